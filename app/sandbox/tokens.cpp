#include "sandbox/tokens.h"

#include "sandbox/form.h"
#include "sandbox/ids.h"
#include "sandbox/problem.h"

#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr qint64 maxTokenForm = 64LL * 1024;

} // namespace

Tokens::Tokens(const Clock &clock, QString clientId, QString clientSecret, int seconds, int errorStatus)
    : m_clock(clock)
    , m_clientId(std::move(clientId))
    , m_clientSecret(std::move(clientSecret))
    , m_seconds(seconds)
    , m_errorStatus(errorStatus)
{
}

Answer Tokens::refused(const QString &error, const QString &description) const
{
    return jsonAnswer(m_errorStatus,
                      QJsonDocument(QJsonObject{{u"error"_s, error}, {u"error_description"_s, description}}));
}

Answer Tokens::issue(const Request &request)
{
    bool isTooLarge = false;
    const auto form = formOf(request.body(maxTokenForm, &isTooLarge));
    if (isTooLarge)
        return tooLarge();
    if (request.mediaType() != QLatin1String("application/x-www-form-urlencoded"))
        return refused(u"invalid_request"_s, u"The body must be a form."_s);
    QString id = form.value(u"client_id"_s), secret = form.value(u"client_secret"_s);
    const QByteArray authorization = request.header("Authorization");
    if (authorization.left(6).toLower() == "basic ") {
        const QByteArray pair = QByteArray::fromBase64(authorization.mid(6).trimmed());
        const auto colon = pair.indexOf(':');
        // RFC 6749 wants both form-encoded; clients that do not encode send the same bytes for plain words
        id = QUrl::fromPercentEncoding(pair.left(colon));
        secret = colon < 0 ? QString() : QUrl::fromPercentEncoding(pair.mid(colon + 1));
    }
    if (id != m_clientId || secret != m_clientSecret)
        return refused(u"invalid_client"_s, u"Unknown client or wrong secret."_s);
    if (form.value(u"grant_type"_s) != QLatin1String("client_credentials"))
        return refused(u"unsupported_grant_type"_s, u"grant_type must be client_credentials."_s);
    if (form.value(u"scope"_s) != QLatin1String("signicat-api"))
        return refused(u"invalid_scope"_s, u"scope must be signicat-api."_s);
    const QString token = newSecret(48);
    const QMutexLocker lock(&m_mutex);
    const qint64 now = m_clock.nowMs();
    m_expiry.removeIf([now](auto it) { return it.value() <= now; });
    m_expiry.insert(token.toLatin1(), now + m_seconds * 1000LL);
    return jsonAnswer(200, QJsonDocument(QJsonObject{{u"access_token"_s, token},
                                                     {u"expires_in"_s, m_seconds},
                                                     {u"token_type"_s, u"Bearer"_s},
                                                     {u"scope"_s, u"signicat-api"_s}}));
}

bool Tokens::allows(const Request &request)
{
    const QByteArray authorization = request.header("Authorization");
    if (authorization.left(7).toLower() != "bearer ")
        return false;
    const QMutexLocker lock(&m_mutex);
    return m_clock.nowMs() < m_expiry.value(authorization.mid(7).trimmed(), 0);
}

} // namespace sandbox
