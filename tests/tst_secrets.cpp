// 200 secrets go through every operation and the main tasks of a process of its own, with everything logged
// that can be; then they are looked for wherever a process leaves something.
#include "secrets/search.h"
#include "secrets/seeds.h"
#include "secrets/worker.h"
#include "support/faultrelay.h"
#include "support/patience.h"
#include "support/sandboxprocess.h"
#include "support/stubserver.h"
#include "support/wantedcrash.h"
#include "support/widerthanowner.h"
#include "ui/widgets/secretclipboard.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeData>
#include <QProcess>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#endif

using namespace Qt::StringLiterals;
using namespace secrets;
using support::StubServer;
using support::widerThanOwner;

namespace {

QByteArray bytesOf(const QList<QByteArray> &lines)
{
    return lines.join('\n').left(4'000);
}

//! The client's number in what it sends: its id with the secret, or the token that it was given.
int numberOf(const QByteArray &authorization)
{
    const QByteArray plain =
        authorization.startsWith("Basic ") ? QByteArray::fromBase64(authorization.mid(6)) : authorization;
    const QList<Seed> clients = seedsOf(Kind::ClientSecret), tokens = seedsOf(Kind::Token);
    for (int i = 0; i < clients.size(); ++i)
        if (plain.contains(clients.at(i).core) || plain.contains(tokens.at(i).core))
            return i;
    return 0;
}

} // namespace

class TestSecrets : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home;
    support::SandboxProcess m_sandbox;
    std::unique_ptr<support::FaultRelay> m_relay;
    std::unique_ptr<StubServer> m_refuser, m_proxy;
    QByteArray m_answered, m_out, m_err; //!< by the refuser; by the process
    Places m_processes;                  //!< what ps showed
    std::vector<std::unique_ptr<QProcess>> m_running;

    [[nodiscard]] QString folder() const { return m_home.filePath(u"run"_s); }
    [[nodiscard]] static const Search &seeds()
    {
        static const Search search(allSeeds());
        return search;
    }

    //! Repeats all that it was told, in each of the ways in which a service can say no.
    StubServer::Answer refusal(const StubServer::Asked &asked)
    {
        const int number = numberOf(asked.head.header("Authorization"));
        const QString link = seedsOf(Kind::Link).at(number).value;
        StubServer::Answer answer;
        if (asked.head.target.endsWith("/token")) {
            answer.body =
                QJsonDocument(QJsonObject{{u"access_token"_s, seedsOf(Kind::Token).at(number).value},
                                          {u"token_type"_s, u"Bearer"_s},
                                          {u"expires_in"_s, 600}})
                    .toJson();
        } else if (number % 4 == 3 && asked.head.method == "GET" &&
                   asked.head.target.contains("/signing-sessions/")) {
            answer.body = QJsonDocument(QJsonObject{{u"id"_s, u"0192f0c4-7d1e-7c5a-9a53-6d1a3f4f5e01"_s},
                                                    {u"title"_s, u"Lease"_s},
                                                    {u"signatureUrl"_s, link}})
                              .toJson();
        } else {
            const QByteArray told = asked.head.target + "\nBearer " +
                                    asked.head.header("Authorization").mid(7) + '\n' + asked.body + '\n' +
                                    link.toUtf8();
            const QString text = QString::fromUtf8(told);
            if (number % 4 == 2 || number % 4 == 3) {
                answer.status = number % 4 == 3 ? 200 : number % 8 == 2 ? 500 : 503;
                answer.contentType = "text/html";
                answer.body = "<html><body>" + told + "</body></html>";
            } else {
                answer.status = number % 4 == 0 ? 401 : 400;
                answer.contentType = "application/problem+json";
                answer.body =
                    QJsonDocument(QJsonObject{{u"title"_s, text},
                                              {u"code"_s, text.left(100)},
                                              {u"detail"_s, text},
                                              {u"traceId"_s, link},
                                              {u"invalidParams"_s,
                                               QJsonArray{QJsonObject{{u"name"_s, u"[0].signer.email"_s},
                                                                      {u"reason"_s, text}}}}})
                        .toJson();
            }
        }
        m_answered += answer.body;
        return answer;
    }

