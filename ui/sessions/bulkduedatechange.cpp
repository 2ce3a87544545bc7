#include "ui/sessions/bulkduedatechange.h"

#include "tasks/activities.h"
#include "ui/sessions/duedatechanges.h"
#include "ui/widgets/translatedcommand.h"

#include <QUndoStack>

#include <algorithm>
#include <utility>

namespace ui {

using tasks::DueDateItem;
using tasks::DueDateResult;
using Outcome = DueDateResult::Outcome;

//! Undo and redo go to the service.
class BulkDueDateCommand : public TranslatedCommand
{
public:
    explicit BulkDueDateCommand(BulkDueDateChange *change)
        : TranslatedCommand([change = QPointer(change)] { return change ? change->words() : QString(); })
        , m_change(change)
    {
    }
    ~BulkDueDateCommand() override
    {
        if (m_change)
            m_change->forget();
    }
    BulkDueDateCommand(const BulkDueDateCommand &) = delete;
    BulkDueDateCommand &operator=(const BulkDueDateCommand &) = delete;

    void undo() override
    {
        if (m_change)
            m_change->want(false);
    }
    void redo() override
    {
        if (m_change)
            m_change->want(true);
    }

private:
    QPointer<BulkDueDateChange> m_change;
};

int DueDatesReport::countOf(Outcome outcome) const
{
    return int(std::count_if(results.cbegin(), results.cend(),
                             [outcome](const DueDateResult &result) { return result.outcome == outcome; }));
}

BulkDueDateChange::BulkDueDateChange(tasks::Account &account, tasks::Activities &activities,
                                     DueDateChanges &shown, QUndoStack &undo, const QList<DueDateItem> &items,
                                     QObject *parent)
    : QObject(parent)
    , m_account(account)
    , m_activities(activities)
    , m_shown(shown)
    , m_undo(undo)
{
    for (const DueDateItem &item : items) {
        m_numbers.insert(item.sessionId, int(m_ones.size()));
        m_ones.append({.item = item});
    }
    const auto goOn = [this] {
        if (m_isWaiting)
            beginWhenFree();
    };
    connect(&m_shown, &DueDateChanges::settled, this, goOn);
    connect(&m_shown, &DueDateChanges::refused, this, goOn);
}

void BulkDueDateChange::push()
{
    m_command = new BulkDueDateCommand(this);
    m_undo.push(m_command);
}

QString BulkDueDateChange::words() const
{
    return tr("Change %n due date(s)", nullptr, int(m_ones.size()));
}

void BulkDueDateChange::want(bool isNew)
{
    if (m_isSilent)
        return; // the stack only follows what has happened
    m_wantsNew = isNew;
    m_isAskedAgain = m_task != nullptr;
    m_task ? m_task->cancel() : beginWhenFree();
}

void BulkDueDateChange::forget()
{
    m_command = nullptr;
    if (!m_task && !m_isWaiting)
        deleteLater();
}

//! One change of a session is under way at a time: the later one must not overtake the earlier.
void BulkDueDateChange::beginWhenFree()
{
    m_report = {};
    m_runsToNew = m_wantsNew;
    const QList<DueDateItem> items = toDo(m_report.leftOut);
    m_isWaiting = std::any_of(items.cbegin(), items.cend(), [this](const DueDateItem &item) {
        return m_shown.pendingOf(item.sessionId).has_value();
    });
    if (!m_isWaiting)
        begin(items);
}

QList<DueDateItem> BulkDueDateChange::toDo(int &leftOut) const
{
    const domain::Timestamp now = domain::Timestamp::fromDateTime(QDateTime::currentDateTimeUtc());
    QList<DueDateItem> items;
    for (const One &one : m_ones) {
        if (one.isNew == m_runsToNew || one.isLost)
            continue;
        DueDateItem item = one.item;
        if (!m_runsToNew)
            std::swap(item.from, item.to);
        const bool isPossible = m_isFirst || (!item.to.isNull() && item.to > now);
        if (isPossible)
            items << item;
        else
            ++leftOut;
    }
    return items;
}

void BulkDueDateChange::begin(const QList<DueDateItem> &items)
{
    if (items.isEmpty()) { // later: the stack is in the middle of its step
        const auto end = [this] {
            if (!m_task)
                finish();
        };
        QMetaObject::invokeMethod(this, end, Qt::QueuedConnection);
        return;
    }
    QHash<QString, domain::Timestamp> dueDates;
    for (const DueDateItem &item : items)
        dueDates.insert(item.sessionId, item.to);
    m_shown.hold(dueDates);
    m_task = new tasks::DueDatesTask(m_account, items);
    if (!m_runsToNew)
        m_task->setCountedTitle("ui::BulkDueDateChange", QT_TR_N_NOOP("Put back %n due date(s)"),
                                int(items.size()));
    connect(m_task, &tasks::DueDatesTask::decided, this, &BulkDueDateChange::take);
    connect(m_task, &tasks::Task::changed, this, [this, task = m_task.data()] {
        if (!task->isFinished() && !m_isAskedAgain)
            Q_EMIT progressed(!m_runsToNew, task->done(), task->total());
    });
    connect(m_task, &tasks::Task::finished, this, &BulkDueDateChange::finish);
    m_activities.add(m_task);
}

void BulkDueDateChange::take(const DueDateResult &result)
{
    One &one = m_ones[m_numbers.value(result.item.sessionId)];
    const bool isChanged = result.outcome == Outcome::Changed;
    if (isChanged)
        one.isNew = m_runsToNew;
    else if (result.outcome == Outcome::Unknown)
        one.isNew = true; // it may be: then an undo is right, and else it does no harm
    one.isLost = result.outcome == Outcome::Ended || result.outcome == Outcome::Gone ||
                 result.outcome == Outcome::Moved;
    m_shown.release(result.item.sessionId, isChanged ? result.item.to : result.item.from, isChanged);
}

void BulkDueDateChange::finish()
{
    m_report.isUndo = !m_runsToNew;
    if (m_task) {
        m_report.results = m_task->results();
        m_report.isStopped = m_task->state() == tasks::Task::State::Cancelled;
        if (m_report.countOf(Outcome::NotDone) > 0 && !m_report.isStopped)
            m_report.gaveUp = m_task->error();
    }
    m_task = nullptr;
    for (const DueDateResult &result : std::as_const(m_report.results))
        if (result.outcome == Outcome::NotDone || result.outcome == Outcome::Unknown)
            m_shown.release(result.item.sessionId, result.item.from, false);
    if (std::exchange(m_isAskedAgain, false)) {
        m_isFirst = false;
        return beginWhenFree();
    }
    settleStack();
    const int index = m_undo.index();
    m_report.isNextUndone = m_runsToNew && m_command && index > 0 && m_undo.command(index - 1) == m_command;
    Q_EMIT ended(m_report);
    if (!m_command)
        deleteLater();
}

//! The stack says what the service has: a change of which nothing was done is off it, and one that did not
//! come back whole can be undone once more.
void BulkDueDateChange::settleStack()
{
    const bool wasFirst = std::exchange(m_isFirst, false);
    const auto isNew = [](const One &one) { return one.isNew; };
    const bool isAnyNew = std::any_of(m_ones.cbegin(), m_ones.cend(), isNew);
    if (m_runsToNew && !isAnyNew) {
        if (m_command && wasFirst)
            m_command->setObsolete(true);
        return moveStack(false);
    }
    if (m_runsToNew)
        return keepOnly(true);
    int leftOut = 0;
    if (!toDo(leftOut).isEmpty()) {
        keepOnly(true);
        return moveStack(true);
    }
    keepOnly(false);
    if (m_command && m_ones.isEmpty())
        m_command->setObsolete(true);
}

void BulkDueDateChange::moveStack(bool isNew)
{
    const int index = m_undo.index();
    const bool isLastDone = m_command && index > 0 && m_undo.command(index - 1) == m_command;
    const bool isNextToDo = m_command && index < m_undo.count() && m_undo.command(index) == m_command;
    m_isSilent = true;
    // one that is obsolete is deleted on the way, in either direction
    if (isLastDone && !isNew)
        m_undo.undo();
    else if (isNextToDo && (isNew || m_command->isObsolete()))
        m_undo.redo();
    m_isSilent = false;
}

void BulkDueDateChange::keepOnly(bool isNew)
{
    m_ones.removeIf([isNew](const One &one) { return one.isNew != isNew || one.isLost; });
    m_numbers.clear();
    for (const One &one : std::as_const(m_ones))
        m_numbers.insert(one.item.sessionId, int(m_numbers.size()));
    if (m_command)
        m_command->setText(words());
}

} // namespace ui
