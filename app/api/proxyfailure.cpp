#include "api/proxyfailure.h"

#include <QCoreApplication>

namespace api {

namespace {

using Kind = ApiError::Kind;
using Reason = ApiError::Reason;

//! Qt has one error for all of these, so its words tell them apart, in the language in which it has them.
bool isWordOfQt(const QString &words, const char *source)
{
    return words == QCoreApplication::translate("QHttpSocketEngine", source);
}

std::pair<Kind, Reason> meaningOf(const QNetworkProxy &proxy, QNetworkReply::NetworkError error,
                                  const QString &words)
{
    switch (error) {
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return {Kind::ProxyFailed,
                proxy.user().isEmpty() ? Reason::ProxyWantsPassword : Reason::ProxyRefusesPassword};
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::HostNotFoundError: // of the proxy: it looks up the names of others itself
        return {Kind::Offline, Reason::ProxyNotReached};
    case QNetworkReply::ConnectionRefusedError:
        return {Kind::Offline, Reason::BehindProxyNotReached};
    default:
        break;
    }
    if (isWordOfQt(words, "Proxy connection refused"))
        return {Kind::Offline, Reason::ProxyNotReached};
    if (isWordOfQt(words, "Proxy denied connection"))
        return {Kind::ProxyFailed, Reason::ProxyForbids};
    if (isWordOfQt(words, "Error communicating with HTTP proxy"))
        return {Kind::Offline, Reason::BehindProxyNotReached};
    return {Kind::Offline, Reason::None};
}

} // namespace

std::optional<ApiError> proxyFailure(const QNetworkProxy &proxy, QNetworkReply::NetworkError error,
                                     const QString &words)
{
    if (proxy.type() == QNetworkProxy::NoProxy)
        return std::nullopt;
    const auto [kind, reason] = meaningOf(proxy, error, words);
    if (reason == Reason::None)
        return std::nullopt;
    return ApiError{.kind = kind,
                    .detail =
                        QStringLiteral("Proxy %1:%2").arg(proxy.hostName(), QString::number(proxy.port())),
                    .notSent = true,
                    .reason = reason};
}

} // namespace api
