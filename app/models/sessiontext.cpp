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

} // namespace models
