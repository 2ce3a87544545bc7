#include "ui/sessions/sessiontimeline.h"

#include "ui/compose/brokenlines.h"
#include "ui/isolatedname.h"
#include "ui/sessions/sessiontime.h"
#include "ui/statetext.h"
#include "ui/timetext.h"
#include "ui/widgets/writtentips.h"

#include <QEvent>
#include <QResizeEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using Moment = TimelineMoment;

constexpr int rowSpace = 14;
constexpr int besideText = 16; //!< the air around it and its icon
constexpr int narrowestText = 120, mostLines = 8;

QString stateTextOf(const QString &state)
{
    return lookOf(domain::OpenEnum<domain::SessionState>(state), false, false).text;
}

QString dateTextOf(const QString &isoDate)
{
    const auto moment = QDateTime::fromString(isoDate, Qt::ISODateWithMs);
    return moment.isValid() ? absoluteText(moment) : SessionTimeline::tr("none");
}

Moment momentOf(const store::SessionChange &change)
{
    using Kind = store::SessionChange::Kind;
    switch (change.kind) {
    case Kind::State:
        return {
            change.seenAt,
            SessionTimeline::tr("%1 (before: %2)").arg(stateTextOf(change.after), stateTextOf(change.before)),
            lookOf(domain::OpenEnum<domain::SessionState>(change.after), false, false).iconName, true};
    case Kind::DueDate:
        return {change.seenAt,
                SessionTimeline::tr("Due date changed from %1 to %2")
                    .arg(dateTextOf(change.before), dateTextOf(change.after)),
                u"due-date"_s, true};
    case Kind::Gone:
        return {change.seenAt, SessionTimeline::tr("Deleted from the service"), u"delete"_s, true};
    case Kind::Package:
        return {change.seenAt, SessionTimeline::tr("The sealed package is there"), u"package"_s, true};
    case Kind::Back:
        return {change.seenAt, SessionTimeline::tr("There again: it was not deleted"), u"refresh"_s, true};
    }
    return {};
}

//! The service said so, and has not shown it again since.
bool isGone(const QList<store::SessionChange> &changes)
{
    using Kind = store::SessionChange::Kind;
    const auto last =
        std::find_if(changes.crbegin(), changes.crend(), [](const store::SessionChange &change) {
            return change.kind == Kind::Gone || change.kind == Kind::Back;
        });
    return last != changes.crend() && last->kind == Kind::Gone;
}

//! What the session itself tells.
QList<Moment> momentsOf(const domain::SigningSession &session, const QDateTime &now,
                        const Standstill &standstill)
{
    QList<Moment> moments;
    if (const QDateTime created = createdAtOf(session.id); created.isValid())
        moments.append({created, SessionTimeline::tr("Created"), u"session-new"_s});
    const auto &info = session.output ? session.output->userInfo : std::nullopt;
    const bool isFinal = domain::isFinal(session);
    if (info && info->signingTime)
        moments.append({info->signingTime->toDateTime(),
                        info->fullName
                            ? SessionTimeline::tr("Signed by %1").arg(isolatedName(*info->fullName))
                            : SessionTimeline::tr("Signed"),
                        u"tick"_s});
    if (session.signatureUrlExpiresAt && !isFinal) {
        const QDateTime end = session.signatureUrlExpiresAt->toDateTime();
        const bool hasEnded = end < now;
        if (hasEnded || !standstill.neverOpens)
            moments.append(
                {end, hasEnded ? SessionTimeline::tr("The link ended") : SessionTimeline::tr("The link ends"),
                 u"link"_s});
    }
    if (session.request.dueDate) {
        const QDateTime due = session.request.dueDate->toDateTime();
        moments.append({due,
                        due >= now ? SessionTimeline::tr("Due; the documents are deleted then")
                        : isFinal  ? SessionTimeline::tr("Was due; the documents are gone")
                                   : SessionTimeline::tr("Overdue; the documents are gone"),
                        domain::isOverdue(session, now) ? u"struck-calendar"_s : u"due-date"_s});
    }
    const StateLook look = lookOf(session, now, standstill.isStuck);
    const bool isTimeTold = info && info->signingTime;
    moments.append({.time = now,
                    .text = SessionTimeline::tr("Now: %1").arg(look.text),
                    .iconName = look.iconName,
                    .note = !isFinal     ? absoluteText(now)
                            : isTimeTold ? SessionTimeline::tr("final")
                                         : SessionTimeline::tr("final; the service does not tell since when"),
                    .isNow = true});
    return moments;
}

//! When it was signed the session says itself: that it was noticed later is nothing more.
QList<store::SessionChange> withoutWhatIsTold(QList<store::SessionChange> changes,
                                              const domain::SigningSession &session)
{
    using Kind = store::SessionChange::Kind;
    if (session.output && session.output->userInfo && session.output->userInfo->signingTime)
        changes.removeIf([](const store::SessionChange &change) {
            return change.kind == Kind::State &&
                   domain::OpenEnum<domain::SessionState>(change.after) == domain::SessionState::Signed;
        });
    return changes;
}

