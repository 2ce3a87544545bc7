#include "support/patience.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

#include <algorithm>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/prctl.h>
#endif

using namespace Qt::StringLiterals;

namespace {

constexpr int longest = 20'000;

//! countersign-sandbox as somebody starts it in a terminal.
struct Program
{
    QProcess process;
    QHash<QString, QString> told; //!< url, client, secret
    QNetworkAccessManager manager;

    explicit Program(const QStringList &arguments, const QString &folder = {})
    {
#ifdef Q_OS_LINUX
        process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
#endif
        process.setWorkingDirectory(folder);
        process.start(QStringLiteral(PROGRAMS "/countersign-sandbox"), arguments);
        while (told.size() < 3 && process.state() != QProcess::NotRunning) {
            if (!process.canReadLine() && !process.waitForReadyRead(longest * support::patience()))
                break;
            while (process.canReadLine()) {
                const QString line = QString::fromUtf8(process.readLine()).trimmed();
                told.insert(line.section(u' ', 0, 0), line.section(u' ', 1));
            }
        }
    }
    ~Program()
    {
        (void)end();
    }

    [[nodiscard]] bool isUp() const
    {
        return told.contains(u"url"_s) && told.contains(u"secret"_s);
    }
    [[nodiscard]] int port() const
    {
        return QUrl(told.value(u"url"_s)).port();
    }
    //! Its exit code after SIGTERM; -1: it had to be killed.
    int end()
    {
        if (process.state() == QProcess::NotRunning)
            return process.exitCode();
        process.terminate();
        if (!process.waitForFinished(longest * support::patience())) {
            process.kill();
            process.waitForFinished(longest);
            return -1;
        }
        return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }
    QJsonObject ask(const QByteArray &method, const QString &path, const QByteArray &body = {},
                    const QByteArray &type = "application/json", const QByteArray &authorization = {})
    {
        QUrl url(told.value(u"url"_s));
        url.setPath(path.section(u'?', 0, 0));
        url.setQuery(path.section(u'?', 1));
        QNetworkRequest request(url);
        request.setHeader(QNetworkRequest::ContentTypeHeader, type);
        if (!authorization.isEmpty())
            request.setRawHeader("Authorization", authorization);
        QNetworkReply *reply = manager.sendCustomRequest(request, method, body);
        QSignalSpy finished(reply, &QNetworkReply::finished);
        support::waitFor(finished, longest);
        reply->deleteLater();
        return QJsonDocument::fromJson(reply->readAll()).object();
    }
    QByteArray token()
    {
        const QByteArray pair = told.value(u"client"_s).toUtf8() + ':' + told.value(u"secret"_s).toUtf8();
        const QJsonObject answer =
            ask("POST", u"/auth/open/connect/token"_s, "grant_type=client_credentials&scope=signicat-api",
                "application/x-www-form-urlencoded", "Basic " + pair.toBase64());
        return answer.value(u"access_token"_s).toString().toUtf8();
    }
    QJsonObject list(const QString &query)
    {
        return ask("GET", u"/sign/signing-sessions?"_s + query, {}, "application/json", "Bearer " + token());
    }
};

//! One that nobody listens on, a moment ago.
quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

} // namespace

