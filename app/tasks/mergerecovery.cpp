#include "tasks/account.h"
#include "tasks/mergetask.h"
#include "tasks/sendtask.h"

#include <memory>

using namespace Qt::StringLiterals;

// What the program was doing with a row when it ended is in the journal of sends, under the id that the row
// has.

namespace tasks {

void MergeTask::unfinished(Account &account, QObject *context, std::function<void(QList<MergeTask *>)> done)
{
    account.batches().all(
        account.profile().id, context,
        [&account, done = std::move(done)](const store::StoreResult<QList<store::BatchSummary>> &batches) {
            QList<MergeTask *> tasks;
            for (const store::BatchSummary &batch : batches.value_or(QList<store::BatchSummary>())) {
                const bool isLeft = batch.counts.value(store::BatchRow::State::Sending) > 0 ||
                                    batch.counts.value(store::BatchRow::State::NeedsDecision) > 0;
                if (!batch.record.isRunning && !isLeft)
                    continue;
                tasks.append(new MergeTask(account, batch.record.id));
                tasks.last()->setOnlyRecovers(!batch.record.isRunning);
            }
            done(tasks);
        });
}

void MergeTask::recover(const Row &row)
{
    ++m_recovering;
    m_account.sendJournal().get(row.sendId, this,
                                [this, row](const store::StoreResult<store::SendRecord> &record) {
                                    --m_recovering;
                                    if (!isFinished() && !m_isAbandoned)
                                        recovered(row, record);
                                });
}

void MergeTask::recovered(Row row, const store::StoreResult<store::SendRecord> &record)
{
    if (!record) {
        if (record.error().kind != store::StoreError::Kind::NotFound)
            return fail(localError(record.error().detail));
        if (row.state == Row::State::NeedsDecision)
            return notKnown(row);
        // It was written down which send it would be, and the send never began
        row.state = Row::State::Pending;
        m_rows[row.number] = row;
        m_onlyRecovers ? void(m_rows.remove(row.number)) : m_waiting.enqueue(row.number);
        return write(row);
    }
    if (record->isSealedAway) { // it waits for its key, as it is
        m_rows.remove(row.number);
        ++m_ended;
        return pump();
    }
    if (record->state == "damaged"_L1)
        return notKnown(row);
    if (!record->state.isEmpty())
        return endedEarlier(row, *record);
    SendTask *send = SendTask::resume(m_account, *record, this);
    if (!send)
        return notKnown(row);
    row.state = Row::State::Sending;
    m_rows[row.number] = row;
    watch(row.number, send);
    send->start();
    write(row);
}

//! What was written down of it is damaged: it may have been sent. It is left out, so that nothing but a
//! person sends it again.
void MergeTask::notKnown(Row row)
{
    row.state = Row::State::Excluded;
    row.problems = {
        toText({.kind = MergeProblem::Kind::Service,
                .error = localError(tr("It is not known whether this was sent: what was written down "
                                       "of it is damaged. Look for it among the sessions before you "
                                       "send it again."),
                                    u"journal_unreadable"_s)})};
    m_rows.remove(row.number);
    ++m_failed;
    ++m_ended;
    tell();
    write(row);
}

//! The send came to its end, and the program ended before the row was told.
void MergeTask::endedEarlier(Row row, const store::SendRecord &record)
{
    const std::unique_ptr<SendTask> send(SendTask::resume(m_account, record));
    row.problems.clear();
    row.sessionIds.clear();
    row.links.clear();
    if (send)
        for (const domain::SigningSession &session : send->sessions()) {
            row.sessionIds.append(session.id);
            row.links.append(session.signatureUrl.value_or(QString()));
        }
    m_rows.remove(row.number);
    ++m_ended;
    if (!row.sessionIds.isEmpty()) {
        row.state = Row::State::Sent;
        ++m_sent;
    } else {
        const bool isStopped = record.state == "cancelled"_L1 || record.state == "undone"_L1;
        row.state = isStopped ? Row::State::Cancelled : Row::State::Failed;
        row.problems = {
            toText(isStopped ? MergeProblem{.kind = MergeProblem::Kind::Stopped}
                             : MergeProblem{.kind = MergeProblem::Kind::Service,
                                            .error = localError(tr("It failed before the program ended."),
                                                                u"failed_earlier"_s)})};
        ++m_failed;
        m_stopped += isStopped ? 1 : 0;
    }
    tell();
    write(row);
}

} // namespace tasks
