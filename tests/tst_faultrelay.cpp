#include "support/faultrelay.h"
#include "support/patience.h"
#include "support/stubserver.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

using namespace support;

//! The relay is what other tests trust, so it is looked at byte by byte with a plain socket.
class TestFaultRelay : public QObject
{
    Q_OBJECT

private:
    struct Outcome
    {
        QByteArray bytes;
        bool closed = false;
        QAbstractSocket::SocketError error = QAbstractSocket::UnknownSocketError;
        qint64 milliseconds = 0;
    };

    //! Sends one request and reads until the connection closes or \a enough bytes came.
    static Outcome ask(quint16 port, const QByteArray &request, const QByteArray &enough = "{}")
    {
        QTcpSocket socket;
        QSignalSpy failed(&socket, &QTcpSocket::errorOccurred);
        QElapsedTimer clock;
        clock.start();
        socket.connectToHost(QHostAddress::LocalHost, port);
        socket.write(request);
        Outcome outcome;
        [&] {
            QTRY_VERIFY_WITH_TIMEOUT(
                (outcome.bytes += socket.readAll(),
                 outcome.bytes.endsWith(enough) || socket.state() == QAbstractSocket::UnconnectedState),
                5'000);
        }();
        outcome.bytes += socket.readAll();
        outcome.milliseconds = clock.elapsed();
        outcome.closed = socket.state() == QAbstractSocket::UnconnectedState;
        outcome.error = socket.error();
        return outcome;
    }

#ifdef Q_OS_UNIX
    //! What the system says when the connection of a request ends: 0 when it was closed.
    int endOf(quint16 port) const
    {
        const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        int end = -1;
        if (::connect(socket, reinterpret_cast<sockaddr *>(&address), sizeof(address)) == 0 &&
            ::send(socket, m_post.constData(), size_t(m_post.size()), 0) == m_post.size())
            (void)support::waitFor([&] {
                char byte = 0;
                const auto got = ::recv(socket, &byte, 1, MSG_DONTWAIT);
                if (got < 0 && errno == EAGAIN)
                    return false;
                end = got == 0 ? 0 : errno;
                return true;
            });
        ::close(socket);
        return end;
    }
#endif

    const QByteArray m_get = "GET /sign/documents/1?x=y HTTP/1.1\r\nHost: a\r\n\r\n";
    const QByteArray m_post = "POST /sign/documents HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello";
    StubServer m_stub{[](const StubServer::Asked &) { return StubServer::Answer{.body = "{}"}; }};

private Q_SLOTS:
    void rulesAreReadFromText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isRule");
        QTest::newRow("drop after") << QStringLiteral("POST ^/sign/signing-sessions$ 1 dropAfter") << true;
        QTest::newRow("delay") << QStringLiteral("* .* * delay ms=20") << true;
        QTest::newRow("lower case method") << QStringLiteral("get x 3+ drip bytes=4 ms=1") << true;
        QTest::newRow("sip") << QStringLiteral("POST .* 1 sip bytes=100 ms=5") << true;
        QTest::newRow("answer")
            << QStringLiteral(
                   "GET .* 1 answer status=429 type=text/html header=Retry-After:1 body=<p>wait a bit</p>")
            << true;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("too short") << QStringLiteral("GET .* 1") << false;
        QTest::newRow("no such fault") << QStringLiteral("GET .* 1 explode") << false;
        QTest::newRow("bad regex") << QStringLiteral("GET ( 1 reset") << false;
        QTest::newRow("zeroth") << QStringLiteral("GET .* 0 reset") << false;
        QTest::newRow("bad number") << QStringLiteral("GET .* 1 delay ms=soon") << false;
        QTest::newRow("negative") << QStringLiteral("GET .* 1 truncate bytes=-1") << false;
        QTest::newRow("no such option") << QStringLiteral("GET .* 1 reset colour=red") << false;
    }
    void rulesAreReadFromText()
    {
        QFETCH(QString, text);
        QFETCH(bool, isRule);
        QString why;
        QCOMPARE(FaultRule::parse(text, &why).has_value(), isRule);
        QCOMPARE(why.isEmpty(), isRule);
    }

