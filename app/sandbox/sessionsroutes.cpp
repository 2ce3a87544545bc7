#include "sandbox/ids.h"
#include "sandbox/problem.h"
#include "sandbox/routes.h"
#include "sandbox/validation.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

qint64 linkExpiry(const QJsonObject &request, qint64 nowMs, qint64 dueMs)
{
    const auto ttl = domain::Duration::parse(request.value(u"signatureUrlTimeToLive"_s).toString());
    if (ttl) // both given: the duration wins [assumed]
        return ttl->addedTo(QDateTime::fromMSecsSinceEpoch(nowMs, Qt::UTC)).toMSecsSinceEpoch();
    if (request.contains(u"signatureUrlTTL"_s))
        return nowMs + static_cast<qint64>(request.value(u"signatureUrlTTL"_s).toDouble()) * 60'000;
    return dueMs;
}

SessionRecord made(Context &context, const QJsonObject &request)
{
    constexpr qint64 dayMs = 86'400'000;
    const qint64 now = context.world.clock.nowMs();
    SessionRecord session;
    session.id = newId(now);
    session.linkId = newId(now);
    session.createdMs = now;
    session.request = request;
    const auto due = domain::Timestamp::parse(request.value(u"dueDate"_s).toString());
    session.dueMs = due ? due->toDateTime().toMSecsSinceEpoch()
                        : now + context.world.options.assumptions.defaultDueDays * dayMs;
    if (!due)
        session.request.insert(u"dueDate"_s, apiTime(session.dueMs));
    session.linkExpiresMs = linkExpiry(request, now, session.dueMs);
    session.state = context.lifecycle.firstState(session);
    return session;
}

Answer create(Context &context, const Request &request)
{
    QByteArray body;
    if (auto refusal = readJson(context, request, &body))
        return *refusal;
    const QMutexLocker lock(&context.world.mutex());
    const auto checked = checkedSessions(context.world, body);
    if (!checked)
        return checked.error();
    QJsonArray answers;
    QStringList ids;
    for (const QJsonObject &wanted : *checked) {
        const SessionRecord session = made(context, wanted);
        context.world.addSession(session);
        answers.append(session.answer(context.world.pagesUrl()));
        ids << session.id;
    }
    return jsonAnswer(201, QJsonDocument(answers), ids.join(u' '));
}

Answer update(Context &context, const QByteArray &body, SessionRecord &session)
{
    const auto checked = checkedDueDate(context.world, body);
    if (!checked)
        return checked.error();
    if (session.isFinal()) // [assumed]
        return invalid({{u"dueDate"_s, domain::Reason::SessionIsFinal}});
    if (checked->isEmpty())
        return emptyAnswer(context.world.options.assumptions.patchSessionStatus);
    const bool linkFollows = session.linkExpiresMs == session.dueMs;
    session.request.insert(u"dueDate"_s, checked->value(u"dueDate"_s));
    session.dueMs =
        domain::Timestamp::parse(checked->value(u"dueDate"_s).toString())->toDateTime().toMSecsSinceEpoch();
    if (linkFollows)
        session.linkExpiresMs = session.dueMs;
    context.world.save(session);
    return emptyAnswer(context.world.options.assumptions.patchSessionStatus);
}

} // namespace

Answer sessionsRoute(Context &context, const Request &request, const QStringList &rest)
{
    if (rest.isEmpty()) {
        if (request.method == "POST")
            return create(context, request);
        return request.method == "GET" ? listSessions(context, request) : wrongMethod("GET, POST");
    }
    if (rest.size() > 1)
        return notFound();
    if (request.method != "GET" && request.method != "DELETE" && request.method != "PATCH")
        return wrongMethod("GET, DELETE, PATCH");
    if (auto refusal = refuseId(rest[0], u"sessionId"_s))
        return *refusal;
    QByteArray body;
    if (request.method == "PATCH")
        if (auto refusal = readJson(context, request, &body))
            return *refusal;
    const QMutexLocker lock(&context.world.mutex());
    SessionRecord *session = context.world.session(rest[0].toLower());
    if (!session)
        return notFound();
    if (request.method == "PATCH")
        return update(context, body, *session);
    if (request.method == "GET")
        return jsonAnswer(200, QJsonDocument(session->answer(context.world.pagesUrl())));
    context.world.removeSession(session->id);
    return emptyAnswer(204);
}

} // namespace sandbox
