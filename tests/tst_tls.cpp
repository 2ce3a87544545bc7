#include "store/memorysecretstore.h"
#include "store/settings.h"
#include "support/apiharness.h"
#include "support/certificates.h"
#include "support/patience.h"
#include "support/tlsfront.h"
#include "tasks/connectiontest.h"
#include "tasks/network.h"

#include <QSignalSpy>
#include <QTemporaryDir>

#include <openssl/crypto.h>

#include <cstdio>
#include <cstdlib>

using namespace support;
using namespace Qt::StringLiterals;
using api::Answer;
using api::ApiError;
using Kind = ApiError::Kind;
using Reason = ApiError::Reason;
using Part = tasks::ConnectionTest::Part;

namespace {

//! `openssl s_server`: says on its output every byte that it was sent inside of TLS.
class OpensslServer
{
public:
    bool start(const QStringList &arguments)
    {
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(u"openssl"_s, QStringList{u"s_server"_s, u"-accept"_s, u"127.0.0.1:0"_s} + arguments);
        while (m_port == 0) {
            if (!m_process.waitForReadyRead(10'000 * support::patience()))
                return false;
            m_said += m_process.readAll();
            const auto at = m_said.indexOf("ACCEPT 127.0.0.1:");
            if (const auto end = m_said.indexOf('\n', at); at >= 0 && end > 0)
                m_port = m_said.mid(at + 17, end - at - 17).trimmed().toUShort();
        }
        return true;
    }
    ~OpensslServer()
    {
        m_process.kill();
        m_process.waitForFinished(5'000);
    }
    [[nodiscard]] quint16 port() const { return m_port; }
    //! All of it, once it has ended.
    QByteArray end()
    {
        m_process.terminate();
        m_process.waitForFinished(5'000);
        return m_said += m_process.readAll();
    }
    QByteArray said() { return m_said += m_process.readAll(); }

private:
    QProcess m_process;
    quint16 m_port = 0;
    QByteArray m_said;
};

//! Threads of Qt may end when nobody waits for them any more, and need OpenSSL then. Comes after whatever was
//! to be done at the end by what was used in main().
const int atTheVeryEnd = std::atexit([] {
    if (OPENSSL_init_crypto(0, nullptr) == 1)
        return;
    std::fputs("FAIL!  : OpenSSL cleaned up while a thread might use it\n", stderr);
    std::_Exit(1);
});

} // namespace

//! The connection is safe or there is none: real certificates, a real TLS server, and nothing sent to who
//! cannot prove what it is.
class TestTls : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    Certificates m_certificates{m_folder.path()};
    std::unique_ptr<StubServer> m_service;

    static domain::Profile profile(const QString &apiRoot, const QString &tokenRoot)
    {
        return {.id = u"p"_s,
                .name = u"p"_s,
                .environmentLabel = u"TEST"_s,
                .apiUrl = QUrl(apiRoot + u"/sign"_s),
                .tokenUrl = QUrl(tokenRoot + u"/token"_s),
                .clientId = u"c"_s};
    }
    [[nodiscard]] QString plain() const { return u"http://127.0.0.1:%1"_s.arg(m_service->port()); }
    static QString safe(quint16 port) { return u"https://localhost:%1"_s.arg(port); }
    [[nodiscard]] api::TransportSettings trusting(const QString &authority) const
    {
        api::TransportSettings settings = quickSettings();
        settings.extraCaPem = m_certificates.pem(authority);
        return settings;
    }
    ApiError errorOf(const domain::Profile &to, const api::TransportSettings &settings)
    {
        api::Transport transport(to, secretProvider(testSecret), settings);
        Caught<Answer> caught;
        const auto request = transport.send({.verb = "POST",
                                             .path = u"/documents"_s,
                                             .contentType = "application/json",
                                             .body = "{\"name\":\"Kari Nordmann\"}"},
                                            this, caught.handler());
        if (!caught.wait() || caught.isValue())
            qWarning("no error: %s", caught.why().constData());
        return caught.error();
    }
    [[nodiscard]] QStringList serving(const QString &name) const
    {
        return {u"-cert"_s, m_certificates.path(name), u"-key"_s, m_certificates.key(name)};
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_certificates.makeAuthority(u"authority"_s, u"Test Authority"_s));
        QVERIFY(m_certificates.makeAuthority(u"stranger"_s, u"Strange Authority"_s));
        const QString here = u"DNS:localhost"_s;
        QVERIFY(m_certificates.make(u"good"_s, u"authority"_s, here));
        QVERIFY(m_certificates.make(u"other"_s, u"authority"_s, u"DNS:other.example,IP:127.0.0.1"_s));
        QVERIFY(m_certificates.make(u"expired"_s, u"authority"_s, here, 2018, 2020));
        QVERIFY(m_certificates.make(u"early"_s, u"authority"_s, here, 2080, 2090));
        QVERIFY(m_certificates.make(u"strange"_s, u"stranger"_s, here));
        QVERIFY(m_certificates.makeSelfSigned(u"alone"_s, here));
        QVERIFY(m_certificates.makeStatus(u"good"_s, u"authority"_s, true));
        m_service = std::make_unique<StubServer>([](const StubServer::Asked &asked) {
            return StubServer::Answer{
                .body = asked.head.target == "/token"
                            ? QByteArray(R"({"access_token":"t0ken","expires_in":600,"token_type":"Bearer"})")
                            : QByteArray(R"({"limit":1,"offset":0,"count":0,"total":0,"data":[]})")};
        });
    }

    void nothingIsSentToWhoCannotProveWhoItIs_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<Reason>("reason");
        QTest::newRow("another host's") << serving(u"other"_s) << Reason::WrongHost;
        QTest::newRow("expired") << serving(u"expired"_s) << Reason::Expired;
        QTest::newRow("not valid yet") << serving(u"early"_s) << Reason::NotYetValid;
        QTest::newRow("self-signed") << serving(u"alone"_s) << Reason::SelfSigned;
        QTest::newRow("unknown authority") << serving(u"strange"_s) << Reason::UnknownAuthority;
        QTest::newRow("unknown authority, sent along")
            << serving(u"strange"_s) + QStringList{u"-cert_chain"_s, m_certificates.path(u"stranger"_s)}
            << Reason::UnknownAuthority;
        QTest::newRow("revoked") << serving(u"good"_s) +
                                        QStringList{u"-cert_chain"_s, m_certificates.path(u"authority"_s),
                                                    u"-status_file"_s, m_certificates.file(u"good.ocsp"_s)}
                                 << Reason::Revoked;
        QTest::newRow("TLS 1.1") << serving(u"good"_s) +
                                        QStringList{u"-tls1_1"_s, u"-cipher"_s, u"DEFAULT:@SECLEVEL=0"_s}
                                 << Reason::OldProtocol;
    }
    void nothingIsSentToWhoCannotProveWhoItIs()
    {
        QFETCH(QStringList, arguments);
        QFETCH(Reason, reason);
        for (const bool tokenToo : {true, false}) {
            OpensslServer server;
            QVERIFY(server.start(arguments));
            const auto error = errorOf(profile(safe(server.port()), tokenToo ? safe(server.port()) : plain()),
                                       trusting(u"authority"_s));
            QCOMPARE(error.kind, Kind::TlsFailed);
            QVERIFY2(error.reason == reason,
                     qPrintable(u"%1: %2"_s.arg(int(error.reason)).arg(error.detail)));
            QVERIFY(error.notSent && !error.outcomeIsUnknown());
            QVERIFY(!error.detail.isEmpty());
            const QByteArray said = server.end();
            for (const QByteArray secret : {"POST", "Authorization", "Bearer", "t0ken", "Basic", "Nordmann"})
                QVERIFY2(!said.contains(secret), said.constData());
        }
    }

