#include "api/sessionquerytext.h"
#include "support/apifixture.h"

#include <QUuid>

using namespace support;
using Kind = api::ApiError::Kind;
using domain::SessionState;

class TestSessionsApi : public QObject
{
    Q_OBJECT

private:
    ApiFixture m_api;

    api::Result<domain::SessionPage> list(const domain::SessionQuery &query)
    {
        return m_api.await<domain::SessionPage>(
            [&](QObject *object, auto done) { return m_api.sessions().list(query, object, done); });
    }
    api::Result<domain::SigningSession> get(const QString &id)
    {
        return m_api.await<domain::SigningSession>(
            [&](QObject *object, auto done) { return m_api.sessions().get(id, object, done); });
    }
    api::Result<api::Nothing> setDueDate(const QString &id, int days)
    {
        const auto due = domain::Timestamp::fromDateTime(QDateTime::currentDateTimeUtc().addDays(days));
        return m_api.await<api::Nothing>(
            [&](QObject *object, auto done) { return m_api.sessions().setDueDate(id, due, object, done); });
    }
    domain::CreateSigningSession wanted(const QString &title)
    {
        const auto document = m_api.upload("Text", QStringLiteral("text/plain"));
        return sampleSession(title, m_api.collect({document.documentId}).id, document.documentId);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_api.start(QStringLiteral(PROGRAMS), 300)); }
    void init() { QVERIFY(m_api.reset()); }

    void theQueryIsEncoded()
    {
        domain::SessionQuery query;
        query.sort = domain::SessionSort::DueSoonestFirst;
        query.states = {SessionState::Ready, SessionState::Blocked};
        query.sessionTitleLike = QStringLiteral("50% + Ærlig & sånt");
        query.dueDateFrom = domain::Timestamp::parse(QStringLiteral("2026-01-01T00:00:00+02:00"));
        const QString text = api::toUrlQuery(query).toString(QUrl::FullyEncoded);
        QVERIFY2(text.contains(QStringLiteral("sort=%2BdueDate")), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("state=READY&state=BLOCKED")));
        QVERIFY(text.contains(QStringLiteral("sessionTitleLike=50%25%20%2B%20%C3%86rlig%20%26%20s%C3%A5nt")));
        QVERIFY(text.contains(QStringLiteral("dueDateFrom=2026-01-01T00%3A00%3A00%2B02%3A00")));
    }

    void listsPagesInOrder()
    {
        domain::SessionQuery query;
        query.limit = 50;
        query.sort = domain::SessionSort::DueSoonestFirst;
        const auto first = list(query);
        QVERIFY2(first, whyNot(first));
        QCOMPARE(first->count, 50);
        QVERIFY(first->total >= 300);
        for (qsizetype i = 1; i < first->data.size(); ++i)
            QVERIFY(*first->data[i - 1].request.dueDate <= *first->data[i].request.dueDate);
        query.offset = 50;
        const auto second = list(query);
        QVERIFY2(second, whyNot(second));
        QVERIFY(first->data.last().id != second->data.first().id);
    }

    void filtersByStateAndTitle()
    {
        const QString title = QStringLiteral("Ærlig 50% + mer");
        const auto made = m_api.open({wanted(title)});
        QVERIFY2(made, whyNot(made));
        domain::SessionQuery query;
        query.states = {SessionState::Ready, SessionState::Rejected};
        query.limit = 1'000;
        const auto page = list(query);
        QVERIFY2(page, whyNot(page));
        QVERIFY(page->total > 1);
        for (const auto &session : page->data)
            QVERIFY(domain::stateOf(session) == SessionState::Ready ||
                    domain::stateOf(session) == SessionState::Rejected);
        query.sessionTitleLike = QStringLiteral("50% + MER");
        const auto one = list(query);
        QVERIFY2(one, whyNot(one));
        QCOMPARE(one->total, 1);
        QCOMPARE(one->data.value(0).request.title, title);
    }

    void createdTogetherInOrder()
    {
        QList<domain::CreateSigningSession> many{wanted(QStringLiteral("a")), wanted(QStringLiteral("b"))};
        const auto made = m_api.open(many);
        QVERIFY2(made, whyNot(made));
        QCOMPARE(made->size(), 2);
        QCOMPARE(made->at(0).request.title, QStringLiteral("a"));
        QCOMPARE(made->at(1).request.title, QStringLiteral("b"));
        QVERIFY(made->at(0).signatureUrl);
    }

    void oneBadOneMakesNone()
    {
        QList<domain::CreateSigningSession> many{wanted(QStringLiteral("good-one-of-two")),
                                                 wanted(QString())};
        const auto made = m_api.open(many);
        QVERIFY(!made);
        QCOMPARE(made.error().kind, Kind::BadRequest);
        QVERIFY2(made.error().invalidParams.value(0).name.contains(QStringLiteral("title")), whyNot(made));
        domain::SessionQuery query;
        query.sessionTitleLike = QStringLiteral("good-one-of-two");
        QCOMPARE(list(query)->total, 0);
    }

    void signedDueDatedDeleted()
    {
        const auto session = m_api.openOne(QStringLiteral("One"));
        const auto changed = setDueDate(session.id, 20);
        QVERIFY2(changed, whyNot(changed));
        QVERIFY(*get(session.id)->request.dueDate > *session.request.dueDate);
        QCOMPARE(setDueDate(session.id, 60).error().kind, Kind::BadRequest);
        QCOMPARE(setDueDate(session.id, -1).error().kind, Kind::BadRequest);
        QCOMPARE(m_api.sandbox.sign(session.id) / 100, 2);
        const auto read = get(session.id);
        QVERIFY2(read, whyNot(read));
        QVERIFY(domain::stateOf(*read) == SessionState::Signed);
        QVERIFY(read->output && read->output->signatures);
        const auto gone = m_api.await<api::Nothing>(
            [&](QObject *object, auto done) { return m_api.sessions().remove(session.id, object, done); });
        QVERIFY2(gone, whyNot(gone));
        QCOMPARE(get(session.id).error().kind, Kind::NotFound);
    }

    void aLostCreationIsNeverRepeated_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<int>("executed");
        QTest::newRow("before") << QStringLiteral("dropBefore") << 0;
        QTest::newRow("after") << QStringLiteral("dropAfter") << 1;
        QTest::newRow("reset") << QStringLiteral("reset") << 0;
        QTest::newRow("cut") << QStringLiteral("truncate bytes=300") << 1;
        QTest::newRow("503") << QStringLiteral("answer status=503 body={}") << 0;
        QTest::newRow("html") << QStringLiteral("answer status=200 type=text/html body=<p>") << 0;
    }
    void aLostCreationIsNeverRepeated()
    {
        QFETCH(QString, fault);
        QFETCH(int, executed);
        const QString title = QStringLiteral("Lost ") + QUuid::createUuid().toString(QUuid::WithoutBraces);
        const auto session = wanted(title);
        m_api.relay->add(qPrintable(QStringLiteral("POST /signing-sessions 1 ") + fault));
        const auto made = m_api.open({session});
        QVERIFY(!made);
        QVERIFY2(made.error().outcomeIsUnknown(), whyNot(made));
        QCOMPARE(m_api.relay->count("POST", "/signing-sessions"), 1);
        domain::SessionQuery query;
        query.sessionTitleLike = title;
        const auto found = list(query);
        QVERIFY2(found, whyNot(found));
        QCOMPARE(found->total, executed); // what the server has is what one POST made
    }

    void listsSurviveFaults_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<bool>("recovers");
        QTest::newRow("401") << QStringLiteral("1 answer status=401 body={}") << true;
        QTest::newRow("429") << QStringLiteral("1 answer status=429 header=Retry-After:0 body={}") << true;
        QTest::newRow("503") << QStringLiteral("1 answer status=503 body={}") << true;
        QTest::newRow("dropped") << QStringLiteral("1 dropBefore") << true;
        QTest::newRow("cut") << QStringLiteral("1 truncate bytes=4000") << true;
        QTest::newRow("reset") << QStringLiteral("1 reset") << true;
        QTest::newRow("html") << QStringLiteral("* answer status=200 type=text/html body=<p>") << false;
        QTest::newRow("broken") << QStringLiteral(
                                       "* answer status=200 type=application/json body={\"data\":[{")
                                << false;
        QTest::newRow("no data") << QStringLiteral("* answer status=200 type=application/json body={}")
                                 << false;
    }
    void listsSurviveFaults()
    {
        QFETCH(QString, fault);
        QFETCH(bool, recovers);
        m_api.relay->add(qPrintable(QStringLiteral("GET /signing-sessions ") + fault));
        const auto page = list({});
        QVERIFY2(page.has_value() == recovers, whyNot(page));
        if (!recovers)
            QCOMPARE(page.error().kind, Kind::NotUnderstood);
    }

    void theLatestListWins()
    {
        m_api.relay->add("GET offset=7& 1 delay ms=300");
        Caught<domain::SessionPage> early, late;
        auto sessions = m_api.sessions();
        domain::SessionQuery query;
        query.offset = 7;
        auto request = sessions.list(query, this, early.handler());
        QTRY_COMPARE(m_api.relay->count("GET", "offset=7"), 1);
        query.offset = 0;
        request = sessions.list(query, this, late.handler());
        QVERIFY(late.wait());
        QVERIFY(late.isValue());
        QCOMPARE(early.times, 0);
    }

    void contextDiesInFlight()
    {
        m_api.relay->add("* /signing-sessions * delay ms=30000");
        int ran = 0;
        const auto tell = [&ran](const auto &) { ++ran; };
        auto *context = new QObject;
        auto sessions = m_api.sessions();
        const auto id = QStringLiteral("x");
        std::vector<api::Request> calls;
        calls.push_back(sessions.create({}, context, tell));
        calls.push_back(sessions.list({}, context, tell));
        calls.push_back(sessions.get(id, context, tell));
        calls.push_back(sessions.setDueDate(
            id, domain::Timestamp::fromDateTime(QDateTime::currentDateTimeUtc()), context, tell));
        calls.push_back(sessions.remove(id, context, tell));
        QTRY_COMPARE(m_api.relay->seen().size(), 6);
        delete context;
        for (auto &call : calls)
            QTRY_VERIFY(!call.isActive());
        QCOMPARE(ran, 0);
    }
};

QTEST_GUILESS_MAIN(TestSessionsApi)
#include "tst_sessionsapi.moc"
