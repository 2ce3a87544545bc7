#include "support/certificates.h"
#include "support/patience.h"
#include "support/sendfixture.h"
#include "tasks/connectiontest.h"
#include "tasks/networkstate.h"
#include "tasks/uploadtask.h"

#include <QEventLoop>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTimer>

#include <utility>

using namespace support;
using namespace Qt::StringLiterals;
using api::Answer;
using api::ApiError;
using Kind = ApiError::Kind;
using Reason = ApiError::Reason;
using State = tasks::Task::State;

namespace {

//! Passes bytes on to a server on loopback, until the network that they came through is gone: then they
//! vanish, and nobody is told.
class Door : public QTcpServer
{
public:
    int accepted = 0;

    explicit Door(quint16 upstream)
        : m_upstream(upstream)
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *client = nextPendingConnection())
                let(client);
        });
        if (!listen(QHostAddress::LocalHost))
            qFatal("no door");
    }
    //! Of those who are through already nothing is heard any more.
    void changeNetwork()
    {
        for (const auto &client : std::exchange(m_clients, {}))
            if (client) {
                client->disconnect();
                for (auto *server : client->findChildren<QTcpSocket *>())
                    server->disconnect();
            }
    }

private:
    void let(QTcpSocket *client)
    {
        ++accepted;
        m_clients.append(client);
        auto *server = new QTcpSocket(client);
        const auto pass = [client, server] { server->write(client->readAll()); };
        connect(client, &QTcpSocket::readyRead, server, pass);
        connect(server, &QTcpSocket::readyRead, client,
                [client, server] { client->write(server->readAll()); });
        connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
        server->connectToHost(QHostAddress::LocalHost, m_upstream);
        pass();
    }

    quint16 m_upstream;
    QList<QPointer<QTcpSocket>> m_clients;
};

//! Answers an upload with 401 when the first bytes of it have come, once: the token was revoked meanwhile.
class Revoking : public QTcpServer
{
public:
    int tokens = 0, refused = 0;
    qint64 taken = 0; //!< bytes of the upload that was accepted

    explicit Revoking(bool closes)
        : m_closes(closes)
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection())
                serve(socket);
        });
        if (!listen(QHostAddress::LocalHost))
            qFatal("no port");
    }

private:
    void serve(QTcpSocket *socket)
    {
        auto reader = std::make_shared<HttpReader>();
        auto head = std::make_shared<HttpReader::Head>();
        auto bytes = std::make_shared<qint64>(0);
        const auto read = [this, socket, reader, head, bytes] {
            for (const auto &event : reader->feed(socket->readAll())) {
                if (event.type == HttpReader::Event::RequestHead) {
                    *head = event.head;
                    *bytes = 0;
                } else if (event.type == HttpReader::Event::Body) {
                    *bytes += event.raw.size();
                    if (head->target == "/sign/documents" && *bytes > 100'000 && refused == 0) {
                        ++refused;
                        say(socket, "401 Unauthorized", m_closes ? "Connection: close\r\n" : "", "{}");
                        if (m_closes)
                            return socket->disconnectFromHost();
                    }
                } else if (event.type == HttpReader::Event::RequestEnd) {
                    answer(socket, *head, *bytes);
                }
            }
        };
        connect(socket, &QTcpSocket::readyRead, this, read);
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        read();
    }
    void answer(QTcpSocket *socket, const HttpReader::Head &head, qint64 bytes)
    {
        if (head.target == "/token")
            return say(socket, "200 OK", "",
                       "{\"access_token\":\"t" + QByteArray::number(++tokens) + "\",\"expires_in\":600}");
        if (head.header("Authorization") == "Bearer t1")
            return; // has its 401 already
        taken = bytes;
        say(socket, "201 Created", "", R"({"documentId":"d"})");
    }
    static void say(QTcpSocket *socket, const QByteArray &status, const QByteArray &headers,
                    const QByteArray &body)
    {
        socket->write("HTTP/1.1 " + status + "\r\n" + headers +
                      "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) +
                      "\r\n\r\n" + body);
    }

    bool m_closes;
};

} // namespace

