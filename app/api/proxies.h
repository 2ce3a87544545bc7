#pragma once

#include "api/transport.h"
#include "domain/proxysettings.h"

#include <QElapsedTimer>
#include <QHash>
#include <QNetworkProxy>
#include <QPointer>
#include <QUrl>

namespace api {

//! Which proxy the way to an address leads through. What the operating system says may take its time (a PAC
//! script, a name server), so it is asked in threads of its own and believed for some minutes. This computer
//! itself is never reached through a proxy. Lives in one thread, that of the transports that share it.
class Proxies : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<void(Result<QNetworkProxy>)>;
    //! What the system says of an address; runs in any thread.
    using System = std::function<QList<QNetworkProxy>(const QUrl &)>;

    explicit Proxies(System system = asTheSystemSays, QObject *parent = nullptr);

    //! \a password is asked when a proxy with a user is needed first.
    void use(const domain::ProxySettings &settings, Transport::SecretProvider password = {});
    [[nodiscard]] const domain::ProxySettings &settings() const { return m_settings; }
    //! The system is asked again: the network is another one.
    void forget() { m_found.clear(); }
    //! How long the system may think; the way is direct then, until it has answered. 10 s at first.
    void setPatience(int milliseconds) { m_patienceMs = milliseconds; }

    //! \a done runs at once when the answer is known, else later; not at all when \a waiter died.
    void find(const QUrl &url, QObject *waiter, Handler done);
    //! What find() told last, for the access manager: it can only ask at once.
    [[nodiscard]] QNetworkProxy known(const QUrl &url) const;

    [[nodiscard]] static QList<QNetworkProxy> asTheSystemSays(const QUrl &url);

Q_SIGNALS:
    void changed(); //!< by use()

private:
    struct Waiter
    {
        QUrl url;
        QPointer<QObject> object;
        Handler done;
    };
    struct Found
    {
        QNetworkProxy proxy;
        QElapsedTimer age{};
        bool isStandIn = false; //!< the system still thinks
    };

    [[nodiscard]] QNetworkProxy manual() const;
    void askPassword();
    void passwordCame(const Result<QString> &password);
    void askSystem(const QUrl &url, const QString &key);
    void believe(const QString &key, const QNetworkProxy &proxy, bool isStandIn);
    static void tell(const QList<Waiter> &waiters, const Result<QNetworkProxy> &result);

    System m_system;
    domain::ProxySettings m_settings;
    Transport::SecretProvider m_askPassword;
    QString m_password;
    bool m_hasPassword = false;
    quint64 m_round = 0; //!< answers to what was asked before use() are not for now
    int m_patienceMs = 10'000;
    QList<Waiter> m_wantPassword;
    QHash<QString, QList<Waiter>> m_wantSystem; //!< by scheme, host and port
    QHash<QString, Found> m_found;
};

} // namespace api
