#include "support/apiharness.h"

#include <QSignalSpy>

#include <array>
#include <vector>

using namespace support;
using api::Answer;
using api::ApiError;
using Kind = api::ApiError::Kind;

//! One token for all who want one: fetched once, renewed in time, refused clearly.
class TestToken : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<StubServer> m_stub;
    std::unique_ptr<FaultRelay> m_relay;
    std::unique_ptr<api::Transport> m_transport;
    int m_lifetime = 600, m_made = 0;
    QByteArray m_accepted; //!< the token that the server takes; every one when empty

    domain::Profile profile() const
    {
        const QString root = QStringLiteral("http://127.0.0.1:%1").arg(m_relay->port());
        return {.id = QStringLiteral("p"),
                .name = QStringLiteral("p"),
                .environmentLabel = QStringLiteral("TEST"),
                .apiUrl = QUrl(root + QStringLiteral("/sign")),
                .tokenUrl = QUrl(root + QStringLiteral("/token")),
                .clientId = QStringLiteral("client one")};
    }
    StubServer::Answer say(const StubServer::Asked &asked)
    {
        if (asked.head.target == "/token") {
            m_accepted = "token-" + QByteArray::number(++m_made);
            return {.body = "{\"access_token\":\"" + m_accepted +
                            "\",\"token_type\":\"Bearer\",\"expires_in\":" + QByteArray::number(m_lifetime) +
                            "}"};
        }
        if (asked.head.header("Authorization") != "Bearer " + m_accepted)
            return {.status = 401,
                    .body = "{\"code\":\"invalid_token\"}",
                    .contentType = "application/problem+json"};
        return {.body = "{}"};
    }
    api::Request get(Caught<Answer> &caught)
    {
        return m_transport->send({.verb = "GET", .path = QStringLiteral("/thing"), .mayRepeat = true}, this,
                                 caught.handler());
    }
    api::Request post(Caught<Answer> &caught)
    {
        return m_transport->send({.verb = "POST",
                                  .path = QStringLiteral("/thing"),
                                  .contentType = "application/json",
                                  .body = "[]"},
                                 this, caught.handler());
    }

