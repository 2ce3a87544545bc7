#include "api/failure.h"

#include <QDateTime>
#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QUrl>

namespace api {

namespace {

ApiError::Kind kindOf(int status)
{
    using Kind = ApiError::Kind;
    switch (status) {
    case 401:
        return Kind::Unauthorized;
    case 403:
        return Kind::Forbidden;
    case 404:
        return Kind::NotFound;
    case 408:
        return Kind::TimedOut;
    case 413:
        return Kind::TooLarge;
    case 415:
        return Kind::UnsupportedType;
    case 429:
        return Kind::TooManyRequests;
    default:
        if (status >= 500)
            return Kind::ServerFailed;
        return status >= 400 ? Kind::BadRequest : Kind::NotUnderstood;
    }
}

} // namespace

ApiError errorFromAnswer(int status, const QByteArray &contentType, const QByteArray &body,
                         const QByteArray &retryAfter)
{
    ApiError error{.kind = kindOf(status), .status = status};
    error.retryAfterSeconds = secondsOfRetryAfter(retryAfter);
    if (status >= 300 && status < 400)
        error.detail = QStringLiteral("a redirect, which the API does not promise");
    // All members are optional, and some samples are an empty object [docs]: whatever cannot be read is left
    // out
    if (!contentType.toLower().contains("json"))
        return error;
    const QJsonObject problem = QJsonDocument::fromJson(body).object();
    error.code = problem.value(QLatin1String("code")).toString();
    error.detail = problem.value(QLatin1String("detail")).toString();
    if (error.detail.isEmpty())
        error.detail = problem.value(QLatin1String("title")).toString();
    error.traceId = problem.value(QLatin1String("traceId")).toString();
    const QJsonArray params = problem.value(QLatin1String("invalidParams")).toArray();
    for (const auto &param : params)
        error.invalidParams << InvalidParam{.name = param.toObject().value(QLatin1String("name")).toString(),
                                            .reason =
                                                param.toObject().value(QLatin1String("reason")).toString()};
    return error;
}

int secondsOfRetryAfter(const QByteArray &header)
{
    bool ok = false;
    const int seconds = header.trimmed().toInt(&ok);
    if (ok)
        return seconds >= 0 ? seconds : -1;
    // RFC 9110 date, always in GMT and in English
    auto moment = QLocale::c().toDateTime(QString::fromLatin1(header.trimmed()),
                                          QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    if (!moment.isValid())
        return -1;
    moment.setTimeSpec(Qt::UTC);
    return int(qBound(0LL, QDateTime::currentDateTimeUtc().secsTo(moment), qint64(24 * 3600)));
}

QString whyNotAllowed(const QUrl &url)
{
    const QString host = url.host();
    if (!url.isValid() || host.isEmpty())
        return QStringLiteral("not a web address");
    if (!url.userInfo().isEmpty())
        return QStringLiteral("an address with a password in it");
    if (url.scheme() == QLatin1String("https"))
        return {};
    if (url.scheme() != QLatin1String("http"))
        return QStringLiteral("neither https nor http");
    if (host == QLatin1String("localhost") || QHostAddress(host).isLoopback())
        return {};
    return QStringLiteral("plain http is allowed to this machine only");
}

} // namespace api