    void anAnswerRuleKeepsItsWords()
    {
        const auto rule = FaultRule::parse(QStringLiteral(
            "GET .* 2 answer status=429 type=text/html header=Retry-After:7 body=<p>a  b=c</p>"));
        QVERIFY(rule);
        QCOMPARE(rule->status, 429);
        QCOMPARE(rule->which, 2);
        QCOMPARE(rule->body, QByteArray("<p>a  b=c</p>"));
        QVERIFY(rule->answerBytes().contains("Retry-After: 7\r\n"));
        QVERIFY(rule->answerBytes().contains("Content-Type: text/html\r\n"));
    }

    void passesOnWhatNoRuleNames()
    {
        FaultRelay relay(m_stub.port());
        QVERIFY(relay.listen());
        relay.add("DELETE .* * reset");
        const auto outcome = ask(relay.port(), m_post);
        QVERIFY2(outcome.bytes.startsWith("HTTP/1.1 200"), outcome.bytes);
        QVERIFY(!outcome.closed);
        QCOMPARE(m_stub.asked().last().body, QByteArray("hello"));
        QCOMPARE(relay.seen().last().body, QByteArray("hello"));
        QVERIFY(relay.seen().last().forwarded);
    }

    void countsOnlyWhatMatches()
    {
        FaultRelay relay(m_stub.port());
        QVERIFY(relay.listen());
        relay.add("GET ^/sign/documents/1 2 answer status=503");
        QVERIFY(ask(relay.port(), m_get).bytes.startsWith("HTTP/1.1 200"));
        QVERIFY(ask(relay.port(), m_post).bytes.startsWith("HTTP/1.1 200"));
        QVERIFY(ask(relay.port(), m_get, "\r\n\r\n").bytes.startsWith("HTTP/1.1 503"));
        QVERIFY(ask(relay.port(), m_get).bytes.startsWith("HTTP/1.1 200"));
        QCOMPARE(relay.count("GET", "documents"), 3);
        QCOMPARE(relay.countForwarded("GET", "documents"), 2);
    }