private Q_SLOTS:
    void init()
    {
        m_lifetime = 600;
        m_made = 0;
        m_accepted.clear();
        m_stub = std::make_unique<StubServer>([this](const StubServer::Asked &asked) { return say(asked); });
        m_relay = std::make_unique<FaultRelay>(m_stub->port());
        QVERIFY(m_relay->listen());
        m_transport =
            std::make_unique<api::Transport>(profile(), secretProvider(testSecret), quickSettings());
    }

    void askedForAsTheStandardSays()
    {
        Caught<Answer> caught;
        const auto request = get(caught);
        QVERIFY(caught.wait());
        QVERIFY2(caught.isValue(), caught.why());
        const auto asked = m_stub->asked().first();
        QCOMPARE(asked.head.method, QByteArray("POST"));
        QCOMPARE(asked.head.header("Content-Type"), QByteArray("application/x-www-form-urlencoded"));
        QCOMPARE(asked.body, QByteArray("grant_type=client_credentials&scope=signicat-api"));
        const auto basic = QByteArray::fromBase64(asked.head.header("Authorization").mid(6));
        QCOMPARE(basic, QByteArray("client%20one:s3cret%3Awith%2Fodd%2Bsigns"));
    }

    void manyCallsShareOne()
    {
        m_relay->add("POST /token 1 delay ms=80");
        std::array<Caught<Answer>, 12> caught;
        std::vector<api::Request> requests;
        for (auto &one : caught)
            requests.push_back(get(one));
        for (auto &one : caught) {
            QVERIFY(one.wait());
            QVERIFY2(one.isValue(), one.why());
        }
        Caught<Answer> later;
        const auto request = get(later);
        QVERIFY(later.wait());
        QCOMPARE(m_made, 1);
    }

    void aWaiterThatLeavesDoesNotHurtTheOthers()
    {
        m_relay->add("POST /token 1 delay ms=80");
        Caught<Answer> first, second, third;
        auto leaves = get(first);
        const auto stays = get(second);
        auto *context = new QObject;
        const auto dies =
            m_transport->send({.verb = "GET", .path = QStringLiteral("/thing")}, context, third.handler());
        QTRY_COMPARE(m_relay->count("POST", "/token"), 1);
        leaves.cancel();
        delete context;
        QVERIFY(second.wait());
        QVERIFY2(second.isValue(), second.why());
        QCOMPARE(first.times + third.times, 0);
        QCOMPARE(m_made, 1);
    }

    void renewedBeforeItEnds()
    {
        m_lifetime = 1; // a tenth of it is the margin
        Caught<Answer> first, second;
        const auto one = get(first);
        QVERIFY(first.wait());
        m_lifetime = 600;
        QTest::qWait(950); // the passing of time is what is tested here
        const auto other = get(second);
        QVERIFY(second.wait());
        QVERIFY(second.isValue());
        QCOMPARE(m_made, 2);
        QCOMPARE(m_stub->count("GET", "/thing"), 2); // no 401 was needed to find out
    }

    void a401IsTriedOnceWithAFreshToken()
    {
        Caught<Answer> first, second;
        const auto one = get(first);
        QVERIFY(first.wait());
        m_accepted = "none of ours"; // revoked at the server
        const auto other = post(second);
        QVERIFY(second.wait());
        QVERIFY2(second.isValue(), second.why());
        QCOMPARE(m_made, 2);
        QCOMPARE(m_stub->count("POST", "/thing"), 2);
    }

    void manyCallsThatMeet401ShareTheFreshToken()
    {
        Caught<Answer> first;
        const auto one = get(first);
        QVERIFY(first.wait());
        m_accepted = "none of ours";
        std::array<Caught<Answer>, 5> caught;
        std::vector<api::Request> requests;
        for (auto &each : caught)
            requests.push_back(get(each));
        for (auto &each : caught) {
            QVERIFY(each.wait());
            QVERIFY2(each.isValue(), each.why());
        }
        QCOMPARE(m_made, 2);
    }

    void asecond401IsUnauthorized()
    {
        m_relay->add("GET /thing * answer status=401 body={\"code\":\"invalid_token\"}");
        Caught<Answer> caught;
        const auto request = get(caught);
        QVERIFY(caught.wait());
        QCOMPARE(caught.error().kind, Kind::Unauthorized);
        QCOMPARE(caught.error().code, QStringLiteral("invalid_token"));
        QCOMPARE(m_relay->count("GET", "/thing"), 2);
    }

    void refusedCredentialsAreUnauthorized()
    {
        m_relay->add(
            "POST /token * answer status=400 type=application/json body={\"error\":\"invalid_client\"}");
        Caught<Answer> caught;
        const auto request = post(caught);
        QVERIFY(caught.wait());
        QCOMPARE(caught.error().kind, Kind::Unauthorized);
        QVERIFY(caught.error().detail.contains(QStringLiteral("invalid_client")));
        QVERIFY(caught.error().notSent);
        QCOMPARE(m_relay->count("POST", "/thing"), 0);
    }

    void noTokenMeansNothingWasSent_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::newRow("dropped") << QStringLiteral("dropAfter");
        QTest::newRow("500") << QStringLiteral("answer status=500 body={}");
        QTest::newRow("html") << QStringLiteral("answer status=200 type=text/html body=<p>");
        QTest::newRow("broken json") << QStringLiteral(
            "answer status=200 type=application/json body={\"access_tok");
        QTest::newRow("no token") << QStringLiteral("answer status=200 type=application/json body={}");
        QTest::newRow("without end") // of a token, 64 KiB are more than enough
            << QStringLiteral("answer status=200 type=application/json body={\"access_token\":\"%1\"}")
                   .arg(QString(70'000, QLatin1Char('a')));
        QTest::newRow("a token that is two lines") << QStringLiteral(
            "answer status=200 type=application/json body={\"access_token\":\"a\\r\\nX-Evil: 1\"}");
    }
    void noTokenMeansNothingWasSent()
    {
        QFETCH(QString, fault);
        m_relay->add(qPrintable(QStringLiteral("POST /token * ") + fault));
        Caught<Answer> caught;
        const auto request = post(caught);
        QVERIFY(caught.wait());
        QVERIFY(!caught.isValue());
        QVERIFY2(!caught.error().outcomeIsUnknown(), caught.why());
        QCOMPARE(m_relay->count("POST", "/thing"), 0);
    }

    void aLostTokenIsAskedForAgain()
    {
        m_relay->add("POST /token 1 dropBefore");
        Caught<Answer> caught;
        const auto request = post(caught);
        QVERIFY(caught.wait());
        QVERIFY2(caught.isValue(), caught.why());
        QCOMPARE(m_relay->count("POST", "/thing"), 1);
    }

    void noSecretEndsTheCall()
    {
        api::Transport transport(
            profile(),
            [](QObject *context, std::function<void(api::Result<QString>)> done) {
                QMetaObject::invokeMethod(
                    context, [done] { done(tl::unexpected(ApiError{.kind = Kind::NoSecret})); },
                    Qt::QueuedConnection);
            },
            quickSettings());
        Caught<Answer> caught;
        const auto request =
            transport.send({.verb = "GET", .path = QStringLiteral("/thing")}, this, caught.handler());
        QVERIFY(caught.wait());
        QCOMPARE(caught.error().kind, Kind::NoSecret);
        QCOMPARE(m_stub->asked().size(), 0);
    }

    //! The keychain was locked, and is not any more.
    void aSecretThatWasMissingIsAskedForAgain()
    {
        api::Result<QString> kept = tl::unexpected(ApiError{.kind = Kind::NoSecret});
        api::Transport transport(
            profile(),
            [&kept](QObject *context, std::function<void(api::Result<QString>)> done) {
                QMetaObject::invokeMethod(
                    context, [&kept, done] { done(kept); }, Qt::QueuedConnection);
            },
            quickSettings());
        Caught<Answer> early, late;
        const auto ask = [&](Caught<Answer> &caught) {
            return transport.send({.verb = "GET", .path = QStringLiteral("/thing")}, this, caught.handler());
        };
        auto request = ask(early);
        QVERIFY(early.wait());
        QCOMPARE(early.error().kind, Kind::NoSecret);
        kept = testSecret;
        request = ask(late);
        QVERIFY(late.wait());
        QVERIFY2(late.isValue(), late.why());
        QCOMPARE(m_made, 1);
    }

    void aSecretThatComesTooLateHurtsNobody()
    {
        std::function<void(api::Result<QString>)> late;
        auto transport = std::make_unique<api::Transport>(
            profile(),
            [&late](QObject *, std::function<void(api::Result<QString>)> done) { late = std::move(done); },
            quickSettings());
        Caught<Answer> caught;
        auto request =
            transport->send({.verb = "GET", .path = QStringLiteral("/thing")}, this, caught.handler());
        QTRY_VERIFY(bool(late));
        late(testSecret);
        late(testSecret); // twice: the second is not listened to
        QVERIFY(caught.wait());
        QVERIFY(caught.isValue());
        QCOMPARE(m_made, 1);
    }
};

QTEST_GUILESS_MAIN(TestToken)
#include "tst_token.moc"