//! What the program promises on its command line.
class TestSandboxProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPortThatIsAskedFor()
    {
        const QTemporaryDir folder;
        const quint16 port = freePort();
        const QString file = folder.filePath(u"port"_s);
        Program program({u"--port"_s, QString::number(port), u"--port-file"_s, file});
        QVERIFY2(program.isUp(), program.process.readAllStandardError().constData());
        QCOMPARE(program.port(), int(port));
        QTRY_COMPARE(contentOf(file).trimmed(), QByteArray::number(port));
        QVERIFY(!program.token().isEmpty());
        QCOMPARE(program.end(), 0);
    }

    void aPortFileForAnyPort()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"port"_s);
        Program program({u"--port-file"_s, file});
        QVERIFY(program.isUp() && program.port() > 0);
        QTRY_COMPARE(contentOf(file).trimmed(), QByteArray::number(program.port()));
    }

    void refuses_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no port") << QStringList{u"--port"_s, u"x"_s};
        QTest::newRow("port too high") << QStringList{u"--port"_s, u"65536"_s};
        QTest::newRow("less than no sessions") << QStringList{u"--seed"_s, u"-1"_s};
        QTest::newRow("no delay") << QStringList{u"--delay"_s, u"soon"_s};
        QTest::newRow("folder and memory") << QStringList{u"--data"_s, u"d"_s, u"--memory"_s};
        QTest::newRow("no folder at all") << QStringList{u"--data"_s, u"/dev/null/d"_s};
        QTest::newRow("no such option") << QStringList{u"--colour"_s};
        QTest::newRow("a log that cannot be written") << QStringList{u"--log"_s, u"no/such/folder/log"_s};
        QTest::newRow("a port file that cannot be written")
            << QStringList{u"--port-file"_s, u"no/such/folder/port"_s};
    }
    void refuses()
    {
        QFETCH(QStringList, arguments);
        const QTemporaryDir folder;
        Program program(arguments, folder.path());
        QVERIFY(program.process.state() == QProcess::NotRunning ||
                program.process.waitForFinished(longest * support::patience()));
        QCOMPARE(program.process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.process.exitCode(), 1);
        QVERIFY(!program.process.readAllStandardError().trimmed().isEmpty());
    }

    void aPortThatIsTaken()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        Program program({u"--port"_s, QString::number(other.serverPort())});
        QVERIFY(!program.isUp());
        QVERIFY(program.process.waitForFinished(longest * support::patience()) ||
                program.process.state() == QProcess::NotRunning);
        QCOMPARE(program.process.exitCode(), 1);
        QVERIFY(!program.process.readAllStandardError().trimmed().isEmpty());
    }

    //! 127.0.0.2 is this machine too, and answers whoever listens everywhere.
    void onlyOnLoopback()
    {
        Program program({});
        QVERIFY(program.isUp());
        QTcpSocket here, elsewhere;
        here.connectToHost(QHostAddress(u"127.0.0.1"_s), quint16(program.port()));
        QVERIFY(here.waitForConnected(longest * support::patience()));
        elsewhere.connectToHost(QHostAddress(u"127.0.0.2"_s), quint16(program.port()));
        QVERIFY(!elsewhere.waitForConnected(longest));
        QCOMPARE(elsewhere.error(), QAbstractSocket::ConnectionRefusedError);
    }

    void aLineOfTheLogForEachRequest()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"log"_s);
        Program program({u"--log"_s, file});
        QVERIFY(program.isUp());
        const QByteArray token = program.token();
        const QString id = program.ask("POST", u"/sign/documents"_s, "Hello", "text/plain", "Bearer " + token)
                               .value(u"documentId"_s)
                               .toString();
        QVERIFY(!id.isEmpty());
        (void)program.ask("GET", u"/sign/documents/"_s + id, {}, "application/json", "Bearer wrong");
        QList<QJsonObject> lines;
        const auto read = [&] {
            lines.clear();
            for (const QByteArray &line : contentOf(file).split('\n'))
                if (!line.isEmpty())
                    lines << QJsonDocument::fromJson(line).object();
            return lines.size();
        };
        QTRY_COMPARE(read(), 3);
        const QJsonObject made = lines.at(1);
        QCOMPARE(made.value(u"method"_s).toString(), u"POST"_s);
        QCOMPARE(made.value(u"path"_s).toString(), u"/sign/documents"_s);
        QCOMPARE(made.value(u"status"_s).toInt(), 200);
        QCOMPARE(made.value(u"id"_s).toString(), id);
        QCOMPARE(made.value(u"bytesIn"_s).toInt(), 5);
        QVERIFY(made.value(u"bytes"_s).toInt() > 0);
        const auto time = QDateTime::fromString(made.value(u"time"_s).toString(), Qt::ISODateWithMs);
        QVERIFY2(qAbs(time.secsTo(QDateTime::currentDateTimeUtc())) < 3600,
                 qPrintable(made.value(u"time"_s).toString()));
        QCOMPARE(lines.at(2).value(u"status"_s).toInt(), 401);
        QVERIFY(!contentOf(file).contains(token) &&
                !contentOf(file).contains(program.told.value(u"secret"_s).toUtf8()));
    }

    void aFolderKeepsEverything()
    {
        const QTemporaryDir folder;
        const QStringList arguments{u"--data"_s, folder.filePath(u"kept"_s), u"--seed"_s, u"12"_s};
        QString secret, now;
        QJsonArray before;
        {
            Program program(arguments);
            QVERIFY(program.isUp());
            secret = program.told.value(u"secret"_s);
            now =
                program.ask("POST", u"/_sandbox/clock"_s, R"({"advance":"P2D"})").value(u"now"_s).toString();
            before = program.list(u"limit=100"_s).value(u"data"_s).toArray();
            QCOMPARE(before.size(), 12);
            QCOMPARE(program.end(), 0);
        }
        Program again(arguments);
        QVERIFY(again.isUp());
        QCOMPARE(again.told.value(u"secret"_s), secret);
        const QJsonArray after = again.list(u"limit=100"_s).value(u"data"_s).toArray();
        QCOMPARE(after.size(), before.size()); // made once only
        for (qsizetype i = 0; i < after.size(); ++i)
            QCOMPARE(after[i][u"id"_s], before[i][u"id"_s]);
        const auto then = QDateTime::fromString(
            again.ask("POST", u"/_sandbox/clock"_s, R"({"advance":"PT0S"})").value(u"now"_s).toString(),
            Qt::ISODateWithMs);
        QVERIFY(then >= QDateTime::fromString(now, Qt::ISODateWithMs));
    }

    void memoryLeavesNothing()
    {
        const QTemporaryDir folder;
        Program program({u"--memory"_s, u"--seed"_s, u"3"_s}, folder.path());
        QVERIFY(program.isUp());
        QCOMPARE(program.list(u"limit=1"_s).value(u"total"_s).toInt(), 3);
        QCOMPARE(program.end(), 0);
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList());
    }

    //! As the README says: all states, and names as people have them.
    void theSeedIsRealistic()
    {
        Program program({u"--seed"_s, u"300"_s});
        QVERIFY(program.isUp());
        QSet<QString> states;
        QString names;
        for (int offset = 0; offset < 300; offset += 100) {
            const QJsonObject page = program.list(u"limit=100&offset=%1"_s.arg(offset));
            QCOMPARE(page.value(u"total"_s).toInt(), 300);
            for (const auto &session : page.value(u"data"_s).toArray()) {
                states << session[u"lifecycle"_s][u"state"_s].toString();
                names += QString::fromUtf8(QJsonDocument(session.toObject()).toJson());
            }
        }
        QVERIFY2(states.contains({u"BLOCKED"_s, u"READY"_s, u"SIGNED"_s, u"REJECTED"_s}),
                 qPrintable(states.values().join(u' ')));
        for (const QChar letter : u"ÅØö"_s)
            QVERIFY2(names.contains(letter), qPrintable(QString(letter)));
        for (const QChar::Script script : {QChar::Script_Cyrillic, QChar::Script_Greek, QChar::Script_Han})
            QVERIFY2(std::any_of(names.cbegin(), names.cend(),
                                 [script](QChar letter) { return letter.script() == script; }),
                     qPrintable(QString::number(int(script))));
    }
};

QTEST_GUILESS_MAIN(TestSandboxProgram)
#include "tst_sandbox_program.moc"
