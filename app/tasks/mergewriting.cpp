#include "tasks/account.h"
#include "tasks/mergetask.h"
#include "tasks/sendtask.h"

#include <QPointer>

// What of a row is in the store before it is sent, and after that.

namespace tasks {

//! Nothing goes out before it is written down which send the row's is.
void MergeTask::beginSend(const Row &row, SendTask *send)
{
    m_rows[row.number] = row;
    watch(row.number, send);
    writeUnchanged(row, [this, number = row.number, send = QPointer<SendTask>(send)](bool isWritten) {
        if (isWritten) {
            if (send)
                send->start();
        } else if (SendTask *tooEarly = m_sends.take(number)) { // else it was stopped meanwhile
            tooEarly->disconnect(this);
            tooEarly->deleteLater();
            takeAgain(number);
        }
    });
}

//! Somebody wrote the row before it could begin: what it is by now decides whether it is sent.
void MergeTask::takeAgain(int number)
{
    m_rows.remove(number);
    --m_taken;
    m_corrected.insert(number);
    tell();
    readRows();
}

void MergeTask::write(const Row &row, const std::function<void()> &then)
{
    ++m_writing;
    const Row kept = row.state == Row::State::Sent ? m_pattern.withoutNumber(row) : row;
    m_account.batches().update(
        m_batchId, {kept}, this, [this, then](const store::StoreResult<void> &written) {
            --m_writing;
            if (isFinished() || m_isAbandoned)
                return;
            if (!written)
                return fail(localError(written.error().detail)); // what is under way is in the journal
            if (then)
                then();
            pump();
        });
}

//! Who changes a row has it in the store a moment before this is told: what was left out or corrected in that
//! moment stays so, and \a then is told that nothing was written.
void MergeTask::writeUnchanged(const Row &row, const std::function<void(bool isWritten)> &then)
{
    ++m_writing;
    m_account.batches().updateUnchanged(
        m_batchId, {row}, this, [this, then](const store::StoreResult<QList<Row>> &written) {
            --m_writing;
            if (isFinished() || m_isAbandoned)
                return;
            if (!written)
                return fail(localError(written.error().detail)); // what is under way is in the journal
            then(!written->isEmpty());
            pump();
        });
}

} // namespace tasks
