#pragma once

#include "store/sendjournal.h"
#include "tasks/batchtask.h"

#include <QHash>
#include <QQueue>
#include <QSet>

namespace tasks {

class SendTask;

//! Sends the rows of a batch that nothing is wrong with, each by a SendTask of its own, a few at a time. What
//! a row is about to do is in the store before it begins, and what the journal knows of it decides at the
//! next start: no row is sent twice, none is forgotten. A row that fails does not stop the others. done() and
//! total() count rows of this run.
class MergeTask : public BatchTask
{
    Q_OBJECT

public:
    enum class Hold {
        None,
        Person,  //!< paused
        Offline, //!< the service is not reached; goes on by itself
        Ending,  //!< what is under way ends, then the task does
    };
    Q_ENUM(Hold)
    //! Rows under way. More than the six requests that the service gets at a time: while one
    //! row is being written down, the request of another goes out.
    static constexpr int parallelSends = 12;

    MergeTask(Account &account, const QString &batchId, QObject *parent = nullptr);
    //! Goes on with every batch of the account that the program was sending when it ended, and with single
    //! rows that it left in the middle. \a done gets the tasks, not started yet, each without a parent.
    static void unfinished(Account &account, QObject *context, std::function<void(QList<MergeTask *>)> done);

    //! Only ends what an earlier run began; the rows that wait stay waiting. Before start().
    void setOnlyRecovers(bool isOnly) { m_onlyRecovers = isOnly; }
    [[nodiscard]] bool onlyRecovers() const { return m_onlyRecovers; }
    //! Before start(), or while it goes: for the rows that begin after that.
    void setParallel(int count);
    void setSettleTime(int milliseconds) { m_settleMs = milliseconds; }
    void setNetworkWait(int firstMs, int longestMs);

    //! What the sending of a batch is called in the activity log; see store/saidwords.h.
    [[nodiscard]] static QStringList titleOf(const QString &batchName);
    [[nodiscard]] QString batchName() const { return m_name; } //!< once it was read
    [[nodiscard]] Hold holding() const { return m_hold; }
    [[nodiscard]] bool isPaused() const override { return m_hold == Hold::Person && !isFinished(); }
    //! Rows that wait or are under way.
    [[nodiscard]] int leftCount() const { return m_taken - m_ended; }
    [[nodiscard]] int runningCount() const { return int(m_sends.size()); }
    [[nodiscard]] int sentCount() const { return m_sent; }
    [[nodiscard]] int failedCount() const { return m_failed; }
    //! The send of a row that needs a decision; else null.
    [[nodiscard]] SendTask *undecided(int row) const;

    //! What is under way goes to its end, and nothing new begins.
    void pause();
    void carryOn();
    //! As pause(), and then it is over; the rows that wait can be sent later.
    void endAfterThese();
    //! Stops what is under way too, as far as nothing was made.
    void cancel() override;
    //! Rows that are Pending in the store by now, for example after a retry, join the others.
    void takeMore();

Q_SIGNALS:
    void holdChanged();
    void decisionNeeded(int row);

protected:
    void recordRead(const store::BatchRecord &record) override;
    void stop() override;

private:
    using Row = store::BatchRow;
    // mergetask.cpp: rows come, are sent, and end
    void readRows();
    void takeRows(const QList<Row> &rows);
    void follow(const QString &batchId, const QList<Row> &rows);
    void pump();
    void begin(Row row);
    void watch(int number, SendTask *send);
    void sendChanged(int number);
    void sendEnded(int number);
    void tell();
    // mergewriting.cpp
    void beginSend(const Row &row, SendTask *send);
    void takeAgain(int number);
    void write(const Row &row, const std::function<void()> &then = {});
    void writeUnchanged(const Row &row, const std::function<void(bool isWritten)> &then);
    // mergehold.cpp
    void setHold(Hold hold);
    void endWhenIdle();
    void tellEnd();
    void abandon();

    // mergerecovery.cpp: rows that an earlier run left in the middle
    void recover(const Row &row);
    void recovered(Row row, const store::StoreResult<store::SendRecord> &record);
    void notKnown(Row row);
    void endedEarlier(Row row, const store::SendRecord &record);

    QHash<int, Row> m_rows; //!< those that wait or are under way
    QQueue<int> m_waiting;
    QSet<int> m_corrected; //!< they waited, and are looked at once more
    QHash<int, SendTask *> m_sends;
    QHash<int, SendTask *> m_undecided;
    QString m_name;
    Hold m_hold = Hold::None;
    int m_parallel = parallelSends;
    int m_settleMs = -1, m_firstNetworkWaitMs = -1, m_longestNetworkWaitMs = -1;
    int m_writing = 0, m_recovering = 0, m_reading = 0;
    bool m_hasRows = false; //!< they were read once
    int m_sent = 0, m_failed = 0, m_ended = 0, m_taken = 0;
    int m_stopped = 0; //!< of those that failed: a person wanted it
    bool m_onlyRecovers = false, m_isAbandoned = false, m_isCancelling = false;
};

} // namespace tasks
