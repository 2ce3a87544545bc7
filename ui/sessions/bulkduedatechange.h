#pragma once

#include "tasks/duedatestask.h"

#include <QPointer>
#include <QSet>

class QUndoCommand;
class QUndoStack;

namespace tasks {
class Activities;
} // namespace tasks

namespace ui {

class DueDateChanges;

//! What came of a change of many due dates, or of taking it back.
struct DueDatesReport
{
    QList<tasks::DueDateResult> results{};
    std::optional<api::ApiError> gaveUp{}; //!< why the rest was not tried
    int leftOut = 0;                       //!< of an undo: their earlier date has passed, or there was none
    bool isUndo = false, isStopped = false;
    bool isNextUndone = false; //!< it is what the stack would undo next

    [[nodiscard]] int countOf(tasks::DueDateResult::Outcome outcome) const;
};

//! One change of many due dates, from its doing to its last undo: one step of the undo stack. It knows of
//! each session which of the two dates the service has, so that what was stopped halfway can go on or go
//! back.
class BulkDueDateChange : public QObject
{
    Q_OBJECT

public:
    BulkDueDateChange(tasks::Account &account, tasks::Activities &activities, DueDateChanges &shown,
                      QUndoStack &undo, const QList<tasks::DueDateItem> &items, QObject *parent);

    //! Puts it on the stack, which does it.
    void push();

Q_SIGNALS:
    void progressed(bool isUndo, qint64 done, qint64 count);
    void ended(const ui::DueDatesReport &report);

private:
    friend class BulkDueDateCommand;
    struct One
    {
        tasks::DueDateItem item;
        bool isNew = false;  //!< the service has the new date
        bool isLost = false; //!< it takes no date any more, or has that of somebody else
    };
    // by the command
    void want(bool isNew);
    void forget();
    [[nodiscard]] QString words() const; //!< for the Undo menu

    void beginWhenFree();
    [[nodiscard]] QList<tasks::DueDateItem> toDo(int &leftOut) const;
    void begin(const QList<tasks::DueDateItem> &items);
    void take(const tasks::DueDateResult &result);
    void finish();
    void settleStack();
    void moveStack(bool isNew);
    void keepOnly(bool isNew);

    tasks::Account &m_account;
    tasks::Activities &m_activities;
    DueDateChanges &m_shown;
    QUndoStack &m_undo;
    QList<One> m_ones;
    QHash<QString, int> m_numbers;
    QUndoCommand *m_command = nullptr; //!< null when the stack has deleted it
    QPointer<tasks::DueDatesTask> m_task;
    DueDatesReport m_report;
    bool m_wantsNew = false, m_runsToNew = false;
    bool m_isWaiting = false;    //!< another change of one of them is on its way
    bool m_isAskedAgain = false; //!< undone, or redone, while it was under way
    bool m_isFirst = true, m_isSilent = false;
};

} // namespace ui