    //! That the test above would see it.
    void whatIsSentIsSeen()
    {
        OpensslServer server;
        QVERIFY(server.start(serving(u"good"_s)));
        api::TransportSettings settings = trusting(u"authority"_s);
        api::Transport transport(profile(safe(server.port()), safe(server.port())),
                                 secretProvider(testSecret), settings);
        Caught<Answer> caught;
        const auto request = transport.send({.verb = "GET", .path = u"/documents"_s}, this, caught.handler());
        QTRY_VERIFY(server.said().contains("Authorization: Basic"));
        QVERIFY(server.said().contains("POST /token"));
    }

    void theDetailNamesWhoVouches()
    {
        TlsFront front(m_certificates, u"strange"_s, m_service->port());
        const auto error = errorOf(profile(safe(front.serverPort()), plain()), trusting(u"authority"_s));
        QVERIFY2(error.detail.contains(u"Strange Authority"_s), qPrintable(error.detail));
        QCOMPARE(front.requests, 0);
        // and why that authority may be missing, where it may be the reason
        api::TransportSettings broken = trusting(u"authority"_s);
        broken.authoritiesProblem = u"The file of the administrator is broken."_s;
        const auto told = errorOf(profile(safe(front.serverPort()), plain()), broken);
        QVERIFY2(told.detail.endsWith(broken.authoritiesProblem), qPrintable(told.detail));
        TlsFront old(m_certificates, u"expired"_s, m_service->port());
        const auto other = errorOf(profile(safe(old.serverPort()), plain()), broken);
        QVERIFY2(!other.detail.contains(broken.authoritiesProblem), qPrintable(other.detail));
    }

    void anAdministratorsAuthorityIsTrusted()
    {
        TlsFront front(m_certificates, u"strange"_s, m_service->port());
        const QString root = safe(front.serverPort());
        QCOMPARE(errorOf(profile(root, root), quickSettings()).reason, Reason::UnknownAuthority);
        api::Transport transport(profile(root, root), secretProvider(testSecret), trusting(u"stranger"_s));
        Caught<Answer> caught;
        const auto request = transport.send({.verb = "GET", .path = u"/documents"_s, .mayRepeat = true}, this,
                                            caught.handler());
        QVERIFY(caught.wait());
        QVERIFY2(caught.isValue(), caught.why());
        QCOMPARE(front.requests, 2);
        // For another name even that is no proof
        QCOMPARE(errorOf(profile(u"https://127.0.0.1:%1"_s.arg(front.serverPort()), plain()),
                         trusting(u"stranger"_s))
                     .reason,
                 Reason::WrongHost);
    }

