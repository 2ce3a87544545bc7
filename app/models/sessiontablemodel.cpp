#include "models/sessiontablemodel.h"

namespace models {
namespace {

QString idOf(const domain::SigningSession &session)
{
    return session.id;
}

} // namespace

void SessionTableModel::setPage(qint64 offset, const QList<domain::SigningSession> &sessions, qint64 total)
{
    m_moreAsked = false;
    const qint64 from = qBound<qint64>(0, offset, m_sessions.size());
    // What the page tells replaces what was in its place. Further rows stay (a refresh of the first page must
    // not throw away what was scrolled to) unless the server has no more than this, or they moved into the
    // page.
    QList<domain::SigningSession> wanted = m_sessions.mid(0, from);
    QSet<QString> inPage;
    for (const auto &session : sessions)
        inPage.insert(session.id);
    wanted.removeIf([&inPage](const domain::SigningSession &session) { return inPage.contains(session.id); });
    wanted += sessions;
    const bool keepsRest = total > from + sessions.size();
    if (keepsRest)
        for (const auto &session : m_sessions.mid(from + sessions.size()))
            if (!inPage.contains(session.id))
                wanted.append(session);
    makeEqual(*this, m_sessions, wanted, 0, idOf);
    setTotal(total < 0 ? m_sessions.size() : total);
}

void SessionTableModel::append(const QList<domain::SigningSession> &sessions)
{
    m_moreAsked = false;
    QHash<QString, int> known; // a row may have moved down to this page since the one before was read
    for (int row = 0; row < m_sessions.size(); ++row)
        known.insert(m_sessions.at(row).id, row);
    QList<domain::SigningSession> added;
    for (const auto &session : sessions) {
        if (known.contains(session.id)) {
            updateSession(session);
            continue;
        }
        known.insert(session.id, -1);
        added.append(session);
    }
    if (!added.isEmpty()) {
        const int first = static_cast<int>(m_sessions.size());
        inserting(first, first + static_cast<int>(added.size()) - 1);
        m_sessions += added;
        inserted();
    }
    m_total = qMax<qint64>(m_total, m_sessions.size());
}

bool SessionTableModel::updateSession(const domain::SigningSession &session)
{
    const int row = rowOf(session.id);
    if (row < 0)
        return false;
    if (!(m_sessions.at(row) == session)) {
        m_sessions[row] = session;
        rowChanged(row);
    }
    return true;
}

void SessionTableModel::removeSession(const QString &sessionId)
{
    const int row = rowOf(sessionId);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_sessions.removeAt(row);
    endRemoveRows();
    m_pendingDueDates.remove(sessionId);
    m_createdAt.remove(sessionId);
    m_total = qMax<qint64>(m_total - 1, m_sessions.size());
}

void SessionTableModel::clear()
{
    m_moreAsked = false;
    m_total = 0;
    makeEqual(*this, m_sessions, {}, 0, idOf);
    m_pendingDueDates.clear();
    m_createdAt.clear();
}

void SessionTableModel::setCreatedAt(const QString &sessionId, const QDateTime &createdAt)
{
    if (m_createdAt.value(sessionId) == createdAt)
        return;
    m_createdAt.insert(sessionId, createdAt);
    if (const int row = rowOf(sessionId); row >= 0)
        rowChanged(row);
}

std::optional<domain::SigningSession> SessionTableModel::session(int row) const
{
    if (row < 0 || row >= m_sessions.size())
        return {};
    return m_sessions.at(row);
}

std::optional<domain::SigningSession> SessionTableModel::session(const QString &sessionId) const
{
    return session(rowOf(sessionId));
}

int SessionTableModel::rowOf(const QString &sessionId) const
{
    for (int i = 0; i < m_sessions.size(); ++i)
        if (m_sessions.at(i).id == sessionId)
            return i;
    return -1;
}

void SessionTableModel::setTotal(qint64 total)
{
    m_total = total;
    m_moreAsked = false;
}

void SessionTableModel::setPendingDueDate(const QString &sessionId, const domain::Timestamp &dueDate)
{
    m_pendingDueDates.insert(sessionId, dueDate);
    if (const int row = rowOf(sessionId); row >= 0)
        rowChanged(row);
}

void SessionTableModel::clearPendingDueDate(const QString &sessionId)
{
    if (m_pendingDueDates.remove(sessionId) == 0)
        return;
    if (const int row = rowOf(sessionId); row >= 0)
        rowChanged(row);
}

void SessionTableModel::setNow(const QDateTime &now)
{
    m_now = now;
    if (!m_sessions.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void SessionTableModel::rowChanged(int row)
{
    told(row);
}

int SessionTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_sessions.size());
}

int SessionTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Column::Count);
}

bool SessionTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::ParentIsInvalid) || !index.isValid() || role != Qt::EditRole ||
        static_cast<Column>(index.column()) != Column::DueDate)
        return false;
    const auto &edited = m_sessions.at(index.row());
    if (domain::isFinal(edited) || m_pendingDueDates.contains(edited.id))
        return false;
    const auto newDueDate = value.metaType() == QMetaType::fromType<domain::Timestamp>()
                                ? value.value<domain::Timestamp>()
                                : domain::Timestamp::fromDateTime(value.toDateTime());
    if (newDueDate.isNull() || !newDueDate.toDateTime().isValid() || newDueDate == edited.request.dueDate)
        return false;
    Q_EMIT dueDateEdited(edited.id, edited.request.dueDate.value_or(domain::Timestamp()), newDueDate);
    return true;
}

Qt::ItemFlags SessionTableModel::flags(const QModelIndex &index) const
{
    if (!checkIndex(index, CheckIndexOption::ParentIsInvalid) || !index.isValid())
        return Qt::NoItemFlags;
    const auto flags = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    const auto &session = m_sessions.at(index.row());
    const bool isEditable = static_cast<Column>(index.column()) == Column::DueDate &&
                            !domain::isFinal(session) && !m_pendingDueDates.contains(session.id);
    return isEditable ? flags | Qt::ItemIsEditable : flags;
}

bool SessionTableModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_moreAsked && m_sessions.size() < m_total;
}

void SessionTableModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_moreAsked = true; // once, until the answer or setTotal
    Q_EMIT moreWanted();
}

} // namespace models
