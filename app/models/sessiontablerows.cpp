// Which rows of SessionTableModel are here, and how others come.
#include "domain/duedateplan.h"
#include "models/sessiontablemodel.h"

#include <algorithm>

namespace models {

namespace {
constexpr int readAround = 60; //!< rows before and behind one that is asked for: a page of scrolling
} // namespace

const store::SessionRow *SessionTableModel::cached(int row) const
{
    return m_rows.object(m_numbers.at(row));
}

void SessionTableModel::want(int row) const
{
    // every cell of it asks, in several roles: once is enough, with what is around it
    if (const qint64 number = m_numbers.at(row); m_wanted.contains(number) || m_reading.contains(number))
        return;
    const int first = std::max(0, row - readAround),
              last = std::min(int(m_numbers.size()) - 1, row + readAround);
    for (int i = first; i <= last; ++i)
        if (const qint64 number = m_numbers.at(i); !m_rows.contains(number) && !m_reading.contains(number))
            m_wanted.insert(number);
    if (!m_wanted.isEmpty() && !m_soon.isActive())
        m_soon.start();
}

//! While the table lays itself out, and not only once it has painted them as empty ones.
void SessionTableModel::readFirst()
{
    if (m_numbers.isEmpty())
        return;
    want(std::min(readAround / 2, int(m_numbers.size()) - 1)); // a window of them
    if (m_wanted.isEmpty())
        return;
    m_soon.stop();
    readWanted();
}

void SessionTableModel::readWanted()
{
    const store::SessionNumbers asked(m_wanted.cbegin(), m_wanted.cend());
    m_reading += m_wanted;
    m_wanted.clear();
    m_lists.rows(asked, this,
                 [this, asked](const store::StoreResult<QList<store::NumberedSession>> &sessions) {
                     for (const qint64 number : asked)
                         m_reading.remove(number);
                     if (sessions)
                         take(*sessions);
                     else
                         Q_EMIT failed(sessions.error());
                 });
}

void SessionTableModel::reread(const std::function<void()> &then)
{
    const QList<qint64> known = m_rows.keys();
    if (known.isEmpty())
        return then();
    m_lists.rows(known, this,
                 [this, then](const store::StoreResult<QList<store::NumberedSession>> &sessions) {
                     if (sessions)
                         take(*sessions);
                     then();
                 });
}

void SessionTableModel::take(const QList<store::NumberedSession> &sessions)
{
    bool isChanged = false;
    for (const store::NumberedSession &session : sessions) {
        if (const auto settled = m_settled.constFind(session.row.id);
            settled != m_settled.cend() &&
            (session.row.dueDate == settled->dueDate || session.row.seenAt > settled->at))
            m_settled.erase(settled);
        const auto *known = m_rows.object(session.number);
        if (known && *known == session.row)
            continue;
        isChanged = true;
        m_rows.insert(session.number, new store::SessionRow(session.row));
    }
    if (!isChanged)
        return;
    // where they are is not looked for among a million, and whoever shows rows looks only at those in sight
    if (!m_numbers.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

std::optional<store::SessionRow> SessionTableModel::row(int row) const
{
    if (row < 0 || row >= m_numbers.size())
        return {};
    if (const auto *session = cached(row))
        return *session;
    want(row);
    return {};
}

int SessionTableModel::rowOf(const QString &id) const
{
    const QList<qint64> known = m_rows.keys();
    for (const qint64 number : known)
        if (m_rows.object(number)->id == id)
            return int(m_numbers.indexOf(number));
    return -1;
}

void SessionTableModel::told(const QString &id)
{
    if (const int row = rowOf(id); row >= 0)
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
}

void SessionTableModel::setPendingDueDate(const QString &sessionId, const domain::Timestamp &dueDate)
{
    m_pendingDueDates.insert(sessionId, dueDate);
    told(sessionId);
}

void SessionTableModel::setPendingDueDates(const QHash<QString, domain::Timestamp> &dueDates)
{
    m_pendingDueDates.insert(dueDates);
    if (!m_numbers.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void SessionTableModel::clearPendingDueDate(const QString &sessionId)
{
    if (m_pendingDueDates.remove(sessionId) > 0)
        told(sessionId);
}

void SessionTableModel::showDueDate(const QString &sessionId, const domain::Timestamp &dueDate)
{
    m_settled.insert(sessionId, {dueDate.toDateTime(), QDateTime::currentDateTimeUtc()});
    told(sessionId);
}

QDateTime SessionTableModel::dueDateOf(const store::SessionRow &row) const
{
    const auto settled = m_settled.constFind(row.id);
    return settled != m_settled.cend() && row.seenAt <= settled->at ? settled->dueDate : row.dueDate;
}

bool SessionTableModel::isEditable(const store::SessionRow &session) const
{
    const bool isDead = isOverdue(session) || (session.stuck && domain::endsForGood(session.stuck->kind));
    return !session.isFinal && session.goneSince.isNull() && !isDead &&
           !m_pendingDueDates.contains(session.id);
}

} // namespace models
