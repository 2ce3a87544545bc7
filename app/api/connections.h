#pragma once

#include "api/transport.h"

#include <QElapsedTimer>
#include <QNetworkRequest>
#include <QPointer>
#include <QSslConfiguration>

#include <optional>

class QNetworkReply;

namespace api {

//! The connections of one transport, and the ways they go: which proxy, which authorities are trusted.
//! Connections that may be dead, after a sleep of this computer or in another network, are not used again.
class Connections : public QObject
{
    Q_OBJECT

public:
    explicit Connections(const TransportSettings &settings);
    ~Connections() override;

    //! The way to an address is found: \a done gets an error when there is none. Then, and only then, sends
    //! with manager(). Runs at once when the way is known, else later; not at all when \a waiter died.
    void find(const QUrl &url, QObject *waiter, std::function<void(Result<Nothing>)> done);
    [[nodiscard]] QNetworkAccessManager &manager() const { return *m_manager; }
    //! What every request of ours has in common: HTTP/1.1, TLS 1.2 or newer, no redirects, no cookies, no
    //! cache, our name.
    [[nodiscard]] QNetworkRequest request(const QUrl &url) const;
    //! Learns what its answer tells of the time.
    void watch(QNetworkReply *reply);
    [[nodiscard]] QNetworkProxy proxyTo(const QUrl &url) const;

    //! From now on over new connections; what is under way goes on.
    void renew();
    //! Also asks anew which proxy to take.
    void moved();

    [[nodiscard]] QDateTime now() const;
    [[nodiscard]] std::optional<qint64> clockAheadSeconds() const;

private:
    void noticeSleep();
    void findProxy(const QUrl &url, QObject *waiter, std::function<void(Result<Nothing>)> done);
    void readAuthorities();
    [[nodiscard]] QSslConfiguration &tls() const;

    TransportSettings m_settings;
    std::shared_ptr<Proxies> m_proxies;
    QNetworkAccessManager *m_manager = nullptr;
    mutable std::optional<QSslConfiguration> m_tls; //!< by tls()
    bool m_wantsAuthorities, m_isReading = false;
    QList<std::function<void()>> m_wantTls;
    QElapsedTimer m_sinceUse, m_sinceServer;
    QDateTime m_lastUse, m_serverTime;
};

} // namespace api
