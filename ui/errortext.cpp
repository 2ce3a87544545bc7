#include "ui/errortext.h"

#include <QCoreApplication>
#include <QStringList>

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::ErrorText)
};

//! Each says what is wrong with the proof of who answers, and that nothing was given away.
QString tlsHeadline(api::ApiError::Reason reason)
{
    using Reason = api::ApiError::Reason;
    switch (reason) {
    case Reason::WrongHost:
        return Words::tr("The connection is not safe: the certificate is that of another server than the "
                         "one in the address. Nothing was sent. Ask your administrator.");
    case Reason::Expired:
        return Words::tr("The connection is not safe: the service's certificate has expired, or this "
                         "computer's clock is ahead. Nothing was sent.");
    case Reason::NotYetValid:
        return Words::tr("The connection is not safe: the service's certificate is not valid yet, or this "
                         "computer's clock is behind. Nothing was sent.");
    case Reason::SelfSigned:
        return Words::tr("The connection is not safe: nobody but the server itself vouches for its "
                         "certificate. Nothing was sent. Ask your administrator.");
    case Reason::UnknownAuthority:
        return Words::tr("The connection is not safe: this computer does not know who vouches for the "
                         "certificate. A proxy may be reading along. Nothing was sent. Ask your "
                         "administrator.");
    case Reason::Revoked:
        return Words::tr("The connection is not safe: the service's certificate has been revoked. Nothing "
                         "was sent. Tell your administrator.");
    case Reason::OldProtocol:
        return Words::tr("The connection is not safe: the server offers nothing newer than TLS 1.1. "
                         "Nothing was sent. Ask your administrator.");
    case Reason::NoTls:
        return Words::tr("The connection is not safe: what answers at this address does not speak TLS. "
                         "Nothing was sent. Check the address.");
    case Reason::AddressNotAllowed:
        return Words::tr("The address of this account may not be used: it must begin with https://. "
                         "Nothing was sent.");
    default:
        return Words::tr(
            "The connection is not safe: the service's certificate could not be checked. Nothing was "
            "sent. Ask your administrator.");
    }
}

QString proxyHeadline(api::ApiError::Reason reason)
{
    using Reason = api::ApiError::Reason;
    switch (reason) {
    case Reason::ProxyWantsPassword:
        return Words::tr("The proxy of this network wants a user name and a password. Give them under "
                         "Account, Network.");
    case Reason::ProxyRefusesPassword:
        return Words::tr("The proxy of this network does not accept the user name and the password. Check "
                         "them under Account, Network.");
    case Reason::ProxyForbids:
        return Words::tr("The proxy of this network does not let this program through to the service. Ask "
                         "your administrator.");
    default:
        return Words::tr("The proxy of this network does not make way to the service.");
    }
}

QString offlineHeadline(api::ApiError::Reason reason)
{
    using Reason = api::ApiError::Reason;
    switch (reason) {
    case Reason::HostNotFound:
        return Words::tr(
            "The address of the service is not found. Check this computer's network connection.");
    case Reason::ConnectionRefused:
        return Words::tr(
            "Nothing answers at the address of the service. Check this computer's network connection.");
    case Reason::ProxyNotReached:
        return Words::tr("The proxy of this network cannot be reached. Check the network connection, and "
                         "the proxy under Account, Network.");
    case Reason::BehindProxyNotReached:
        return Words::tr("The proxy of this network answers, but cannot reach the service.");
    default:
        return Words::tr("The service cannot be reached. Check this computer's network connection.");
    }
}

QString strangeHeadline(api::ApiError::Reason reason)
{
    using Reason = api::ApiError::Reason;
    switch (reason) {
    case Reason::WebPage:
        return Words::tr("A web page came instead of the service's answer. This network may want you to "
                         "log in first: open any page in a browser.");
    case Reason::Redirect:
        return Words::tr("The answer points to another address, which is not followed. This network may "
                         "want you to log in first: open any page in a browser.");
    default:
        return Words::tr(
            "The answer is not what the service promises. Something between may have changed it.");
    }
}

