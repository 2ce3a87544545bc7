#include "tasks/connectiontest.h"

#include "api/sessionsapi.h"
#include "api/transport.h"
#include "tasks/secretprovider.h"

namespace tasks {

ConnectionTest::ConnectionTest(const domain::Profile &profile, const QString &secret, QObject *parent,
                               api::TransportSettings settings)
    : QObject(parent)
    , m_transport(
          std::make_unique<api::Transport>(profile, typedSecret(secret), forAPerson(std::move(settings))))
    , m_sessions(std::make_unique<api::SessionsApi>(*m_transport))
{
}

ConnectionTest::~ConnectionTest() = default;

void ConnectionTest::start()
{
    domain::SessionQuery query;
    query.limit = 1;
    m_finished = false;
    m_request = m_sessions->list(query, this, [this](const api::Result<domain::SessionPage> &page) {
        m_error = page ? std::nullopt : std::optional(page.error());
        m_clockAheadSeconds = m_transport->clockAheadSeconds().value_or(0);
        m_part = partOf(m_error, m_clockAheadSeconds);
        m_finished = true;
        Q_EMIT finished();
    });
}

api::TransportSettings ConnectionTest::forAPerson(api::TransportSettings settings)
{
    settings.maxRetries = 0;
    settings.timeoutMs = qMin(settings.timeoutMs, 15'000);
    return settings;
}

ConnectionTest::Part ConnectionTest::partOf(const std::optional<api::ApiError> &error,
                                            qint64 clockAheadSeconds)
{
    if (error)
        return partOf(*error);
    return qAbs(clockAheadSeconds) > clockToleranceSeconds ? Part::Clock : Part::None;
}

ConnectionTest::Part ConnectionTest::partOf(const api::ApiError &error)
{
    using Kind = api::ApiError::Kind;
    using Reason = api::ApiError::Reason;
    switch (error.kind) {
    case Kind::Offline:
        return error.reason == Reason::ProxyNotReached ? Part::Proxy : Part::Address;
    case Kind::TimedOut:
    case Kind::ConnectionLost:
    case Kind::NotFound:
        return Part::Address;
    case Kind::TlsFailed:
        return error.reason == Reason::AddressNotAllowed ? Part::Address : Part::Tls;
    case Kind::ProxyFailed:
        return Part::Proxy;
    case Kind::Unauthorized:
    case Kind::NoSecret:
        return Part::Credentials;
    case Kind::Forbidden:
        return Part::Permission;
    case Kind::NotUnderstood:
        return error.reason == Reason::WebPage || error.reason == Reason::Redirect ? Part::Portal
                                                                                   : Part::Service;
    default:
        return Part::Service;
    }
}

} // namespace tasks
