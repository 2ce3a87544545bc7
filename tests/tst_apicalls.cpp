// What is asked of the service is kept, found by what it was for, and costs nobody anything.
#include "api/madeids.h"
#include "store/sql.h"
#include "support/answer.h"
#include "support/taskfixture.h"
#include "tasks/apicallrecorder.h"

#include <QSignalSpy>
#include <QSqlDatabase>

using namespace Qt::StringLiterals;
using store::ApiCall;
using tasks::ApiCallRecorder;

namespace {

ApiCall call(const QString &verb, const QString &path, int number = 0, const QStringList &made = {})
{
    return {
        QDateTime::fromMSecsSinceEpoch(1'700'000'000'000 + number, Qt::UTC), verb, path, 200, 12, {}, made};
}

} // namespace

class TestApiCalls : public QObject
{
    Q_OBJECT

    support::TaskFixture m_fixture;

    QList<ApiCall> callsOf(const QStringList &ids, bool withOthers = false, int most = 100)
    {
        const auto calls = answerOf<store::StoreResult<QList<ApiCall>>>([&](QObject *context, auto done) {
            m_fixture.account->calls().callsOf(ids, withOthers, most, context, done);
        });
        return calls && *calls ? **calls : QList<ApiCall>();
    }
    static QStringList linesOf(const QList<ApiCall> &calls)
    {
        QStringList lines;
        for (const ApiCall &each : calls)
            lines << u"%1 %2 %3"_s.arg(each.verb, each.path).arg(each.status);
        return lines;
    }
    //! One call of the account to its end.
    template <typename T, typename Start>
    api::Result<T> asked(Start start)
    {
        return m_fixture.await<T>(start);
    }
    domain::SigningSession made(const QString &title)
    {
        domain::CreateSigningSession wanted = m_fixture.openOne(title).request;
        const auto sessions = asked<QList<domain::SigningSession>>([&](QObject *object, const auto &done) {
            return m_fixture.account->sessions().create({wanted, wanted}, object, done);
        });
        return sessions ? sessions->value(1) : domain::SigningSession{};
    }
    qint64 countOf(const QString &table)
    {
        const auto count = answerOf<store::StoreResult<qint64>>([&](QObject *context, auto done) {
            m_fixture.account->sessionIndex().writer().run<qint64>(
                context,
                [table](QSqlDatabase &database) -> store::StoreResult<qint64> {
                    auto row = store::sql::execute(database, u"SELECT COUNT(*) FROM "_s + table);
                    if (!row)
                        return tl::make_unexpected(row.error());
                    return row->next() ? row->value(0).toLongLong() : -1;
                },
                done);
        });
        return count && *count ? **count : -1;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_fixture.start(QStringLiteral(PROGRAMS))); }
    void init() { QVERIFY(m_fixture.reset()); }

    void whatAPostHasMade()
    {
        const auto ids = [](const QByteArray &verb, const QByteArray &body,
                            const QByteArray &type = "application/json; charset=utf-8") {
            return api::madeIds(verb, {.status = 201, .contentType = type, .body = body});
        };
        QCOMPARE(ids("POST", R"([{"id":"a"},{"id":"b"},{"title":"none"}])"), (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(ids("POST", R"({"documentId":"d","mimeType":"text/plain"})"), QStringList{u"d"_s});
        QCOMPARE(ids("POST", R"({"id":"c"})"), QStringList{u"c"_s});
        QCOMPARE(ids("GET", R"({"id":"c"})"), QStringList());
        QCOMPARE(ids("POST", "{broken"), QStringList());
        QCOMPARE(ids("POST", R"({"id":"c"})", "text/html"), QStringList());
        QCOMPARE(ids("POST", R"({"id":")" + QByteArray(2'000'000, 'c') + R"("})"), QStringList());
    }

    void whatACallIsFor()
    {
        QCOMPARE(call(u"GET"_s, u"/documents/d1/metadata"_s).subjects(), QStringList{u"d1"_s});
        QCOMPARE(call(u"GET"_s, u"/document-collections/c%20%2F1"_s).subjects(), QStringList{u"c /1"_s});
        QCOMPARE(call(u"POST"_s, u"/signing-sessions"_s, 0, {u"s1"_s, u"s2"_s}).subjects(),
                 (QStringList{u"s1"_s, u"s2"_s}));
        QCOMPARE(call(u"GET"_s, u"/signing-sessions"_s).subjects(), QStringList());
        QCOMPARE(call(u"POST"_s, u"/auth/open/connect/token"_s).subjects(), QStringList());
    }

    void aSessionHasAllThatWasAskedForIt()
    {
        const domain::SigningSession session = made(u"Leiekontrakt"_s);
        QVERIFY(!session.id.isEmpty());
        auto &sessions = m_fixture.account->sessions();
        QVERIFY(asked<domain::SigningSession>(
            [&](QObject *object, const auto &done) { return sessions.get(session.id, object, done); }));
        QVERIFY(asked<domain::SessionPage>([&](QObject *object, const auto &done) {
            domain::SessionQuery query;
            query.sessionTitleLike = u"Kari Nordmann"_s;
            return sessions.list(query, object, done);
        }));
        QVERIFY(!asked<api::Nothing>([&](QObject *object, const auto &done) {
            return sessions.setDueDate(
                session.id, domain::Timestamp::fromDateTime(QDateTime::currentDateTimeUtc().addDays(-3)),
                object, done);
        }));
        const QString document = session.request.documents.first().documentId;
        QVERIFY(asked<domain::Document>([&](QObject *object, const auto &done) {
            return m_fixture.account->documents().metadata(document, object, done);
        }));
        const auto calls = callsOf(ApiCallRecorder::idsOf(session));
        const QString own = u"/signing-sessions/"_s + session.id;
        QCOMPARE(linesOf(calls),
                 (QStringList{u"GET /documents/%1/metadata 200"_s.arg(document), u"PATCH %1 400"_s.arg(own),
                              u"GET %1 200"_s.arg(own), u"POST /signing-sessions 201"_s}));
        QVERIFY(calls.last().madeIds.contains(session.id) && calls.last().madeIds.size() == 2);
        QVERIFY(!calls.at(1).traceId.isEmpty()); // the service's own, as in its answer
        QVERIFY(calls.at(2).traceId.isEmpty());
        for (const ApiCall &each : calls)
            QVERIFY(qAbs(each.at.secsTo(QDateTime::currentDateTimeUtc())) < 60 && each.milliseconds >= 0);

        // the list and the token are others; no query is kept, which says whom somebody looked for
        const QStringList all = linesOf(callsOf(ApiCallRecorder::idsOf(session), true));
        QCOMPARE(all.size(), 6);
        QVERIFY(all.contains(u"GET /signing-sessions 200"_s));
        QVERIFY2(all.last().endsWith(u"/token 200"_s), qPrintable(all.last()));
        QCOMPARE(linesOf(callsOf({u"another"_s})), QStringList());
        QCOMPARE(linesOf(callsOf(ApiCallRecorder::idsOf(session), false, 2)).size(), 2);
    }

    void aCallWithoutAnAnswerIsACallToo()
    {
        m_fixture.relay->add("GET ^/sign/signing-sessions/lost * dropAfter");
        QVERIFY(!asked<domain::SigningSession>([&](QObject *object, const auto &done) {
            return m_fixture.account->sessions().get(u"lost"_s, object, done);
        }));
        const auto calls = callsOf({u"lost"_s});
        QCOMPARE(calls.size(), 4); // it was asked again three times
        for (const ApiCall &each : calls)
            QCOMPARE(each.status, 0);
    }

    void theyOutliveTheProgram()
    {
        const domain::SigningSession session = made(u"Arbeidsavtale"_s);
        QVERIFY(m_fixture.restart()); // at once: what waited was written as the account ended
        QCOMPARE(linesOf(callsOf({session.id})), QStringList{u"POST /signing-sessions 201"_s});
    }

    void manyAreOneWrite()
    {
        ApiCallRecorder &recorder = m_fixture.account->calls();
        QSignalSpy recorded(&recorder, &ApiCallRecorder::recorded);
        for (int i = 0; i < 4 * int(ApiCallRecorder::mostWaiting); ++i)
            Q_EMIT m_fixture.account->transport().exchanged("GET", u"/documents/d%1"_s.arg(i), 200, 3, {},
                                                            {});
        QCOMPARE(callsOf({u"d%1"_s.arg(4 * ApiCallRecorder::mostWaiting - 1)}).size(), 1);
        QTRY_COMPARE(recorded.size(), 4);
        Q_EMIT m_fixture.account->transport().exchanged("GET", u"/documents/last"_s, 200, 3, {}, {});
        QTRY_COMPARE(recorded.size(), 5); // by the clock
        QCOMPARE(callsOf({u"last"_s}).size(), 1);
    }

    void theOldestGoAndListsDoNotPushOutTheRest()
    {
        store::ApiCalls calls(m_fixture.account->sessionIndex(),
                              {.forSomething = 50, .others = 10, .pruneEvery = 20});
        const auto add = [&](const QList<ApiCall> &some) {
            const auto done = answerOf<store::StoreResult<void>>(
                [&](QObject *context, auto handler) { calls.add(some, context, handler); });
            return done && *done;
        };
        QVERIFY(add({call(u"GET"_s, u"/signing-sessions/kept"_s, 0)}));
        for (int round = 0; round < 10; ++round) { // a service that is looked at all day
            QList<ApiCall> pages;
            for (int i = 0; i < 20; ++i)
                pages << call(u"GET"_s, u"/signing-sessions"_s, 100 * round + i);
            QVERIFY(add(pages));
        }
        QCOMPARE(countOf(u"api_call WHERE named = 0"_s), 10);
        QCOMPARE(callsOf({u"kept"_s}).size(), 1);
        QList<ApiCall> many;
        for (int i = 0; i < 60; ++i)
            many << call(u"GET"_s, u"/signing-sessions/s%1"_s.arg(i), 10'000 + i);
        QVERIFY(add(many));
        QCOMPARE(countOf(u"api_call WHERE named = 1"_s), 50);
        QCOMPARE(countOf(u"api_call_of"_s), 50); // nothing is left of those that went
        QCOMPARE(callsOf({u"kept"_s}).size(), 0);
        QCOMPARE(callsOf({u"s9"_s}).size(), 0);
        QCOMPARE(callsOf({u"s10"_s}).size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestApiCalls)
#include "tst_apicalls.moc"
