#include "pdf/checkqueue.h"

#include "pdf/checkprocess.h"

#include <QProcess>

namespace pdf {

CheckQueue::CheckQueue(const QString &program, const FileCheck::Limits &limits)
    : m_program(program)
    , m_limits(limits)
{
}

void CheckQueue::add(const std::shared_ptr<CheckJob> &job)
{
    m_waiting.append(job);
    next();
}

void CheckQueue::next()
{
    while (!m_waiting.isEmpty()) {
        CheckProcess *process = processFor(*m_waiting.first());
        if (!process)
            return;
        process->ask(m_waiting.takeFirst());
    }
}

CheckProcess *CheckQueue::processFor(const CheckJob &job)
{
    CheckProcess *idle = nullptr;
    for (const QPointer<CheckProcess> &process : std::as_const(m_processes))
        if (process && process->isIdle())
            idle = process;
    if (idle && !job.wantsOwnProcess)
        return idle;
    if (idle)
        idle->retire();
    m_processes.removeIf([](const auto &process) { return !process || process->isGone(); });
    if (m_processes.size() >= m_limits.processes)
        return nullptr;
    auto *process = new CheckProcess(m_program, m_limits, this);
    // Queued: a process that cannot be started says so while it is asked.
    connect(process, &CheckProcess::free, this, &CheckQueue::next, Qt::QueuedConnection);
    connect(process, &CheckProcess::gone, this, &CheckQueue::sweep, Qt::QueuedConnection);
    connect(process, &CheckProcess::notJudged, this, &CheckQueue::takeBack, Qt::QueuedConnection);
    m_processes.append(process);
    return process;
}

void CheckQueue::sweep()
{
    m_processes.removeIf([](const auto &process) { return !process || process->isGone(); });
    next();
}

//! The file before may have done it: this one gets a process that saw nothing else.
void CheckQueue::takeBack(const std::shared_ptr<CheckJob> &job)
{
    job->wantsOwnProcess = true;
    m_waiting.prepend(job);
    sweep();
}

void CheckQueue::close()
{
    for (auto *process : findChildren<QProcess *>()) {
        process->disconnect();
        process->kill();
        process->waitForFinished();
    }
    qDeleteAll(findChildren<CheckProcess *>(Qt::FindDirectChildrenOnly));
}

} // namespace pdf
