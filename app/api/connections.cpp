#include "api/connections.h"

#include "api/failure.h"
#include "api/proxies.h"

#include <QFutureWatcher>
#include <QNetworkReply>
#include <QPromise>
#include <QSslCertificate>

#include <openssl/crypto.h>

#include <algorithm>
#include <utility>

namespace api {

namespace {

// The clock on the wall went on by so much more than the one that stops in sleep, or somebody set it
constexpr qint64 sleptMs = 60'000;

//! QThread::wait does not wait for what a thread's end gives back to OpenSSL, which would free the same when
//! it cleans up at the program's end. It has to be told before anything else uses it.
void keepOpensslToTheEnd()
{
    OPENSSL_init_crypto(OPENSSL_INIT_NO_ATEXIT, nullptr);
}
Q_CONSTRUCTOR_FUNCTION(keepOpensslToTheEnd)

//! The access manager may only ask at once, so it is told what was found before.
class ChosenProxy final : public QNetworkProxyFactory
{
public:
    explicit ChosenProxy(std::shared_ptr<Proxies> proxies)
        : m_proxies(std::move(proxies))
    {
    }
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        return {m_proxies->known(query.url())};
    }

private:
    std::shared_ptr<Proxies> m_proxies;
};

bool isBusy(const QNetworkAccessManager &manager)
{
    const auto replies = manager.findChildren<QNetworkReply *>(QString(), Qt::FindDirectChildrenOnly);
    return std::any_of(replies.begin(), replies.end(),
                       [](const QNetworkReply *reply) { return reply->isRunning(); });
}

} // namespace

Connections::Connections(const TransportSettings &settings)
    : m_settings(settings)
    , m_proxies(settings.proxies ? settings.proxies : std::make_shared<Proxies>())
    , m_wantsAuthorities(!settings.extraCaPem.isEmpty())
{
    connect(m_proxies.get(), &Proxies::changed, this, &Connections::renew);
    renew();
}

Connections::~Connections()
{
    m_proxies->disconnect(this);
}

void Connections::renew()
{
    auto *old = std::exchange(m_manager, new QNetworkAccessManager(this));
    m_manager->setProxyFactory(new ChosenProxy(m_proxies));
    m_manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    if (!old)
        return;
    if (!isBusy(*old))
        return old->deleteLater();
    connect(old, &QNetworkAccessManager::finished, old, [old] {
        if (!isBusy(*old))
            old->deleteLater();
    });
}

void Connections::moved()
{
    m_proxies->forget();
    renew();
}

void Connections::noticeSleep()
{
    const QDateTime wall = now();
    if (m_sinceUse.isValid() && m_lastUse.msecsTo(wall) - m_sinceUse.elapsed() > sleptMs) {
        m_serverTime = {};
        moved();
    }
    m_sinceUse.start();
    m_lastUse = wall;
}

void Connections::find(const QUrl &url, QObject *waiter, std::function<void(Result<Nothing>)> done)
{
    noticeSleep();
    if (!m_wantsAuthorities || url.scheme() != QLatin1String("https"))
        return findProxy(url, waiter, std::move(done));
    m_wantTls.append([this, url, waiter = QPointer<QObject>(waiter), done = std::move(done)]() mutable {
        if (waiter)
            findProxy(url, waiter, std::move(done));
    });
    if (!std::exchange(m_isReading, true))
        readAuthorities();
}

void Connections::findProxy(const QUrl &url, QObject *waiter, std::function<void(Result<Nothing>)> done)
{
    m_proxies->find(url, waiter, [done = std::move(done)](const Result<QNetworkProxy> &proxy) {
        proxy ? done(Nothing{}) : done(tl::unexpected(proxy.error()));
    });
}

//! With authorities of our own Qt looks for no others, so the system's are read too: a tenth of a second.
void Connections::readAuthorities()
{
    auto *watcher = new QFutureWatcher<QList<QSslCertificate>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        tls().setCaCertificates(watcher->result());
        m_wantsAuthorities = false;
        for (const auto &goOn : std::exchange(m_wantTls, {}))
            goOn();
    });
    QPromise<QList<QSslCertificate>> promise;
    watcher->setFuture(promise.future());
    m_settings.doInBackground(
        [promise = std::make_shared<QPromise<QList<QSslCertificate>>>(std::move(promise)),
         extra = m_settings.extraCaPem] {
            promise->start();
            promise->addResult(QSslConfiguration::systemCaCertificates() +
                               QSslCertificate::fromData(extra, QSsl::Pem));
            promise->finish();
        });
}

//! Made for the first request that needs it: the library behind it is loaded then, for which the first rows
//! of a list are not to wait.
QSslConfiguration &Connections::tls() const
{
    if (!m_tls) {
        m_tls = QSslConfiguration::defaultConfiguration();
        m_tls->setProtocol(QSsl::TlsV1_2OrLater);
        m_tls->setPeerVerifyMode(QSslSocket::VerifyPeer);
        m_tls->setOcspStaplingEnabled(true);
    }
    return *m_tls;
}

QNetworkRequest Connections::request(const QUrl &url) const
{
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("Countersign/" COUNTERSIGN_VERSION));
    request.setRawHeader("Accept", "application/json, application/problem+json");
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute,
                         false); // slow uploads and more ways to fail on 6.4
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    if (url.scheme() == QLatin1String("https"))
        request.setSslConfiguration(tls());
    return request;
}

void Connections::watch(QNetworkReply *reply)
{
    connect(reply, &QNetworkReply::metaDataChanged, this, [this, reply] {
        const QDateTime told = momentOf(reply->rawHeader("Date"));
        if (!told.isValid())
            return;
        m_serverTime = told;
        m_sinceServer.start();
    });
}

QNetworkProxy Connections::proxyTo(const QUrl &url) const
{
    return m_proxies->known(url);
}

QDateTime Connections::now() const
{
    return m_settings.now ? m_settings.now() : QDateTime::currentDateTimeUtc();
}

std::optional<qint64> Connections::clockAheadSeconds() const
{
    if (!m_serverTime.isValid())
        return std::nullopt;
    return m_serverTime.addMSecs(m_sinceServer.elapsed()).secsTo(now());
}

} // namespace api
