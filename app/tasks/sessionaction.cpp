#include "tasks/sessionaction.h"

#include "api/codec/prettyjson.h"
#include "store/auditlog.h"
#include "tasks/account.h"
#include "tasks/handed.h"

namespace tasks {

SessionAction::SessionAction(Account &account, QObject *parent)
    : QObject(parent)
    , m_account(account)
{
}

void SessionAction::refresh(const QString &sessionId, QObject *context, Handler<domain::SigningSession> done)
{
    auto answer = handed<domain::SigningSession>(context, std::move(done));
    const QDateTime askedAt = QDateTime::currentDateTimeUtc();
    m_account.sessions()
        .get(sessionId, &m_account,
             [&account = m_account, sessionId, askedAt,
              answer = std::move(answer)](const api::Result<domain::SigningSession> &session) {
                 if (session)
                     account.remember({*session});
                 else if (session.error().kind == api::ApiError::Kind::NotFound)
                     account.sessionIndex().noteGone(sessionId, askedAt); // what was seen of it stays
                 answer(session);
             })
        .detach();
}

void SessionAction::remove(const QString &sessionId, QObject *context, Handler<api::Nothing> done)
{
    const auto forget = [&account = m_account, sessionId] {
        account.sessionIndex().remove(sessionId);
        account.audit().add(account.profile().id, store::AuditEvent::SessionDeleted, {sessionId});
    };
    m_account.sessions().remove(sessionId, &m_account, handedGone(context, std::move(done), forget)).detach();
}

QByteArray jsonForReading(const domain::SigningSession &session)
{
    return api::prettyJson(session);
}

} // namespace tasks
