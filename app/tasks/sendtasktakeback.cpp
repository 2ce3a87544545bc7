#include "store/auditlog.h"
#include "tasks/account.h"
#include "tasks/sendrest.h"
#include "tasks/sendtask.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

// What is refused ends; when a part was made, a person says whether the rest is tried again, corrected, left
// or taken back.

namespace tasks {

namespace {

using Kind = SendEvent::Kind;

} // namespace

//! The signers that the service's words are about; all of the step when it does not say.
QStringList SendTask::signersOf(const api::ApiError &error) const
{
    if (m_facts.isComplete())
        return {};
    const QList<PlannedSigner> signers = m_facts.signersOf(step());
    static const QRegularExpression element(u"^\\[(\\d+)\\]"_s);
    QStringList labels;
    for (const api::InvalidParam &param : error.invalidParams)
        if (const auto match = element.match(param.name); match.hasMatch())
            if (const int index = match.captured(1).toInt(); index < signers.size())
                labels.append(signers[index].label);
    if (labels.isEmpty())
        for (const PlannedSigner &signer : signers)
            labels.append(signer.label);
    labels.removeAll(QString());
    labels.removeDuplicates();
    return labels;
}

//! For good: nothing of it goes on at the next start, so that sending it anew cannot double anything.
void SendTask::refuse(const api::ApiError &error)
{
    if (m_facts.hasBegunDeleting()) { // what was deleted has to come back: the person decides how
        m_decision = {.kind = SendDecision::Kind::Replacing, .error = error};
        return needDecision(tr("The old sessions were deleted, and not all of the new ones could be made."));
    }
    if (!m_facts.sessionIds().isEmpty())
        return askAboutRefusal(error);
    m_isEndBeingWritten = true;
    m_account.sendJournal().finish(m_recordId, u"failed"_s, this,
                                   [this](const store::StoreResult<void> &written) {
                                       m_isEndBeingWritten = false;
                                       if (m_isAbandoned)
                                           return;
                                       m_isEndUnwritten = !written;
                                       Q_EMIT changed(); // from now on it may be forgotten, or undone
                                   });
    fail(error);
}

//! On the disk first: the next start asks again, and does not ask the service for what it refused.
void SendTask::askAboutRefusal(const api::ApiError &error)
{
    m_decision = {.kind = SendDecision::Kind::Refused, .refused = signersOf(error), .error = error};
    for (const PlannedSigner &signer :
         m_facts.isComplete() ? QList<PlannedSigner>() : m_facts.signersOf(step()))
        m_decision.asked.append(signer.label);
    const auto ask = [this] { needDecision(tr("A part was made already, and the rest was refused.")); };
    if (m_facts.refusal || m_isJournalBroken)
        return ask();
    record({.kind = Kind::Refused, .index = step(), .error = error}, ask);
}

void SendTask::decideCorrect()
{
    if (state() != State::NeedsDecision || !m_decision.sent.isEmpty() || m_facts.isTakingBack)
        return;
    const bool isRefused = m_decision.kind == SendDecision::Kind::Refused;
    Q_EMIT correctionRequested(restOf(m_facts.plan, m_facts), isRefused ? m_decision.error : api::ApiError());
    Task::cancel();
}

void SendTask::decideTakeBack()
{
    if (state() != State::NeedsDecision || !m_decision.sent.isEmpty() || m_facts.sessionIds().isEmpty() ||
        m_facts.isTakingBack)
        return;
    m_attempts = 0;
    goOn();
    record({.kind = Kind::TakingBack}, [this] { takeBack(); });
}

void SendTask::takeBack()
{
    setStage(Stage::TakingBack);
    const QList<domain::SigningSession> left = m_facts.leftToTakeBack();
    if (left.isEmpty())
        return endTakingBack();
    setDetail(tr("Taking back: %n session(s) left", nullptr, int(left.size())));
    // Looked at right before: it is not for us to delete a signature
    m_request = m_account.sessions().get(
        left.first().id, this,
        [this, known = left.first()](const api::Result<domain::SigningSession> &session) {
            if (!session && session.error().kind == api::ApiError::Kind::NotFound)
                return takenBack(known);
            if (!session)
                return readAgain(session.error(), [this] { takeBack(); });
            if (!domain::isFinal(*session))
                return takeBackOne(*session);
            m_account.remember({*session});
            record({.kind = Kind::NotTakenBack, .sessions = {*session}}, [this] { takeBack(); });
        });
}

void SendTask::takeBackOne(const domain::SigningSession &session)
{
    m_request = m_account.sessions().remove(
        session.id, this, [this, session](const api::Result<api::Nothing> &result) {
            const bool isGone = result || result.error().kind == api::ApiError::Kind::NotFound;
            // After a bad answer it is looked at again: it may be gone, or have been signed
            isGone ? takenBack(session) : readAgain(result.error(), [this] { takeBack(); });
        });
}

void SendTask::takenBack(const domain::SigningSession &session)
{
    m_attempts = 0;
    m_networkWaitMs = 0;
    m_account.sessionIndex().remove(session.id);
    m_account.audit().add(m_account.profile().id, store::AuditEvent::SessionDeleted, {session.id},
                          {{u"kind"_s, u"taken back"_s}});
    record({.kind = Kind::TakenBack, .id = session.id}, [this] { takeBack(); });
}

void SendTask::endTakingBack()
{
    m_isClosed = true;
    m_account.sendJournal().finish(
        m_recordId, u"taken-back"_s, this, [this](const store::StoreResult<void> &) {
            if (isFinished())
                return;
            setDetail([left = int(m_facts.notTakenBack.size())] {
                return left == 0 ? tr("What was created was taken back.")
                                 : tr("%n session(s) were signed or rejected before they could be taken "
                                      "back, and stay.",
                                      nullptr, left);
            });
            Task::cancel();
        });
}

void SendTask::askAboutTakingBack(const api::ApiError &error)
{
    m_decision = {.kind = SendDecision::Kind::TakingBack, .error = error};
    needDecision(tr("Not everything could be taken back."));
}

} // namespace tasks
