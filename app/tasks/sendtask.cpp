#include "tasks/sendtask.h"

#include "domain/rules.h"
#include "store/saidwords.h"
#include "tasks/account.h"
#include "tasks/log.h"
#include "tasks/reconciliation.h"
#include "tasks/uploadtask.h"

#include <QTimer>

#include <memory>

using namespace Qt::StringLiterals;

namespace tasks {

namespace {

constexpr int maxAttempts = 3;
constexpr int maxWaitSeconds = 60; // asked for by Retry-After

//! The service did not get it, or nobody knows: it may when the network is there again.
bool isOfTheNetwork(const api::ApiError &error)
{
    using Kind = api::ApiError::Kind;
    return error.kind == Kind::Offline || error.kind == Kind::TimedOut || error.kind == Kind::ConnectionLost;
}

bool isPassing(const api::ApiError &error)
{
    using Kind = api::ApiError::Kind;
    return isOfTheNetwork(error) || error.kind == Kind::TooManyRequests || error.kind == Kind::ServerFailed ||
           error.outcomeIsUnknown();
}

//! The server did not judge what was asked: the same may work later.
bool isOfTheWay(const api::ApiError &error)
{
    using Kind = api::ApiError::Kind;
    return isPassing(error) || error.kind == Kind::NoSecret || error.kind == Kind::Unauthorized ||
           error.kind == Kind::TlsFailed || error.kind == Kind::ProxyFailed ||
           error.kind == Kind::NotUnderstood;
}

} // namespace

SendTask::SendTask(Account &account, const SendPlan &plan, QObject *parent)
    : Task(parent)
    , m_account(account)
    , m_facts(plan)
{
    setTitle("tasks::SendTask",
             plan.title.isEmpty() ? QT_TR_NOOP("Send for signing") : QT_TR_NOOP("Send “%1”"), plan.title);
    connect(&account, &Account::closing, this, &SendTask::abandon);
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &SendTask::waitIsOver);
    countProgress();
}

SendTask *SendTask::resume(Account &account, const store::SendRecord &record, QObject *parent)
{
    const auto plan = planFromJson(record.payload);
    if (!plan || record.profileId != account.profile().id)
        return nullptr;
    auto task = std::make_unique<SendTask>(account, *plan, parent);
    for (const store::SendStep &step : record.steps)
        if (const auto event = eventFrom(step); !event || !task->m_facts.apply(*event))
            return nullptr;
    task->m_isResumed = task->m_hasWaited = true;
    task->m_begunAt = record.createdAt;
    task->m_recordId = record.id;
    task->setId(record.id); // Activity shows one send, not two
    task->m_lost = {.kind = api::ApiError::Kind::ConnectionLost,
                    .code = u"interrupted"_s,
                    .detail = tr("The program ended before the answer came.")};
    task->addSubject(task->m_facts.collectionId);
    for (const QString &id : task->m_facts.sessionIds())
        task->addSubject(id);
    task->countProgress();
    return task.release();
}

void SendTask::run()
{
    if (m_hasBegun) // it waits, which looks like not started
        return setState(State::Waiting);
    m_hasBegun = true;
    m_isResumed ? goOnAfterCrash() : beginJournal();
}

void SendTask::beginJournal()
{
    if (const api::ApiError error = whyNotPossible(); !error.code.isEmpty())
        return fail(error);
    m_recordId = id();
    m_begunAt = QDateTime::currentDateTimeUtc();
    m_account.sendJournal().begin({.id = m_recordId,
                                   .profileId = m_account.profile().id,
                                   .createdAt = m_begunAt,
                                   .state = {},
                                   .payload = toJson(m_facts.plan),
                                   .steps = {}},
                                  this, [this](const store::StoreResult<void> &written) {
                                      if (isFinished())
                                          return;
                                      written ? hold(m_holdMs) : fail(localError(written.error().detail));
                                  });
}

void SendTask::goOnAfterCrash()
{
    if (!m_facts.inFlight.isEmpty())
        return reconcile();
    if (m_facts.isTakingBack)
        return takeBack();
    if (m_facts.isComplete() || m_facts.isCancelAsked)
        return nextStep();
    if (m_facts.refusal) // nobody has said yet how to go on
        return askAboutRefusal(*m_facts.refusal);
    hold(m_facts.holdMs);
}

//! What is refused here, before anything is made; without a code when nothing speaks against it.
api::ApiError SendTask::whyNotPossible() const
{
    const SendPlan &plan = m_facts.plan;
    qsizetype before = 0;
    for (const QList<PlannedSigner> &step : plan.steps) {
        for (const PlannedSigner &signer : step) {
            const qsizetype others = signer.session.subsequentTo.value_or(QStringList()).size();
            // One that comes in place of another names all its predecessors
            if (others + (signer.replaces.isEmpty() ? before : 0) > domain::rules::maxSubsequentTo)
                return localError(
                    tr("A signer can wait for at most %1 others.").arg(domain::rules::maxSubsequentTo),
                    u"too_many_predecessors"_s);
        }
        before = step.isEmpty() ? before : step.size();
    }
    if (before == 0)
        return localError(tr("There is nobody to sign."), u"no_signer"_s);
    if (plan.documents.isEmpty() && plan.collectionId.isEmpty())
        return localError(tr("There is nothing to sign."), u"no_document"_s);
    return {};
}

