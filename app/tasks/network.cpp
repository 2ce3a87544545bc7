#include "tasks/network.h"

#include "api/proxies.h"
#include "store/secretstore.h"
#include "store/settings.h"
#include "tasks/secretprovider.h"

#include <QFile>
#include <QLocale>
#include <QSslCertificate>

using namespace Qt::StringLiterals;

namespace tasks {

namespace {

constexpr qint64 maxBytes = 8LL * 1024 * 1024;

} // namespace

Network::Network(store::Settings &settings, store::SecretStore &secrets, const QString &authoritiesFile,
                 QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_secrets(secrets)
    , m_authorities(readAuthorities(authoritiesFile))
    , m_proxies(std::make_shared<api::Proxies>())
{
    apply();
}

QString Network::usualAuthoritiesFile()
{
#if defined(Q_OS_WIN)
    return qEnvironmentVariable("ProgramData", u"C:/ProgramData"_s) + u"/countersign/authorities.pem"_s;
#elif defined(Q_OS_MACOS)
    return u"/Library/Application Support/countersign/authorities.pem"_s;
#else
    return u"/etc/countersign/authorities.pem"_s;
#endif
}

QString Network::Authorities::problemText() const
{
    switch (problem) {
    case Problem::None:
        break;
    case Problem::Unreadable:
        return Network::tr("The administrator's certificate authorities in %1 are not used: %2")
            .arg(path, detail);
    case Problem::TooLarge:
        return Network::tr(
                   "The administrator's certificate authorities in %1 are not used: the file is too large.")
            .arg(path);
    case Problem::NoCertificate:
        return Network::
            tr("The administrator's certificate authorities in %1 are not used: there is no certificate in "
               "PEM format in the file.")
                .arg(path);
    case Problem::NotAll:
        return Network::tr(
                   "Of the administrator's certificate authorities in %1 only %2 of %3 could be read.")
            .arg(path, QLocale().toString(count), QLocale().toString(announced));
    }
    return {};
}

Network::Authorities Network::readAuthorities(const QString &path)
{
    using Problem = Authorities::Problem;
    Authorities read{path};
    QFile file(path);
    read.exists = file.exists();
    if (!read.exists)
        return read;
    if (!file.open(QIODevice::ReadOnly)) {
        read.problem = Problem::Unreadable;
        read.detail = file.errorString();
        return read;
    }
    const QByteArray pem = file.read(maxBytes + 1);
    const auto certificates = QSslCertificate::fromData(pem, QSsl::Pem);
    read.announced = pem.count("-----BEGIN ");
    read.count = int(certificates.size());
    if (pem.size() > maxBytes)
        read.problem = Problem::TooLarge;
    else if (certificates.isEmpty())
        read.problem = Problem::NoCertificate;
    else if (read.announced != certificates.size())
        read.problem = Problem::NotAll;
    if (pem.size() <= maxBytes && !certificates.isEmpty())
        for (const QSslCertificate &certificate : certificates)
            read.pem += certificate.toPem();
    return read;
}

api::TransportSettings Network::transportSettings() const
{
    api::TransportSettings settings;
    settings.extraCaPem = m_authorities.pem;
    settings.authoritiesProblem = m_authorities.problemText();
    settings.proxies = m_proxies;
    return settings;
}

api::TransportSettings Network::transportSettings(const domain::ProxySettings &proxy,
                                                  const QString &password) const
{
    api::TransportSettings settings = transportSettings();
    settings.proxies = std::make_shared<api::Proxies>();
    settings.proxies->use(proxy, typedSecret(password));
    return settings;
}

domain::ProxySettings Network::proxy() const
{
    return m_proxies->settings();
}

void Network::use(const domain::ProxySettings &proxy)
{
    const domain::ProxySettings before = m_settings.proxy();
    m_settings.setProxy(proxy);
    apply();
    if (m_settings.proxy() != before)
        Q_EMIT changed(m_settings.proxy());
}

void Network::apply()
{
    const domain::ProxySettings proxy = m_settings.proxy();
    m_proxies->use(proxy, secretFrom(m_secrets, proxy.secretKey()));
}

} // namespace tasks
