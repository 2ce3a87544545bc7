#pragma once

#include "support/certificates.h"
#include "support/patience.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTemporaryDir>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/prctl.h>
#endif

namespace support {

using namespace Qt::StringLiterals;

//! The proxy Squid on loopback, as companies have it: it wants a name and a password, knows by itself where
//! service.test is, and lets nobody to forbidden.test. Given an authority it also looks into TLS.
class Squid
{
public:
    static inline const QString user = QStringLiteral("clerk"), password = QStringLiteral("pass:w%rd/+");

    //! False when it does not run: why() says it.
    bool start(const Certificates *interceptor = nullptr, const QString &trusted = {})
    {
        m_folder.setAutoRemove(true);
        // As root it becomes another user, who must be able to read here
        QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7777));
        QTcpServer taken;
        taken.listen(QHostAddress::LocalHost);
        m_port = taken.serverPort();
        taken.close();
        const QString program = QStandardPaths::findExecutable(u"squid"_s, {u"/usr/sbin"_s, u"/usr/bin"_s});
        if (program.isEmpty())
            return fail(u"squid is not installed"_s);
        if (!writeFiles(interceptor, trusted))
            return false;
        m_process.setProcessChannelMode(QProcess::MergedChannels);
#ifdef Q_OS_LINUX
        m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
#endif
        m_process.start(program, {u"-N"_s, u"-d"_s, u"1"_s, u"-f"_s, m_folder.filePath(u"squid.conf"_s)});
        QByteArray said;
        while (!said.contains("Accepting"))
            if (!m_process.waitForReadyRead(20'000 * patience()))
                return fail(QString::fromUtf8(said) + m_process.errorString());
            else
                said += m_process.readAll();
        return true;
    }
    ~Squid()
    {
        m_process.kill();
        m_process.waitForFinished(5'000);
    }
    [[nodiscard]] quint16 port() const
    {
        return m_port;
    }
    [[nodiscard]] const QString &why() const
    {
        return m_why;
    }

private:
    bool fail(const QString &why)
    {
        m_why = why;
        return false;
    }
    static QByteArray output(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(program, arguments);
        process.waitForFinished();
        return process.readAll();
    }
    bool write(const QString &name, const QByteArray &text) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    }
    bool writeFiles(const Certificates *interceptor, const QString &trusted)
    {
        const QString folder = m_folder.path();
        QString bump, authority;
        if (interceptor) {
            const QString maker = u"/usr/lib/squid/security_file_certgen"_s;
            output(maker, {u"-c"_s, u"-s"_s, folder + u"/made"_s, u"-M"_s, u"4MB"_s});
            output(u"chmod"_s, {u"-R"_s, u"a+rwX"_s, folder + u"/made"_s});
            output(u"chmod"_s, {u"a+r"_s, interceptor->key(u"interceptor"_s)});
            bump = QStringLiteral(" ssl-bump tls-cert=%1 tls-key=%2 generate-host-certificates=on "
                                  "dynamic_cert_mem_cache_size=1MB")
                       .arg(interceptor->path(u"interceptor"_s), interceptor->key(u"interceptor"_s));
            authority = QStringLiteral("sslcrtd_program %1 -s %2/made -M 4MB\nsslcrtd_children 1 startup=1\n"
                                       "tls_outgoing_options cafile=%3\nssl_bump bump all\n")
                            .arg(maker, folder, trusted);
        }
        const QByteArray hash = output(u"openssl"_s, {u"passwd"_s, u"-apr1"_s, password});
        const QString conf =
            QStringLiteral("http_port 127.0.0.1:%1%2\n"
                           "hosts_file %3/hosts\n"
                           "pid_filename none\naccess_log none\ncache_log /dev/null\n"
                           "cache deny all\ncache_mem 1 MB\nshutdown_lifetime 0 seconds\n"
                           "coredump_dir %3\nnetdb_filename none\npinger_enable off\n"
                           "auth_param basic program /usr/lib/squid/basic_ncsa_auth %3/users\n"
                           "auth_param basic children 1 startup=1\n"
                           "acl known proxy_auth REQUIRED\n"
                           "acl bad dstdomain forbidden.test\n"
                           "http_access deny bad\n"
                           "http_access allow known\n"
                           "http_access deny all\n%4")
                .arg(m_port)
                .arg(bump, folder, authority);
        return write(u"hosts"_s, "127.0.0.1 service.test\n") &&
               write(u"users"_s, user.toUtf8() + ':' + hash) && write(u"squid.conf"_s, conf.toUtf8());
    }

    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
    QString m_why;
};

} // namespace support
