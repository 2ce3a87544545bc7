#include "tasks/duedatestask.h"

#include "api/sessionsapi.h"
#include "tasks/account.h"
#include "tasks/failurereach.h"

#include <algorithm>
#include <utility>

namespace tasks {

namespace {

using Kind = api::ApiError::Kind;

constexpr qsizetype mostSubjects = 100;  //!< an entry of the activity log is no list of thousands
constexpr int mostFailuresInARow = 12;   //!< then it is the service that fails, and not a session
constexpr int mostPausesInARow = 5;      //!< that bring nothing
constexpr int longestPauseSeconds = 300; //!< nobody waits longer without being asked
constexpr int freshSeconds = 300;        //!< so old may be what the index knows of a session
constexpr int pauseSeconds = 5;          //!< when it does not say how long

//! What has nothing to do with the session that was asked for: it is as it was, and has its turn later.
bool isForAll(const api::ApiError &error)
{
    return nothingGetsThrough(error) || error.kind == Kind::Cancelled || error.notSent;
}

} // namespace

DueDatesTask::DueDatesTask(Account &account, const QList<DueDateItem> &items, QObject *parent)
    : Task(parent)
    , m_account(account)
{
    setCountedTitle("tasks::DueDatesTask", QT_TR_N_NOOP("Change %n due date(s)"), int(items.size()));
    for (const DueDateItem &item : items) {
        m_waiting.enqueue(int(m_results.size()));
        m_results.append({.item = item});
        if (items.size() <= mostSubjects)
            addSubject(item.sessionId);
    }
    setProgress(0, items.size());
    m_quiet.setSingleShot(true);
    m_quiet.setTimerType(Qt::PreciseTimer); // the other kind may be early, and is told to wait again
    connect(&m_quiet, &QTimer::timeout, this, &DueDatesTask::pump);
    connect(&account, &Account::closing, this, &DueDatesTask::abandon);
    connect(this, &Task::finished, this, &DueDatesTask::noteDecided);
}

int DueDatesTask::countOf(Outcome outcome) const
{
    return int(std::count_if(m_results.cbegin(), m_results.cend(),
                             [outcome](const DueDateResult &result) { return result.outcome == outcome; }));
}

void DueDatesTask::run()
{
    tell();
    pump();
}

void DueDatesTask::pump()
{
    if (isFinished())
        return;
    while (!m_isEnding && !m_quiet.isActive() && !m_waiting.isEmpty() && m_requests.size() < atOnce)
        send(m_waiting.dequeue());
    if (m_requests.empty() && (m_isEnding || m_waiting.isEmpty()))
        end();
}

//! Each look reads what is open: few are older than that, unless nothing has looked for a while. What waits
//! to be written is not waited for: a row tells when it was seen, whoever chose it had read it the same way,
//! and a change of our own that is not in it yet costs a look at the service at most.
void DueDatesTask::send(int number)
{
    m_sent.remove(number);
    m_requests[number] = api::Request();
    const QString id = m_results.at(number).item.sessionId;
    const auto judgeRow = [this, number](const store::StoreResult<store::SessionRow> &row) {
        if (isFinished())
            return;
        if (m_isEnding || m_quiet.isActive())
            return putBack(number);
        if (!row) // it was never seen: nobody has chosen by what is known of it
            return patch(number);
        const DueDateItem &item = m_results.at(number).item;
        // our own change of a moment ago may not be in it yet
        const bool isAnother = row->dueDate != item.from.toDateTime() && row->dueDate != item.to.toDateTime();
        const bool isOld = row->seenAt.secsTo(QDateTime::currentDateTimeUtc()) > freshSeconds;
        isAnother || isOld ? readFirst(number) : patch(number);
    };
    m_account.sessionIndex().getAsWritten(id, this, judgeRow);
}

void DueDatesTask::putBack(int number)
{
    m_requests.erase(number);
    m_waiting.prepend(number);
    pump();
}

void DueDatesTask::readFirst(int number)
{
    m_requests[number] = m_account.sessions().get(
        m_results.at(number).item.sessionId, this,
        [this, number](const api::Result<domain::SigningSession> &session) {
            if (!session) {
                const api::ApiError &error = session.error();
                const bool isOfAll = isForAll(error) && !error.outcomeIsUnknown();
                const bool isUsual = error.kind == Kind::NotFound || error.kind == Kind::TooManyRequests;
                return isOfAll || isUsual ? refused(number, error) : decide(number, Outcome::Refused, error);
            }
            m_account.remember({*session});
            if (m_isEnding || m_quiet.isActive())
                return putBack(number);
            const DueDateItem &item = m_results.at(number).item;
            const qint64 now = session->request.dueDate.value_or(domain::Timestamp()).seconds();
            if (now == item.from.seconds() || now == item.to.seconds()) // the service may round
                return patch(number);
            decide(number, Outcome::Moved,
                   localError(tr("Somebody else has set another due date meanwhile.")));
        });
}

void DueDatesTask::patch(int number)
{
    m_sent.insert(number);
    const DueDateItem &item = m_results.at(number).item;
    m_requests[number] = m_account.sessions().setDueDate(
        item.sessionId, item.to, this, [this, number](const api::Result<api::Nothing> &result) {
            if (!result)
                return refused(number, result.error());
            noteOwn(m_results.at(number).item);
            decide(number, Outcome::Changed);
        });
}

void DueDatesTask::refused(int number, const api::ApiError &error)
{
    if (error.kind == Kind::TooManyRequests)
        return waitAsTold(number, error);
    if (error.kind == Kind::NotFound) {
        m_account.sessionIndex().noteGone(m_results.at(number).item.sessionId,
                                          QDateTime::currentDateTimeUtc());
        return decide(number, Outcome::Gone, error);
    }
    if (!isForAll(error) || error.outcomeIsUnknown())
        return readBack(number, error);
    m_requests.erase(number);
    m_waiting.prepend(number);
    giveUp(error);
}

//! Why it was refused is often that the session is not what it was; and an answer that was lost may have been
//! a yes.
void DueDatesTask::readBack(int number, const api::ApiError &error)
{
    m_requests[number] = m_account.sessions().get(
        m_results.at(number).item.sessionId, this,
        [this, number, error](const api::Result<domain::SigningSession> &session) {
            if (session)
                judge(number, *session, error);
            else if (session.error().kind == Kind::NotFound)
                decide(number, Outcome::Gone, error);
            else
                decide(number, error.outcomeIsUnknown() ? Outcome::Unknown : Outcome::Refused, error);
        });
}

void DueDatesTask::judge(int number, const domain::SigningSession &session, const api::ApiError &error)
{
    DueDateResult &result = m_results[number];
    const bool isChanged = session.request.dueDate == result.item.to;
    if (isChanged)
        noteOwn(result.item);
    m_account.remember({session});
    if (isChanged)
        return decide(number, Outcome::Changed);
    result.state = domain::stateOf(session);
    decide(number, domain::isFinal(session) ? Outcome::Ended : Outcome::Refused, error);
}

void DueDatesTask::decide(int number, Outcome outcome, const std::optional<api::ApiError> &error)
{
    m_requests.erase(number);
    DueDateResult &result = m_results[number];
    result.outcome = outcome;
    result.error = error;
    ++m_decided;
    if (outcome == Outcome::Changed) {
        m_pausesInARow = 0;
        m_changed << number;
    } else {
        ++m_bad;
        if (outcome == Outcome::Unknown)
            m_unknown << number;
    }
    if (qMax(m_changed.size(), m_unknown.size()) >= changesOfAnEntry)
        noteDecided();
    const bool isFailure = error && error->outcomeIsUnknown();
    m_failuresInARow = isFailure ? m_failuresInARow + 1 : 0;
    Q_EMIT decided(result);
    if (m_failuresInARow >= mostFailuresInARow)
        return giveUp(*error);
    tell();
    pump();
}

//! The transport obeyed Retry-After already and tried again; it was told to wait once more. So all do.
void DueDatesTask::waitAsTold(int number, const api::ApiError &error)
{
    m_requests.erase(number);
    m_waiting.prepend(number);
    const int seconds = error.retryAfterSeconds >= 0 ? error.retryAfterSeconds : pauseSeconds;
    const bool isFirst = !m_quiet.isActive(); // those that were under way are told the same
    if (seconds > longestPauseSeconds || (isFirst && ++m_pausesInARow > mostPausesInARow))
        return giveUp(error);
    if (!m_isEnding && m_quiet.remainingTime() < seconds * 1000)
        m_quiet.start(seconds * 1000);
    tell();
    pump();
}

void DueDatesTask::giveUp(const api::ApiError &error)
{
    if (!m_why)
        m_why = error;
    m_isEnding = true;
    m_quiet.stop();
    tell();
    pump();
}

void DueDatesTask::cancel()
{
    if (isFinished() || m_isStopping)
        return;
    if (state() == State::Waiting)
        return Task::cancel();
    m_isStopping = m_isEnding = true;
    m_quiet.stop();
    tell();
    pump();
}

void DueDatesTask::stop()
{
    m_quiet.stop();
    m_requests.clear();
}

//! The account goes: what is under way may have been done.
void DueDatesTask::abandon()
{
    if (isFinished())
        return;
    for (const auto &[number, request] : m_requests)
        if (m_sent.contains(number)) {
            m_results[number].outcome = Outcome::Unknown;
            m_unknown << number;
        }
    Task::cancel();
}

void DueDatesTask::end()
{
    const auto bad = std::find_if(m_results.cbegin(), m_results.cend(),
                                  [](const DueDateResult &result) { return result.error.has_value(); });
    if (m_isStopping && m_decided < m_results.size())
        Task::cancel();
    else if (m_why)
        fail(*m_why);
    else if (bad != m_results.cend())
        fail(*bad->error);
    else
        succeed();
}

} // namespace tasks
