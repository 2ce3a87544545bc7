#include "api/proxies.h"

#include "domain/loopback.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>
#include <QTimer>

#include <utility>

namespace api {

namespace {

constexpr qint64 believedMs = 300'000;

QString keyOf(const QUrl &url)
{
    return url.scheme() + QStringLiteral("://") + url.host() + u':' + QString::number(url.port(443));
}

//! The first that a request of ours can use.
QNetworkProxy usableOf(const QList<QNetworkProxy> &proxies)
{
    for (const QNetworkProxy &proxy : proxies) {
        if (proxy.type() == QNetworkProxy::NoProxy)
            return proxy;
        const bool isWay =
            proxy.type() == QNetworkProxy::HttpProxy || proxy.type() == QNetworkProxy::Socks5Proxy;
        if (isWay && !proxy.hostName().isEmpty())
            return proxy;
    }
    return QNetworkProxy(QNetworkProxy::NoProxy);
}

//! Nobody waits for it at the program's end, as QCoreApplication does for the global pool: a PAC script that
//! hangs would keep the program from ending. So it is never destroyed.
QThreadPool &askers()
{
    static QThreadPool *pool = [] {
        constexpr int fewThreads = 4;
        auto *made = new QThreadPool;
        made->setMaxThreadCount(fewThreads);
        return made;
    }();
    return *pool;
}

} // namespace

Proxies::Proxies(System system, QObject *parent)
    : QObject(parent)
    , m_system(std::move(system))
{
}

QList<QNetworkProxy> Proxies::asTheSystemSays(const QUrl &url)
{
    return QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url));
}

void Proxies::use(const domain::ProxySettings &settings, Transport::SecretProvider password)
{
    ++m_round;
    m_settings = settings;
    m_askPassword = std::move(password);
    m_password.clear();
    m_hasPassword = false;
    m_found.clear();
    Q_EMIT changed();
    // Who waits for an answer of before gets one of now
    QList<Waiter> waiting = std::exchange(m_wantPassword, {});
    const auto forAll = std::exchange(m_wantSystem, {});
    for (const QList<Waiter> &forSystem : forAll)
        waiting += forSystem;
    for (const Waiter &waiter : std::as_const(waiting))
        if (waiter.object)
            find(waiter.url, waiter.object, waiter.done);
}

void Proxies::find(const QUrl &url, QObject *waiter, Handler done)
{
    if (m_settings.mode == domain::ProxySettings::Mode::None || domain::isLoopback(url.host()))
        return done(QNetworkProxy(QNetworkProxy::NoProxy));
    if (m_settings.mode == domain::ProxySettings::Mode::Manual) {
        if (m_settings.user.isEmpty() || m_hasPassword)
            return done(manual());
        m_wantPassword.append({url, waiter, std::move(done)});
        if (m_wantPassword.size() == 1)
            askPassword();
        return;
    }
    const QString key = keyOf(url);
    if (const auto found = m_found.constFind(key);
        found != m_found.constEnd() && found->age.elapsed() < believedMs)
        return done(found->proxy);
    auto &waiters = m_wantSystem[key];
    waiters.append({url, waiter, std::move(done)});
    if (waiters.size() == 1)
        askSystem(url, key);
}

QNetworkProxy Proxies::known(const QUrl &url) const
{
    if (m_settings.mode == domain::ProxySettings::Mode::None || domain::isLoopback(url.host()))
        return QNetworkProxy(QNetworkProxy::NoProxy);
    if (m_settings.mode == domain::ProxySettings::Mode::Manual)
        return manual();
    return m_found.value(keyOf(url), {QNetworkProxy(QNetworkProxy::NoProxy)}).proxy;
}

QNetworkProxy Proxies::manual() const
{
    return {QNetworkProxy::HttpProxy, m_settings.host, m_settings.port, m_settings.user, m_password};
}

void Proxies::askPassword()
{
    if (!m_askPassword)
        return passwordCame(QString());
    m_askPassword(this, [this, round = m_round](const Result<QString> &password) {
        if (round == m_round)
            passwordCame(password);
    });
}

void Proxies::passwordCame(const Result<QString> &password)
{
    const QList<Waiter> waiters = std::exchange(m_wantPassword, {});
    if (!password)
        return tell(waiters, tl::unexpected(ApiError{.kind = ApiError::Kind::ProxyFailed,
                                                     .detail = password.error().detail,
                                                     .notSent = true,
                                                     .reason = ApiError::Reason::ProxyWantsPassword}));
    m_password = *password;
    m_hasPassword = true;
    tell(waiters, manual());
}

void Proxies::askSystem(const QUrl &url, const QString &key)
{
    auto *watcher = new QFutureWatcher<QList<QNetworkProxy>>(this);
    auto *patience = new QTimer(watcher);
    patience->setSingleShot(true);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, key, watcher, patience, round = m_round] {
        watcher->deleteLater();
        // late, it takes the place of what stood in for it, unless that was forgotten meanwhile
        const bool isAwaited = patience->isActive() || m_found.value(key).isStandIn;
        patience->stop();
        if (round == m_round && isAwaited)
            believe(key, usableOf(watcher->result()), false);
    });
    connect(patience, &QTimer::timeout, watcher, [this, key, round = m_round] {
        if (round == m_round)
            believe(key, QNetworkProxy(QNetworkProxy::NoProxy), true);
    });
    patience->start(m_patienceMs);
    QPromise<QList<QNetworkProxy>> promise;
    watcher->setFuture(promise.future());
    askers().start([promise = std::make_shared<QPromise<QList<QNetworkProxy>>>(std::move(promise)),
                    system = m_system, url] {
        promise->start();
        promise->addResult(system(url));
        promise->finish();
    });
}

void Proxies::believe(const QString &key, const QNetworkProxy &proxy, bool isStandIn)
{
    Found &found = m_found[key];
    found.proxy = proxy;
    found.isStandIn = isStandIn;
    found.age.start();
    tell(m_wantSystem.take(key), proxy);
}

void Proxies::tell(const QList<Waiter> &waiters, const Result<QNetworkProxy> &result)
{
    for (const Waiter &waiter : waiters)
        if (waiter.object)
            waiter.done(result);
}

} // namespace api
