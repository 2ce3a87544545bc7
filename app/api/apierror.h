#pragma once

#include <QList>
#include <QMetaType>
#include <QString>

namespace api {

struct InvalidParam
{
    QString name;   //!< path of the member, for example [0].title
    QString reason; //!< the server's words
    bool operator==(const InvalidParam &) const = default;
};

//! Facts about a call that failed. The sentence a person reads is made by ui/errortext.cpp alone.
struct ApiError
{
    enum class Kind {
        Offline,        //!< no route, name not found, connection refused: the server never saw the request
        TimedOut,       //!< no answer in time: the server may have executed the request
        ConnectionLost, //!< the connection broke: the server may have executed the request
        TlsFailed,
        BadRequest,      //!< 400, and 404/409/… that no other kind names
        Unauthorized,    //!< 401 also with a fresh token, or the token endpoint refused the credentials
        Forbidden,       //!< 403
        NotFound,        //!< 404
        TooLarge,        //!< 413, or an answer above our own cap
        UnsupportedType, //!< 415
        TooManyRequests, //!< 429
        ServerFailed,    //!< 5xx
        NotUnderstood,   //!< an answer that is not what the API promises: HTML, broken JSON, cut short
        Cancelled,
        LocalFile,   //!< a file here could not be read or written; detail has the system's words
        NoSecret,    //!< the keychain gave no secret for the profile
        ProxyFailed, //!< the proxy on the way wants a password, refuses it or lets nobody through
    };
    //! What exactly is in the way, where the kind alone does not say it.
    enum class Reason {
        None,
        // of TlsFailed
        WrongHost,        //!< the certificate is another host's
        Expired,          //!< or this computer's clock is ahead
        NotYetValid,      //!< or this computer's clock is behind
        SelfSigned,       //!< nobody vouches for it but itself
        UnknownAuthority, //!< nobody that this computer trusts vouches for it
        Revoked,          //!< its authority has taken it back, as the server itself tells
        OldProtocol,      //!< nothing newer than TLS 1.1
        NoTls,            //!< what answers there is something else
        AddressNotAllowed,
        // of Offline
        HostNotFound,      //!< the name in the address
        ConnectionRefused, //!< the host is there, and nobody listens
        ProxyNotReached,
        BehindProxyNotReached, //!< the proxy is there, and cannot reach the service
        // of ProxyFailed
        ProxyWantsPassword,
        ProxyRefusesPassword,
        ProxyForbids,
        // of NotUnderstood
        WebPage,  //!< HTML: a network that wants people to log in, for one
        Redirect, //!< to somewhere else; never followed
    };
    Kind kind{};
    int status = 0; //!< HTTP status, 0 when there was no answer
    QString code{}, detail{}, traceId{};
    QList<InvalidParam> invalidParams{};
    int retryAfterSeconds = -1; //!< of Retry-After; -1 when not given
    bool notSent = false; //!< certain that the request itself never left, for example: no token was given
    Reason reason = Reason::None;

    //! True when the server may have executed the request although we have no answer.
    [[nodiscard]] bool outcomeIsUnknown() const
    {
        return !notSent &&
               (kind == Kind::TimedOut || kind == Kind::ConnectionLost || status >= 500 ||
                (kind == Kind::TooLarge && status < 300) || (kind == Kind::NotUnderstood && status < 300));
    }
    bool operator==(const ApiError &) const = default;
};

} // namespace api

Q_DECLARE_METATYPE(api::ApiError)
