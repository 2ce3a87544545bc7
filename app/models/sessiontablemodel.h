#pragma once

#include "domain/session.h"
#include "models/tableordering.h"

#include <QHash>

namespace models {

//! The sessions of a list, page by page in the server's order.
class SessionTableModel : public OrderedTable
{
    Q_OBJECT

public:
    enum class Column { State, Title, Signer, DueDate, Created, Reference, LinkExpires, Id, Count };
    Q_ENUM(Column)
    enum Role {
        SortRole = Qt::UserRole + 1, //!< raw value
        SessionIdRole,
        StateRole,   //!< the API's word, for example READY
        PendingRole, //!< bool: a change is on its way to the server
        OverdueRole, //!< bool
        SessionRole, //!< domain::SigningSession
        DueDateRole  //!< QDateTime in UTC, the pending one when there is one
    };

    using OrderedTable::OrderedTable;

    //! The server's rows from \a offset on. Rows that stay keep their persistent indexes, so that selection
    //! and scroll live. With offset 0 what is beyond the page is removed when \a total (of the server) is
    //! reached, or always when \a total is -1.
    void setPage(qint64 offset, const QList<domain::SigningSession> &sessions, qint64 total = -1);
    void append(const QList<domain::SigningSession> &sessions);
    //! Replaces the session of the same id, where it is; false when it is not in the list.
    bool updateSession(const domain::SigningSession &session);
    void removeSession(const QString &sessionId);
    void clear();
    //! The API does not tell when a session was made; the index here may know it.
    void setCreatedAt(const QString &sessionId, const QDateTime &createdAt);
    [[nodiscard]] std::optional<domain::SigningSession> session(int row) const;
    [[nodiscard]] std::optional<domain::SigningSession> session(const QString &sessionId) const;
    [[nodiscard]] int rowOf(const QString &sessionId) const; //!< -1 when not there
    [[nodiscard]] QList<domain::SigningSession> sessions() const { return m_sessions; }
    //! What the server has in all; fetchMore asks until then.
    void setTotal(qint64 total);
    [[nodiscard]] qint64 total() const { return m_total; }

    //! Shown instead of the session's own, with PendingRole, until it is cleared.
    void setPendingDueDate(const QString &sessionId, const domain::Timestamp &dueDate);
    void clearPendingDueDate(const QString &sessionId);
    //! What "overdue" and "in 3 hours" are counted from; call it now and then.
    void setNow(const QDateTime &now);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    //! DueDate alone, from a QDateTime or a domain::Timestamp: emits dueDateEdited and changes nothing
    //! itself.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void moreWanted();
    //! \a oldDueDate is null when there was none.
    void dueDateEdited(const QString &sessionId, const domain::Timestamp &oldDueDate,
                       const domain::Timestamp &newDueDate);

private:
    [[nodiscard]] std::optional<domain::Timestamp> dueDateOf(const domain::SigningSession &session) const;
    [[nodiscard]] bool isOverdue(const domain::SigningSession &session) const;
    [[nodiscard]] QDateTime momentOf(const domain::SigningSession &session, Column column) const;
    [[nodiscard]] QString displayText(const domain::SigningSession &session, Column column) const;
    [[nodiscard]] QString toolTip(const domain::SigningSession &session, Column column) const;
    [[nodiscard]] QVariant sortValue(const domain::SigningSession &session, Column column) const;
    void rowChanged(int row);

    QList<domain::SigningSession> m_sessions;
    QHash<QString, domain::Timestamp> m_pendingDueDates;
    QHash<QString, QDateTime> m_createdAt;
    QDateTime m_now = QDateTime::currentDateTimeUtc();
    qint64 m_total = 0;
    bool m_moreAsked = false;
};

} // namespace models
