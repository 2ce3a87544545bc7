#include "api/tokensource.h"

#include "api/attempt.h"
#include "api/connections.h"
#include "api/endpoints.h"
#include "api/failure.h"
#include "api/oncebody.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

namespace api {

namespace {

constexpr qint64 defaultLifetimeSeconds = 600; // [docs]
constexpr qint64 marginMs = 60'000; // renewed this long before the end, or a tenth of the life if shorter

Result<QByteArray> readToken(const Answer &answer, qint64 &lifetimeMs)
{
    const QJsonObject object = QJsonDocument::fromJson(answer.body).object();
    const QByteArray token = object.value(QLatin1String("access_token")).toString().toLatin1();
    // A token that is no header value would let an answer write headers of its own
    const bool isClean = std::all_of(token.begin(), token.end(), [](char c) { return c > 32 && c < 127; });
    if (token.isEmpty() || !isClean)
        return tl::unexpected(ApiError{.kind = ApiError::Kind::NotUnderstood,
                                       .status = answer.status,
                                       .detail = QStringLiteral("the token endpoint gave no access_token")});
    const double seconds = object.value(QLatin1String("expires_in")).toDouble(defaultLifetimeSeconds);
    lifetimeMs = qint64(qBound(1.0, seconds, 86'400.0) * 1000);
    return token;
}

} // namespace

TokenSource::TokenSource(Connections &connections, const domain::Profile &profile,
                         Transport::SecretProvider secret, TransportSettings settings)
    : m_connections(connections)
    , m_profile(profile)
    , m_secret(std::move(secret))
    , m_settings(std::move(settings))
{
    m_settings.maxAnswerBytes = 64LL * 1024;
}

TokenSource::~TokenSource()
{
    delete m_attempt;
}

void TokenSource::get(QObject *waiter, Handler done)
{
    const qint64 margin = qMin(marginMs, m_lifetimeMs / 10);
    if (!m_token.isEmpty() && ageMs() < m_lifetimeMs - margin)
        return done(m_token);
    m_waiters.append({waiter, std::move(done)});
    if (!m_isFetching)
        fetch();
}

//! By the clock that nobody can set, which stands still while this computer sleeps, and by the one on the
//! wall, which may be wrong and be set: the later of the two. A token that is fetched too early does no harm.
qint64 TokenSource::ageMs() const
{
    return qMax(m_age.elapsed(), m_fetchedAt.msecsTo(m_connections.now()));
}

void TokenSource::invalidate(const QByteArray &token)
{
    if (token == m_token)
        m_token.clear();
}

void TokenSource::fetch()
{
    m_isFetching = true;
    m_token.clear();
    if (const QString why = whyNotAllowed(m_profile.tokenUrl); !why.isEmpty())
        return settle(tl::unexpected(ApiError{.kind = ApiError::Kind::TlsFailed,
                                              .detail = why,
                                              .reason = ApiError::Reason::AddressNotAllowed}));
    // Asked for each time rather than kept: the keychain is the only place where it stays
    m_secret(this, [this, round = ++m_round](const Result<QString> &secret) {
        if (round != m_round || m_attempt || !m_isFetching)
            return;
        secret ? findWay(*secret) : settle(tl::unexpected(secret.error()));
    });
}

void TokenSource::findWay(const QString &secret)
{
    m_connections.find(m_profile.tokenUrl, this,
                       [this, secret, round = m_round](const Result<Nothing> &found) {
                           if (round != m_round || m_attempt || !m_isFetching)
                               return;
                           found ? ask(secret) : settle(tl::unexpected(found.error()));
                       });
}

void TokenSource::ask(const QString &secret)
{
    // RFC 6749 2.3.1: each half is form-encoded before it is joined
    const QByteArray credentials =
        QUrl::toPercentEncoding(m_profile.clientId) + ':' + QUrl::toPercentEncoding(secret);
    auto request = m_connections.request(m_profile.tokenUrl);
    request.setRawHeader("Authorization", "Basic " + credentials.toBase64());
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/x-www-form-urlencoded"));
    const QByteArray body =
        "grant_type=client_credentials&scope=" + QUrl::toPercentEncoding(endpoints::scope());
    QNetworkReply *reply = m_connections.manager().post(request, body);
    m_connections.watch(reply);
    m_attempt = new Attempt(reply, m_connections.proxyTo(m_profile.tokenUrl), m_settings, nullptr, this);
    connect(m_attempt, &Attempt::finished, this, &TokenSource::judge, Qt::QueuedConnection);
}

void TokenSource::judge()
{
    if (!m_attempt)
        return;
    m_attempt->deleteLater();
    const auto result = m_attempt->result();
    Q_EMIT exchanged(m_attempt->status(), m_attempt->milliseconds());
    m_attempt.clear();
    if (result) {
        m_age.start();
        m_fetchedAt = m_connections.now();
        return settle(readToken(*result, m_lifetimeMs));
    }
    ApiError error = result.error();
    // The token endpoint says 400 with {error, error_description} when it refuses the credentials
    if (error.kind == ApiError::Kind::BadRequest)
        error.kind = ApiError::Kind::Unauthorized;
    settle(tl::unexpected(error));
}

void TokenSource::settle(Result<QByteArray> result)
{
    m_isFetching = false;
    if (result)
        m_token = *result;
    else
        result.error().notSent = true;
    for (const auto &waiter : std::exchange(m_waiters, {}))
        if (waiter.object)
            waiter.done(result);
}

} // namespace api
