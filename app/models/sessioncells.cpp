// What the cells of SessionTableModel say.
#include "models/celltext.h"
#include "models/sessiontablemodel.h"

using namespace Qt::StringLiterals;

namespace models {
namespace {

QString stateText(const domain::SigningSession &session)
{
    const auto state = domain::stateOf(session);
    switch (state.value()) {
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
    return state.text().isEmpty() ? SessionTableModel::tr("Not known")
                                  : SessionTableModel::tr("Other: %1").arg(state.text());
}

} // namespace

std::optional<domain::Timestamp> SessionTableModel::dueDateOf(const domain::SigningSession &session) const
{
    const auto pending = m_pendingDueDates.constFind(session.id);
    return pending != m_pendingDueDates.cend() ? *pending : session.request.dueDate;
}

bool SessionTableModel::isOverdue(const domain::SigningSession &session) const
{
    return domain::isOverdue(session, m_now);
}

QDateTime SessionTableModel::momentOf(const domain::SigningSession &session, Column column) const
{
    switch (column) {
    case Column::DueDate: {
        const auto dueDate = dueDateOf(session);
        return dueDate ? dueDate->toDateTime() : QDateTime();
    }
    case Column::Created:
        return m_createdAt.value(session.id);
    case Column::LinkExpires:
        return session.signatureUrlExpiresAt ? session.signatureUrlExpiresAt->toDateTime() : QDateTime();
    default:
        return {};
    }
}

QString SessionTableModel::displayText(const domain::SigningSession &session, Column column) const
{
    switch (column) {
    case Column::State:
        return isOverdue(session) ? tr("Overdue: %1").arg(stateText(session)) : stateText(session);
    case Column::Title:
        return session.request.title;
    case Column::Signer:
        return domain::signerNameOf(session);
    case Column::DueDate: {
        const QString text = relativeText(momentOf(session, column), m_now);
        return m_pendingDueDates.contains(session.id) ? tr("%1 (saving…)").arg(text) : text;
    }
    case Column::Created:
    case Column::LinkExpires:
        return relativeText(momentOf(session, column), m_now);
    case Column::Reference:
        return session.request.externalReference.value.value_or(QString());
    case Column::Id:
        return session.id;
    case Column::Count:
        break;
    }
    return {};
}

QString SessionTableModel::toolTip(const domain::SigningSession &session, Column column) const
{
    switch (column) {
    case Column::State:
        return tr("%1 (%2)").arg(displayText(session, column), domain::stateOf(session).text());
    case Column::DueDate:
    case Column::Created:
    case Column::LinkExpires:
        return absoluteText(momentOf(session, column));
    default:
        return displayText(session, column);
    }
}

QVariant SessionTableModel::sortValue(const domain::SigningSession &session, Column column) const
{
    switch (column) {
    case Column::State:
        return static_cast<int>(domain::stateOf(session).value());
    case Column::DueDate:
    case Column::Created:
    case Column::LinkExpires:
        return momentOf(session, column);
    default:
        return displayText(session, column);
    }
}

QVariant SessionTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::ParentIsInvalid) || !index.isValid())
        return {};
    const auto &session = m_sessions.at(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return displayText(session, column);
    case Qt::EditRole:
        return column == Column::DueDate ? QVariant(momentOf(session, column)) : displayText(session, column);
    case Qt::ToolTipRole:
        return toolTip(session, column);
    case Qt::AccessibleTextRole: {
        // a screen reader says both, and never an empty cell's neighbour
        const QString absolute = absoluteText(momentOf(session, column));
        const QString text = displayText(session, column);
        return absolute.isEmpty() ? text : tr("%1, %2").arg(text, absolute);
    }
    case SortRole:
        return sortValue(session, column);
    case SessionIdRole:
        return session.id;
    case StateRole:
        return domain::stateOf(session).text();
    case PendingRole:
        return m_pendingDueDates.contains(session.id);
    case OverdueRole:
        return isOverdue(session);
    case SessionRole:
        return QVariant::fromValue(session);
    case DueDateRole:
        return momentOf(session, Column::DueDate);
    default:
        return {};
    }
}

QVariant SessionTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::State:
        return tr("State");
    case Column::Title:
        return tr("Title");
    case Column::Signer:
        return tr("Signer");
    case Column::DueDate:
        return tr("Due date");
    case Column::Created:
        return tr("Created");
    case Column::Reference:
        return tr("Reference");
    case Column::LinkExpires:
        return tr("Link expires");
    case Column::Id:
        return tr("Session ID");
    case Column::Count:
        break;
    }
    return {};
}

} // namespace models
