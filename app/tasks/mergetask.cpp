#include "tasks/mergetask.h"

#include "store/saidwords.h"
#include "tasks/account.h"
#include "tasks/draftplan.h"
#include "tasks/sendtask.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tasks {

using RowState = store::BatchRow::State;

namespace {

//! What became of a row whose send has ended.
void takeOutcome(store::BatchRow &row, const SendTask &send)
{
    row.sessionIds.clear();
    row.links.clear();
    for (const domain::SigningSession &session : send.sessions()) {
        row.sessionIds.append(session.id);
        row.links.append(session.signatureUrl.value_or(QString()));
    }
    row.problems.clear();
    if (!row.sessionIds.isEmpty()) {
        row.state = RowState::Sent;
    } else if (send.state() == Task::State::Cancelled) {
        row.state = RowState::Cancelled;
        row.problems = {toText({.kind = MergeProblem::Kind::Stopped})};
    } else {
        row.state = RowState::Failed;
        for (const MergeProblem &problem : problemsOf(send.error().value_or(api::ApiError())))
            row.problems.append(toText(problem));
    }
}

} // namespace

MergeTask::MergeTask(Account &account, const QString &batchId, QObject *parent)
    : BatchTask(account, batchId, parent)
{
    setTitle("tasks::MergeTask", QT_TR_NOOP("Send a batch"));
    connect(&account, &Account::closing, this, &MergeTask::abandon);
    connect(&account.batches(), &store::BatchStore::rowsChanged, this, &MergeTask::follow);
}

QStringList MergeTask::titleOf(const QString &batchName)
{
    return store::saidwords::of("tasks::MergeTask", QT_TR_NOOP("Send “%1”"), batchName);
}

void MergeTask::setParallel(int count)
{
    m_parallel = std::max(1, count);
}

void MergeTask::setNetworkWait(int firstMs, int longestMs)
{
    m_firstNetworkWaitMs = firstMs;
    m_longestNetworkWaitMs = longestMs;
}

SendTask *MergeTask::undecided(int row) const
{
    return m_undecided.value(row);
}

void MergeTask::recordRead(const store::BatchRecord &record)
{
    if (record.profileId != m_account.profile().id)
        return fail(localError(tr("The batch is of another account."), u"other_profile"_s));
    m_name = record.name;
    setTitle("tasks::MergeTask", QT_TR_NOOP("Send “%1”"), record.name);
    if (!m_onlyRecovers && !isPaused()) // so that the next start goes on, should this one end in the middle
        m_account.batches().setRunning(m_batchId, true);
    readRows();
}

void MergeTask::readRows()
{
    ++m_reading;
    m_account.batches().rows(m_batchId, this, [this](const store::StoreResult<QList<Row>> &rows) {
        --m_reading;
        if (isFinished())
            return;
        rows ? takeRows(*rows) : fail(localError(rows.error().detail));
    });
}

void MergeTask::takeMore()
{
    if (state() == State::NeedsDecision)
        goOn();
    if (state() == State::Running && m_reading == 0)
        readRows();
}

void MergeTask::takeRows(const QList<Row> &rows)
{
    m_hasRows = true;
    for (const Row &row : rows) {
        if (m_rows.contains(row.number))
            continue;
        const bool isLeft = row.state == Row::State::Sending || row.state == Row::State::NeedsDecision;
        if (!isLeft && (m_onlyRecovers || row.state != Row::State::Pending))
            continue;
        m_rows.insert(row.number, row);
        ++m_taken;
        isLeft ? recover(row) : m_waiting.enqueue(row.number);
    }
    tell();
    pump();
}

//! A row may be left out or corrected before its turn comes: what was read of it when the sending began is
//! not what a person wants sent.
void MergeTask::follow(const QString &batchId, const QList<Row> &rows)
{
    if (batchId != m_batchId || isFinished() || m_isAbandoned)
        return;
    bool isOther = false;
    for (const Row &row : rows) {
        const auto known = m_rows.find(row.number);
        const bool isReady = row.state == Row::State::Pending;
        if (known == m_rows.end()) {
            if (!isReady || !m_corrected.remove(row.number))
                continue;
            m_rows.insert(row.number, row);
            m_waiting.enqueue(row.number);
            ++m_taken;
        } else if (known->state != Row::State::Pending) {
            continue; // it is under way
        } else if (isReady) {
            *known = row;
            continue;
        } else {
            m_rows.erase(known);
            m_waiting.removeOne(row.number);
            --m_taken;
            if (row.state == Row::State::Unchecked)
                m_corrected.insert(row.number);
        }
        isOther = true;
    }
    if (!isOther)
        return;
    tell();
    pump();
}