    void severalRequestsOnOneConnection()
    {
        FaultRelay relay(m_stub.port());
        QVERIFY(relay.listen());
        relay.add("POST .* 2 answer status=503 body={}");
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, relay.port());
        QByteArray all;
        for (int i = 0; i < 3; ++i) {
            socket.write(m_post);
            QTRY_VERIFY((all += socket.readAll(), all.endsWith("{}")));
            QCOMPARE(all.mid(9, 3), QByteArray(i == 1 ? "503" : "200"));
            all.clear();
        }
    }

    void dropBeforeNeverReachesTheServer()
    {
        FaultRelay relay(m_stub.port());
        QVERIFY(relay.listen());
        relay.add("POST .* 1 dropBefore");
        const auto before = m_stub.asked().size();
        const auto outcome = ask(relay.port(), m_post);
        QVERIFY(outcome.closed);
        QVERIFY(outcome.bytes.isEmpty());
        QCOMPARE(outcome.error, QAbstractSocket::RemoteHostClosedError);
        QCOMPARE(m_stub.asked().size(), before);
    }

    void dropAfterReachesTheServer()
    {
        FaultRelay relay(m_stub.port());
        QVERIFY(relay.listen());
        relay.add("POST .* 1 dropAfter");
        const auto before = m_stub.asked().size();
        const auto outcome = ask(relay.port(), m_post);
        QVERIFY(outcome.closed);
        QVERIFY(outcome.bytes.isEmpty());
        QCOMPARE(m_stub.asked().size(), before + 1);
    }

    void resetIsAReset()
    {
        FaultRelay relay(m_stub.port());
        QVERIFY(relay.listen());
        relay.add("POST .* 1 reset");
        const auto before = m_stub.asked().size();
        const auto outcome = ask(relay.port(), m_post);
        QVERIFY(outcome.closed);
        QVERIFY(outcome.bytes.isEmpty());
        QCOMPARE(m_stub.asked().size(), before);
#ifdef Q_OS_UNIX
        // Qt calls both the same; who closes says no more, who resets throws away what was sent
        relay.clear();
        relay.add("POST .* * reset");
        QCOMPARE(endOf(relay.port()), ECONNRESET);
        relay.clear();
        relay.add("POST .* * dropBefore");
        QCOMPARE(endOf(relay.port()), 0);
#endif
    }

    void truncateCutsTheAnswer()
    {
        FaultRelay relay(m_stub.port());
        QVERIFY(relay.listen());
        relay.add("GET .* 1 truncate bytes=20");
        const auto outcome = ask(relay.port(), m_get);
        QVERIFY(outcome.closed);
        QCOMPARE(outcome.bytes.size(), 20);
    }

    void sipTakesItAllSlowly()
    {
        FaultRelay relay(m_stub.port());
        QVERIFY(relay.listen());
        relay.add("POST .* 1 sip bytes=1 ms=20");
        const QByteArray head = m_post.left(m_post.size() - 5);
        QTcpSocket client;
        client.connectToHost(QHostAddress::LocalHost, relay.port());
        client.write(head);
        QTRY_COMPARE(relay.seen().size(), 1);
        QElapsedTimer clock;
        clock.start();
        client.write("hello");
        QTRY_VERIFY(client.bytesAvailable() > 0);
        QVERIFY(clock.elapsed() >= 80);
        QVERIFY(client.readAll().startsWith("HTTP/1.1 200"));
        QCOMPARE(relay.seen().first().body, QByteArray("hello"));
    }

    void dripGivesItAllSlowly()
    {
        FaultRelay relay(m_stub.port());
        QVERIFY(relay.listen());
        relay.add("GET .* 1 drip bytes=8 ms=10");
        const auto outcome = ask(relay.port(), m_get);
        QVERIFY2(outcome.bytes.endsWith("{}"), outcome.bytes);
        QVERIFY2(outcome.milliseconds >= 60, qPrintable(QString::number(outcome.milliseconds)));
    }

    void delayForwardsLater()
    {
        FaultRelay relay(m_stub.port());
        QVERIFY(relay.listen());
        relay.add("POST .* 1 delay ms=120");
        const auto outcome = ask(relay.port(), m_post);
        QVERIFY(outcome.bytes.startsWith("HTTP/1.1 200"));
        QVERIFY(outcome.milliseconds >= 110);
        QCOMPARE(m_stub.asked().last().body, QByteArray("hello"));
    }

    //! Whoever kills a client needs to know exactly where.
    void tellsEachMomentOfARequest()
    {
        FaultRelay relay(m_stub.port());
        QVERIFY(relay.listen());
        const auto asked = m_stub.asked().size();
        QStringList moments;
        const auto note = [&](const char *moment) {
            moments.append(QStringLiteral("%1, %2, %3 bytes of an answer")
                               .arg(QLatin1String(moment))
                               .arg(m_stub.asked().size() - asked)
                               .arg(relay.seen().last().answer.size()));
        };
        connect(&relay, &FaultRelay::requestSeen, this, [&] { note("seen"); });
        connect(&relay, &FaultRelay::answerSeen, this, [&](qsizetype index) {
            QCOMPARE(index, relay.seen().size() - 1);
            note("executed");
        });
        connect(&relay, &FaultRelay::answerPassed, this, [&] { note("passed"); });
        const auto size = ask(relay.port(), m_post).bytes.size();
        QCOMPARE(moments, QStringList({QStringLiteral("seen, 0, 0 bytes of an answer"),
                                       QStringLiteral("executed, 1, %1 bytes of an answer").arg(size),
                                       QStringLiteral("passed, 1, %1 bytes of an answer").arg(size)}));
        QVERIFY(relay.isQuiet());
    }

    //! What was forwarded is executed although nobody waits for it any more.
    void isQuietOnlyWhenAllIsAnswered()
    {
        FaultRelay relay(m_stub.port());
        QVERIFY(relay.listen());
        QSignalSpy quiet(&relay, &FaultRelay::becameQuiet);
        const auto asked = m_stub.asked().size();
        QTcpSocket socket;
        // The request is on its way when its sender goes
        connect(&m_stub, &StubServer::requested, &socket, [&] {
            QVERIFY(!relay.isQuiet());
            socket.abort();
        });
        socket.connectToHost(QHostAddress::LocalHost, relay.port());
        socket.write(m_post);
        QVERIFY(support::waitFor(quiet));
        QCOMPARE(socket.state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(m_stub.asked().size(), asked + 1);
        QVERIFY(relay.isQuiet());
        QVERIFY(!relay.seen().last().answer.isEmpty());
    }

    void survivesRubbish()
    {
        FaultRelay relay(m_stub.port());
        QVERIFY(relay.listen());
        QVERIFY(ask(relay.port(), "\r\n\r\n").closed);
        QVERIFY(ask(relay.port(), QByteArray("no http at all\r\n\r\n")).closed);
        QVERIFY(ask(relay.port(), m_get).bytes.startsWith("HTTP/1.1 200"));
    }
};

QTEST_GUILESS_MAIN(TestFaultRelay)
#include "tst_faultrelay.moc"
