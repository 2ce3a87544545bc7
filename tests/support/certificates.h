#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStringList>

namespace support {

using namespace Qt::StringLiterals;

//! Real certificates, made by openssl in a folder of the test, named there NAME.pem and NAME.key.
class Certificates
{
public:
    explicit Certificates(const QString &folder)
        : m_folder(folder)
    {
    }

    //! An authority that vouches for others.
    bool makeAuthority(const QString &name, const QString &commonName)
    {
        return openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-keyout"_s,
                        key(name), u"-out"_s, path(name), u"-days"_s, u"30"_s, u"-subj"_s,
                        u"/CN="_s + commonName, u"-addext"_s, u"basicConstraints=critical,CA:TRUE"_s,
                        u"-addext"_s, u"keyUsage=keyCertSign,cRLSign"_s});
    }
    //! For \a hosts (as in u"DNS:localhost,IP:127.0.0.1"_s), valid between two years.
    bool make(const QString &name, const QString &authority, const QString &hosts, int fromYear = 2020,
              int toYear = 2090)
    {
        const auto year = [](int number) { return QString::number(number) + u"0101000000Z"_s; };
        write(name + u".ext"_s, u"subjectAltName="_s + hosts);
        write(u"index.txt"_s, {});
        write(u"ca.cnf"_s, QStringLiteral("[ca]\ndefault_ca=d\n[d]\ndatabase=%1/index.txt\nnew_certs_dir=%1\n"
                                          "rand_serial=yes\ndefault_md=sha256\npolicy=p\nunique_subject=no\n"
                                          "[p]\ncommonName=supplied\n")
                               .arg(m_folder));
        return openssl({u"req"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-keyout"_s, key(name),
                        u"-out"_s, file(name + u".csr"_s), u"-subj"_s, u"/CN="_s + name}) &&
               openssl({u"ca"_s, u"-batch"_s, u"-notext"_s, u"-config"_s, file(u"ca.cnf"_s), u"-cert"_s,
                        path(authority), u"-keyfile"_s, key(authority), u"-in"_s, file(name + u".csr"_s),
                        u"-out"_s, path(name), u"-startdate"_s, year(fromYear), u"-enddate"_s, year(toYear),
                        u"-extfile"_s, file(name + u".ext"_s)});
    }
    bool makeSelfSigned(const QString &name, const QString &hosts)
    {
        return openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-keyout"_s,
                        key(name), u"-out"_s, path(name), u"-days"_s, u"30"_s, u"-subj"_s, u"/CN="_s + name,
                        u"-addext"_s, u"subjectAltName="_s + hosts, u"-addext"_s,
                        u"basicConstraints=CA:FALSE"_s});
    }
    //! What an authority says of a certificate, as a server may bring it along: NAME.ocsp.
    bool makeStatus(const QString &name, const QString &authority, bool isRevoked)
    {
        QProcess serial;
        serial.start(u"openssl"_s, {u"x509"_s, u"-noout"_s, u"-serial"_s, u"-in"_s, path(name)});
        serial.waitForFinished();
        const QString number = QString::fromLatin1(serial.readAllStandardOutput()).trimmed().section(u'=', 1);
        write(u"status.txt"_s,
              QStringLiteral("%1\t901231000000Z\t%2\t%3\tunknown\t/CN=%4\n")
                  .arg(isRevoked ? u"R"_s : u"V"_s, isRevoked ? u"250101000000Z"_s : u""_s, number, name));
        return openssl({u"ocsp"_s, u"-index"_s, file(u"status.txt"_s), u"-CA"_s, path(authority),
                        u"-rsigner"_s, path(authority), u"-rkey"_s, key(authority), u"-issuer"_s,
                        path(authority), u"-cert"_s, path(name), u"-respout"_s, file(name + u".ocsp"_s),
                        u"-ndays"_s, u"7"_s});
    }

    [[nodiscard]] QString file(const QString &name) const { return QDir(m_folder).filePath(name); }
    [[nodiscard]] QString path(const QString &name) const { return file(name + u".pem"_s); }
    [[nodiscard]] QString key(const QString &name) const { return file(name + u".key"_s); }
    [[nodiscard]] QByteArray pem(const QString &name) const
    {
        QFile in(path(name));
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }
    [[nodiscard]] QByteArray keyPem(const QString &name) const
    {
        QFile in(key(name));
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }
    void write(const QString &name, const QString &text) const
    {
        QFile out(file(name));
        if (!out.open(QIODevice::WriteOnly) || out.write(text.toUtf8()) < 0)
            qFatal("cannot write %s", qPrintable(name));
    }

private:
    static bool openssl(const QStringList &arguments)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(u"openssl"_s, arguments);
        if (process.waitForFinished() && process.exitCode() == 0)
            return true;
        qWarning("openssl %s: %s", qPrintable(arguments.first()), process.readAll().constData());
        return false;
    }

    QString m_folder;
};

} // namespace support