//! What a laptop meets: it sleeps, it changes networks, it sits in a hotel, its clock is wrong. Every call
//! ends, and later ones work.
class TestLaptop : public QObject
{
    Q_OBJECT

    SendFixture m_server;
    qint64 m_slept = 0; //!< seconds by which the clock on the wall went on alone

    api::TransportSettings sleeping()
    {
        api::TransportSettings settings = quickSettings();
        settings.now = [this] { return QDateTime::currentDateTimeUtc().addSecs(m_slept); };
        return settings;
    }
    std::unique_ptr<api::Transport> through(quint16 port, const api::TransportSettings &settings)
    {
        return std::make_unique<api::Transport>(m_server.sandbox.profile(port),
                                                secretProvider(m_server.sandbox.secret()), settings);
    }
    api::Result<Answer> got(api::Transport &transport, const api::Exchange &exchange)
    {
        api::Result<Answer> result =
            tl::unexpected(ApiError{.kind = Kind::Cancelled, .detail = u"it wedged"_s});
        // Not qWaitFor(), which sleeps 10 ms between events: an upload has thousands of them
        QEventLoop loop;
        const auto request = transport.send(exchange, this, [&](const api::Result<Answer> &answer) {
            result = answer;
            loop.quit();
        });
        QTimer::singleShot(20'000 * support::patience(), &loop, &QEventLoop::quit);
        loop.exec();
        return result;
    }
    static api::Exchange list() { return {.verb = "GET", .path = u"/signing-sessions"_s, .mayRepeat = true}; }
    static api::Exchange post()
    {
        return {
            .verb = "POST", .path = u"/documents"_s, .contentType = "text/plain", .body = "Read and sign."};
    }
    [[nodiscard]] QString fileOf(qsizetype bytes) const
    {
        return writeSample(m_server.folder.path(), u"upload-%1.pdf"_s.arg(bytes), QByteArray(bytes, 'x'));
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_server.start(QStringLiteral(PROGRAMS))); }
    void init()
    {
        m_slept = 0;
        QVERIFY(m_server.reset());
    }

    void afterASleepTheTokenIsNew()
    {
        const auto transport = through(m_server.relay->port(), sleeping());
        QVERIFY(got(*transport, list()));
        QVERIFY(got(*transport, list()));
        QCOMPARE(m_server.relay->count("POST", "/token"), 1);
        m_slept = 7'200;
        QVERIFY(got(*transport, list()));
        QCOMPARE(m_server.relay->count("POST", "/token"), 2);
    }

    void aClockThatIsSetBackDoesNoHarm()
    {
        const auto transport = through(m_server.relay->port(), sleeping());
        QVERIFY(got(*transport, list()));
        m_slept = -7'200;
        QVERIFY(got(*transport, list()));
        QCOMPARE(m_server.relay->count("POST", "/token"), 1);
        m_slept = 0; // and forward again
        QVERIFY(got(*transport, list()));
    }

    void deadConnectionsAreNotUsedAgain_data()
    {
        QTest::addColumn<bool>("isSleep");
        QTest::newRow("after a sleep") << true;
        QTest::newRow("in another network") << false;
    }
    void deadConnectionsAreNotUsedAgain()
    {
        QFETCH(bool, isSleep);
        Door door(m_server.sandbox.port());
        const auto transport = through(door.serverPort(), sleeping());
        QVERIFY(got(*transport, post()));
        door.changeNetwork();
        if (isSleep)
            m_slept = 120; // the token is still good
        else
            transport->connectAnew();
        // A POST cannot be repeated: over a dead connection nobody would know what became of it
        const auto result = got(*transport, post());
        QVERIFY2(result, whyNot(result));
    }