QString headlineOf(const api::ApiError &error)
{
    using Kind = api::ApiError::Kind;
    switch (error.kind) {
    case Kind::Offline:
        return offlineHeadline(error.reason);
    case Kind::TimedOut:
        return error.outcomeIsUnknown()
                   ? Words::tr("The service did not answer in time. It may have done what was asked.")
                   : Words::tr("The service did not answer in time.");
    case Kind::ConnectionLost:
        return error.outcomeIsUnknown() ? Words::tr("The connection broke before the answer came. The "
                                                    "service may have done what was asked.")
                                        : Words::tr("The connection broke before the request was sent.");
    case Kind::TlsFailed:
        return tlsHeadline(error.reason);
    case Kind::ProxyFailed:
        return proxyHeadline(error.reason);
    case Kind::BadRequest:
        return Words::tr("The service refused the request because something in it is not right.");
    case Kind::Unauthorized:
        return Words::tr(
            "The service does not accept this account's client ID and secret. Check the account.");
    case Kind::Forbidden:
        return Words::tr("This account may not do that. It may lack the permission “Signature API”.");
    case Kind::NotFound:
        return Words::tr("The service does not have this any more, or never had it.");
    case Kind::TooLarge:
        return error.status == 413 ? Words::tr("The file is larger than the service accepts.")
                                   : Words::tr("The answer was larger than this program accepts.");
    case Kind::UnsupportedType:
        return Words::tr("The service does not take files of this type.");
    case Kind::TooManyRequests:
        return error.retryAfterSeconds > 0
                   ? Words::tr("The service asks for a pause: too many requests. Try again in %n second(s).",
                               nullptr, error.retryAfterSeconds)
                   : Words::tr("The service asks for a pause: too many requests.");
    case Kind::ServerFailed:
        return Words::tr("The service has a problem of its own (status %1). It is not your fault.")
            .arg(error.status);
    case Kind::NotUnderstood:
        return strangeHeadline(error.reason);
    case Kind::Cancelled:
        return Words::tr("Cancelled.");
    case Kind::LocalFile:
        return Words::tr("A file on this computer could not be read or written.");
    case Kind::NoSecret:
        return Words::tr(
            "The client secret of this account is not at hand. Unlock this computer's keychain and retry, "
            "or type the secret in the account's settings.");
    }
    return Words::tr("Something went wrong.");
}

//! Of the network, in whichever language Qt has it; the headline has said the same.
bool isDetailOfQt(const api::ApiError &error)
{
    using Kind = api::ApiError::Kind;
    using Reason = api::ApiError::Reason;
    if (error.kind == Kind::Offline) // which proxy it is, nobody would know otherwise
        return error.reason != Reason::ProxyNotReached && error.reason != Reason::BehindProxyNotReached;
    return error.kind == Kind::TimedOut ||
           (error.kind == Kind::ConnectionLost && error.status == 0 && error.code.isEmpty());
}

bool canRetry(const api::ApiError &error)
{
    using Kind = api::ApiError::Kind;
    switch (error.kind) {
    case Kind::BadRequest:
    case Kind::Forbidden:
    case Kind::NotFound:
    case Kind::TooLarge:
    case Kind::UnsupportedType:
        return false;
    default:
        return true;
    }
}

} // namespace

ErrorText errorText(const api::ApiError &error)
{
    QStringList details;
    if (!error.detail.isEmpty() && !isDetailOfQt(error))
        details << error.detail;
    for (const api::InvalidParam &param : error.invalidParams)
        details << QStringLiteral("%1: %2").arg(param.name, param.reason);
    QString text = details.join(QLatin1Char('\n'));
    constexpr qsizetype mostLetters = 2'000; // a label lays out all of it at once, and nobody reads more
    if (text.size() > mostLetters)
        text = text.first(mostLetters) + u'…';
    return {headlineOf(error), text, error.traceId, canRetry(error)};
}

QString errorSentence(const api::ApiError &error)
{
    const ErrorText text = errorText(error);
    return text.detail.isEmpty() ? text.headline : text.headline + QLatin1Char(' ') + text.detail;
}

} // namespace ui
