#include "api/sessionsapi.h"

#include "api/codec/encode.h"
#include "api/codec/sessionscan.h"
#include "api/decoded.h"
#include "api/endpoints.h"
#include "api/sessionquerytext.h"
#include "api/transport.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace api {

Request SessionsApi::create(const QList<domain::CreateSigningSession> &sessions, QObject *context,
                            Handler<QList<domain::SigningSession>> done)
{
    return m_transport.send({.verb = "POST",
                             .path = endpoints::signingSessions(),
                             .contentType = "application/json",
                             .body = toJsonText(sessions)},
                            context, decoded(std::move(done)));
}

Request SessionsApi::list(const domain::SessionQuery &query, QObject *context,
                          Handler<domain::SessionPage> done)
{
    return page(query, context, &decode<domain::SessionPage>, std::move(done));
}

Request SessionsApi::scan(const domain::SessionQuery &query, QObject *context,
                          Handler<domain::SessionBriefPage> done)
{
    return page(query, context, &scanSessionPage, std::move(done));
}

template <typename Page>
Request SessionsApi::page(const domain::SessionQuery &query, QObject *context,
                          Result<Page> (*read)(const QByteArray &), Handler<Page> done)
{
    const auto page = std::make_shared<Result<Page>>();
    return m_transport.send({.verb = "GET",
                             .path = endpoints::signingSessions(),
                             .query = toUrlQuery(query),
                             .mayRepeat = true,
                             .digest =
                                 [page, read](const Answer &answer) {
                                     *page = read(answer.body);
                                     if (!*page && page->error().status == 0)
                                         page->error().status = answer.status;
                                 }},
                            context, [page, done = std::move(done)](const Result<Answer> &answer) {
                                answer ? done(std::move(*page)) : done(tl::unexpected(answer.error()));
                            });
}

Request SessionsApi::get(const QString &sessionId, QObject *context, Handler<domain::SigningSession> done)
{
    return m_transport.send({.verb = "GET", .path = endpoints::signingSession(sessionId), .mayRepeat = true},
                            context, decoded(std::move(done)));
}

Request SessionsApi::setDueDate(const QString &sessionId, const domain::Timestamp &dueDate, QObject *context,
                                Handler<Nothing> done)
{
    const QJsonObject body{{QStringLiteral("dueDate"), dueDate.toString()}};
    return m_transport.send({.verb = "PATCH",
                             .path = endpoints::signingSession(sessionId),
                             .contentType = "application/json",
                             .body = QJsonDocument(body).toJson(QJsonDocument::Compact),
                             .mayRepeat = true},
                            context, withoutBody(std::move(done)));
}

Request SessionsApi::remove(const QString &sessionId, QObject *context, Handler<Nothing> done)
{
    return m_transport.send(
        {.verb = "DELETE", .path = endpoints::signingSession(sessionId), .mayRepeat = true}, context,
        withoutBody(std::move(done)));
}

} // namespace api
