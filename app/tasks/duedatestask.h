#pragma once

#include "api/request.h"
#include "domain/session.h"
#include "tasks/task.h"

#include <QQueue>
#include <QSet>
#include <QTimer>

#include <map>

namespace tasks {

class Account;

//! A due date to be set.
struct DueDateItem
{
    QString sessionId, title;
    domain::Timestamp from; //!< what it is until then; null: there is none
    domain::Timestamp to;
    QString signer{}; //!< many sessions have the same title; empty: nobody is named
    bool operator==(const DueDateItem &) const = default;
};

//! What became of it.
struct DueDateResult
{
    enum class Outcome {
        NotDone, //!< stopped, or given up, before its turn: it is as it was
        Changed,
        Refused, //!< it is as it was; error says why
        Moved,   //!< somebody else has set another date meanwhile, which stays
        Ended,   //!< refused, because it was signed or rejected meanwhile: state says which
        Gone,    //!< the service has no such session any more
        Unknown  //!< the answer was lost, and the service could not be asked what it has
    };
    DueDateItem item;
    Outcome outcome = Outcome::NotDone;
    std::optional<api::ApiError> error{};
    domain::OpenEnum<domain::SessionState> state{}; //!< of Ended
};

//! Sets the due dates of many sessions, a few at a time. Those that the index saw a while ago, or knows with
//! another date than the item does, are read before: what somebody else has set is not overwritten. One that
//! is refused does not stop the others; what would go wrong for each of them (no network, no credentials)
//! does. Nothing is lost sight of: results() has each session, whatever the end. Done when all changed.
class DueDatesTask : public Task
{
    Q_OBJECT

public:
    using Outcome = DueDateResult::Outcome;
    static constexpr int atOnce = 6;
    static constexpr int changesOfAnEntry = 100; //!< of the audit log, at most

    DueDatesTask(Account &account, const QList<DueDateItem> &items, QObject *parent = nullptr);

    [[nodiscard]] const QList<DueDateResult> &results() const { return m_results; } //!< in the order given
    [[nodiscard]] int countOf(Outcome outcome) const;
    //! Ends when what is under way has ended.
    void cancel() override;

Q_SIGNALS:
    //! Of each one whose turn came.
    void decided(const tasks::DueDateResult &result);

protected:
    void run() override;
    void stop() override;

private:
    // one member for each step of a session
    void pump();
    void send(int number);
    void putBack(int number);
    void readFirst(int number);
    void patch(int number);
    void refused(int number, const api::ApiError &error);
    void readBack(int number, const api::ApiError &error);
    void judge(int number, const domain::SigningSession &session, const api::ApiError &error);
    void decide(int number, Outcome outcome, const std::optional<api::ApiError> &error = {});
    // of all of them
    void waitAsTold(int number, const api::ApiError &error);
    void giveUp(const api::ApiError &error);
    void abandon();
    void end();
    // duedatestasknoting.cpp
    void tell();
    void noteOwn(const DueDateItem &item);
    void noteDecided();
    void note(const QList<int> &numbers, bool isKnown);

    Account &m_account;
    QList<DueDateResult> m_results;
    QQueue<int> m_waiting;
    QList<int> m_changed, m_unknown;        //!< not in the audit log yet
    std::map<int, api::Request> m_requests; //!< of those under way; one that asks the index has none yet
    QSet<int> m_sent;                       //!< of them those that the service may have changed
    QTimer m_quiet;                         //!< the service asked for a pause
    std::optional<api::ApiError> m_why;
    int m_decided = 0, m_bad = 0, m_failuresInARow = 0, m_pausesInARow = 0;
    bool m_isStopping = false, m_isEnding = false;
};

} // namespace tasks

Q_DECLARE_METATYPE(tasks::DueDateResult)
