#pragma once

#include "api/apierror.h"
#include "api/request.h"
#include "domain/timestamp.h"

#include <QHash>
#include <QObject>

#include <map>
#include <optional>

namespace tasks {

class Account;

//! Changes due dates in the background. One change of a session is under way at a time; a later one waits and
//! replaces another that waits.
class DueDateEdit : public QObject
{
    Q_OBJECT

public:
    explicit DueDateEdit(Account &account, QObject *parent = nullptr);

    //! \a oldValue is what the person saw before; null when there was none. pending() follows at once.
    void set(const QString &sessionId, const domain::Timestamp &oldValue, const domain::Timestamp &newValue);
    [[nodiscard]] bool isPending(const QString &sessionId) const;

    //! What undo() would do; nothing when there is nothing to undo (or there was no due date before).
    struct Change
    {
        QString sessionId;
        domain::Timestamp from, to;
    };
    [[nodiscard]] std::optional<Change> lastChange() const;
    //! Sets the last settled change back to what it was.
    void undo();

Q_SIGNALS:
    void pending(const QString &sessionId, const domain::Timestamp &newValue);
    //! The server has it.
    void settled(const QString &sessionId, const domain::Timestamp &value);
    //! Rolled back: \a oldValue counts again (null: none).
    void refused(const QString &sessionId, const domain::Timestamp &oldValue, const api::ApiError &error);
    void undoChanged();

private:
    struct Edit
    {
        domain::Timestamp oldValue, newValue;
        std::optional<domain::Timestamp> next;
        bool isUndo = false;
        api::Request request;
    };
    void send(const QString &sessionId);
    void accept(const QString &sessionId);
    void refuse(const QString &sessionId, const api::ApiError &error);

    Account &m_account;
    std::map<QString, Edit> m_edits;
    QList<Change> m_undo;
    bool m_undoing = false;
};

} // namespace tasks