//! That it was deleted is that it is so now: one row tells both, and when it was seen.
QList<Moment> withDeletionOnce(QList<Moment> moments, const QList<store::SessionChange> &changes)
{
    qsizetype seen = -1;
    for (qsizetype i = 0; i < moments.size(); ++i)
        if (moments.at(i).isSeen && moments.at(i).iconName == lookOfGone().iconName)
            seen = i;
    if (seen < 0 || !isGone(changes))
        return moments;
    const QString note = SessionTimeline::tr("seen on %1").arg(absoluteText(moments.at(seen).time));
    moments.removeAt(seen);
    for (Moment &moment : moments)
        if (moment.isNow)
            moment.note = note;
    return moments;
}

} // namespace

QList<TimelineMoment> timelineOf(const domain::SigningSession &session,
                                 const QList<store::SessionChange> &changes, const QDateTime &now,
                                 const Standstill &standstill)
{
    QList<Moment> moments = momentsOf(session, now, standstill);
    if (isGone(changes)) { // nothing of it is so now, or will be
        moments.removeIf([&now](const Moment &moment) { return moment.time >= now; });
        const StateLook look = lookOfGone();
        moments.append({.time = now,
                        .text = SessionTimeline::tr("Now: %1").arg(look.text),
                        .iconName = look.iconName,
                        .note = absoluteText(now),
                        .isNow = true});
    }
    for (const store::SessionChange &change : changes)
        moments.append(momentOf(change));
    std::stable_sort(moments.begin(), moments.end(), [](const Moment &a, const Moment &b) {
        return a.time != b.time ? a.time < b.time : !a.isNow && b.isNow;
    });
    return moments;
}

SessionTimeline::SessionTimeline(QWidget *parent)
    : QTreeWidget(parent)
{
    setObjectName(u"sessionTimeline"_s);
    writeTipsAsWritten(*this);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setFrameShape(QFrame::NoFrame);
    setIconSize({20, 20});
    retranslate();
}

void SessionTimeline::showSession(const domain::SigningSession &session,
                                  const QList<store::SessionChange> &changes, const QDateTime &now,
                                  const Standstill &standstill)
{
    m_standstill = standstill;
    const QList<Moment> moments =
        withDeletionOnce(timelineOf(session, withoutWhatIsTold(changes, session), now, standstill), changes);
    // The clock ticks while a person reads: rows stay, so that the current one and the scroll do too.
    m_moments = int(moments.size());
    while (topLevelItemCount() > m_moments + (standstill.text.isEmpty() ? 0 : 1))
        delete takeTopLevelItem(topLevelItemCount() - 1);
    for (int row = 0; row < moments.size(); ++row) {
        const Moment &moment = moments.at(row);
        QTreeWidgetItem *item =
            row < topLevelItemCount() ? topLevelItem(row) : new QTreeWidgetItem(this, QStringList());
        const QString when = distanceText(moment.time, now);
        item->setIcon(0, icon(moment.iconName));
        QFont bold = font();
        bold.setBold(moment.isNow);
        item->setFont(0, bold);
        lay(*item, (moment.isNow ? moment.text : tr("%1, %2").arg(moment.text, when)) + u'\n' +
                       (moment.isNow    ? moment.note
                        : moment.isSeen ? tr("seen on %1").arg(absoluteText(moment.time))
                                        : absoluteText(moment.time)));
    }
    layReason();
}

void SessionTimeline::layReason()
{
    if (m_standstill.text.isEmpty()) {
        if (topLevelItemCount() > m_moments)
            delete takeTopLevelItem(m_moments);
        return;
    }
    QTreeWidgetItem *item =
        topLevelItemCount() > m_moments ? topLevelItem(m_moments) : new QTreeWidgetItem(this, QStringList());
    item->setIcon(0, icon(m_standstill.isStuck ? stuckIconName() : u"warning"_s));
    item->setFont(0, font());
    lay(*item, m_standstill.text);
}

//! All of it is to be read here: what a date is now, and what to do, stands at the end.
void SessionTimeline::lay(QTreeWidgetItem &item, const QString &text)
{
    const QFontMetrics letters(item.font(0), this);
    const int width = qMax(narrowestText, viewport()->width() - iconSize().width() - besideText);
    QStringList lines;
    for (const QString &line : text.split(u'\n'))
        lines += brokenLines(line, letters, width, mostLines);
    item.setText(0, lines.join(u'\n'));
    item.setToolTip(0, text);
    item.setData(0, Qt::AccessibleTextRole, text); // in one piece
    item.setSizeHint(0, QSize(0, int(lines.size()) * letters.lineSpacing() + rowSpace));
}

void SessionTimeline::resizeEvent(QResizeEvent *event)
{
    QTreeWidget::resizeEvent(event);
    for (int row = 0; row < topLevelItemCount(); ++row)
        lay(*topLevelItem(row), topLevelItem(row)->data(0, Qt::AccessibleTextRole).toString());
}

void SessionTimeline::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QTreeWidget::changeEvent(event);
}

void SessionTimeline::retranslate()
{
    setAccessibleName(tr("Timeline"));
}

} // namespace ui
