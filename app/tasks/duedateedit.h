#pragma once

#include "api/apierror.h"
#include "api/request.h"
#include "domain/session.h"

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
    //! The session as the server has it after a change; comes before settled() and refused().
    void sessionRead(const domain::SigningSession &session);
    void undoChanged();

private:
    struct Edit
    {
        domain::Timestamp oldValue, newValue;
        std::optional<domain::Timestamp> next;
        bool isUndo = false;
        api::Request request;
    };
    void change(const QString &sessionId, const domain::Timestamp &oldValue,
                const domain::Timestamp &newValue, bool isUndo);
    void send(const QString &sessionId);
    void refuse(const QString &sessionId, const api::ApiError &error);
    void readBack(const QString &sessionId, const std::optional<api::ApiError> &lost);
    void accept(const QString &sessionId);
    void rollBack(const QString &sessionId, const api::ApiError &error);
    void note(const QString &sessionId, bool isKnown);

    Account &m_account;
    std::map<QString, Edit> m_edits;
    QList<Change> m_undo;
};

} // namespace tasks
