// How it stands with the session, what was noted of it and saved, and what its link is good for.
#include "ui/sessions/sessionsummary.h"

#include "models/sessiontext.h"
#include "ui/isolatedname.h"
#include "ui/sessions/savingtext.h"
#include "ui/sessions/sessionhindrances.h"
#include "ui/statetext.h"
#include "ui/timetext.h"
#include "ui/widgets/datetimefield.h"

#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

//! Why it waits in vain is said once: below it, when that is known.
void SessionSummary::showState()
{
    if (m_goneSince.isValid())
        return;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const bool isOverdue = domain::isOverdue(m_session, now);
    const StateLook look = lookOf(domain::stateOf(m_session), isOverdue, m_standstill.isStuck);
    m_stateIcon->setPixmap(icon(look.iconName).pixmap(18, 18));
    const bool tellsForWhom = !m_waits.isEmpty() && m_standstill.text.isEmpty();
    const QString state = isOverdue && !tellsForWhom
                              ? models::sessionStateText(domain::stateOf(m_session).text(), false, true)
                              : look.text;
    setText(Row::State, tellsForWhom ? state + u" – "_s + m_waits : state);
}

void SessionSummary::showLink(const QDateTime &now)
{
    if (m_goneSince.isValid())
        return;
    // of a session that has ended the link signs nothing more
    const bool isFinal = domain::isFinal(m_session);
    const bool hasLink = m_session.signatureUrl && !m_session.signatureUrl->isEmpty() && !isFinal;
    const bool isOverdue = domain::isOverdue(m_session, now); // then signing is refused
    const auto &ends = m_session.signatureUrlExpiresAt;
    setText(Row::Link, isFinal                    ? tr("Not needed any more")
                       : !hasLink                 ? tr("None")
                       : m_standstill.neverOpens  ? tr("Of no use: this session never opens")
                       : isOverdue                ? tr("Of no use: this session is overdue")
                       : !ends                    ? tr("Works")
                       : ends->toDateTime() < now ? tr("Ended %1").arg(absoluteText(ends))
                                                  : tr("Works until %1").arg(absoluteText(ends)));
    const bool isOffered = hasLink && !m_standstill.neverOpens && !isOverdue;
    m_copyLink->setVisible(isOffered);
    m_openLink->setVisible(isOffered);
}

void SessionSummary::showGone(const QDateTime &since)
{
    m_goneSince = since;
    if (!since.isValid())
        return;
    const StateLook look = lookOfGone();
    m_stateIcon->setPixmap(icon(look.iconName).pixmap(18, 18));
    setText(Row::State, tr("Deleted from the service, seen %1").arg(absoluteText(since)));
    // a signer who still has it asks why it does not open
    setText(Row::Link, domain::isFinal(m_session) ? tr("Not needed any more") : whyNoLinkOfGone());
    for (QWidget *needsService : QList<QWidget *>{m_copyLink, m_openLink, m_due, m_save, m_download})
        needsService->setVisible(false);
}

void SessionSummary::showTriage(const domain::Triage &triage, const domain::TriageMarks &marks)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QString settled;
    if (marks.isHandled(now))
        settled = tr("Handled %1").arg(absoluteText(triage.handledAt));
    else if (triage.handledAt.isValid())
        settled = tr("Was handled %1; it has changed since").arg(absoluteText(triage.handledAt));
    else if (marks.isSnoozed(now))
        settled = tr("Put off until %1").arg(absoluteText(triage.snoozedUntil));
    else if (triage.snoozedUntil > now)
        settled = tr("Was put off until %1; it has changed since").arg(absoluteText(triage.snoozedUntil));
    else if (triage.snoozedUntil.isValid())
        settled = tr("Was put off until %1").arg(absoluteText(triage.snoozedUntil));
    setText(Row::Settled, settled, true);
    setText(Row::Note, isolatedName(triage.note), true);
    setText(Row::Labels, isolatedNames(triage.labels).join(u", "_s), true);
}

void SessionSummary::showSaved(const SavedSummary &saved)
{
    m_savedIcon->setPixmap(icon(u"warning"_s).pixmap(18, 18));
    m_savedIcon->setVisible(saved.isDamaged);
    m_download->setVisible(saved.canBeSaved);
    setText(Row::Saved, saved.text, true);
}

void SessionSummary::showEarlier(const QStringList &names, const QString &deadBecause)
{
    if (m_goneSince.isValid() || domain::stateOf(m_session).value() != domain::SessionState::Blocked ||
        names.isEmpty())
        return;
    m_waits = deadBecause.isEmpty() ? tr("waits for %1").arg(names.join(u", "_s)) : deadBecause;
    showState();
}

void SessionSummary::showStuck(const Standstill &standstill)
{
    m_standstill = standstill;
    m_anew->setVisible(standstill.offersAnew);
    m_delete->setVisible(standstill.neverOpens);
    nameStuckRow();
    setText(Row::Stuck, standstill.text, true);
    showState();
    showLink(QDateTime::currentDateTimeUtc());
    showDueDate(QDateTime::currentDateTimeUtc(), false);
}

//! Stuck is what the view of that name has: of what was rejected, or is overdue and nothing else, the state
//! says all, but for what to do.
void SessionSummary::nameStuckRow()
{
    m_names.at(static_cast<int>(Row::Stuck))->setText(m_standstill.isStuck ? tr("Stuck") : tr("Next step"));
    m_stuckIcon->setPixmap(icon(stuckIconName()).pixmap(18, 18));
    m_stuckIcon->setVisible(m_standstill.isStuck);
}

} // namespace ui
