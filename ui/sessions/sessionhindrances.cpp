#include "ui/sessions/sessionhindrances.h"

#include "domain/duedateplan.h"
#include "domain/stucksession.h"
#include "models/sessiontablemodel.h"
#include "ui/sessions/sessionpresenter.h"
#include "ui/sessions/sessionreplacing.h"
#include "ui/sessions/sessionspane.h"
#include "ui/sessions/sessionwork.h"

#include <QDateTime>

namespace ui {

namespace {
//! Of many that are chosen, no details were opened: of those the list tells it.
bool neverOpens(const QString &sessionId, const SessionPresenter &presenter,
                const models::SessionTableModel &list)
{
    if (presenter.neverOpens(sessionId))
        return true;
    const auto row = list.row(list.rowOf(sessionId));
    return row && row->stuck && domain::endsForGood(row->stuck->kind);
}
} // namespace

QString whyNoDueDate(const domain::SigningSession &session, const SessionWork &work,
                     const SessionPresenter &presenter, const models::SessionTableModel &list)
{
    using Outcome = domain::DueDateStep::Outcome;
    if (work.goneSince(session.id).isValid())
        return SessionsPane::tr("The service has deleted this session: nothing in it can change any more.");
    const auto hindrance = domain::dueDateHindrance(session, neverOpens(session.id, presenter, list),
                                                    QDateTime::currentDateTimeUtc());
    if (!hindrance)
        return {};
    if (*hindrance == Outcome::Passed)
        return SessionsPane::tr("Overdue, its documents are gone: a later date brings nothing back.");
    if (*hindrance == Outcome::NeverOpens)
        return SessionsPane::tr("Never opens: another date does not change that. The summary says why.");
    return SessionsPane::tr("This session has ended: its due date cannot change any more.");
}

QString whyNoLink(const domain::SigningSession &session, const SessionWork &work,
                  const SessionPresenter &presenter, const models::SessionTableModel &list)
{
    if (work.goneSince(session.id).isValid())
        return whyNoLinkOfGone();
    if (domain::isFinal(session))
        return SessionsPane::tr("This session has ended: nobody signs by its link any more.");
    if (domain::isOverdue(session, QDateTime::currentDateTimeUtc()))
        return SessionsPane::tr("This session is overdue: nobody signs by its link any more.");
    if (neverOpens(session.id, presenter, list))
        return SessionsPane::tr("This session never opens: its link is of no use. The summary says why.");
    return {};
}

QString whyNoLinkOfGone()
{
    return SessionsPane::tr("This session was deleted: its link opens nothing any more.");
}

QString whyNotReplaced(const domain::SigningSession &session, const SessionWork &work)
{
    if (work.goneSince(session.id).isValid())
        return SessionsPane::tr("The service has deleted this session: nothing in it can change any more.");
    return SessionReplacing::isPossible(session)
               ? QString()
               : SessionsPane::tr("Only a session that waits for its signer can be corrected.");
}

QString whyNotAnew(const domain::SigningSession &session, const SessionWork &work,
                   const SessionPresenter &presenter)
{
    if (work.goneSince(session.id).isValid())
        return SessionsPane::tr("The service has deleted this session: nothing in it can change any more.");
    const bool isDead = domain::stateOf(session).value() == domain::SessionState::Rejected ||
                        domain::isOverdue(session, QDateTime::currentDateTimeUtc()) ||
                        presenter.neverOpens(session.id);
    return isDead ? QString()
                  : SessionsPane::tr("Only what was rejected, is overdue or never opens can be sent anew.");
}

} // namespace ui
