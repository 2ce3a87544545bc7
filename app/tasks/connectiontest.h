#pragma once

#include "api/apierror.h"
#include "api/request.h"
#include "api/transport.h"
#include "domain/profile.h"

#include <QObject>

#include <memory>
#include <optional>

namespace api {
class SessionsApi;
} // namespace api

namespace tasks {

//! Tries an account that need not be saved: fetches a token and lists one session.
class ConnectionTest : public QObject
{
    Q_OBJECT

public:
    enum class Part {
        None,        //!< it works
        Address,     //!< no such host, nobody answers, or the address may not be used
        Tls,         //!< the server cannot prove who it is
        Credentials, //!< client id or secret are refused
        Permission,  //!< known, and not allowed to use the Sign API
        Service,     //!< it answers, and not as a Sign API does (or fails)
        Proxy,       //!< the proxy on the way: not reached, wants a password, or lets nobody through
        Portal,      //!< a web page answers instead: a network that wants people to log in
        Clock,       //!< it works, but this computer's clock is wrong
    };
    Q_ENUM(Part)
    static constexpr qint64 clockToleranceSeconds = 300;

    ConnectionTest(const domain::Profile &profile, const QString &secret, QObject *parent = nullptr,
                   api::TransportSettings settings = {});
    ~ConnectionTest() override;

    void start();
    [[nodiscard]] bool isFinished() const { return m_finished; }
    [[nodiscard]] Part failedPart() const { return m_part; }
    [[nodiscard]] const std::optional<api::ApiError> &error() const { return m_error; }
    //! Of this computer before the service; negative: behind; 0 when the service did not tell.
    [[nodiscard]] qint64 clockAheadSeconds() const { return m_clockAheadSeconds; }

    [[nodiscard]] static Part partOf(const std::optional<api::ApiError> &error, qint64 clockAheadSeconds);
    //! Nothing is repeated and nothing takes long.
    [[nodiscard]] static api::TransportSettings forAPerson(api::TransportSettings settings);

Q_SIGNALS:
    void finished();

private:
    [[nodiscard]] static Part partOf(const api::ApiError &error);

    std::unique_ptr<api::Transport> m_transport;
    std::unique_ptr<api::SessionsApi> m_sessions;
    std::optional<api::ApiError> m_error;
    Part m_part = Part::None;
    qint64 m_clockAheadSeconds = 0;
    bool m_finished = false;
    api::Request m_request;
};

} // namespace tasks