void SendTask::complete()
{
    setStage(Stage::Finished);
    setSaidDetail({store::saidwords::counted("tasks::SendTask", QT_TR_N_NOOP("%n session(s) were created."),
                                             int(m_facts.sessionIds().size()))});
    // Done even when that cannot be written: the next start would find everything made, and only end it
    m_account.sendJournal().finish(m_recordId, u"done"_s, this, [this](const store::StoreResult<void> &) {
        if (!isFinished())
            succeed();
    });
}

//! Nothing is in doubt. What cannot be reached now may be reached later, and half a contract must not be
//! forgotten.
void SendTask::failed(const api::ApiError &error)
{
    isOfTheNetwork(error) ? waitForNetwork() : endOrAsk(error);
}

void SendTask::endOrAsk(const api::ApiError &error)
{
    if (m_facts.isTakingBack)
        return askAboutTakingBack(error);
    if (!isOfTheWay(error) || (!m_isResumed && m_facts.sessionIds().isEmpty()))
        return refuse(error);
    m_decision = {.kind = SendDecision::Kind::Unreachable, .error = error};
    needDecision(m_facts.sessionIds().isEmpty()
                     ? tr("It could not be sent.")
                     : tr("A part was made already, and the rest could not be sent."));
}

//! Reading makes nothing, so one bad answer of a server in trouble is no reason to end. The transport repeats
//! what was lost, but not a 500.
void SendTask::readAgain(const api::ApiError &error, const std::function<void()> &what)
{
    ++m_attempts;
    mayTryAgain(error, m_attempts) ? later(error, m_attempts, what) : failed(error);
}

void SendTask::cancel()
{
    if (m_isClosed && !m_isEndUnwritten)
        return; // the end is being written
    if (canBeUndone())
        return undo();
    const bool isAtWork = state() == State::Running || (m_hasBegun && state() == State::Waiting);
    if (m_facts.isTakingBack && isAtWork)
        return setDetail(tr("The sessions are being taken back: that is done to its end."));
    if (m_facts.hasBegunDeleting() && isAtWork)
        return setDetail(tr("The old sessions are being replaced: that is done to its end."));
    if (!m_isInDoubt || state() != State::Running)
        return Task::cancel();
    if (m_facts.isCancelAsked)
        return;
    record({.kind = SendEvent::Kind::CancelAsked}, [] {});
    setDetail(tr("Stops once it is known what the service made."));
}

void SendTask::stop()
{
    m_request.cancel();
    m_wait.stop();
    dropReconciliation();
    if (m_upload)
        m_upload->cancel();
    if (m_isAbandoned || m_isClosed)
        return;
    if (!m_recordId.isEmpty())
        m_account.sendJournal().finish(m_recordId, u"cancelled"_s);
    if (const auto count = m_facts.sessionIds().size(); count > 0)
        setSaidDetail({store::saidwords::counted(
            "tasks::SendTask", QT_TR_N_NOOP("%n session(s) were created and stay."), int(count))});
}

//! The account goes; the journal stays open, and the next start goes on.
void SendTask::abandon()
{
    m_isAbandoned = true;
    Task::cancel();
}

void SendTask::setStage(Stage stage)
{
    countProgress();
    if (stage == m_stage)
        return;
    m_stage = stage;
    qCDebug(lcSend).noquote() << id() << stage;
    Q_EMIT stageChanged();
}

void SendTask::countProgress()
{
    const SendPlan &plan = m_facts.plan;
    qint64 total = plan.documents.size() + 1;
    for (const QList<PlannedSigner> &step : plan.steps)
        total += step.size();
    const qint64 made = m_facts.sessionIds().size();
    const qint64 before = made > 0 ? plan.documents.size() + 1 : m_documentsReady + int(m_isCollectionReady);
    setProgress(before + made, total);
}

//! Known here and on the disk before \a then.
void SendTask::record(const SendEvent &event, const std::function<void()> &then)
{
    SendEvent now = event;
    now.at = QDateTime::currentDateTimeUtc();
    if (!m_facts.apply(now))
        qFatal("a send met an event of another plan");
    countProgress();
    qCDebug(lcSend).noquote() << id() << "step" << nameOf(now.kind) << now.index;
    m_account.sendJournal().append(m_recordId, nameOf(now.kind), toJson(now), this,
                                   [this, then](const store::StoreResult<int> &written) {
                                       if (isFinished())
                                           return;
                                       m_isJournalBroken = !written;
                                       written ? then() : refuse(localError(written.error().detail));
                                   });
}

bool SendTask::mayTryAgain(const api::ApiError &error, int attempts)
{
    return isPassing(error) && attempts < maxAttempts && error.retryAfterSeconds <= maxWaitSeconds;
}

void SendTask::later(const api::ApiError &why, int attempts, const std::function<void()> &what)
{
    const int wait = why.retryAfterSeconds >= 0 ? why.retryAfterSeconds * 1000 : m_settleMs / 5 * attempts;
    qCDebug(lcSend).noquote() << id() << "again in" << wait << "ms, kind" << int(why.kind) << "attempt"
                              << attempts;
    QTimer::singleShot(wait, this, [this, what] {
        if (state() == State::Running)
            what();
    });
}

} // namespace tasks
