#include "ui/accounts/idleresultsmessage.h"

#include "store/profilestore.h"
#include "ui/isolatedname.h"
#include "ui/timetext.h"

#include <QEvent>

#include <algorithm>
#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qint64 hourSeconds = 3'600;

}

IdleResultsMessage::IdleResultsMessage(tasks::IdleResults &results, const store::ProfileStore &profiles,
                                       QWidget *parent)
    : InlineMessage(parent)
    , m_profiles(profiles)
{
    setObjectName(u"idleResultsMessage"_s);
    connect(&results, &tasks::IdleResults::found, this, &IdleResultsMessage::note);
    connect(&results, &tasks::IdleResults::opened, this, &IdleResultsMessage::forget);
    connect(&results, &tasks::IdleResults::finished, this, &IdleResultsMessage::tell);
    connect(&profiles, &store::ProfileStore::changed, this, &IdleResultsMessage::tell);
    connect(this, &InlineMessage::actionRequested, this, &IdleResultsMessage::open);
    connect(this, &InlineMessage::dismissed, this, &IdleResultsMessage::keepSilent);
}

void IdleResultsMessage::note(const tasks::ResultsAtRisk &atRisk)
{
    if (atRisk.sessions == 0) {
        m_known.remove(atRisk.profileId);
        return;
    }
    Known &known = m_known[atRisk.profileId];
    const bool isNews = atRisk.sessions > known.atRisk.sessions || atRisk.firstDue < known.atRisk.firstDue;
    known.atRisk = atRisk;
    if (!isNews)
        return;
    known.isSilent = false;
    Q_EMIT becameNews(nameOf(atRisk.profileId));
}

//! Also that it was put away: what is found once it is left again is of another day.
void IdleResultsMessage::forget(const QString &profileId)
{
    m_known.remove(profileId);
    tell();
}

void IdleResultsMessage::keepSilent()
{
    if (m_told.isEmpty())
        return;
    m_known[m_told.first().profileId].isSilent = true;
    tell();
}

void IdleResultsMessage::open()
{
    if (m_told.isEmpty())
        return;
    if (const domain::Profile profile = m_profiles.get(m_told.first().profileId); !profile.id.isEmpty())
        Q_EMIT openRequested(profile);
}

void IdleResultsMessage::tell()
{
    m_known.removeIf([this](const auto &each) { return m_profiles.get(each.key()).id.isEmpty(); });
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QList<tasks::ResultsAtRisk> toTell;
    for (const Known &known : std::as_const(m_known))
        if (!known.isSilent && known.atRisk.firstDue > now)
            toTell << known.atRisk;
    std::sort(toTell.begin(), toTell.end(), [](const auto &one, const auto &other) {
        return std::tie(one.firstDue, one.profileId) < std::tie(other.firstDue, other.profileId);
    });
    if (toTell == m_told)
        return sayAgain();
    m_told = toTell;
    if (m_told.isEmpty())
        return dismiss();
    showWords(Tone::Warning, [this] { return words(); });
    setAction(tr("&Open account"));
}

QString IdleResultsMessage::words() const
{
    const tasks::ResultsAtRisk &first = m_told.first();
    const qint64 seconds = QDateTime::currentDateTimeUtc().secsTo(first.firstDue);
    const QString left = seconds < hourSeconds ? relativeText(first.firstDue, QDateTime::currentDateTimeUtc())
                                               : tr("in %n hour(s)", nullptr, int(seconds / hourSeconds));
    QStringList sentences{
        tr("%1: results of %n signed session(s) are not saved here, the first goes on %2 (%3).", nullptr,
           int(first.sessions))
            .arg(nameOf(first.profileId), shortText(first.firstDue), left)};
    sentences << (first.asOf.isNull() ? tr("This account is not open.")
                                      : tr("This account is not open; what is known of it is as of %1.")
                                            .arg(shortText(first.asOf)));
    if (m_told.size() > 1) {
        QStringList names;
        for (qsizetype i = 1; i < m_told.size(); ++i)
            names << nameOf(m_told.at(i).profileId);
        sentences << tr("Other accounts with such results: %1.").arg(names.join(u", "_s));
    }
    return sentences.join(u' ');
}

//! As the menu of the accounts has it.
QString IdleResultsMessage::nameOf(const QString &profileId) const
{
    const domain::Profile profile = m_profiles.get(profileId);
    return u"%1 – %2"_s.arg(profile.environmentLabel, isolatedName(profile.name));
}

void IdleResultsMessage::changeEvent(QEvent *event)
{
    InlineMessage::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && isSaid())
        setAction(tr("&Open account"));
}

} // namespace ui
