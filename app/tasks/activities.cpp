#include "tasks/activities.h"

#include "store/saidwords.h"

#include <QUuid>

#include <algorithm>
#include <limits>
#include <utility>

namespace tasks {

namespace {

constexpr int logEveryMs = 300; //!< progress comes with every packet

store::ActivityEntry::State stateOf(const Task &task)
{
    using State = store::ActivityEntry::State;
    switch (task.state()) {
    case Task::State::Waiting:
        return State::Waiting;
    case Task::State::Running:
        return task.isPaused() ? State::Paused : State::Running;
    case Task::State::Done:
        return State::Done;
    case Task::State::Failed:
        return State::Failed;
    case Task::State::Cancelled:
        return State::Cancelled;
    case Task::State::NeedsDecision:
        break;
    }
    return State::NeedsDecision;
}

} // namespace

Activities::Activities(store::ActivityLog &log, QObject *parent)
    : QObject(parent)
    , m_log(log)
{
    m_later.setSingleShot(true);
    m_later.setInterval(logEveryMs);
    connect(&m_later, &QTimer::timeout, this, &Activities::writeChanged);
}

void Activities::add(Task *task)
{
    task->setParent(this);
    m_tasks.append(task);
    m_startedAt.insert(task->id(), QDateTime::currentDateTimeUtc());
    connect(task, &Task::changed, this, [this, task] {
        m_changed.insert(task->id());
        if (!m_later.isActive())
            m_later.start();
    });
    connect(task, &Task::finished, this, [this, task] {
        write(*task);
        Q_EMIT taskFinished(task);
    });
    connect(task, &QObject::destroyed, this, [this, task] { m_tasks.removeAll(task); });
    task->start();
    write(*task);
    Q_EMIT taskAdded(task);
}

Task *Activities::task(const QString &id) const
{
    const auto found =
        std::find_if(m_tasks.begin(), m_tasks.end(), [&id](const Task *task) { return task->id() == id; });
    return found == m_tasks.end() ? nullptr : *found;
}

int Activities::runningCount() const
{
    return int(
        std::count_if(m_tasks.begin(), m_tasks.end(), [](const Task *task) { return !task->isFinished(); }));
}

void Activities::remove(const QString &id)
{
    Task *const known = task(id);
    if (known && (!known->isFinished() || known->isUnsettled()))
        return;
    if (known) {
        m_tasks.removeAll(known);
        known->deleteLater();
    }
    m_changed.remove(id);
    m_startedAt.remove(id);
    m_endedAt.remove(id);
    m_log.remove(id);
}

void Activities::cancelAll()
{
    const QList<Task *> all = m_tasks;
    for (Task *task : all)
        task->cancel();
}

void Activities::noteCancelled(const QStringList &titleWords, const QString &detail)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_log.upsert({.id = QUuid::createUuid().toString(QUuid::WithoutBraces),
                  .title = store::saidwords::said(titleWords),
                  .state = store::ActivityEntry::State::Cancelled,
                  .detail = detail,
                  .startedAt = now,
                  .endedAt = now,
                  .subjectIds = {},
                  .profileId = m_profileId,
                  .words = titleWords});
}

void Activities::retranslate()
{
    // of a program that runs for days, what an account keeps only so long may be wiped from the log by now
    const QDateTime longAgo = QDateTime::currentDateTimeUtc().addDays(-1);
    for (const Task *task : std::as_const(m_tasks))
        if (!task->isFinished() || m_endedAt.value(task->id()) > longAgo)
            write(*task);
}

void Activities::writeChanged()
{
    const QSet<QString> changed = std::exchange(m_changed, {});
    for (const QString &id : changed)
        if (const Task *known = task(id))
            write(*known);
}

void Activities::write(const Task &task)
{
    m_changed.remove(task.id());
    if (task.isFinished() && !m_endedAt.contains(task.id()))
        m_endedAt.insert(task.id(), QDateTime::currentDateTimeUtc());
    // The log's counts are ints: what is above 2 GB is told too small rather than wrong.
    const int shift = task.total() > std::numeric_limits<int>::max() ? 10 : 0;
    m_log.upsert(
        {.id = task.id(),
         .title = task.title(),
         .state = stateOf(task),
         .done = int(task.done() >> shift),
         .total = int(task.total() >> shift),
         .detail = task.keptDetail(),
         .startedAt = m_startedAt.value(task.id()),
         .endedAt = m_endedAt.value(task.id()),
         .subjectIds = task.subjectIds(),
         .unit = task.countsBytes() ? store::ActivityEntry::Unit::Bytes : store::ActivityEntry::Unit::Items,
         .profileId = m_profileId,
         .words = task.titleWords()});
}

} // namespace tasks