    void anUndecidedRevocationIsNoReason_data()
    {
        QTest::addColumn<bool>("withIssuer");
        QTest::newRow("good") << true;
        QTest::newRow("nothing can be made of it") << false; // Qt looks for the issuer in the chain only
    }
    void anUndecidedRevocationIsNoReason()
    {
        QFETCH(bool, withIssuer);
        QVERIFY(m_certificates.make(u"fine"_s, u"authority"_s, u"DNS:localhost"_s));
        QVERIFY(m_certificates.makeStatus(u"fine"_s, u"authority"_s, false));
        OpensslServer server;
        QVERIFY(server.start(serving(u"fine"_s) +
                             QStringList{u"-status_file"_s, m_certificates.file(u"fine.ocsp"_s)} +
                             (withIssuer ? QStringList{u"-cert_chain"_s, m_certificates.path(u"authority"_s)}
                                         : QStringList())));
        api::Transport transport(profile(safe(server.port()), safe(server.port())),
                                 secretProvider(testSecret), trusting(u"authority"_s));
        Caught<Answer> caught;
        const auto request = transport.send({.verb = "GET", .path = u"/documents"_s}, this, caught.handler());
        QTRY_VERIFY(server.said().contains("POST /token"));
    }

    void theConnectionTestNamesTls()
    {
        TlsFront front(m_certificates, u"expired"_s, m_service->port());
        const QString root = safe(front.serverPort());
        tasks::ConnectionTest test(profile(root, root), u"s"_s, nullptr, trusting(u"authority"_s));
        QSignalSpy finished(&test, &tasks::ConnectionTest::finished);
        test.start();
        QVERIFY(support::waitFor(finished, 15'000));
        QCOMPARE(test.failedPart(), Part::Tls);
        QCOMPARE(test.error()->reason, Reason::Expired);
        QCOMPARE(front.requests, 0);
    }

    void theAdministratorsFile_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("count");
        QTest::addColumn<bool>("isWhole");
        const QByteArray one = m_certificates.pem(u"authority"_s), two = m_certificates.pem(u"stranger"_s);
        QTest::newRow("one") << one << 1 << true;
        QTest::newRow("two, with words between") << "Ours:\n" + one + "\n# and theirs\n" + two << 2 << true;
        QTest::newRow("empty") << QByteArray() << 0 << false;
        QTest::newRow("no certificate") << QByteArray("hello") << 0 << false;
        QTest::newRow("a key") << m_certificates.keyPem(u"authority"_s) << 0 << false;
        QTest::newRow("cut off") << one.left(one.size() / 2) << 0 << false;
        QTest::newRow("one of two broken") << one + two.left(400) + "\n-----END CERTIFICATE-----\n"
                                           << 1 << false;
        QTest::newRow("far too large") << one + QByteArray(9'000'000, ' ') << 1 << false;
    }
    void theAdministratorsFile()
    {
        QFETCH(QByteArray, content);
        QFETCH(int, count);
        QFETCH(bool, isWhole);
        const QString path = m_certificates.path(u"administrator"_s);
        m_certificates.write(u"administrator.pem"_s, QString::fromLatin1(content));
        const auto read = tasks::Network::readAuthorities(path);
        QVERIFY(read.exists);
        QCOMPARE(read.count, count);
        const QString problem = read.problemText();
        QCOMPARE(problem.isEmpty(), isWhole);
        QVERIFY2(isWhole || problem.contains(path), qPrintable(problem));
        QVERIFY(tasks::Network::readAuthorities(path + u"x"_s).problemText().isEmpty()); // none is no problem
    }

    //! The way from the file to the connection, and what a broken file says where it is missed.
    void theAdministratorsFileIsUsed()
    {
        store::Settings settings(m_folder.filePath(u"settings.ini"_s));
        store::MemorySecretStore secrets;
        TlsFront front(m_certificates, u"strange"_s, m_service->port());
        const QString root = safe(front.serverPort());
        const tasks::Network network(settings, secrets, m_certificates.path(u"stranger"_s));
        api::Transport transport(profile(root, root), secretProvider(testSecret),
                                 network.transportSettings());
        Caught<Answer> caught;
        const auto request = transport.send({.verb = "GET", .path = u"/documents"_s, .mayRepeat = true}, this,
                                            caught.handler());
        QVERIFY(caught.wait());
        QVERIFY2(caught.isValue(), caught.why());

        m_certificates.write(u"broken.pem"_s, u"-----BEGIN CERTIFICATE-----\nAAAA\n"_s);
        const tasks::Network broken(settings, secrets, m_certificates.path(u"broken"_s));
        const auto error = errorOf(profile(root, root), broken.transportSettings());
        QCOMPARE(error.reason, Reason::UnknownAuthority);
        QVERIFY2(error.detail.contains(m_certificates.path(u"broken"_s)), qPrintable(error.detail));
    }
};

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
