#include "support/apifixture.h"
#include "support/patience.h"
#include "tasks/connectiontest.h"

#include <QFile>
#include <QSignalSpy>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>

using namespace Qt::StringLiterals;
using tasks::ConnectionTest;
using Part = ConnectionTest::Part;
using Kind = api::ApiError::Kind;

namespace {

QByteArray tlsFixture(const QString &name)
{
    QFile file(QStringLiteral(FIXTURES "/tls/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

//! Speaks TLS with a certificate that nobody knows, and behind it as a Sign API without sessions does.
class TlsServer : public QSslServer
{
public:
    int requests = 0;

    TlsServer()
    {
        QSslConfiguration tls;
        tls.setLocalCertificate(QSslCertificate(tlsFixture(u"certificate.pem"_s)));
        tls.setPrivateKey(QSslKey(tlsFixture(u"key.pem"_s), QSsl::Rsa));
        setSslConfiguration(tls);
        connect(this, &QTcpServer::pendingConnectionAvailable, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection())
                serve(socket);
        });
        if (!listen(QHostAddress::LocalHost))
            qFatal("no TLS server: %s", qPrintable(errorString()));
    }

private:
    void serve(QTcpSocket *socket)
    {
        auto reader = std::make_shared<support::HttpReader>();
        const auto read = [this, socket, reader] {
            for (const auto &event : reader->feed(socket->readAll())) {
                if (event.type == support::HttpReader::Event::RequestHead)
                    ++requests;
                if (event.type != support::HttpReader::Event::RequestEnd)
                    continue;
                const QByteArray body = requests == 1
                                            ? R"({"access_token":"t","expires_in":600,"token_type":"Bearer"})"
                                            : R"({"limit":1,"offset":0,"count":0,"total":0,"data":[]})";
                socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " +
                              QByteArray::number(body.size()) + "\r\n\r\n" + body);
            }
        };
        connect(socket, &QTcpSocket::readyRead, socket, read);
        read();
    }
};

} // namespace

class TestConnectionTest : public QObject
{
    Q_OBJECT

    support::ApiFixture m_api;

    struct Outcome
    {
        Part part = Part::None;
        std::optional<api::ApiError> error;
    };
    Outcome tried(const domain::Profile &profile, const QString &secret,
                  const api::TransportSettings &settings = {})
    {
        ConnectionTest test(profile, secret, nullptr, settings);
        QSignalSpy finished(&test, &ConnectionTest::finished);
        test.start();
        if (test.isFinished() || (!support::waitFor(finished, 20'000)) || !test.isFinished() ||
            finished.size() != 1)
            qWarning("no outcome");
        return {test.failedPart(), test.error()};
    }
    Outcome tried(const domain::Profile &profile) { return tried(profile, m_api.sandbox.secret()); }
    [[nodiscard]] domain::Profile relayed() const { return m_api.sandbox.profile(m_api.relay->port()); }

    static domain::Profile at(const QString &root)
    {
        return {.id = u"a"_s,
                .name = u"A"_s,
                .environmentLabel = u"TEST"_s,
                .apiUrl = QUrl(root + u"/sign"_s),
                .tokenUrl = QUrl(root + u"/auth/open/connect/token"_s),
                .clientId = u"client"_s};
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_api.start(QStringLiteral(PROGRAMS))); }
    void init() { QVERIFY(m_api.reset()); }

    void works()
    {
        const Outcome outcome = tried(relayed());
        QCOMPARE(outcome.part, Part::None);
        QVERIFY(!outcome.error);
        QCOMPARE(m_api.relay->count("GET", "/sign/signing-sessions?"), 1);
        QVERIFY(m_api.relay->seen().last().head.target.contains("limit=1"));
    }

    void nobodyAnswers()
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const QString root = u"http://127.0.0.1:%1"_s.arg(closed.serverPort());
        closed.close();
        const Outcome outcome = tried(at(root));
        QCOMPARE(outcome.part, Part::Address);
        QCOMPARE(outcome.error->kind, Kind::Offline);
    }

    void hangs()
    {
        support::StubServer stub([](const auto &) { return support::StubServer::Answer{.never = true}; });
        api::TransportSettings settings;
        settings.timeoutMs = 200;
        const Outcome outcome = tried(at(u"http://127.0.0.1:%1"_s.arg(stub.port())), u"s"_s, settings);
        QCOMPARE(outcome.part, Part::Address);
    }

    void addressesThatMayNotBeUsed_data()
    {
        QTest::addColumn<QString>("root");
        QTest::newRow("no TLS to another machine") << u"http://192.0.2.1"_s;
        QTest::newRow("no such name") << u"https://countersign-test.invalid"_s;
        QTest::newRow("no address") << QString();
    }
    void addressesThatMayNotBeUsed()
    {
        QFETCH(QString, root);
        QCOMPARE(tried(at(root)).part, Part::Address);
    }

