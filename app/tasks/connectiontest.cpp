#include "tasks/connectiontest.h"

#include "api/sessionsapi.h"
#include "api/transport.h"

namespace tasks {

namespace {

api::Transport::SecretProvider only(const QString &secret)
{
    return [secret](QObject *context, const std::function<void(api::Result<QString>)> &done) {
        QMetaObject::invokeMethod(
            context, [secret, done] { done(secret); }, Qt::QueuedConnection);
    };
}

} // namespace

ConnectionTest::ConnectionTest(const domain::Profile &profile, const QString &secret, QObject *parent,
                               api::TransportSettings settings)
    : QObject(parent)
{
    settings.maxRetries = 0; // a person waits for it
    settings.timeoutMs = qMin(settings.timeoutMs, 15'000);
    m_transport = std::make_unique<api::Transport>(profile, only(secret), settings);
    m_sessions = std::make_unique<api::SessionsApi>(*m_transport);
}

ConnectionTest::~ConnectionTest() = default;

void ConnectionTest::start()
{
    domain::SessionQuery query;
    query.limit = 1;
    m_finished = false;
    m_request = m_sessions->list(query, this, [this](const api::Result<domain::SessionPage> &page) {
        m_error = page ? std::nullopt : std::optional(page.error());
        m_part = page ? Part::None : partOf(page.error(), m_transport->profile());
        m_finished = true;
        Q_EMIT finished();
    });
}

ConnectionTest::Part ConnectionTest::partOf(const api::ApiError &error, const domain::Profile &profile)
{
    using Kind = api::ApiError::Kind;
    switch (error.kind) {
    case Kind::Offline:
    case Kind::TimedOut:
    case Kind::ConnectionLost:
    case Kind::NotFound:
        return Part::Address;
    case Kind::TlsFailed: // also said of an address that is not https and not this machine
        return profile.apiUrl.scheme() == QLatin1String("https") &&
                       profile.tokenUrl.scheme() == QLatin1String("https")
                   ? Part::Tls
                   : Part::Address;
    case Kind::Unauthorized:
    case Kind::NoSecret:
        return Part::Credentials;
    case Kind::Forbidden:
        return Part::Permission;
    default:
        return Part::Service;
    }
}

} // namespace tasks
