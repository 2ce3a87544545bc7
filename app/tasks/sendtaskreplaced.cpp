#include "store/auditlog.h"
#include "tasks/account.h"
#include "tasks/sendtask.h"

using namespace Qt::StringLiterals;

// Sessions that the new ones come in place of. They are deleted once all that the new ones need is on the
// service, so that the time without any is short; and before the first of the new, so that nobody ever has
// two links for one document.

namespace tasks {

namespace {

using Kind = SendEvent::Kind;

QStringList documentsOf(const domain::SigningSession &session)
{
    QStringList ids;
    for (const domain::SessionDocument &document : session.request.documents)
        ids.append(document.documentId);
    return ids;
}

} // namespace

//! All of them before the first is deleted: whoever signed meanwhile ends it while nothing is lost yet.
void SendTask::lookAtReplaced(const QStringList &left)
{
    if (left.isEmpty())
        return deleteReplaced();
    setDetail(tr("Looking at the sessions that are replaced"));
    const auto next = [this, rest = left.mid(1)] {
        m_attempts = 0; // of this one; of a deletion only when it is gone
        lookAtReplaced(rest);
    };
    readReplaced(
        left.first(), [next](const domain::SigningSession &) { next(); }, next);
}

void SendTask::deleteReplaced()
{
    const QStringList left = m_facts.replacedLeft();
    if (left.isEmpty())
        return nextStep();
    setDetail(tr("Deleting the sessions that are replaced: %n left", nullptr, int(left.size())));
    // Once more, and right before: it is not for us to delete a signature
    readReplaced(
        left.first(),
        [this](const domain::SigningSession &session) {
            record({.kind = Kind::ReplacedDeleting, .id = session.id},
                   [this, session] { deleteOne(session); });
        },
        [this, id = left.first()] { replacedGone(id); });
}

//! A 404 is as good as a session that was deleted: somebody, perhaps an earlier run, did it.
void SendTask::readReplaced(const QString &sessionId,
                            const std::function<void(const domain::SigningSession &)> &live,
                            const std::function<void()> &gone)
{
    m_request = m_account.sessions().get(
        sessionId, this, [this, sessionId, live, gone](const api::Result<domain::SigningSession> &session) {
            if (!session && session.error().kind != api::ApiError::Kind::NotFound)
                return readAgain(session.error(),
                                 [this, sessionId, live, gone] { readReplaced(sessionId, live, gone); });
            if (!session)
                return gone();
            domain::isFinal(*session) ? replacedIsFinal(*session) : live(*session);
        });
}

void SendTask::deleteOne(const domain::SigningSession &session)
{
    m_request = m_account.sessions().remove(
        session.id, this, [this, session](const api::Result<api::Nothing> &result) {
            const bool isGone = result || result.error().kind == api::ApiError::Kind::NotFound;
            // After a bad answer it is read again: it may be gone, or have been signed
            isGone ? replacedGone(session.id, documentsOf(session))
                   : readAgain(result.error(), [this] { deleteReplaced(); });
        });
}

void SendTask::replacedGone(const QString &sessionId, const QStringList &documentIds)
{
    m_attempts = 0;
    m_account.sessionIndex().remove(sessionId);
    m_account.audit().add(m_account.profile().id, store::AuditEvent::SessionDeleted, {sessionId},
                          {{u"kind"_s, u"replaced"_s}});
    for (const QString &documentId : documentIds) // they go with it
        m_account.documentRegistry().markGone(documentId, QDateTime::currentDateTimeUtc());
    record({.kind = Kind::ReplacedDeleted, .id = sessionId}, [this] { deleteReplaced(); });
}

void SendTask::replacedIsFinal(const domain::SigningSession &session)
{
    m_account.remember({session});
    m_finishedMeanwhile.append(session.id);
    const bool isSigned = domain::stateOf(session).value() == domain::SessionState::Signed;
    const QString name = domain::signerNameOf(session);
    const QString who = name.isEmpty() ? tr("A signer") : name;
    const QString what =
        isSigned ? tr("%1 signed meanwhile.").arg(who) : tr("%1 rejected meanwhile.").arg(who);
    const QString then = m_facts.hasBegunDeleting()
                             ? tr("That session stays; the ones that were deleted can still be made anew.")
                             : tr("Nothing was deleted.");
    refuse(localError(what + u' ' + then, u"replaced_is_final"_s));
}

//! The person goes on: what is signed stays, and the others are made without it.
void SendTask::keepFinished()
{
    if (m_finishedMeanwhile.isEmpty())
        return prepare();
    record({.kind = Kind::ReplacedKept, .id = m_finishedMeanwhile.takeFirst()}, [this] { keepFinished(); });
}

} // namespace tasks
