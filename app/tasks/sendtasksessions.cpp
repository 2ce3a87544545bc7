#include "store/auditlog.h"
#include "tasks/account.h"
#include "tasks/reconciliation.h"
#include "tasks/sendtask.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// The steps of signers, and the answers that were lost.

namespace tasks {

namespace {

using Kind = SendEvent::Kind;

bool isOpen(const api::ApiError &error)
{
    // A redirect or a 408 comes from something on the way: who knows what was behind it
    return error.outcomeIsUnknown() || (!error.notSent && (error.status < 400 || error.status == 408));
}

} // namespace

void SendTask::nextStep()
{
    if (m_facts.isCancelAsked)
        return Task::cancel();
    if (m_facts.isComplete())
        return complete();
    if (const QStringList left = m_facts.replacedLeft(); !left.isEmpty())
        return lookAtReplaced(left);
    m_networkWaitMs = 0; // it can be reached
    const int index = step();
    setStage(Stage::CreatingSessions);
    setDetail(m_facts.plan.steps.size() > 1
                  ? tr("Creating sessions: step %1 of %2").arg(index + 1).arg(m_facts.plan.steps.size())
                  : tr("Creating sessions"));
    // In a collection that was there before, an earlier send may have made sessions that look the same
    const bool canBeMistaken = !m_facts.isCollectionOurs() && m_facts.predecessorsOf(index).isEmpty();
    // Only before the first time: later, one of ours could be taken for one of theirs
    if (canBeMistaken && m_facts.sentAt.isNull())
        lookBefore();
    else
        askForSessions(m_facts.knownBefore);
}

Reconciliation *SendTask::newReconciliation(const QList<domain::CreateSigningSession> &sent)
{
    dropReconciliation();
    m_reconciliation = new Reconciliation(m_account, sent, this);
    return m_reconciliation;
}

void SendTask::dropReconciliation()
{
    if (!m_reconciliation)
        return;
    m_reconciliation->cancel();
    m_reconciliation->disconnect(this);
    m_reconciliation->deleteLater(); // it may be what calls
    m_reconciliation.clear();
}

void SendTask::lookBefore()
{
    Reconciliation *look = newReconciliation(m_facts.requestsOf(step()));
    look->setNotBefore(m_newestDocument);
    look->setSettleTime(0);
    connect(look, &Reconciliation::finished, this, [this, look] {
        if (look->verdict() == Reconciliation::Verdict::NotKnown)
            return readAgain(look->error(), [this] { lookBefore(); });
        QStringList known;
        for (const domain::SigningSession &session : look->related())
            known.append(session.id);
        askForSessions(known);
    });
    look->start();
}

void SendTask::askForSessions(const QStringList &knownBefore)
{
    record({.kind = Kind::SessionsAsked,
            .index = step(),
            .requests = m_facts.requestsOf(step()),
            .knownBefore = knownBefore,
            .notBefore = m_newestDocument.isValid() ? m_newestDocument : m_facts.notBefore},
           [this] { createSessions(); });
}

void SendTask::createSessions()
{
    ++m_asked;
    m_attempts = 0;
    m_isInDoubt = true;
    m_request = m_account.sessions().create(
        m_facts.inFlight, this,
        [this](const api::Result<QList<domain::SigningSession>> &result) { sessionsAnswered(result); });
}

void SendTask::sessionsAnswered(const api::Result<QList<domain::SigningSession>> &result)
{
    api::ApiError error{.kind = api::ApiError::Kind::NotUnderstood,
                        .status = 201,
                        .code = u"wrong_count"_s,
                        .detail = tr("The answer does not have one session for each that was asked for.")};
    if (!result)
        error = result.error();
    else if (result->size() == m_facts.inFlight.size() &&
             std::none_of(result->begin(), result->end(), [](const auto &made) { return made.id.isEmpty(); }))
        return takeSessions(*result);
    m_lost = error;
    if (isOpen(error))
        return reconcile();
    m_isInDoubt = false;
    // It did not get there, or was turned away at the door
    if (mayTryAgain(error, m_asked) && !m_facts.isCancelAsked)
        return later(error, m_asked, [this] { createSessions(); });
    record({.kind = Kind::SessionsAbsent, .index = step()}, [this] { refuseSessions(m_lost); });
}

void SendTask::refuseSessions(const api::ApiError &error)
{
    if (m_facts.isCancelAsked)
        return Task::cancel();
    QStringList labels;
    for (const PlannedSigner &signer : m_facts.plan.steps[step()])
        labels.append(signer.label);
    labels.removeAll(QString());
    setDetail(labels.isEmpty() ? tr("Step %1 was refused.").arg(step() + 1)
                               : tr("Step %1 was refused: %2").arg(step() + 1).arg(labels.join(u", "_s)));
    // The list could be read where the request is lost each time: that is no missing network
    error.outcomeIsUnknown() ? endOrAsk(error) : failed(error);
}

void SendTask::reconcile()
{
    m_isInDoubt = true;
    setStage(Stage::Reconciling);
    setDetail(tr("The answer was lost: looking at what the service made"));
    Reconciliation *look = newReconciliation(m_facts.inFlight);
    look->setOthers(m_facts.sessionIds() + m_facts.knownBefore);
    look->setNotBefore(m_facts.notBefore);
    look->setSettleTime(m_settleMs);
    connect(look, &Reconciliation::finished, this, &SendTask::reconciled);
    look->start();
}

void SendTask::reconciled()
{
    switch (m_reconciliation->verdict()) {
    case Reconciliation::Verdict::Found:
        return takeSessions(m_reconciliation->sessions());
    case Reconciliation::Verdict::Absent:
        m_isInDoubt = false;
        return record({.kind = Kind::SessionsAbsent, .index = step()}, [this] { notMade(); });
    case Reconciliation::Verdict::Ambiguous:
        return askPerson(m_lost, m_reconciliation->sessions());
    case Reconciliation::Verdict::NotKnown:
        // A person cannot tell either; the server may, a moment later
        if (const api::ApiError error = m_reconciliation->error(); mayTryAgain(error, ++m_attempts))
            return later(error, m_attempts, [this] { reconcile(); });
        return askPerson(m_reconciliation->error(), {});
    }
}

void SendTask::askPerson(const api::ApiError &error, const QList<domain::SigningSession> &candidates)
{
    m_decision = {.kind = SendDecision::Kind::OutcomeUnknown,
                  .sent = m_facts.inFlight,
                  .sentAt = m_facts.sentAt,
                  .candidates = candidates,
                  .error = error};
    needDecision(tr("The answer was lost, and what the service made cannot be told for certain."));
}

void SendTask::takeSessions(const QList<domain::SigningSession> &sessions)
{
    m_isInDoubt = false;
    m_asked = m_attempts = 0;
    const QDateTime sentAt = m_facts.sentAt;
    QStringList ids;
    for (const domain::SigningSession &session : sessions) {
        addSubject(session.id);
        ids << session.id;
    }
    m_account.audit().add(m_account.profile().id, store::AuditEvent::SessionsCreated, ids,
                          {{u"send"_s, m_recordId}});
    record({.kind = Kind::SessionsMade, .index = step(), .sessions = sessions},
           [this] { m_isCollectionReady ? nextStep() : goOnAfterCrash(); });
    m_account.remember(sessions, sentAt);
    Q_EMIT sessionsCreated(sessions);
}

//! It is proved, or a person says so.
void SendTask::notMade()
{
    if (m_facts.isCancelAsked)
        return Task::cancel();
    if (m_asked > 0 && !mayTryAgain(m_lost, m_asked))
        return refuseSessions(m_lost);
    // From the documents on: they may have died meanwhile
    later(m_lost, m_asked, [this] { prepare(); });
}

void SendTask::decideCreated(const QStringList &sessionIds)
{
    QList<domain::SigningSession> chosen;
    for (const domain::SigningSession &candidate : m_decision.candidates)
        if (sessionIds.contains(candidate.id))
            chosen.append(candidate);
    if (state() != State::NeedsDecision || chosen.isEmpty())
        return;
    const QList<domain::CreateSigningSession> sent = m_facts.inFlight;
    goOn();
    takeSessions(pairedWith(sent, chosen).value_or(chosen));
}

void SendTask::decideSendAgain()
{
    if (state() != State::NeedsDecision)
        return;
    m_attempts = m_asked = 0;
    goOn();
    if (m_facts.inFlight.isEmpty())
        return keepFinished();
    m_isInDoubt = false;
    QStringList others; // should this answer be lost too, they are not to be taken for ours
    for (const domain::SigningSession &candidate : m_decision.candidates)
        others.append(candidate.id);
    record({.kind = Kind::SessionsAbsent, .index = step(), .knownBefore = others}, [this] { notMade(); });
}

void SendTask::decideLookAgain()
{
    if (state() != State::NeedsDecision)
        return;
    m_attempts = m_asked = 0;
    goOn();
    if (m_facts.isTakingBack)
        return takeBack();
    m_facts.inFlight.isEmpty() ? keepFinished() : reconcile();
}

void SendTask::decideGiveUp()
{
    if (state() == State::NeedsDecision)
        Task::cancel();
}

} // namespace tasks