void MergeTask::pump()
{
    while (m_hold == Hold::None && !m_waiting.isEmpty() && m_sends.size() < m_parallel && !m_isAbandoned)
        begin(m_rows.value(m_waiting.dequeue()));
    endWhenIdle();
}

void MergeTask::begin(Row row)
{
    // It was checked a while ago: its due date may have passed since
    const QDateTime now = QDateTime::currentDateTime();
    row.problems.clear();
    for (const MergeProblem &problem : m_pattern.problemsOf(row, now))
        row.problems.append(toText(problem));
    if (!row.problems.isEmpty()) {
        row.state = Row::State::Problem;
        ++m_failed;
        ++m_ended;
        m_rows.remove(row.number);
        writeUnchanged(row, [this, number = row.number](bool isWritten) {
            if (isWritten)
                return;
            --m_failed;
            --m_ended;
            takeAgain(number);
        });
        return tell();
    }
    auto *send = new SendTask(m_account, planOf(m_pattern.draftOf(row), now), this);
    row.state = Row::State::Sending;
    row.sendId = send->id();
    ++row.attempts;
    beginSend(row, send);
}

void MergeTask::watch(int number, SendTask *send)
{
    m_sends.insert(number, send);
    send->setOrigin(store::Origin::Batch);
    if (m_settleMs >= 0)
        send->setSettleTime(m_settleMs);
    if (m_firstNetworkWaitMs >= 0)
        send->setNetworkWait(m_firstNetworkWaitMs, m_longestNetworkWaitMs);
    connect(send, &Task::changed, this, [this, number] { sendChanged(number); });
    connect(send, &Task::finished, this, [this, number] { sendEnded(number); });
}

//! One that waits for the network waits for all: others would only join it.
void MergeTask::sendChanged(int number)
{
    SendTask *send = m_sends.value(number);
    if (send && send->state() == State::NeedsDecision) {
        m_sends.remove(number);
        m_undecided.insert(number, send);
        Row &row = m_rows[number];
        row.state = Row::State::NeedsDecision;
        write(row);
        tell();
        Q_EMIT decisionNeeded(number);
    } else if (SendTask *decided = m_undecided.value(number); decided && decided->state() == State::Running) {
        m_undecided.remove(number);
        m_sends.insert(number, decided);
        if (state() == State::NeedsDecision)
            goOn();
    }
    const bool isAnyWaiting = std::any_of(m_sends.begin(), m_sends.end(), [](const SendTask *one) {
        return one->stage() == SendTask::Stage::WaitingForNetwork && one->state() == State::Waiting;
    });
    if (isAnyWaiting && m_hold == Hold::None)
        setHold(Hold::Offline);
    else if (!isAnyWaiting && m_hold == Hold::Offline)
        carryOn();
}

void MergeTask::sendEnded(int number)
{
    SendTask *send = m_sends.contains(number) ? m_sends.take(number) : m_undecided.take(number);
    if (!send || m_isAbandoned)
        return;
    send->deleteLater();
    Row row = m_rows.take(number);
    takeOutcome(row, *send);
    for (const QString &id : row.sessionIds)
        addSubject(id);
    ++m_ended;
    ++(row.state == Row::State::Sent ? m_sent : m_failed);
    m_stopped += row.state == Row::State::Cancelled ? 1 : 0;
    if (state() == State::NeedsDecision && m_undecided.isEmpty())
        goOn();
    if (m_hold == Hold::Offline)
        sendChanged(0); // it may have been the last one that waited
    tell();
    write(row);
}

void MergeTask::tell()
{
    setProgress(m_ended, m_taken);
    // Where nothing is left to be held up, the last words would be of it for ever
    const bool isHeldUp =
        !m_sends.isEmpty() || m_recovering > 0 || (!m_waiting.isEmpty() && m_hold != Hold::Ending);
    setDetail([hold = m_hold, isHeldUp, ended = m_ended, taken = m_taken, failed = m_failed - m_stopped,
               undecided = int(m_undecided.size())] {
        QStringList words;
        if (isHeldUp && hold == Hold::Person)
            words.append(tr("Paused."));
        else if (isHeldUp && hold == Hold::Offline)
            words.append(tr("The service is not reached: paused until it is."));
        else if (isHeldUp && hold == Hold::Ending)
            words.append(tr("Ends after the rows that are under way."));
        words.append(failed > 0 ? tr("%1 of %2, %3 failed").arg(ended).arg(taken).arg(failed)
                                : tr("%1 of %2").arg(ended).arg(taken));
        if (undecided > 0)
            words.append(tr("%n row(s) need a decision.", nullptr, undecided));
        return words.join(u' ');
    });
}

} // namespace tasks
