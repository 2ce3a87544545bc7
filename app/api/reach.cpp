#include "api/reach.h"

#include "api/attempt.h"
#include "api/connections.h"
#include "api/failure.h"

namespace api {

Reach::Reach(const QUrl &url, const TransportSettings &settings, QObject *parent)
    : QObject(parent)
    , m_url(url)
    , m_settings(settings)
    , m_connections(std::make_unique<Connections>(settings))
{
}

Reach::~Reach()
{
    delete m_attempt; // its reply is a child of the connections
}

std::optional<qint64> Reach::clockAheadSeconds() const
{
    return m_connections->clockAheadSeconds();
}

void Reach::start()
{
    if (const QString why = whyNotAllowed(m_url); !why.isEmpty()) {
        const ApiError error{.kind = ApiError::Kind::TlsFailed,
                             .detail = why,
                             .notSent = true,
                             .reason = ApiError::Reason::AddressNotAllowed};
        QMetaObject::invokeMethod(
            this, [this, error] { end(error); }, Qt::QueuedConnection);
        return;
    }
    m_connections->find(m_url, this, [this](const Result<Nothing> &found) {
        if (found)
            ask();
        else
            QMetaObject::invokeMethod(
                this, [this, error = found.error()] { end(error); }, Qt::QueuedConnection);
    });
}

void Reach::ask()
{
    QNetworkReply *reply = m_connections->manager().get(m_connections->request(m_url));
    m_connections->watch(reply);
    m_attempt = new Attempt(reply, m_connections->proxyTo(m_url), m_settings, nullptr, this);
    connect(m_attempt, &Attempt::finished, this, &Reach::judge, Qt::QueuedConnection);
}

void Reach::judge()
{
    if (!m_attempt)
        return;
    m_attempt->deleteLater();
    const auto result = m_attempt->result();
    m_attempt.clear();
    // 401, 404 and their like are said by somebody, and that is all that was asked
    const bool isReached =
        result || (result.error().status >= 400 && result.error().kind != ApiError::Kind::ServerFailed);
    end(isReached ? std::nullopt : std::optional(result.error()));
}

void Reach::end(const std::optional<ApiError> &error)
{
    m_error = error;
    Q_EMIT finished();
}

} // namespace api
