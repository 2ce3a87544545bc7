#pragma once

#include "api/transport.h"
#include "domain/proxysettings.h"

#include <QObject>

namespace store {
class SecretStore;
class Settings;
} // namespace store

namespace tasks {

//! How this computer gets out to the service: which proxy, and whose certificates are trusted. The same for
//! all accounts, and changed for all of them at once.
class Network : public QObject
{
    Q_OBJECT

public:
    //! Certificates of authorities that an administrator trusts beside the system's.
    struct Authorities
    {
        enum class Problem {
            None,
            Unreadable, //!< detail has the system's words
            TooLarge,
            NoCertificate,
            NotAll, //!< of those that are announced
        };
        QString path;
        bool exists = false;
        int count = 0;
        Problem problem = Problem::None;
        qsizetype announced = 0;
        QString detail{};
        QByteArray pem{};
        bool operator==(const Authorities &) const = default;

        //! A sentence in the language that is shown now; empty when all is well.
        [[nodiscard]] QString problemText() const;
    };

    //! \a authoritiesFile is read once.
    Network(store::Settings &settings, store::SecretStore &secrets,
            const QString &authoritiesFile = usualAuthoritiesFile(), QObject *parent = nullptr);

    //! For every account.
    [[nodiscard]] api::TransportSettings transportSettings() const;
    //! To try a proxy that is not used yet.
    [[nodiscard]] api::TransportSettings transportSettings(const domain::ProxySettings &proxy,
                                                           const QString &password) const;
    [[nodiscard]] domain::ProxySettings proxy() const;
    //! Keeps it and uses it at once. Its password, if any, is in the keychain already.
    void use(const domain::ProxySettings &proxy);
    [[nodiscard]] const Authorities &authorities() const { return m_authorities; }

    //! Where only an administrator can write: /etc/countersign/authorities.pem on Linux.
    [[nodiscard]] static QString usualAuthoritiesFile();
    [[nodiscard]] static Authorities readAuthorities(const QString &path);

Q_SIGNALS:
    //! Another proxy is used from now on, or the same one by another user.
    void changed(const domain::ProxySettings &proxy);

private:
    void apply();

    store::Settings &m_settings;
    store::SecretStore &m_secrets;
    Authorities m_authorities;
    std::shared_ptr<api::Proxies> m_proxies;
};

} // namespace tasks
