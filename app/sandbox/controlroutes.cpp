#include "sandbox/problem.h"
#include "sandbox/routes.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

Answer of(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Done:
        return emptyAnswer(204);
    case Outcome::NoSuchSession:
        return notFound();
    case Outcome::NotReady:
        return problem(409, u"not_ready"_s, u"The session is not READY"_s);
    case Outcome::Overdue:
        return problem(409, u"overdue"_s, u"The due date has passed"_s);
    case Outcome::Failed:
        break;
    }
    return problem(409, u"signing_failed"_s, u"A document cannot be signed"_s);
}

Answer moveClock(Context &context, const QJsonObject &body)
{
    const QString text = body.value(u"advance"_s).toString();
    const bool isBack = text.startsWith(u'-'); // no duration of the API does: a clock that was set back
    const auto advance = domain::Duration::parse(isBack ? text.mid(1) : text);
    if (!advance)
        return invalid({{u"advance"_s, domain::Reason::NotADuration}});
    Clock &clock = context.world.clock;
    if (const QDateTime now = clock.now(); isBack)
        clock.setOffsetMs(clock.offsetMs() - now.msecsTo(advance->addedTo(now)));
    else
        clock.advance(*advance);
    const QMutexLocker lock(&context.world.mutex());
    context.world.saveClock();
    return jsonAnswer(200, QJsonDocument(QJsonObject{{u"now"_s, apiTime(context.world.clock.nowMs())}}));
}

//! As the service does it of itself, or somebody elsewhere.
Answer removeSession(Context &context, const QString &id)
{
    if (!context.world.session(id))
        return notFound();
    context.world.removeSession(id);
    return emptyAnswer(204);
}

//! What the signer said, which the API has no member for.
QJsonObject signersWords(const SessionRecord &session)
{
    QJsonObject words{{u"state"_s, session.state}};
    if (!session.rejectReason.isEmpty())
        words.insert(u"rejectReason"_s, session.rejectReason);
    return words;
}

} // namespace

// Control paths are outside the API and need no token: they are for tests on this machine.
Answer controlRoute(Context &context, const Request &request, const QStringList &rest)
{
    bool isTooLarge = false;
    const QJsonObject body = QJsonDocument::fromJson(request.body(1024LL * 1024, &isTooLarge)).object();
    if (rest == QStringList{u"log"_s})
        return request.method == "GET" ? jsonAnswer(200, QJsonDocument(context.log.entries()))
                                       : wrongMethod("GET");
    if (rest == QStringList{u"clock"_s})
        return request.method == "POST" ? moveClock(context, body) : wrongMethod("POST");
    if (rest == QStringList{u"ca.pem"_s}) {
        const QMutexLocker lock(&context.world.mutex());
        return {200, "application/x-pem-file", context.sealer.authorityPem(), {}, {}};
    }
    if (rest.size() < 2 || rest.size() > 3 || rest[0] != QLatin1String("sessions"))
        return notFound();
    const QByteArray method = rest.size() == 2 ? "GET" : "POST";
    if (request.method != method)
        return wrongMethod(method);
    const QMutexLocker lock(&context.world.mutex());
    if (rest.size() == 2) {
        const SessionRecord *session = context.world.session(rest[1]);
        return session ? jsonAnswer(200, QJsonDocument(signersWords(*session))) : notFound();
    }
    if (rest[2] == QLatin1String("sign"))
        return of(context.lifecycle.sign(rest[1]));
    if (rest[2] == QLatin1String("delete"))
        return removeSession(context, rest[1]);
    if (rest[2] != QLatin1String("reject"))
        return notFound();
    const QString reason = body.value(u"reason"_s).toString();
    if (reason.size() > domain::rules::maxRejectReason)
        return invalid(
            {{u"reason"_s, domain::Reason::TooLong, domain::rules::maxRejectReason, reason.size()}});
    return of(context.lifecycle.reject(rest[1], reason));
}

} // namespace sandbox