    //! A folder of its own for everything that a process could leave behind.
    [[nodiscard]] QProcessEnvironment environmentIn(const QString &folder) const
    {
        for (const char *name : {"home", "tmp", "runtime"})
            QDir().mkpath(folder + u'/' + QLatin1String(name));
        QFile::setPermissions(folder + u"/runtime"_s, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOME"_s, folder + u"/home"_s);
        environment.insert(u"TMPDIR"_s, folder + u"/tmp"_s);
        environment.insert(u"XDG_RUNTIME_DIR"_s, folder + u"/runtime"_s);
        for (const auto &name : {u"XDG_DATA_HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_CACHE_HOME"_s})
            environment.remove(name);
        environment.insert(u"QT_LOGGING_RULES"_s, u"*.debug=true"_s);
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        support::expectCrash(environment);
        environment.insert(u"http_proxy"_s, QString());
        environment.insert(u"https_proxy"_s, QString());
        return environment;
    }
    //! All places of the run, without what a person saved: results and evidence are what they are.
    [[nodiscard]] Places everywhere() const
    {
        Places places = placesIn(folder());
        for (const QString &name : places.keys())
            if (name.startsWith(u"out/"_s))
                places.remove(name);
        places.insert(u"standard output"_s, m_out);
        places.insert(u"standard error"_s, m_err);
        places.insert(m_processes);
        return places;
    }
    [[nodiscard]] static Places clipboard()
    {
        Places places;
        for (const auto mode : {QClipboard::Clipboard, QClipboard::Selection, QClipboard::FindBuffer})
            if (const QMimeData *data = QGuiApplication::clipboard()->mimeData(mode))
                for (const QString &format : data->formats())
                    places.insert(u"clipboard, %1, %2"_s.arg(int(mode)).arg(format), data->data(format));
        return places;
    }
    //! Tokens, links and the client's secret of the sandbox, which makes them itself.
    [[nodiscard]] QList<Seed> madeByTheSandbox() const
    {
        QByteArray answers;
        for (const auto &seen : m_relay->seen())
            answers += seen.answer + '\n';
        QList<Seed> made{{Kind::ClientSecret, m_sandbox.secret(), m_sandbox.secret().toLatin1()}};
        static const QRegularExpression tokens(u"\"access_token\":\\s*\"([^\"]+)"_s),
            links(u"\"signatureUrl\":\\s*\"[^\"]*[/=]([^\"/=]+)\""_s);
        for (const auto &[kind, pattern] : {std::pair(Kind::Token, tokens), std::pair(Kind::Link, links)})
            for (auto all = pattern.globalMatch(QString::fromUtf8(answers)); all.hasNext();) {
                const QString value = all.next().captured(1);
                if (std::none_of(made.begin(), made.end(),
                                 [&value](const Seed &seed) { return seed.value == value; }))
                    made.append({kind, value, value.toLatin1()});
            }
        return made;
    }
    //! Evidence shows what was to be signed; masked, it names nobody.
    [[nodiscard]] static bool isAskedFor(const QByteArray &found)
    {
        return found.startsWith("masked/") && found.contains(": message ");
    }
    //! The name of a saved result tells whose it is, and where it is remains readable, as README says. The
    //! same name anywhere else, or in other words, is found.
    void leaveOutSavedNames(Places &places) const
    {
        for (QDirIterator each(folder() + u"/out"_s, QDir::Files | QDir::Hidden,
                               QDirIterator::Subdirectories);
             each.hasNext();) {
            const QByteArray name = QFileInfo(each.next()).fileName().toUtf8();
            for (auto place = places.begin(); place != places.end(); ++place)
                if (place.key().startsWith(u"data/countersign.sqlite"_s) ||
                    place.key() == u"names of files"_s)
                    place.value().replace(name, "(saved)");
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_sandbox.start(QStringLiteral(PROGRAMS)), qPrintable(m_sandbox.errorText()));
        m_relay = std::make_unique<support::FaultRelay>(m_sandbox.port());
        QVERIFY(m_relay->listen());
        m_refuser = std::make_unique<StubServer>([this](const auto &asked) { return refusal(asked); });
        m_proxy = std::make_unique<StubServer>([](const auto &) {
            StubServer::Answer answer;
            answer.status = 407;
            answer.headers = {{"Proxy-Authenticate", "Basic realm=\"office\""}};
            return answer;
        });
        QProcess process;
        process.setProcessEnvironment(environmentIn(folder()));
        process.start(QCoreApplication::applicationFilePath(), {u"--work"_s});
        QVERIFY(process.waitForStarted());
        const QString root = u"http://127.0.0.1:%1"_s;
        process.write(Order{.service = QUrl(root.arg(m_relay->port())),
                            .refuser = QUrl(root.arg(m_refuser->port())),
                            .proxyPort = m_proxy->port(),
                            .clientId = m_sandbox.clientId(),
                            .clientSecret = m_sandbox.secret(),
                            .folder = folder()}
                          .toJson() +
                      '\n');
        const auto read = [&] {
            m_out += process.readAllStandardOutput();
            m_err += process.readAllStandardError();
        };
        QTRY_VERIFY_WITH_TIMEOUT((read(), m_out.contains("ready") || process.state() == QProcess::NotRunning),
                                 120'000);
        QVERIFY2(m_out.contains("ready"),
                 "exit code " + QByteArray::number(process.exitCode()) + '\n' + m_err.right(3'000));
        m_processes = placesOf(process.processId());
        QVERIFY(QFileInfo(folder() + u"/data/countersign.sqlite-wal"_s).size() >
                0); // or it would not be looked at
        process.write("crash\n");
        QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 30'000);
        read();
    }
    void cleanup()
    {
        QGuiApplication::clipboard()->clear();
        for (const auto &process : m_running) {
            process->kill();
            process->waitForFinished();
        }
        m_running.clear();
    }

    //! Or it would be no wonder that they are not found.
    void everySecretWasUsed()
    {
        QCOMPARE(allSeeds().size(), 200);
        QByteArray wire = m_answered;
        const auto add = [&wire](const auto &seen) {
            wire += seen.head.target + '\n';
            for (const auto &header : seen.head.headers)
                wire += header.second + '\n';
            wire += seen.body + '\n';
        };
        for (const auto &seen : m_relay->seen())
            add(seen);
        for (const auto &asked : m_refuser->asked() + m_proxy->asked())
            add(asked);
        const QList<QByteArray> found = seeds().in(wire);
        QList<QByteArray> unused;
        int number = 0;
        for (const Seed &seed : allSeeds()) {
            const QByteArray told = nameOf(seed.kind) + ' ' + QByteArray::number(++number) + ' ';
            if (std::none_of(found.begin(), found.end(),
                             [&told](const auto &each) { return each.startsWith(told); }))
                unused.append(told);
        }
        QVERIFY2(unused.isEmpty(), bytesOf(unused));
        QVERIFY(madeByTheSandbox().size() > 40);
    }

    void everyOperationWasDriven_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("target");
        const auto row = [](const char *method, const char *target) {
            QTest::addRow("%s %s", method, target) << QByteArray(method) << QString::fromLatin1(target);
        };
        row("POST", "^/sign/documents$");
        row("GET", "^/sign/documents/[^/]+$");
        row("DELETE", "^/sign/documents/[^/]+$");
        row("GET", "^/sign/documents/[^/]+/metadata$");
        row("PATCH", "^/sign/documents/[^/]+/metadata$");
        row("POST", "^/sign/document-collections$");
        row("GET", "^/sign/document-collections/[^/]+$");
        row("DELETE", "^/sign/document-collections/[^/]+$");
        row("POST", "^/sign/signing-sessions$");
        row("GET", "^/sign/signing-sessions[?]");
        row("GET", "^/sign/signing-sessions/[^/]+$");
        row("PATCH", "^/sign/signing-sessions/[^/]+$");
        row("DELETE", "^/sign/signing-sessions/[^/]+$");
        row("POST", "^/sign/merchant-sign$");
        row("POST", "/token$");
    }
    void everyOperationWasDriven()
    {
        QFETCH(const QByteArray, method);
        QFETCH(const QString, target);
        const QRegularExpression pattern(target);
        const auto isThat = [&](const auto &seen) {
            return seen.head.method == method &&
                   pattern.match(QString::fromUtf8(seen.head.target)).hasMatch();
        };
        QVERIFY(std::any_of(m_relay->seen().begin(), m_relay->seen().end(), isThat));
        QVERIFY(std::any_of(m_refuser->asked().begin(), m_refuser->asked().end(), isThat));
    }

    void nothingIsFound()
    {
        Places places = everywhere();
        for (const QString &name :
             {u"log.txt"_s, u"data/countersign.sqlite"_s, u"data/countersign.sqlite-wal"_s,
              u"names of files"_s, u"standard error"_s})
            QVERIFY2(!places.value(name).isEmpty(), qPrintable(name));
#ifndef COUNTERSIGN_SANITIZED
        QVERIFY(!QDir(folder() + u"/data/crashes"_s).entryList({u"crash-*.txt"_s}).isEmpty());
#endif
        const QByteArray whose = seedsOf(Kind::Name).first().core; // of the result that was saved
        QVERIFY(places.value(u"names of files"_s)
                    .toLower()
                    .contains(whose)); // the sandbox's name for that person
        leaveOutSavedNames(places);
        QList<QByteArray> found = seeds().in(places);
        found.removeIf(isAskedFor);
        QVERIFY2(found.isEmpty(), bytesOf(found));
        const QList<QByteArray> made = Search(madeByTheSandbox()).in(places);
        QVERIFY2(made.isEmpty(), bytesOf(made));
    }

    //! What is left of a line still helps.
    void theLogSaysSomething()
    {
        const QByteArray log = everywhere().value(u"log.txt"_s);
        for (const char *part :
             {"countersign.api: POST /signing-sessions begun",
              "countersign.api: POST /signing-sessions ended, status 201", "GET /documents/{id} ended",
              "status 500", "repeat 1 in", "countersign.send: ", "countersign.sync: a round ended",
              "countersign.task: tasks::DownloadTask", "countersign.store: opened", "warning default: "})
            QVERIFY2(log.contains(part), part);
    }

    void forThisUserAlone()
    {
        const QList<QByteArray> wide = widerThanOwner(folder() + u"/data"_s);
        QVERIFY2(wide.isEmpty(), bytesOf(wide));
        QVERIFY(support::isForOwnerAlone(QFileInfo(folder() + u"/log.txt"_s)));
        // results and evidence, where a person wanted them
        for (const QString &saved : {u"/out"_s, u"/masked"_s}) {
            QList<QByteArray> files = widerThanOwner(folder() + saved);
            files.removeIf([](const QByteArray &path) { return QFileInfo(QString::fromUtf8(path)).isDir(); });
            QVERIFY2(files.isEmpty(), bytesOf(files));
            QVERIFY(!QDir(folder() + saved).isEmpty());
        }
    }

    void nothingStaysInTemporaryFolders()
    {
        QStringList left;
        for (QDirIterator each(folder() + u"/tmp"_s, QDir::Files | QDir::Hidden | QDir::System,
                               QDirIterator::Subdirectories);
             each.hasNext();)
            left << each.next();
        QCOMPARE(left.join(u'\n'), QString());
    }

    void theSearchFinds_data()
    {
        QTest::addColumn<QString>("place");
        QTest::addColumn<int>("form");
        const auto forms = formsOf("0123456789ab");
        for (int form = 0; form < forms.size(); ++form)
            QTest::addRow("%s in a log", forms.at(form).first.constData()) << u"log.txt"_s << form;
        for (const QString &place :
             {u"data/countersign.sqlite"_s, u"data/countersign.sqlite-wal"_s,
              u"data/countersign.sqlite-shm"_s, u"data/crashes/crash-1.txt"_s, u"data/copies/x/y"_s,
              u"tmp/.hidden"_s, u"home/.cache/x"_s, u"masked/page.html"_s, u"names of files"_s,
              u"standard output"_s, u"standard error"_s, u"clipboard"_s, u"command line"_s, u"environment"_s,
              u"command line of a child"_s, u"what ps shows"_s, u"a row of the database"_s})
            QTest::addRow("%s", qPrintable(place)) << place << 0;
    }
    void theSearchFinds()
    {
        QFETCH(const QString, place);
        QFETCH(const int, form);
        const Seed seed = seedsOf(Kind::Email).last(); // which is nowhere yet
        const QByteArray planted = "before" + formsOf(seed.core).at(form).second + "after";
        Places places;
        if (place == "clipboard"_L1) {
            auto *data = new QMimeData;
            data->setData(u"application/x-of-somebody"_s, planted);
            QGuiApplication::clipboard()->setMimeData(data);
            places = clipboard();
        } else if (place.startsWith(u"command line"_s) || place == "environment"_L1 ||
                   place == "what ps shows"_L1) {
            m_running.push_back(std::make_unique<QProcess>());
            QProcess &process = *m_running.back();
            const QString secret = QString::fromLatin1(planted);
            auto environment = QProcessEnvironment::systemEnvironment();
            if (place == "environment"_L1)
                environment.insert(u"SECRET"_s, secret);
            process.setProcessEnvironment(environment);
            if (place == "command line of a child"_L1)
                process.start(
                    u"sh"_s,
                    {u"-c"_s,
                     u"read word; sleep 60 & exec 2>&-; sh -c 'echo up; sleep 60; :' \"$word\"; :"_s});
            else
                process.start(u"sh"_s, {u"-c"_s, u"echo up; read word; :"_s,
                                        place == "environment"_L1 ? QString() : secret});
            if (place == "command line of a child"_L1)
                process.write(planted + '\n');
            QVERIFY(process.waitForReadyRead(30'000 * support::patience()));
            places = placesOf(process.processId());
            if (place == "what ps shows"_L1)
                places = Places{{u"ps"_s, places.value(u"ps of %1"_s.arg(process.processId()))}};
        } else if (place.startsWith(u"standard"_s)) {
            (place == "standard output"_L1 ? m_out : m_err) += planted;
            places = everywhere();
            (place == "standard output"_L1 ? m_out : m_err).chop(planted.size());
        } else if (place == "a row of the database"_L1) {
            {
                auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"planting"_s);
                database.setDatabaseName(folder() + u"/data/countersign.sqlite"_s);
                QVERIFY(database.open());
                QSqlQuery query(database);
                QVERIFY(query.exec(u"CREATE TABLE planted (text)"_s));
                QVERIFY(query.exec(u"INSERT INTO planted VALUES ('%1')"_s.arg(QString::fromLatin1(planted))));
                places = everywhere();
            }
            QSqlDatabase::removeDatabase(u"planting"_s);
        } else {
            QString path = folder() + u'/' + place;
            if (place == "names of files"_L1)
                path = folder() + u"/tmp/"_s + QString::fromLatin1(planted);
            QDir().mkpath(QFileInfo(path).path());
            QFile file(path);
            const qint64 before = QFile::exists(path) ? file.size() : -1;
            QVERIFY(file.open(QIODevice::Append));
            file.write(place == "names of files"_L1 ? QByteArray("x") : planted);
            file.close();
            places = everywhere();
            QVERIFY(before < 0 ? QFile::remove(path) : QFile::resize(path, before));
        }
        if (const QString name = place == "a row of the database"_L1 ? u"data/countersign.sqlite"_s : place;
            places.contains(name))
            for (const QString &other : places.keys())
                if (!other.startsWith(name))
                    places.remove(other);
        const QList<QByteArray> found = seeds().in(places);
        const QByteArray told = "e-mail 100 as " + formsOf(seed.core).at(form).first;
        QVERIFY2(std::any_of(found.begin(), found.end(),
                             [&told](const auto &each) { return each.endsWith(told); }),
                 bytesOf(found));
    }

    void theClipboardIsEmptied()
    {
        for (const Seed &seed : seedsOf(Kind::Link)) {
            ui::SecretClipboard secret(std::chrono::milliseconds(1));
            secret.put(seed.value);
            const QMimeData *data = QGuiApplication::clipboard()->mimeData();
            // those that keep a history are told not to, in each desktop's own word
            QCOMPARE(data->data(u"x-kde-passwordManagerHint"_s), QByteArray("secret"));
            QCOMPARE(data->data(u"CanIncludeInClipboardHistory"_s), QByteArray(4, '\0'));
            QVERIFY(!seeds().in(clipboard()).isEmpty());
            QTRY_VERIFY(!secret.isOurs());
            QVERIFY2(seeds().in(clipboard()).isEmpty(), bytesOf(seeds().in(clipboard())));
        }
    }

    //! The real one, with a secret that comes by the environment: for a moment it is there, for the same
    //! user.
    void theProgramItself() // moc sees no slot behind an #ifdef of the system
    {
#ifdef Q_OS_LINUX
        const QString place = m_home.filePath(u"program"_s);
        auto environment = environmentIn(place);
        environment.insert(u"COUNTERSIGN_SANDBOX_SECRET"_s, m_sandbox.secret());
        QProcess program;
        program.setProcessEnvironment(environment);
        // where a system makes cores
        program.setChildProcessModifier([] {
            rlimit most{};
            ::getrlimit(RLIMIT_CORE, &most);
            most.rlim_cur = most.rlim_max;
            ::setrlimit(RLIMIT_CORE, &most);
        });
        program.start(QStringLiteral(PROGRAMS) + u"/countersign"_s,
                      {u"--sandbox-url"_s, u"http://127.0.0.1:%1"_s.arg(m_relay->port()),
                       u"--sandbox-client"_s, m_sandbox.clientId(), u"--data-dir"_s, place + u"/data"_s,
                       u"--log-file"_s, place + u"/log.txt"_s, u"--log-categories"_s, u"all"_s});
        const auto log = [&place] { return placesIn(place).value(u"log.txt"_s); };
        QTRY_VERIFY_WITH_TIMEOUT(log().contains("a round ended"), 60'000);
        QVERIFY(log().contains("info countersign.ui: Countersign"));
        const Places processes = placesOf(program.processId());
        QVERIFY(processes.value(u"/proc/%1/environ"_s.arg(program.processId()))
                    .contains("COUNTERSIGN_SANDBOX_SECRET="));
#ifndef COUNTERSIGN_SANITIZED
        QFile limits(u"/proc/%1/limits"_s.arg(program.processId()));
        QVERIFY(limits.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(limits.readAll());
        QVERIFY2(text.contains(QRegularExpression(u"Max core file size +0 +0 "_s)), qPrintable(text));
#endif
        ::kill(pid_t(program.processId()), SIGSEGV);
        QVERIFY(program.waitForFinished(30'000 * support::patience()));

        Places places = placesIn(place);
        places.insert(processes);
        places.insert(u"standard output"_s, program.readAllStandardOutput());
        places.insert(u"standard error"_s, program.readAllStandardError());
        const QList<QByteArray> made = Search(madeByTheSandbox()).in(places);
        QVERIFY2(made.isEmpty(), bytesOf(made));
        // Its sandbox is for examples: people can be searched for in its index, as README says
        for (const QString &name : places.keys())
            if (name.startsWith(u"data/sessions/"_s))
                places.remove(name);
        const QList<QByteArray> found = seeds().in(places);
        QVERIFY2(found.isEmpty(), bytesOf(found));
        const QList<QByteArray> wide = widerThanOwner(place + u"/data"_s);
        QVERIFY2(wide.isEmpty(), bytesOf(wide));
#else
        QSKIP("What a process shows of itself is read as Linux tells it");
#endif
    }
};

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    if (QCoreApplication::arguments().value(1) == "--work"_L1)
        return secrets::work();
    TestSecrets test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_secrets.moc"