    void anotherPath()
    {
        auto profile = relayed();
        profile.apiUrl.setPath(u"/signs"_s);
        QCOMPARE(tried(profile).part, Part::Address);
    }

    void wrongCredentials()
    {
        QCOMPARE(tried(relayed(), u"wrong"_s).part, Part::Credentials);
        auto profile = relayed();
        profile.clientId = u"somebody"_s;
        QCOMPARE(tried(profile).part, Part::Credentials);
        QCOMPARE(tried(relayed(), QString()).part, Part::Credentials);
    }

    void answers_data()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<Part>("part");
        const auto row = [](const char *what, const char *answer, Part part) {
            QTest::newRow(what) << "GET /signing-sessions * answer " + QByteArray(answer) << part;
        };
        row("token refused", "status=401 body={}", Part::Credentials);
        row("no permission", "status=403 body={}", Part::Permission);
        row("fails", "status=500 body={}", Part::Service);
        row("busy", "status=503 body={}", Part::Service);
        row("too many", "status=429 header=Retry-After:1 body={}", Part::Service);
        row("bad request", "status=400 body={}", Part::Service);
        row("a web page", "status=200 type=text/html body=<html></html>", Part::Portal);
        row("other JSON", "status=200 type=application/json body=[1]", Part::Service);
        QTest::newRow("portal instead of a token")
            << QByteArray("POST /token * answer status=200 type=text/html body=<html></html>")
            << Part::Portal;
        QTest::newRow("token endpoint fails")
            << QByteArray("POST /token * answer status=500 body={}") << Part::Service;
        QTest::newRow("cut off") << QByteArray("GET /signing-sessions * reset") << Part::Address;
    }
    void answers()
    {
        QFETCH(QByteArray, rule);
        m_api.relay->add(rule.constData());
        const Outcome outcome = tried(relayed());
        QTEST(outcome.part, "part");
        QVERIFY(outcome.error);
    }

    void aPersonDoesNotWaitForRepeats()
    {
        m_api.relay->add("GET /signing-sessions 1 answer status=503 body={}");
        QCOMPARE(tried(relayed()).part, Part::Service);
        QCOMPARE(m_api.relay->count("GET", "/signing-sessions"), 1);
    }

    void selfSigned()
    {
        TlsServer server;
        const Outcome outcome = tried(at(u"https://localhost:%1"_s.arg(server.serverPort())));
        QCOMPARE(outcome.part, Part::Tls);
        QCOMPARE(outcome.error->kind, Kind::TlsFailed);
        QCOMPARE(server.requests, 0); // no secret left this machine
    }

    void trustedByAnAdministrator()
    {
        TlsServer server;
        api::TransportSettings settings;
        settings.extraCaPem = tlsFixture(u"certificate.pem"_s);
        const Outcome outcome =
            tried(at(u"https://localhost:%1"_s.arg(server.serverPort())), u"s"_s, settings);
        QVERIFY2(!outcome.error, outcome.error ? qPrintable(outcome.error->detail) : "");
        QCOMPARE(outcome.part, Part::None);
        QCOMPARE(server.requests, 2);
        // For another name even that is no proof.
        QCOMPARE(tried(at(u"https://127.0.0.1:%1"_s.arg(server.serverPort())), u"s"_s, settings).part,
                 Part::Tls);
        QCOMPARE(server.requests, 2);
    }

    void noTlsBehindHttps()
    {
        const Outcome outcome = tried(at(u"https://127.0.0.1:%1"_s.arg(m_api.sandbox.port())));
        QVERIFY2(outcome.part == Part::Tls || outcome.part == Part::Address,
                 QByteArray::number(int(outcome.part)).constData());
        QCOMPARE(m_api.sandbox.log().contains(m_api.sandbox.secret().toUtf8()), false);
    }

    void again()
    {
        m_api.relay->add("GET /signing-sessions 1 answer status=403 body={}");
        ConnectionTest test(relayed(), m_api.sandbox.secret());
        QSignalSpy finished(&test, &ConnectionTest::finished);
        test.start();
        QVERIFY(support::waitFor(finished, 15'000));
        QCOMPARE(test.failedPart(), Part::Permission);
        test.start();
        QVERIFY(!test.isFinished());
        QVERIFY(support::waitFor(finished, 15'000));
        QCOMPARE(test.failedPart(), Part::None);
        QVERIFY(!test.error());
    }

    void closedMeanwhile()
    {
        m_api.relay->add("GET /signing-sessions * delay ms=60000");
        auto test = std::make_unique<ConnectionTest>(relayed(), m_api.sandbox.secret());
        QSignalSpy finished(test.get(), &ConnectionTest::finished);
        test->start();
        QTRY_COMPARE(m_api.relay->count("GET", "/signing-sessions"), 1);
        test.reset();
        QCOMPARE(finished.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestConnectionTest)
#include "tst_connectiontest.moc"
