#include "api/failure.h"

#include "api/codec/problem.h"
#include "domain/loopback.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QUrl>

namespace api {

ApiError errorFromAnswer(int status, const QByteArray &contentType, const QByteArray &body,
                         const QByteArray &retryAfter)
{
    ApiError error = decodeProblem(status, contentType, body);
    error.retryAfterSeconds = secondsOfRetryAfter(retryAfter);
    if (status >= 300 && status < 400) {
        error.reason = ApiError::Reason::Redirect;
        error.detail = QStringLiteral("a redirect, which the API does not promise");
    }
    // A page about the failure, made by what stands between or in front of the service
    if (isWebPage(contentType))
        error.detail = QStringLiteral("a web page instead of an answer");
    if (!error.code.isEmpty() || !contentType.toLower().contains("json"))
        return error;
    // The token endpoint has two members of its own (RFC 6749 5.2)
    const QJsonObject problem = QJsonDocument::fromJson(body).object();
    error.code = problem.value(QLatin1String("error")).toString();
    if (!error.code.isEmpty() && error.detail.isEmpty()) {
        const QString more = problem.value(QLatin1String("error_description")).toString();
        error.detail = more.isEmpty() ? error.code : error.code + QStringLiteral(": ") + more;
    }
    return error;
}

bool isWebPage(const QByteArray &contentType)
{
    return contentType.trimmed().toLower().startsWith("text/html");
}

QDateTime momentOf(const QByteArray &httpDate)
{
    constexpr qsizetype dateLength = 16; // "Sun, 29 Mar 2026"
    const QString text = QString::fromLatin1(httpDate.trimmed());
    // apart: as a local time, which it is not, there may be no such moment
    const QDate day = QLocale::c().toDate(text.left(dateLength), QStringLiteral("ddd, dd MMM yyyy"));
    const QTime time = QTime::fromString(text.mid(dateLength).trimmed(), QStringLiteral("hh:mm:ss 'GMT'"));
    return time.isValid() ? QDateTime(day, time, Qt::UTC) : QDateTime();
}

int secondsOfRetryAfter(const QByteArray &header)
{
    bool ok = false;
    const int seconds = header.trimmed().toInt(&ok);
    if (ok)
        return seconds >= 0 ? seconds : -1;
    const QDateTime moment = momentOf(header);
    if (!moment.isValid())
        return -1;
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
    if (domain::isLoopback(host))
        return {};
    return QStringLiteral("plain http is allowed to this machine only");
}

} // namespace api
