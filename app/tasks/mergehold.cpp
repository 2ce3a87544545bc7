#include "store/saidwords.h"
#include "tasks/account.h"
#include "tasks/mergetask.h"
#include "tasks/sendtask.h"

// What holds a batch up, and how it ends.

namespace tasks {

void MergeTask::setHold(Hold hold)
{
    if (m_hold == hold)
        return;
    m_hold = hold;
    tell();
    Q_EMIT holdChanged();
}

void MergeTask::pause()
{
    if (isFinished() || m_hold == Hold::Ending)
        return;
    m_account.batches().setPaused(m_batchId);
    setHold(Hold::Person);
}

void MergeTask::carryOn()
{
    if (isFinished() || m_hold == Hold::Ending)
        return;
    if (m_hold == Hold::Person)
        m_account.batches().setRunning(m_batchId, true);
    setHold(Hold::None);
    pump();
}

void MergeTask::endAfterThese()
{
    if (isFinished())
        return;
    m_account.batches().setRunning(m_batchId, false);
    setHold(Hold::Ending);
    endWhenIdle();
}

//! What the service may be making right now has to be learnt first: each send knows for itself.
void MergeTask::cancel()
{
    if (isFinished() || m_isCancelling)
        return;
    if (m_isAbandoned)
        return Task::cancel();
    m_isCancelling = true;
    endAfterThese();
    const QList<SendTask *> sends = m_sends.values();
    for (SendTask *send : sends)
        send->cancel();
    endWhenIdle();
}

void MergeTask::stop() {}

void MergeTask::endWhenIdle()
{
    // before its rows are read it has none that wait, and is not at its end for that
    const bool knowsRows = m_hasRows || m_isCancelling;
    const bool isIdle =
        knowsRows && m_sends.isEmpty() && m_writing == 0 && m_recovering == 0 && m_reading == 0;
    const bool hasMore = !m_waiting.isEmpty() && m_hold != Hold::Ending;
    if (!isIdle || hasMore || isFinished() || state() == State::Waiting)
        return;
    if (!m_undecided.isEmpty() && !m_isCancelling) {
        if (state() != State::NeedsDecision)
            needDecision(tr("%n row(s) need a decision.", nullptr, int(m_undecided.size())));
        return;
    }
    if (!m_onlyRecovers)
        m_account.batches().setRunning(m_batchId, false);
    tellEnd();
    m_isCancelling ? Task::cancel() : succeed();
}

//! In words, as a single send does; how many of how many is its progress.
void MergeTask::tellEnd()
{
    tell();
    if (m_ended == 0)
        return;
    using store::saidwords::counted;
    const int failed = m_failed - m_stopped;
    QList<QStringList> words;
    if (m_sent > 0)
        words.append(counted("tasks::MergeTask", QT_TR_N_NOOP("%n session(s) were created."), m_sent));
    if (failed > 0)
        words.append(counted("tasks::MergeTask", QT_TR_N_NOOP("%n row(s) failed."), failed));
    if (m_stopped > 0)
        words.append(counted("tasks::MergeTask", QT_TR_N_NOOP("%n row(s) were stopped."), m_stopped));
    setSaidDetail(words);
}

//! The account goes: rows and journal stay as they are, and the next start goes on.
void MergeTask::abandon()
{
    m_isAbandoned = true;
    for (const auto *sends : {&m_sends, &m_undecided})
        for (SendTask *send : *sends)
            send->disconnect(this);
    Task::cancel();
}

} // namespace tasks
