#include "sandbox/problem.h"

#include "sandbox/ids.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

Answer answerOf(int status, const QString &code, const QString &title, const QString &detail,
                const QJsonArray &invalidParams)
{
    QJsonObject body{{u"type"_s, u"https://developer.signicat.com/docs/error-codes/"_s},
                     {u"title"_s, title},
                     {u"status"_s, status},
                     {u"code"_s, code},
                     {u"traceId"_s, newTraceId()}};
    if (!detail.isEmpty())
        body.insert(u"detail"_s, detail);
    if (!invalidParams.isEmpty())
        body.insert(u"invalidParams"_s, invalidParams);
    Answer answer = jsonAnswer(status, QJsonDocument(body));
    answer.contentType = "application/problem+json";
    return answer;
}

} // namespace

Answer problem(int status, const QString &code, const QString &title, const QString &detail)
{
    return answerOf(status, code, title, detail, {});
}

Answer invalid(const domain::Violations &violations)
{
    QJsonArray params;
    for (const auto &violation : violations)
        params.append(QJsonObject{{u"name"_s, violation.field}, {u"reason"_s, domain::describe(violation)}});
    return answerOf(400, u"bad_request"_s, u"Bad request"_s, u"One or more parameters are invalid."_s,
                    params);
}

Answer notFound(const QString &code)
{
    return problem(404, code,
                   code == QLatin1String("document_not_found") ? u"Could not find document"_s
                                                               : u"Not found"_s);
}

Answer badJson()
{
    return problem(400, u"bad_request"_s, u"Bad request"_s, u"The request was malformed."_s);
}

Answer tooLarge()
{
    return problem(413, u"payload_too_large"_s, u"Payload too large"_s);
}

Answer unsupportedType()
{
    return problem(415, u"unsupported_media_type"_s, u"Unsupported media type"_s,
                   u"The content type is not supported."_s);
}

} // namespace sandbox