    void aNetworkThatGoesWithoutAWord()
    {
        auto settings = quickSettings();
        settings.timeoutMs = 300 * support::patience();
        Door door(m_server.sandbox.port());
        const auto transport = through(door.serverPort(), settings);
        QVERIFY(got(*transport, list()));
        door.changeNetwork();
        const auto listed = got(*transport, list()); // asked again, over another connection
        QVERIFY2(listed, whyNot(listed));
        door.changeNetwork();
        const auto posted = got(*transport, post());
        QVERIFY(!posted && posted.error().kind == Kind::TimedOut && posted.error().outcomeIsUnknown());
        const auto later = got(*transport, post());
        QVERIFY2(later, whyNot(later));
    }

    void aNetworkThatGoesInTheMiddleOfAnUpload()
    {
        auto settings = quickSettings();
        settings.timeoutMs = 400 * support::patience();
        Door door(m_server.sandbox.port());
        const auto transport = through(door.serverPort(), settings);
        api::Exchange upload = post();
        upload.contentType = "application/pdf";
        upload.uploadPath = writeSample(m_server.folder.path(), u"upload.pdf"_s,
                                        smallPdf("Contract") + QByteArray(8'000'000, '\n'));
        bool isGone = false;
        upload.progress = [&](qint64 sent, qint64) {
            if (sent > 200'000 && !std::exchange(isGone, true))
                door.changeNetwork();
        };
        const auto lost = got(*transport, upload);
        QVERIFY2(!lost && lost.error().kind == Kind::TimedOut, whyNot(lost));
        const auto later = got(*transport, upload); // from the start
        QVERIFY2(later, whyNot(later));
    }

    //! The timers of the program stand still in sleep, so what is due is asked for soon after it.
    void wakingIsNoticed()
    {
        tasks::NetworkState network(nullptr,
                                    [this] { return QDateTime::currentDateTimeUtc().addSecs(m_slept); });
        QSignalSpy changed(&network, &tasks::NetworkState::changed),
            back(&network, &tasks::NetworkState::cameBack);
        network.setPulse(5);
        QVERIFY(!back.wait(50));
        m_slept = 8 * 3'600;
        QVERIFY(support::waitFor(back));
        QCOMPARE(changed.size(), 1);
        m_slept = 0; // somebody sets the clock back: no sleep
        QVERIFY(!back.wait(50));
        QCOMPARE(back.size(), 1);
    }

    void aHotelsLoginPage_data()
    {
        QTest::addColumn<QByteArray>("where");
        QTest::addColumn<QString>("what");
        QTest::addColumn<bool>("isRedirect");
        const std::tuple<const char *, const char *, const char *> calls[] = {
            {"list", "GET /signing-sessions", "list"}, {"sessions", "POST /signing-sessions", "sessions"},
            {"upload", "POST /documents", "upload"},   {"download", "GET /documents", "download"},
            {"token", "POST /token", "list"},          {"token of an upload", "POST /token", "upload"}};
        for (const auto &[name, where, what] : calls) {
            QTest::addRow("%s, page", name) << QByteArray(where) << QString::fromLatin1(what) << false;
            QTest::addRow("%s, redirect", name) << QByteArray(where) << QString::fromLatin1(what) << true;
        }
    }
    void aHotelsLoginPage()
    {
        QFETCH(QByteArray, where);
        QFETCH(QString, what);
        QFETCH(bool, isRedirect);
        StubServer hotel([](const StubServer::Asked &) { return StubServer::Answer{.body = "{}"}; });
        const QByteArray rule =
            where + (isRedirect ? " * answer status=302 type=text/html header=Location:http://localhost:" +
                                      QByteArray::number(hotel.port()) + "/login body=<html>Moved</html>"
                                : QByteArray(" * answer status=200 type=text/html ") +
                                      "body=<html>Room number?</html>");
        m_server.relay->add(rule.constData());
        api::Exchange exchange = list();
        if (what == u"sessions"_s)
            exchange = {.verb = "POST",
                        .path = u"/signing-sessions"_s,
                        .contentType = "application/json",
                        .body = "[]"};
        else if (what == u"upload"_s)
            exchange = {.verb = "POST",
                        .path = u"/documents"_s,
                        .contentType = "application/pdf",
                        .uploadPath = fileOf(200'000)};
        else if (what == u"download"_s)
            exchange = {.verb = "GET",
                        .path = u"/documents/1"_s,
                        .downloadPath = m_server.folder.filePath(u"down.pdf"_s),
                        .mayRepeat = true};
        const auto transport = through(m_server.relay->port(), quickSettings());
        const auto result = got(*transport, exchange);
        QVERIFY2(!result && result.error().kind == Kind::NotUnderstood, whyNot(result));
        QCOMPARE(result.error().reason, isRedirect ? Reason::Redirect : Reason::WebPage);
        QCOMPARE(result.error().notSent, where.contains("token"));
        QVERIFY(!QFile::exists(exchange.downloadPath));
        if (isRedirect)
            QVERIFY2(result.error().detail.contains(u"localhost"_s), qPrintable(result.error().detail));
        QCOMPARE(hotel.asked().size(), 0); // nobody there has seen a token or a contract

        tasks::ConnectionTest test(m_server.sandbox.profile(m_server.relay->port()),
                                   m_server.sandbox.secret());
        if (what == u"list"_s) {
            QSignalSpy finished(&test, &tasks::ConnectionTest::finished);
            test.start();
            QVERIFY(support::waitFor(finished, 15'000));
            QCOMPARE(test.failedPart(), tasks::ConnectionTest::Part::Portal);
        }
        // The guest has logged in
        m_server.relay->clear();
        const auto later = got(*transport, list());
        QVERIFY2(later, whyNot(later));
    }

    //! A send that meets the page for its sessions goes on when the page is gone, and makes each once.
    void aSendBehindALoginPage()
    {
        m_server.relay->add(
            "POST ^/sign/signing-sessions$ 1 answer status=200 type=text/html body=<html></html>");
        const auto plan = m_server.planOf({{u"Kari"_s, u"Ola"_s}});
        const auto task = m_server.task(plan);
        QVERIFY(SendFixture::finish(*task));
        QVERIFY2(task->state() == State::Done, howEnded(*task));
        QCOMPARE(m_server.whyNotOneSet(plan), QByteArray());
    }

    void aTokenThatIsRevokedInTheMiddleOfAnUpload_data()
    {
        QTest::addColumn<bool>("closes");
        QTest::newRow("read to its end") << false;
        QTest::newRow("cut off") << true;
    }
    void aTokenThatIsRevokedInTheMiddleOfAnUpload()
    {
        QFETCH(bool, closes);
        constexpr qint64 size = 6'000'000;
        Revoking service(closes);
        const QString root = u"http://127.0.0.1:%1"_s.arg(service.serverPort());
        domain::Profile profile = m_server.sandbox.profile();
        profile.apiUrl = QUrl(root + u"/sign"_s);
        profile.tokenUrl = QUrl(root + u"/token"_s);
        api::Transport transport(profile, secretProvider(testSecret), quickSettings());
        const api::Exchange upload{.verb = "POST",
                                   .path = u"/documents"_s,
                                   .contentType = "application/pdf",
                                   .uploadPath = fileOf(size)};
        auto result = got(transport, upload);
        // Then the refusal itself may be lost, and the call ends: the next one does not meet it again
        if (closes && !result && result.error().outcomeIsUnknown())
            result = got(transport, upload);
        QVERIFY2(result, whyNot(result));
        QCOMPARE(service.refused, 1);
        QCOMPARE(service.tokens, 2);
        QCOMPARE(service.taken, size); // whole, from its start
    }

    void aClockThatIsWrongByAnHour_data()
    {
        QTest::addColumn<QString>("service");
        QTest::addColumn<int>("ahead");
        QTest::newRow("behind") << u"PT1H"_s << -3'600;
        QTest::newRow("ahead") << u"-PT1H"_s << 3'600;
    }
    void aClockThatIsWrongByAnHour()
    {
        QFETCH(QString, service);
        QFETCH(int, ahead);
        SendFixture other;
        QVERIFY(other.start(QStringLiteral(PROGRAMS)));
        QVERIFY(other.reset());
        QCOMPARE(other.sandbox.advanceClock(service) / 100, 2);
        tasks::ConnectionTest test(other.sandbox.profile(), other.sandbox.secret());
        QSignalSpy finished(&test, &tasks::ConnectionTest::finished);
        test.start();
        QVERIFY(support::waitFor(finished, 15'000));
        QVERIFY(!test.error());
        QCOMPARE(test.failedPart(), tasks::ConnectionTest::Part::Clock);
        QVERIFY2(qAbs(test.clockAheadSeconds() - ahead) < 120,
                 QByteArray::number(test.clockAheadSeconds()).constData());

        // What was made although the answer was lost is found by the service's clock, and not made again
        other.relay->add("POST ^/sign/signing-sessions$ 1 dropAfter");
        const auto plan = other.planOf({{u"Kari"_s}});
        const auto task = other.task(plan);
        QVERIFY(SendFixture::finish(*task));
        QVERIFY2(task->state() == State::Done, howEnded(*task));
        QCOMPARE(other.whyNotOneSet(plan), QByteArray());
        QCOMPARE(other.relay->count("POST", "/signing-sessions"), 1);
        QCOMPARE(other.relay->count("POST", "/token"), 1); // no token ages by somebody's clock
    }

    void theRightClockIsNoFinding()
    {
        tasks::ConnectionTest test(m_server.sandbox.profile(), m_server.sandbox.secret());
        QSignalSpy finished(&test, &tasks::ConnectionTest::finished);
        test.start();
        QVERIFY(support::waitFor(finished, 15'000));
        QCOMPARE(test.failedPart(), tasks::ConnectionTest::Part::None);
        QVERIFY(qAbs(test.clockAheadSeconds()) < 60);
    }

    void answersOfGreatDepthAreNotUnderstood_data()
    {
        QTest::addColumn<QByteArray>("where");
        QTest::addColumn<int>("status");
        QTest::newRow("list") << QByteArray("GET /signing-sessions") << 200;
        QTest::newRow("token") << QByteArray("POST /token") << 200;
        QTest::newRow("problem") << QByteArray("GET /signing-sessions") << 400;
        QTest::newRow("problem of the token") << QByteArray("POST /token") << 400;
    }
    void answersOfGreatDepthAreNotUnderstood()
    {
        QFETCH(QByteArray, where);
        QFETCH(int, status);
        const QByteArray deep = QByteArray(10'000, '[') + QByteArray(10'000, ']');
        const QByteArray body = status == 200 ? deep : "{\"code\":" + deep + '}';
        m_server.relay->add(
            (where + " * answer status=" + QByteArray::number(status) + " type=application/json body=" + body)
                .constData());
        domain::SessionQuery query;
        const auto page = m_server.await<domain::SessionPage>([&](QObject *object, auto done) {
            return api::SessionsApi(m_server.account->transport()).list(query, object, done);
        });
        QVERIFY(!page);
        QCOMPARE(page.error().kind, status == 200             ? Kind::NotUnderstood
                                    : where.contains("token") ? Kind::Unauthorized
                                                              : Kind::BadRequest);
        m_server.relay->clear();
        const auto later = m_server.await<domain::SessionPage>([&](QObject *object, auto done) {
            return api::SessionsApi(m_server.account->transport()).list(query, object, done);
        });
        QVERIFY2(later, whyNot(later));
    }
};

QTEST_GUILESS_MAIN(TestLaptop)
#include "tst_laptop.moc"
