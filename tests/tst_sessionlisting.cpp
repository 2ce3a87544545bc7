#include "support/taskfixture.h"
#include "tasks/sessionlisting.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using tasks::SessionListing;
using Kind = api::ApiError::Kind;

class TestSessionListing : public QObject
{
    Q_OBJECT

    support::TaskFixture m_fixture;

    static domain::SessionQuery query(int limit)
    {
        domain::SessionQuery query;
        query.limit = limit;
        return query;
    }
    //! What a table would show after all the pages.
    struct Shown
    {
        QStringList ids;
        explicit Shown(SessionListing &listing)
        {
            connect(&listing, &SessionListing::pageArrived, &listing,
                    [this](qint64 offset, const QList<domain::SigningSession> &sessions) {
                        ids.resize(offset);
                        for (const auto &session : sessions)
                            ids.append(session.id);
                    });
        }
    };
    int lists() { return m_fixture.relay->count("GET", "/sign/signing-sessions?"); }
    [[nodiscard]] QByteArray lastTarget() const { return m_fixture.relay->seen().last().head.target; }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_fixture.start(QStringLiteral(PROGRAMS), 300)); }
    void init() { QVERIFY(m_fixture.reset()); }

    void pageByPageToTheEnd()
    {
        SessionListing listing(*m_fixture.account);
        const Shown shown(listing);
        QSignalSpy arrived(&listing, &SessionListing::pageArrived),
            loading(&listing, &SessionListing::loadingChanged);
        QCOMPARE(listing.total(), -1);
        QVERIFY(!listing.canFetchMore());
        listing.setQuery(query(100));
        QVERIFY(listing.isLoading());
        listing.fetchMore(); // one is on its way
        QVERIFY(arrived.wait(15'000));
        QVERIFY(!listing.isLoading());
        QCOMPARE(loading.size(), 2);
        const qint64 total = listing.total();
        QVERIFY2(total >= 300, QByteArray::number(total).constData());
        int pages = 1;
        for (; listing.canFetchMore() && pages < 20; ++pages) {
            listing.fetchMore();
            QVERIFY(arrived.wait(15'000));
        }
        QCOMPARE(pages, int((total + 99) / 100));
        QCOMPARE(lists(), pages);
        QCOMPARE(listing.fetched(), total);
        QCOMPARE(QSet<QString>(shown.ids.begin(), shown.ids.end()).size(), total);
        listing.fetchMore(); // there is none
        QVERIFY(!listing.isLoading());
        // What was seen is kept.
        const auto row = [&] {
            return answerOf<store::StoreResult<store::SessionRow>>([&](QObject *context, auto done) {
                m_fixture.account->sessionIndex().get(shown.ids.last(), context, done);
            });
        };
        QTRY_VERIFY(row() && row()->has_value());
    }

    void refreshReachesAsFarAsBefore()
    {
        SessionListing listing(*m_fixture.account);
        const Shown shown(listing);
        QSignalSpy arrived(&listing, &SessionListing::pageArrived);
        listing.setQuery(query(50));
        QVERIFY(arrived.wait(15'000));
        listing.fetchMore();
        QVERIFY(arrived.wait(15'000));
        listing.fetchMore();
        QVERIFY(arrived.wait(15'000));
        QCOMPARE(shown.ids.size(), 150);
        const int before = lists();
        const auto made = m_fixture.openOne(u"Made meanwhile"_s);
        listing.refresh();
        QVERIFY(arrived.wait(15'000));
        QCOMPARE(lists(), before + 1); // in one call
        QVERIFY(lastTarget().contains("limit=150"));
        QCOMPARE(shown.ids.size(), 150);
        QCOMPARE(shown.ids.first(), made.id);
        QCOMPARE(arrived.last().first().toLongLong(), 0); // it replaces
    }

    void theLatestWishWins()
    {
        m_fixture.relay->add("GET sessionTitleLike=slow * delay ms=300");
        SessionListing listing(*m_fixture.account);
        QSignalSpy arrived(&listing, &SessionListing::pageArrived);
        auto slow = query(10);
        slow.sessionTitleLike = u"slow"_s;
        listing.setQuery(slow);
        QTRY_COMPARE(lists(), 1);
        listing.setQuery(query(7));
        QVERIFY(arrived.wait(15'000));
        QCOMPARE(arrived.last()[1].value<QList<domain::SigningSession>>().size(), 7);
        QCOMPARE(listing.query().limit, 7);
        m_fixture.relay->add("GET limit=7 * delay ms=600");
        listing.refresh(); // by its answer the earlier one would have come
        QVERIFY(arrived.wait(15'000));
        QCOMPARE(arrived.size(), 2);
        QCOMPARE(arrived.last()[1].value<QList<domain::SigningSession>>().size(), 7);
    }

    void failureAndAnotherTry()
    {
        m_fixture.relay->add("GET /signing-sessions 1 answer status=400 body={}");
        SessionListing listing(*m_fixture.account);
        QSignalSpy arrived(&listing, &SessionListing::pageArrived), failed(&listing, &SessionListing::failed);
        listing.setQuery(query(10));
        QVERIFY(failed.wait(15'000));
        QCOMPARE(failed.first().first().value<api::ApiError>().kind, Kind::BadRequest);
        QVERIFY(!listing.isLoading());
        QCOMPARE(arrived.size(), 0);
        listing.refresh();
        QVERIFY(arrived.wait(15'000));
        QCOMPARE(listing.fetched(), 10);
    }

    void aFailedRefreshKeepsWhatWasThere()
    {
        SessionListing listing(*m_fixture.account);
        QSignalSpy arrived(&listing, &SessionListing::pageArrived), failed(&listing, &SessionListing::failed);
        listing.setQuery(query(10));
        QVERIFY(arrived.wait(15'000));
        m_fixture.relay->add("GET /signing-sessions * answer status=403 body={}");
        listing.refresh();
        QVERIFY(failed.wait(15'000));
        QCOMPARE(listing.fetched(), 10);
        QVERIFY(listing.canFetchMore());
    }

    void stops()
    {
        m_fixture.relay->add("GET /signing-sessions * delay ms=200");
        SessionListing listing(*m_fixture.account);
        QSignalSpy arrived(&listing, &SessionListing::pageArrived),
            loading(&listing, &SessionListing::loadingChanged);
        listing.setQuery(query(10));
        QTRY_COMPARE(lists(), 1);
        listing.stop();
        QVERIFY(!listing.isLoading());
        QCOMPARE(loading.size(), 2);
        listing.setQuery(query(7));
        QVERIFY(arrived.wait(15'000));
        QCOMPARE(arrived.size(), 1); // only this one
        listing.refresh();
        QTRY_COMPARE(lists(), 3);
        m_fixture.closeAccount(); // it lets go by itself
        QVERIFY(!listing.isLoading());
    }

    //! A server that promises more than it gives must not be asked for ever.
    void anEmptyPageIsTheEnd()
    {
        m_fixture.relay->add("GET /signing-sessions 2+ answer status=200 type=application/json "
                             "body={\"limit\":10,\"offset\":10,\"count\":0,\"total\":300,\"data\":[]}");
        SessionListing listing(*m_fixture.account);
        QSignalSpy arrived(&listing, &SessionListing::pageArrived);
        listing.setQuery(query(10));
        QVERIFY(arrived.wait(15'000));
        listing.fetchMore();
        QVERIFY(arrived.wait(15'000));
        QVERIFY(!listing.canFetchMore());
        QCOMPARE(listing.total(), 10);
    }
};

QTEST_GUILESS_MAIN(TestSessionListing)
#include "tst_sessionlisting.moc"
