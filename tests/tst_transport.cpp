#include "api/callrepeat.h"
#include "api/failure.h"
#include "support/abruptserver.h"
#include "support/apiharness.h"
#include "support/clocksof.h"
#include "support/patience.h"

#include <QLocale>
#include <QPointer>
#include <QSemaphore>
#include <QSet>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QThread>

using namespace support;
using api::Answer;
using api::ApiError;
using api::Exchange;
using Kind = api::ApiError::Kind;

//! The transport against a server that a test scripts, through the relay.
class TestTransport : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<StubServer> m_stub;
    std::unique_ptr<FaultRelay> m_relay;
    std::unique_ptr<api::Transport> m_transport;
    std::function<StubServer::Answer(const StubServer::Asked &)> m_say;
    QTemporaryDir m_folder;

    domain::Profile profile() const
    {
        const QString root = QStringLiteral("http://127.0.0.1:%1").arg(m_relay->port());
        return {.id = QStringLiteral("p"),
                .name = QStringLiteral("p"),
                .environmentLabel = QStringLiteral("TEST"),
                .apiUrl = QUrl(root + QStringLiteral("/sign/")),
                .tokenUrl = QUrl(root + QStringLiteral("/token")),
                .clientId = QStringLiteral("c")};
    }
    void use(api::TransportSettings settings)
    {
        m_transport = std::make_unique<api::Transport>(profile(), secretProvider(testSecret), settings);
    }
    static Exchange get() { return {.verb = "GET", .path = QStringLiteral("/thing"), .mayRepeat = true}; }
    static Exchange post()
    {
        return {.verb = "POST",
                .path = QStringLiteral("/thing"),
                .contentType = "application/json",
                .body = "[1]"};
    }
    static Exchange remove()
    {
        return {.verb = "DELETE", .path = QStringLiteral("/thing"), .mayRepeat = true};
    }
    QString fresh(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    QString bigFile(int bytes) const
    {
        const QString path = m_folder.filePath(QStringLiteral("upload-%1").arg(bytes));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray(bytes, 'x')) != bytes)
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }

private Q_SLOTS:
    void init()
    {
        m_say = [](const StubServer::Asked &) { return StubServer::Answer{.body = R"({"a":1})"}; };
        m_stub = std::make_unique<StubServer>([this](const StubServer::Asked &asked) {
            if (asked.head.target == "/token")
                return StubServer::Answer{
                    .body = R"({"access_token":"t0ken","expires_in":600,"token_type":"Bearer"})"};
            return m_say(asked);
        });
        m_relay = std::make_unique<FaultRelay>(m_stub->port());
        QVERIFY(m_relay->listen());
        use(quickSettings());
    }
    void cleanup()
    {
        m_transport.reset();
        m_relay.reset();
        m_stub.reset();
    }

    void answersAndSendsWhatItShould()
    {
        Caught<Answer> caught;
        auto exchange = get();
        exchange.query.addQueryItem(QStringLiteral("sort"), QStringLiteral("%2BdueDate"));
        QSignalSpy exchanged(m_transport.get(), &api::Transport::exchanged);
        const auto request = m_transport->send(exchange, this, caught.handler());
        QVERIFY(request.isActive());
        QVERIFY(caught.wait());
        QVERIFY2(caught.isValue(), caught.why());
        QCOMPARE((*caught.result)->body, QByteArray(R"({"a":1})"));
        const auto head = m_stub->asked().last().head;
        QCOMPARE(head.target, QByteArray("/sign/thing?sort=%2BdueDate"));
        QCOMPARE(head.header("Authorization"), QByteArray("Bearer t0ken"));
        QVERIFY(head.header("User-Agent").startsWith("Countersign/"));
        QVERIFY(!request.isActive());
        QCOMPARE(exchanged.last().at(1).toString(), QStringLiteral("/thing")); // no query in what is shown
        QCOMPARE(exchanged.last().at(2).toInt(), 200);
    }

    void statusBecomesKind_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("kind");
        QTest::newRow("400") << 400 << int(Kind::BadRequest);
        QTest::newRow("403") << 403 << int(Kind::Forbidden);
        QTest::newRow("404") << 404 << int(Kind::NotFound);
        QTest::newRow("409") << 409 << int(Kind::BadRequest);
        QTest::newRow("413") << 413 << int(Kind::TooLarge);
        QTest::newRow("415") << 415 << int(Kind::UnsupportedType);
        QTest::newRow("500") << 500 << int(Kind::ServerFailed);
        QTest::newRow("302") << 302 << int(Kind::NotUnderstood);
    }
    void statusBecomesKind()
    {
        QFETCH(int, status);
        QFETCH(int, kind);
        m_say = [status](const StubServer::Asked &) {
            return StubServer::Answer{
                .status = status,
                .body =
                    R"({"status":1,"code":"c","detail":"d","traceId":"t","invalidParams":[{"name":"n","reason":"r"}]})",
                .contentType = "application/problem+json",
                .headers = {{"Location", "/sign/elsewhere"}}};
        };
        Caught<Answer> caught;
        const auto request = m_transport->send(post(), this, caught.handler());
        QVERIFY(caught.wait());
        QVERIFY(!caught.isValue());
        QCOMPARE(int(caught.error().kind), kind);
        QCOMPARE(caught.error().status, status);
        QCOMPARE(caught.error().code, QStringLiteral("c"));
        QCOMPARE(caught.error().traceId, QStringLiteral("t"));
        QCOMPARE(caught.error().invalidParams,
                 (QList<api::InvalidParam>{{QStringLiteral("n"), QStringLiteral("r")}}));
        QCOMPARE(m_stub->count("POST", "/sign/"), 1); // a redirect is not followed, a failure not repeated
    }

    void redirectsAreNotFollowed_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {301, 302, 303, 307, 308})
            QTest::addRow("%d", status) << status;
    }
    //! With 307 and 308 all of the request would be told to whom they point, the token with it.
    void redirectsAreNotFollowed()
    {
        QFETCH(int, status);
        const StubServer elsewhere(
            [](const StubServer::Asked &) { return StubServer::Answer{.body = "{}"}; });
        const QByteArray where = "http://127.0.0.1:" + QByteArray::number(elsewhere.port()) + "/sign/thing";
        m_say = [status, where](const StubServer::Asked &) {
            return StubServer::Answer{.status = status, .headers = {{"Location", where}}};
        };
        for (const Exchange &exchange : {get(), post(), remove()}) {
            Caught<Answer> caught;
            const auto request = m_transport->send(exchange, this, caught.handler());
            QVERIFY(caught.wait());
            QCOMPARE(caught.error().kind, Kind::NotUnderstood);
            QCOMPARE(caught.error().reason, ApiError::Reason::Redirect);
            QCOMPARE(m_stub->count(exchange.verb, "/sign/thing"), 1);
        }
        QCOMPARE(elsewhere.asked().size(), 0);
    }

    //! As a length of time or as a moment; what is neither is nothing.
    void momentsOfRetryAfter()
    {
        QCOMPARE(api::secondsOfRetryAfter(" 7 "), 7);
        for (const char *wrong :
             {"", "-3", "soon", "1.5", "99999999999999999999", "Mon, 32 Jan 2026 10:00:00 GMT"})
            QVERIFY2(api::secondsOfRetryAfter(wrong) == -1, wrong);
        const auto told = [](qint64 seconds) {
            return QLocale::c()
                .toString(QDateTime::currentDateTimeUtc().addSecs(seconds),
                          QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"))
                .toLatin1();
        };
        const int later = api::secondsOfRetryAfter(told(3'600));
        QVERIFY2(later > 3'000 && later <= 3'600, QByteArray::number(later));
        QCOMPARE(api::secondsOfRetryAfter(told(-3'600)), 0); // it is over
        QCOMPARE(api::secondsOfRetryAfter(told(900LL * 24 * 3'600)), 24 * 3'600);
    }

    void whatIsCutWithoutALength_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("in pieces") << QByteArray("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                                                 "Transfer-Encoding: chunked\r\n\r\n7\r\n{\"a\":[1\r\n");
        QTest::newRow("to its end") << QByteArray("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                                                  "Connection: close\r\n\r\n{\"a\":[1");
        QTest::newRow("no HTTP") << QByteArray("220 mail.example ESMTP\r\n");
    }
    //! No length tells that something is missing, and half an answer is none.
    void whatIsCutWithoutALength()
    {
        QFETCH(QByteArray, answer);
        const AbruptServer server(answer);
        auto cut = profile();
        cut.apiUrl.setPort(server.serverPort());
        auto settings = quickSettings();
        settings.maxRetries = 0;
        api::Transport transport(cut, secretProvider(testSecret), settings);
        Caught<Answer> caught;
        const auto request = transport.send(get(), this, caught.handler());
        QVERIFY(caught.wait());
        QVERIFY2(!caught.isValue(), caught.why());
        QVERIFY2(caught.error().kind == Kind::ConnectionLost || caught.error().kind == Kind::NotUnderstood,
                 caught.why());
    }

    void aLongAnswerComesWhole_data()
    {
        QTest::addColumn<bool>("isCompressed");
        QTest::addColumn<bool>("hasLength");
        QTest::newRow("plain, its length told") << false << true;
        QTest::newRow("plain, to its end") << false << false;
        QTest::newRow("compressed, its length told") << true << true;
        QTest::newRow("compressed, to its end") << true << false;
    }
    //! It is read in parts, and of what is compressed nobody tells how long they are.
    void aLongAnswerComesWhole()
    {
        QFETCH(bool, isCompressed);
        QFETCH(bool, hasLength);
        QByteArray json = "[0";
        for (int i = 1; json.size() < 3'000'000; ++i)
            json += ',' + QByteArray::number(i * 7'919);
        json += ']';
        constexpr int lengthBefore = 4; // of its own, which HTTP does not have
        const QByteArray body = isCompressed ? qCompress(json).mid(lengthBefore) : json;
        QByteArray head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n";
        if (isCompressed)
            head += "Content-Encoding: deflate\r\n";
        if (hasLength)
            head += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
        const AbruptServer server(head + "\r\n" + body);
        auto elsewhere = profile();
        elsewhere.apiUrl.setPort(server.serverPort());
        api::Transport transport(elsewhere, secretProvider(testSecret), quickSettings());
        Caught<Answer> caught;
        const auto request = transport.send(get(), this, caught.handler());
        QVERIFY(caught.wait());
        QVERIFY2(caught.isValue(), caught.why());
        QCOMPARE((*caught.result)->body.size(), json.size());
        QVERIFY((*caught.result)->body == json);
    }

    void aDownloadThatIsCutWithoutALength_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("isWhole");
        const QByteArray pdf = "%PDF-1.7\n" + QByteArray(5'000, 'p'), xml = "<a>" + QByteArray(5'000, 'x');
        QTest::newRow("half a PDF") << QByteArray("application/pdf") << pdf << false;
        QTest::newRow("a PDF") << QByteArray("application/pdf") << pdf + "\n%%EOF\n" << true;
        QTest::newRow("half an XML") << QByteArray("application/xml") << xml << false;
        QTest::newRow("an XML") << QByteArray("text/xml; charset=utf-8") << xml + "</a>\n" << true;
        QTest::newRow("a text, of which nobody can tell") << QByteArray("text/plain") << pdf << true;
    }
    //! It would count as saved, and nobody would fetch the rest before the service removes it.
    void aDownloadThatIsCutWithoutALength()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QFETCH(bool, isWhole);
        const AbruptServer server("HTTP/1.1 200 OK\r\nContent-Type: " + type +
                                  "\r\nConnection: close\r\n\r\n" + body);
        auto elsewhere = profile();
        elsewhere.apiUrl.setPort(server.serverPort());
        auto settings = quickSettings();
        settings.maxRetries = 0;
        api::Transport transport(elsewhere, secretProvider(testSecret), settings);
        Caught<Answer> caught;
        auto exchange = get();
        exchange.downloadPath = fresh(QTest::currentDataTag());
        const auto request = transport.send(exchange, this, caught.handler());
        QVERIFY(caught.wait());
        QVERIFY2(caught.isValue() == isWhole, caught.why());
        QCOMPARE(QFile::exists(exchange.downloadPath), isWhole);
        if (!isWhole)
            QCOMPARE(caught.error().kind, Kind::ConnectionLost);
    }

    void problemsThatAreNoProblemJson()
    {
        m_say = [](const StubServer::Asked &) {
            return StubServer::Answer{
                .status = 400, .body = "[{\"code\":", .contentType = "application/problem+json"};
        };
        Caught<Answer> caught;
        const auto request = m_transport->send(post(), this, caught.handler());
        QVERIFY(caught.wait());
        QCOMPARE(caught.error().kind, Kind::BadRequest);
        QVERIFY(caught.error().code.isEmpty());
    }

    void htmlIsNotUnderstood()
    {
        m_relay->add("GET /thing * answer status=200 type=text/html body=<h1>Log in to the hotel</h1>");
        Caught<Answer> caught;
        const auto request = m_transport->send(get(), this, caught.handler());
        QVERIFY(caught.wait());
        QCOMPARE(caught.error().kind, Kind::NotUnderstood);
    }

    void getIsRepeatedPost_isNot_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<int>("kind");
        QTest::newRow("dropped before") << QStringLiteral("dropBefore") << int(Kind::ConnectionLost);
        QTest::newRow("dropped after") << QStringLiteral("dropAfter") << int(Kind::ConnectionLost);
        QTest::newRow("reset") << QStringLiteral("reset") << int(Kind::ConnectionLost);
        QTest::newRow("cut in the head") << QStringLiteral("truncate bytes=9") << int(Kind::ConnectionLost);
        QTest::newRow("cut in the body") << QStringLiteral("truncate bytes=75") << int(Kind::ConnectionLost);
        QTest::newRow("503") << QStringLiteral("answer status=503 body={}") << int(Kind::ServerFailed);
    }
    void getIsRepeatedPost_isNot()
    {
        QFETCH(QString, fault);
        QFETCH(int, kind);
        m_relay->add(qPrintable(QStringLiteral("GET /thing 1 ") + fault));
        m_relay->add(qPrintable(QStringLiteral("POST /thing 1+ ") + fault));
        Caught<Answer> got, posted;
        const auto first = m_transport->send(get(), this, got.handler());
        QVERIFY(got.wait());
        QVERIFY2(got.isValue(), got.why());
        QVERIFY(m_relay->count("GET", "/thing") >= 2);
        const auto second = m_transport->send(post(), this, posted.handler());
        QVERIFY(posted.wait());
        QVERIFY2(int(posted.error().kind) == kind, posted.why());
        QVERIFY(posted.error().outcomeIsUnknown());
        QCOMPARE(m_relay->count("POST", "/thing"), 1); // Qt's own repeat of a lost POST is held off too
    }

    void aLostUploadIsNotRepeated()
    {
        m_relay->add("POST /thing * dropAfter");
        Caught<Answer> caught;
        auto exchange = post();
        exchange.uploadPath = bigFile(300'000);
        const auto request = m_transport->send(exchange, this, caught.handler());
        QVERIFY(caught.wait());
        QCOMPARE(caught.error().kind, Kind::ConnectionLost);
        QCOMPARE(m_relay->count("POST", "/thing"), 1);
    }

    void retriesHaveALimit()
    {
        m_relay->add("GET /thing * answer status=503 body={}");
        Caught<Answer> caught;
        const auto request = m_transport->send(get(), this, caught.handler());
        QVERIFY(caught.wait());
        QCOMPARE(caught.error().kind, Kind::ServerFailed);
        QCOMPARE(m_relay->count("GET", "/thing"), 4); // 1 and 3 repeats
    }

    //! Longer each time, and many calls that failed together do not come back together.
    void waitsGrowAndDiffer()
    {
        const api::TransportSettings settings; // the program's
        ApiError error{.kind = Kind::ServerFailed, .status = 503};
        for (int repeats = 0; repeats < settings.maxRetries; ++repeats) {
            const int longest = settings.retryBaseMs * (1 << repeats);
            QSet<int> waits;
            for (int call = 0; call < 50; ++call) {
                const int wait = api::waitBefore(error, repeats, settings);
                QVERIFY2(wait >= longest / 2 && wait <= longest, QByteArray::number(wait));
                waits.insert(wait);
            }
            QVERIFY2(waits.size() > 5, QByteArray::number(waits.size()));
        }
        error.retryAfterSeconds = 7; // the service knows better
        QCOMPARE(api::waitBefore(error, 0, settings), 7'000);
    }

    void retryAfterIsObeyed_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("status");
        QTest::newRow("too many") << QByteArray("POST") << QByteArray("429");
        QTest::newRow("busy") << QByteArray("GET") << QByteArray("503");
    }
    void retryAfterIsObeyed()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, status);
        m_relay->add(
            (method + " /thing 1 answer status=" + status + " header=Retry-After:1 body={}").constData());
        Caught<Answer> caught;
        QElapsedTimer clock;
        clock.start();
        const auto request = m_transport->send(method == "GET" ? get() : post(), this, caught.handler());
        QVERIFY(caught.wait());
        QVERIFY2(caught.isValue(), caught.why());
        QVERIFY(clock.elapsed() >= 990);
        QCOMPARE(m_relay->count(method, "/thing"), 2);
    }

    //! It is said to one, and meant for all.
    void whoIsToldToWaitKeepsTheOthersQuiet()
    {
        m_relay->add("POST /thing 1 answer status=429 header=Retry-After:1 body={}");
        Caught<Answer> told, other;
        api::Request later;
        QElapsedTimer sinceTold;
        qint64 askedAfter = -1;
        QObject watch;
        connect(m_transport.get(), &api::Transport::exchanged, &watch,
                [&](const QByteArray &, const QString &, int status) {
                    if (status != 429)
                        return;
                    sinceTold.start();
                    QMetaObject::invokeMethod(
                        &watch, [&] { later = m_transport->send(get(), &watch, other.handler()); },
                        Qt::QueuedConnection);
                });
        connect(m_relay.get(), &FaultRelay::requestSeen, &watch, [&](const QByteArray &method) {
            if (method == "GET")
                askedAfter = sinceTold.elapsed();
        });
        const auto request = m_transport->send(post(), &watch, told.handler());
        QVERIFY(told.wait() && other.wait());
        QVERIFY2(told.isValue(), told.why());
        QVERIFY2(other.isValue(), other.why());
        QVERIFY2(askedAfter >= 990, QByteArray::number(askedAfter));
        QCOMPARE(m_relay->count("GET", "/thing"), 1);
    }

    void aRetryAfterThatIsTooLongEndsTheCall()
    {
        m_relay->add("GET /thing * answer status=429 header=Retry-After:3600 body={}");
        Caught<Answer> caught;
        const auto request = m_transport->send(get(), this, caught.handler());
        QVERIFY(caught.wait());
        QCOMPARE(caught.error().kind, Kind::TooManyRequests);
        QCOMPARE(caught.error().retryAfterSeconds, 3600);
        QCOMPARE(m_relay->count("GET", "/thing"), 1);
    }

    void aDeleteWhoseAnswerWasLostIsDone()
    {
        bool isThere = true;
        m_say = [&isThere](const StubServer::Asked &) {
            return StubServer::Answer{.status = std::exchange(isThere, false) ? 204 : 404};
        };
        m_relay->add("DELETE /thing 1 dropAfter");
        Caught<Answer> caught, again;
        const auto first = m_transport->send(remove(), this, caught.handler());
        QVERIFY(caught.wait());
        QVERIFY2(caught.isValue(), caught.why());
        const auto second = m_transport->send(remove(), this, again.handler());
        QVERIFY(again.wait());
        QCOMPARE(again.error().kind, Kind::NotFound);
    }

    void silenceEndsAsTimedOut()
    {
        auto settings = quickSettings();
        settings.timeoutMs = 200;
        settings.maxRetries = 0;
        use(settings);
        m_say = [](const StubServer::Asked &) { return StubServer::Answer{.never = true}; };
        Caught<Answer> caught;
        const auto request = m_transport->send(post(), this, caught.handler());
        QVERIFY(caught.wait());
        QCOMPARE(caught.error().kind, Kind::TimedOut);
        QVERIFY(caught.error().outcomeIsUnknown());
    }

    void slowIsNotSilent()
    {
        auto settings = quickSettings();
        settings.timeoutMs = 500 * support::patience(); // less than it takes, more than it is silent
        m_say = [](const StubServer::Asked &) { return StubServer::Answer{.body = QByteArray(1'000, ' ')}; };
        use(settings);
        const QByteArray rule =
            "GET /thing 1 drip bytes=50 ms=" + QByteArray::number(60 * support::patience());
        m_relay->add(rule.constData());
        Caught<Answer> caught;
        const auto request = m_transport->send(get(), this, caught.handler());
        QVERIFY(caught.wait());
        QVERIFY2(caught.isValue(), caught.why());
        QCOMPARE(m_relay->count("GET", "/thing"), 1);
    }

    void answersHaveACap()
    {
        auto settings = quickSettings();
        settings.maxAnswerBytes = 1'000;
        use(settings);
        m_say = [](const StubServer::Asked &) {
            return StubServer::Answer{.body = QByteArray(100'000, ' ')};
        };
        Caught<Answer> caught;
        const auto request = m_transport->send(get(), this, caught.handler());
        QVERIFY(caught.wait());
        QCOMPARE(caught.error().kind, Kind::TooLarge);
        QCOMPARE(m_stub->count("GET", "/thing"), 1);
    }

    //! Of what is no answer a little is enough.
    void refusalsHaveACap()
    {
        m_say = [](const StubServer::Asked &) {
            return StubServer::Answer{.status = 400, .body = QByteArray(2'000'000, ' ')};
        };
        Caught<Answer> caught;
        const auto request = m_transport->send(post(), this, caught.handler());
        QVERIFY(caught.wait());
        QCOMPARE(caught.error().kind, Kind::TooLarge);
        QCOMPARE(caught.error().status, 400);
        QCOMPARE(m_stub->count("POST", "/sign/thing"), 1);
    }

    void momentsOfHttpAreNotOfHere_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::newRow("ahead of Greenwich") << QByteArray("Asia/Kolkata");
        QTest::newRow("behind it") << QByteArray("America/New_York");
        QTest::newRow("where clocks skip the hour") << QByteArray("Europe/Oslo");
    }
    //! Read as one of here, each of them is another one, or none.
    void momentsOfHttpAreNotOfHere()
    {
        QFETCH(QByteArray, zone);
        const ClocksOf clocks(zone);
        QVERIFY(QDateTime::currentDateTime().offsetFromUtc() != 0); // else nothing would be seen of it
        QCOMPARE(api::momentOf("Tue, 01 Dec 2026 23:59:59 GMT"),
                 QDateTime(QDate(2026, 12, 1), QTime(23, 59, 59), Qt::UTC));
        QCOMPARE(api::momentOf("Sun, 29 Mar 2026 02:30:00 GMT"),
                 QDateTime(QDate(2026, 3, 29), QTime(2, 30), Qt::UTC));
        for (const char *none : {"", "yesterday", "Tue, 01 Dec 2026", "Tue, 01 Dec 2026 23:59:59 CET"})
            QVERIFY2(!api::momentOf(none).isValid(), none);
    }

    //! Nobody asked for a part, so a part is not what was asked for.
    void aPartOfAFileIsNoFile()
    {
        m_say = [](const StubServer::Asked &) {
            return StubServer::Answer{
                .status = 206, .body = "%PDF-1.7 half", .contentType = "application/pdf"};
        };
        auto exchange = get();
        exchange.downloadPath = fresh("part.pdf");
        Caught<Answer> caught;
        const auto request = m_transport->send(exchange, this, caught.handler());
        QVERIFY(caught.wait());
        QCOMPARE(caught.error().kind, Kind::NotUnderstood);
        QVERIFY(!QFile::exists(exchange.downloadPath));
    }

    void downloadsHaveACap()
    {
        auto settings = quickSettings();
        settings.maxDownloadBytes = 1'000;
        use(settings);
        m_say = [](const StubServer::Asked &) {
            return StubServer::Answer{.body = QByteArray(100'000, ' ')};
        };
        auto exchange = get();
        exchange.downloadPath = m_folder.filePath(QStringLiteral("file"));
        Caught<Answer> caught;
        const auto request = m_transport->send(exchange, this, caught.handler());
        QVERIFY(caught.wait());
        QCOMPARE(caught.error().kind, Kind::TooLarge);
        QVERIFY(!QFile::exists(exchange.downloadPath)); // and nothing of it stays
    }

    void offlineIsNotConnectionLost()
    {
        auto closed = profile();
        {
            QTcpServer server; // takes a port and lets it go
            QVERIFY(server.listen(QHostAddress::LocalHost));
            closed.apiUrl.setPort(server.serverPort());
        }
        api::Transport transport(closed, secretProvider(testSecret), quickSettings());
        Caught<Answer> caught;
        const auto request = transport.send(post(), this, caught.handler());
        QVERIFY(caught.wait());
        QCOMPARE(caught.error().kind, Kind::Offline);
        QCOMPARE(caught.error().reason, api::ApiError::Reason::ConnectionRefused);
        QVERIFY(!caught.error().outcomeIsUnknown());
    }

    void plainHttpIsForThisMachineOnly_data()
    {
        QTest::addColumn<QUrl>("url");
        QTest::newRow("http elsewhere") << QUrl(QStringLiteral("http://api.signicat.example/sign"));
        QTest::newRow("looks like loopback") << QUrl(QStringLiteral("http://127.0.0.1.example.org/sign"));
        QTest::newRow("ftp") << QUrl(QStringLiteral("ftp://127.0.0.1/sign"));
        QTest::newRow("password in it") << QUrl(QStringLiteral("https://a:b@api.signicat.example/sign"));
        QTest::newRow("none") << QUrl();
    }
    void plainHttpIsForThisMachineOnly()
    {
        QFETCH(QUrl, url);
        for (const bool tokenToo : {false, true}) {
            auto bad = profile();
            (tokenToo ? bad.tokenUrl : bad.apiUrl) = url;
            api::Transport transport(bad, secretProvider(testSecret), quickSettings());
            Caught<Answer> caught;
            const auto request = transport.send(get(), this, caught.handler());
            QVERIFY(caught.wait());
            QCOMPARE(caught.error().kind, Kind::TlsFailed);
            QVERIFY(!caught.error().detail.isEmpty());
            QCOMPARE(m_stub->count("GET", "/"), 0);
        }
    }

    void tlsThatIsNoneEndsTheCall()
    {
        auto wrong = profile();
        wrong.apiUrl.setScheme(QStringLiteral("https")); // the relay speaks plain text
        api::Transport transport(wrong, secretProvider(testSecret), quickSettings());
        Caught<Answer> caught;
        const auto request = transport.send(get(), this, caught.handler());
        QVERIFY(caught.wait());
        QVERIFY2(!caught.isValue(), caught.why());
        QCOMPARE(m_stub->count("GET", "/thing"), 0);
    }

    void idsCannotLeaveThePath_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("empty") << QStringLiteral("/documents/");
        QTest::newRow("dots") << QStringLiteral("/documents/..");
        QTest::newRow("dots inside") << QStringLiteral("/documents/../metadata");
        QTest::newRow("relative") << QStringLiteral("documents");
    }
    void idsCannotLeaveThePath()
    {
        QFETCH(QString, path);
        Caught<Answer> caught;
        const auto request = m_transport->send({.verb = "DELETE", .path = path}, this, caught.handler());
        QVERIFY(caught.wait());
        QCOMPARE(caught.error().kind, Kind::BadRequest);
        QVERIFY(caught.error().notSent);
        QCOMPARE(m_stub->asked().size(), 0);
    }

    void uploadStreamsAndTells()
    {
        Caught<Answer> caught;
        qint64 last = 0, total = 0;
        auto exchange = post();
        exchange.uploadPath = bigFile(3'000'000);
        exchange.contentType = "application/pdf";
        exchange.progress = [&](qint64 now, qint64 all) {
            last = now;
            total = all;
        };
        const auto request = m_transport->send(exchange, this, caught.handler());
        QVERIFY(caught.wait());
        QVERIFY2(caught.isValue(), caught.why());
        QCOMPARE(m_stub->asked().last().body.size(), 3'000'000);
        QCOMPARE(m_stub->asked().last().head.header("Content-Type"), QByteArray("application/pdf"));
        QCOMPARE(total, 3'000'000);
        QCOMPARE(last, 3'000'000);
    }

    void uploadOfNoFileSendsNothing()
    {
        Caught<Answer> caught;
        auto exchange = post();
        exchange.uploadPath = fresh("is-not-there.pdf");
        const auto request = m_transport->send(exchange, this, caught.handler());
        QVERIFY(caught.wait());
        QCOMPARE(caught.error().kind, Kind::LocalFile);
        QVERIFY(!caught.error().detail.isEmpty());
        QCOMPARE(m_stub->asked().size(), 0);
    }

    void uploadIsSentAgainWithAFreshToken()
    {
        m_relay->add("POST /thing 1 answer status=401 body={}");
        Caught<Answer> caught;
        auto exchange = post();
        exchange.uploadPath = bigFile(200'000);
        const auto request = m_transport->send(exchange, this, caught.handler());
        QVERIFY(caught.wait());
        QVERIFY2(caught.isValue(), caught.why());
        QCOMPARE(m_stub->asked().last().body.size(), 200'000);
        QCOMPARE(m_stub->count("POST", "/token"), 2);
    }

    void downloadStreamsIntoANewFile()
    {
        const QByteArray bytes(2'500'000, 'p');
        m_say = [&](const StubServer::Asked &) {
            return StubServer::Answer{.body = bytes, .contentType = "application/pdf"};
        };
        Caught<Answer> caught;
        auto exchange = get();
        exchange.downloadPath = fresh("whole.pdf");
        qint64 last = 0;
        exchange.progress = [&](qint64 now, qint64) { last = now; };
        const auto request = m_transport->send(exchange, this, caught.handler());
        QVERIFY(caught.wait());
        QVERIFY2(caught.isValue(), caught.why());
        QFile file(exchange.downloadPath);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), bytes);
        QCOMPARE(last, bytes.size());
    }

    void downloadNeverOverwrites()
    {
        const QString path = fresh("mine.pdf");
        QFile mine(path);
        QVERIFY(mine.open(QIODevice::WriteOnly));
        mine.write("mine");
        mine.close();
        Caught<Answer> caught;
        auto exchange = get();
        exchange.downloadPath = path;
        const auto request = m_transport->send(exchange, this, caught.handler());
        QVERIFY(caught.wait());
        QCOMPARE(caught.error().kind, Kind::LocalFile);
        QCOMPARE(QFileInfo(path).size(), 4);
    }

    void aFailedDownloadLeavesNothing_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<int>("kind");
        QTest::newRow("cut short") << QStringLiteral("truncate bytes=50000") << int(Kind::ConnectionLost);
        QTest::newRow("dropped") << QStringLiteral("dropAfter") << int(Kind::ConnectionLost);
        QTest::newRow("404") << QStringLiteral("answer status=404 body={}") << int(Kind::NotFound);
        QTest::newRow("html") << QStringLiteral("answer status=200 type=text/html body=<p>")
                              << int(Kind::NotUnderstood);
    }
    void aFailedDownloadLeavesNothing()
    {
        QFETCH(QString, fault);
        QFETCH(int, kind);
        m_say = [](const StubServer::Asked &) {
            return StubServer::Answer{.body = QByteArray(200'000, 'p'), .contentType = "application/pdf"};
        };
        m_relay->add(qPrintable(QStringLiteral("GET /thing * ") + fault));
        Caught<Answer> caught;
        auto exchange = get();
        exchange.downloadPath = fresh("half.pdf");
        const auto request = m_transport->send(exchange, this, caught.handler());
        QVERIFY(caught.wait());
        QVERIFY2(!caught.isValue() && int(caught.error().kind) == kind, caught.why());
        QVERIFY(!QFile::exists(exchange.downloadPath));
    }

    void aCutDownloadBeginsAgain()
    {
        QByteArray bytes(200'000, 'p');
        bytes[0] = 'A';
        m_say = [&](const StubServer::Asked &) {
            return StubServer::Answer{.body = bytes, .contentType = "application/pdf"};
        };
        m_relay->add("GET /thing 1 truncate bytes=50000");
        Caught<Answer> caught;
        auto exchange = get();
        exchange.downloadPath = fresh("again.pdf");
        const auto request = m_transport->send(exchange, this, caught.handler());
        QVERIFY(caught.wait());
        QVERIFY2(caught.isValue(), caught.why());
        QFile file(exchange.downloadPath);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), bytes);
    }

    void cancelledHandlersNeverRun()
    {
        m_say = [](const StubServer::Asked &) { return StubServer::Answer{.never = true}; };
        Caught<Answer> byCancel, byDeath, byReplacement, latest;
        auto one = m_transport->send(get(), this, byCancel.handler());
        auto other = m_transport->send(get(), this, byReplacement.handler());
        {
            const auto dies = m_transport->send(get(), this, byDeath.handler());
        }
        QTRY_VERIFY(m_stub->count("GET", "/thing") >= 2);
        one.cancel();
        QVERIFY(!one.isActive());
        m_say = [](const StubServer::Asked &) { return StubServer::Answer{.body = "{}"}; };
        other = m_transport->send(get(), this, latest.handler());
        QVERIFY(latest.wait());
        QVERIFY(latest.isValue());
        QCOMPARE(byCancel.times + byDeath.times + byReplacement.times, 0);
    }

    void cancelRemovesTheDownload()
    {
        m_say = [](const StubServer::Asked &) {
            return StubServer::Answer{.body = QByteArray(500'000, 'p'), .contentType = "application/pdf"};
        };
        m_relay->add("GET /thing 1 drip bytes=1000 ms=5");
        Caught<Answer> caught;
        auto exchange = get();
        exchange.downloadPath = fresh("cancelled.pdf");
        api::Request request;
        exchange.progress = [&](qint64 now, qint64) {
            if (now > 5'000)
                request.cancel();
        };
        request = m_transport->send(exchange, this, caught.handler());
        QTRY_VERIFY(!request.isActive());
        QVERIFY(!QFile::exists(exchange.downloadPath));
        QCOMPARE(caught.times, 0);
    }

    void contextDiesInFlight()
    {
        m_say = [](const StubServer::Asked &) { return StubServer::Answer{.never = true}; };
        Caught<Answer> caught;
        auto *context = new QObject;
        const auto request = m_transport->send(get(), context, caught.handler());
        QTRY_COMPARE(m_stub->count("GET", "/thing"), 1);
        delete context;
        QTRY_VERIFY(!request.isActive());
        QCOMPARE(caught.times, 0);
    }

    void detachedCallsGoOn()
    {
        Caught<Answer> caught;
        m_transport->send(get(), this, caught.handler()).detach();
        QVERIFY(caught.wait());
        QVERIFY(caught.isValue());
    }

    void transportDiesInFlight()
    {
        m_say = [](const StubServer::Asked &) { return StubServer::Answer{.never = true}; };
        Caught<Answer> caught;
        auto request = m_transport->send(get(), this, caught.handler());
        QTRY_COMPARE(m_stub->count("GET", "/thing"), 1);
        m_transport.reset();
        QVERIFY(!request.isActive());
        QCOMPARE(caught.times, 0);
    }

    void aHandlerMayDeleteTheTransport()
    {
        bool ran = false;
        auto request = m_transport->send(get(), this, [&](const api::Result<Answer> &) {
            m_transport.reset();
            ran = true;
        });
        QTRY_VERIFY(ran);
        QVERIFY(!request.isActive());
    }

    void handlersRunInTheContextsThread()
    {
        QThread thread;
        QObject context;
        context.moveToThread(&thread);
        thread.start();
        std::atomic<QThread *> ranIn = nullptr;
        const auto request = m_transport->send(
            get(), &context, [&](const api::Result<Answer> &) { ranIn = QThread::currentThread(); });
        QTRY_COMPARE(ranIn.load(), &thread);
        thread.quit();
        thread.wait();
    }

    void digestRunsElsewhereAndCanBeCancelled()
    {
        std::atomic<QThread *> ranIn = nullptr;
        auto exchange = get();
        exchange.digest = [&](const Answer &) { ranIn = QThread::currentThread(); };
        Caught<Answer> caught;
        auto request = m_transport->send(exchange, this, caught.handler());
        QVERIFY(caught.wait());
        QVERIFY(ranIn.load() && ranIn.load() != QThread::currentThread());

        const auto gate = std::make_shared<QSemaphore>();
        const auto entered = std::make_shared<std::atomic_bool>(false);
        exchange.digest = [gate, entered](const Answer &) {
            *entered = true;
            gate->acquire();
        };
        Caught<Answer> never;
        request = m_transport->send(exchange, this, never.handler());
        QTRY_VERIFY(entered->load());
        request.cancel();
        gate->release();
        QVERIFY(!never.wait(100));
    }
};

QTEST_GUILESS_MAIN(TestTransport)
#include "tst_transport.moc"
