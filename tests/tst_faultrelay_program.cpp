#include "support/patience.h"
#include "support/stubserver.h"

#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/prctl.h>
#endif

using namespace Qt::StringLiterals;

//! countersign-faultrelay as a script starts it.
class TestFaultRelayProgram : public QObject
{
    Q_OBJECT

    support::StubServer m_stub{
        [](const support::StubServer::Asked &) { return support::StubServer::Answer{.body = "{}"}; }};

    static void run(QProcess &process, const QStringList &arguments)
    {
#ifdef Q_OS_LINUX
        process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
#endif
        process.start(QStringLiteral(PROGRAMS "/countersign-faultrelay"), arguments);
    }
    //! What it says first, "http://127.0.0.1:PORT".
    static quint16 portOf(QProcess &process)
    {
        QByteArray line;
        (void)support::waitFor([&] { return !(line += process.readLine()).isEmpty() && line.endsWith('\n'); },
                               20'000);
        return line.mid(line.lastIndexOf(':') + 1).trimmed().toUShort();
    }
    //! The first line of the answer to a GET; empty when the connection ends without one.
    static QByteArray ask(quint16 port, const QByteArray &path)
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, port);
        socket.write("GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n");
        QByteArray answer;
        (void)support::waitFor(
            [&] {
                answer += socket.readAll();
                return answer.contains('\n') || socket.state() == QAbstractSocket::UnconnectedState;
            },
            20'000);
        return answer.left(answer.indexOf('\r'));
    }

private Q_SLOTS:
    void listensWhereItIsTold()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"port"_s);
        quint16 port = 0;
        {
            QTcpServer somebody;
            QVERIFY(somebody.listen(QHostAddress::LocalHost));
            port = somebody.serverPort();
        }
        QProcess relay;
        run(relay, {u"--upstream"_s, QString::number(m_stub.port()), u"--listen"_s, QString::number(port),
                    u"--port-file"_s, file, u"--rule"_s, u"GET ^/no 1 answer status=418 body=tea"_s,
                    u"--rule"_s, u"GET ^/gone * dropBefore"_s});
        QCOMPARE(portOf(relay), port);
        QFile kept(file);
        QVERIFY(kept.open(QIODevice::ReadOnly)); // it is there before the address is told
        QCOMPARE(kept.readAll().trimmed(), QByteArray::number(port));
        QVERIFY(ask(port, "/yes").startsWith("HTTP/1.1 200"));
        QVERIFY(ask(port, "/no").startsWith("HTTP/1.1 418"));
        QVERIFY(ask(port, "/no").startsWith("HTTP/1.1 200"));
        QCOMPARE(ask(port, "/gone"), QByteArray());
        relay.kill();
        QVERIFY(relay.waitForFinished(30'000 * support::patience()));
    }

    void isSteered()
    {
        QProcess relay;
        run(relay, {u"--upstream"_s, QString::number(m_stub.port()), u"--steered"_s});
        const quint16 port = portOf(relay);
        QVERIFY(port > 0);
        relay.write("GET .* * answer status=503\n");
        QTRY_VERIFY(ask(port, "/a").startsWith("HTTP/1.1 503"));
        QByteArray said, complained;
        QTRY_VERIFY((said += relay.readAllStandardOutput()).contains("fault GET /a"));
        relay.write("this is none\n");
        QTRY_VERIFY((complained += relay.readAllStandardError()).contains("not a rule"));
        relay.write("clear\n");
        QTRY_VERIFY(ask(port, "/a").startsWith("HTTP/1.1 200"));
        relay.closeWriteChannel();
        QTRY_COMPARE(relay.state(), QProcess::NotRunning);
        QCOMPARE(relay.exitCode(), 0);
    }

    void refuses_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        const QString upstream = u"--upstream=1"_s;
        QTest::newRow("no server") << QStringList{} << 2;
        QTest::newRow("no port") << QStringList{upstream, u"--listen=x"_s} << 2;
        QTest::newRow("no rule") << QStringList{upstream, u"--rule=GET"_s} << 2;
        QTest::newRow("no such fault") << QStringList{upstream, u"--rule=GET .* 1 explode"_s} << 2;
        QTest::newRow("port taken") << QStringList{upstream, u"--listen=%1"_s.arg(m_stub.port())} << 1;
        QTest::newRow("file") << QStringList{upstream, u"--port-file=/no/such/folder/f"_s} << 1;
    }
    void refuses()
    {
        QFETCH(QStringList, arguments);
        QProcess relay;
        run(relay, arguments);
        QVERIFY(relay.waitForFinished(20'000 * support::patience()));
        QCOMPARE(relay.exitStatus(), QProcess::NormalExit);
        QTEST(relay.exitCode(), "code");
        QVERIFY(!relay.readAllStandardError().trimmed().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestFaultRelayProgram)
#include "tst_faultrelay_program.moc"
