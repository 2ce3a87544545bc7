#pragma once

#include "api/apierror.h"
#include "domain/session.h"

#include <QHash>
#include <QObject>
#include <QSet>

class QUndoStack;

namespace models {
class SessionTableModel;
}
namespace store {
class SessionIndex;
}
namespace tasks {
class Account;
class DueDateEdit;
} // namespace tasks

namespace ui {

class DueDateCommand;

//! Changes of due dates: pending in the model at once, on the undo stack at once, and off it again when the
//! service refuses, or when the session has ended, whose due date stays then.
class DueDateChanges : public QObject
{
    Q_OBJECT

public:
    DueDateChanges(tasks::Account &account, models::SessionTableModel &model, QUndoStack &undo,
                   QObject *parent = nullptr);

    //! It can be undone when there was a date before, and the service would take that again.
    void change(const domain::SigningSession &session, const domain::Timestamp &dueDate);
    //! What is on its way to the service, if anything is.
    [[nodiscard]] std::optional<domain::Timestamp> pendingOf(const QString &sessionId) const;

    //! It is what the stack would undo next.
    [[nodiscard]] bool canUndo(const QString &sessionId) const;
    void undo(const QString &sessionId);

    //! Somebody else changes these (see BulkDueDates): they are pending here, and what is wished for one of
    //! them meanwhile follows when it is released.
    void hold(const QHash<QString, domain::Timestamp> &dueDates);
    //! The service has this date now: null when it has none.
    void release(const QString &sessionId, const domain::Timestamp &dueDate, bool isChanged);

Q_SIGNALS:
    void pending(const QString &sessionId, const domain::Timestamp &dueDate);
    void settled(const QString &sessionId, const domain::Timestamp &dueDate);
    //! A person's wish came true, and no other of this session follows it. \a isUndo: it has an earlier date
    //! again.
    void changed(const QString &sessionId, const domain::Timestamp &dueDate, bool isUndo);
    void stackMoved(); //!< something else may be undone next
    //! The service keeps the date that it had. \a isUndo: an earlier one was to be set back.
    void refused(const QString &sessionId, const api::ApiError &error, bool isUndo);
    //! The whole session as it is after the change.
    void sessionRead(const domain::SigningSession &session);

private:
    friend class DueDateCommand;
    enum class Step { Do, Undo, Redo };
    struct Wish
    {
        DueDateCommand *command = nullptr; //!< null when it cannot be undone, see change()
        Step step = Step::Do;
        domain::Timestamp from, to;
    };
    void set(const QString &sessionId, const Wish &wish);
    void settle(const QString &sessionId, const domain::Timestamp &dueDate);
    void refuse(const QString &sessionId, const api::ApiError &error);
    void takeBack(const Wish &wish);
    void next(const QString &sessionId);
    [[nodiscard]] DueDateCommand *nextUndone() const; //!< null: it is something else
    void lookAtNext();
    void dropNext(const QString &sessionId);

    store::SessionIndex &m_index;
    models::SessionTableModel &m_model;
    QUndoStack &m_undo;
    tasks::DueDateEdit *m_edit;
    QHash<QString, Wish> m_underWay, m_waiting;
    QHash<QString, domain::Timestamp> m_held;
    QSet<DueDateCommand *> m_commands; //!< those that the stack has not deleted
};

} // namespace ui
