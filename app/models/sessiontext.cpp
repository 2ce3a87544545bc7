#include "models/sessiontext.h"

#include "domain/enums.h"
#include "models/sessiontablemodel.h"

namespace models {

QString sessionStateText(const QString &state)
{
    switch (domain::OpenEnum<domain::SessionState>(state).value()) {
    case domain::SessionState::Ready:
        return SessionTableModel::tr("Waiting for signer");
    case domain::SessionState::Blocked:
        return SessionTableModel::tr("Waiting for earlier signer");
    case domain::SessionState::Signed:
        return SessionTableModel::tr("Signed");
    case domain::SessionState::Rejected:
        return SessionTableModel::tr("Rejected");
    case domain::SessionState::Unknown:
        break;
    }
    return state.isEmpty() ? SessionTableModel::tr("Not known")
                           : SessionTableModel::tr("Other: %1").arg(state);
}

QString sessionStateText(const QString &state, bool isGone, bool isOverdue)
{
    if (isGone)
        return SessionTableModel::tr("Deleted");
    const QString text = sessionStateText(state);
    return isOverdue ? SessionTableModel::tr("Overdue: %1").arg(text) : text;
}

QString stuckReasonText(const std::optional<store::StuckReason> &reason)
{
    using Kind = domain::StuckCause::Kind;
    if (!reason)
        return {};
    switch (reason->kind) {
    case Kind::PackageMissing:
        return SessionTableModel::tr("The package does not come");
    case Kind::PredecessorRejected:
        return reason->who.isEmpty() ? SessionTableModel::tr("Rejected by an earlier signer")
                                     : SessionTableModel::tr("Rejected: %1").arg(reason->who);
    case Kind::PredecessorGone:
        return SessionTableModel::tr("An earlier session was deleted");
    case Kind::PredecessorOverdue:
        return reason->who.isEmpty() ? SessionTableModel::tr("Not signed in time by an earlier signer")
                                     : SessionTableModel::tr("Not signed in time: %1").arg(reason->who);
    case Kind::LinkExpired:
        return SessionTableModel::tr("The link has expired");
    }
    return {}; // written by a later version
}

QString notSavedText(const QString &due)
{
    return SessionTableModel::tr("%1, not saved").arg(due);
}

QStringList notSavedLines(const QString &due)
{
    return {SessionTableModel::tr(
                "%1: the service removes the results then, and they are not saved on this computer.")
                .arg(due),
            SessionTableModel::tr("“Download results” (Ctrl+D) saves them.")};
}

} // namespace models
