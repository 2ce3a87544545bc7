#include "store/syncstate.h"
#include "support/indexrows.h"
#include "support/patience.h"
#include "support/taskfixture.h"
#include "tasks/synctask.h"

#include <QSignalSpy>

#include <algorithm>

using namespace Qt::StringLiterals;
using store::SessionChange;
using store::SessionRow;
using store::StoreResult;
using tasks::SyncStatus;
using tasks::SyncTask;

//! The index against what the service has: filled, kept up, and gone on with.
class TestSyncTask : public QObject
{
    Q_OBJECT

    support::TaskFixture m_server;

    //! Ids that the service has, newest first.
    QStringList served()
    {
        QStringList ids;
        for (int offset = 0;; offset += domain::SessionQuery::maxLimit) {
            domain::SessionQuery query;
            query.offset = offset;
            query.limit = domain::SessionQuery::maxLimit;
            const auto page = m_server.await<domain::SessionPage>(
                [&](QObject *object, auto done) { return m_server.sessions().list(query, object, done); });
            if (!page || page->data.isEmpty())
                return ids;
            for (const auto &session : page->data)
                ids << session.id;
        }
    }
    //! Ids in the index, in the order of its list.
    QStringList indexed() { return support::indexedIds(m_server.account->sessionIndex()); }
    SessionRow row(const QString &id)
    {
        const auto row = answerOf<StoreResult<SessionRow>>(
            [&](QObject *context, auto done) { m_server.account->sessionIndex().get(id, context, done); });
        return row && *row ? **row : SessionRow();
    }
    QList<SessionChange> changes(const QString &id)
    {
        const auto found = answerOf<StoreResult<QList<SessionChange>>>([&](QObject *context, auto done) {
            m_server.account->sessionIndex().changesOf(id, context, done);
        });
        return found && *found ? **found : QList<SessionChange>();
    }
    static bool isSettled(const SyncTask &sync) { return sync.status().phase == SyncStatus::Phase::Idle; }
    //! One whole look, and what it finds to do.
    static bool look(SyncTask &sync)
    {
        QSignalSpy changed(&sync, &SyncTask::statusChanged);
        sync.refresh();
        const QDeadlineTimer deadline(qint64(30'000) * support::patience());
        do {
            if (!changed.wait(int(deadline.remainingTime())))
                return false;
        } while (!isSettled(sync));
        return !sync.status().error.has_value();
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_server.start(QStringLiteral(PROGRAMS), 300)); }
    void init() { QVERIFY(m_server.reset()); }

    void fillsTheIndexOnce()
    {
        SyncTask sync(*m_server.account);
        QVERIFY(sync.status().asOf.isNull() && !sync.status().isWhole);
        QSignalSpy refreshed(&sync, &SyncTask::refreshed);
        qint64 most = -1, said = -1; // of older ones; how many there would be
        connect(&sync, &SyncTask::statusChanged, &sync, [&sync, &most, &said] {
            if (sync.status().phase == SyncStatus::Phase::Filling)
                most = std::max(most, sync.status().fetched);
            said = std::max(said, sync.status().toFetch);
        });
        QVERIFY(look(sync));
        QVERIFY(sync.status().isWhole);
        QVERIFY(refreshed.size() >= 1);
        const QStringList all = served();
        QVERIFY(all.size() >= 300);
        // each once, though those that wait for a signer were known before
        QCOMPARE(said, qint64(all.size()));
        QCOMPARE(most, qint64(all.size()));
        const QStringList ours = indexed();
        QCOMPARE(QSet<QString>(ours.begin(), ours.end()), QSet<QString>(all.begin(), all.end()));
        QCOMPARE(ours.size(), all.size());
        // a second look asks for what is new and open only
        const int before = m_server.relay->count("GET", "/sign/signing-sessions");
        QVERIFY(look(sync));
        QVERIFY(m_server.relay->count("GET", "/sign/signing-sessions") <= before + 3);
        QCOMPARE(indexed(), ours);
        QVERIFY(!changes(all.first()).size());
    }

    //! An answer that was long under way makes our clock look ahead of the service's.
    void theFirstLookFindsWhatWasMadeJustNow()
    {
        auto settings = support::quickSettings();
        settings.timeoutMs = 60'000;
        QVERIFY(m_server.reset(settings));
        const auto fresh = m_server.openOne(u"made just now"_s);
        QCOMPARE(m_server.sandbox.sign(fresh.id), 204); // not among the open ones
        m_server.relay->add("GET ^/sign/signing-sessions * drip bytes=100000 ms=2500");
        SyncTask sync(*m_server.account);
        QVERIFY(look(sync));
        QVERIFY(sync.status().isWhole);
        QTRY_COMPARE(row(fresh.id).state, u"SIGNED"_s);
        QVERIFY(m_server.account->transport().clockAheadSeconds() >= 1); // or this test shows nothing
    }

    void goesOnWhereItWas()
    {
        {
            SyncTask sync(*m_server.account);
            QVERIFY(look(sync));
        }
        const QStringList ours = indexed();
        QVERIFY(m_server.restart());
        const int before = m_server.relay->count("GET", "/sign/signing-sessions");
        SyncTask sync(*m_server.account);
        QVERIFY(look(sync));
        QVERIFY(sync.status().isWhole);
        QVERIFY(m_server.relay->count("GET", "/sign/signing-sessions") <= before + 3);
        QCOMPARE(indexed(), ours);
    }

    void seesWhatIsNewAndWhatOthersDid()
    {
        const auto signedOne = m_server.openOne(u"to be signed"_s);
        const auto rejected = m_server.openOne(u"to be rejected"_s);
        const auto deleted = m_server.openOne(u"to be deleted"_s);
        const auto moved = m_server.openOne(u"to be moved"_s);
        SyncTask sync(*m_server.account);
        QVERIFY(look(sync));
        QCOMPARE(row(signedOne.id).state, u"READY"_s);

        QCOMPARE(m_server.sandbox.sign(signedOne.id), 204);
        QCOMPARE(m_server.sandbox.reject(rejected.id, u"No"_s), 204);
        QVERIFY(m_server.await<api::Nothing>([&](QObject *object, auto done) {
            return m_server.sessions().remove(deleted.id, object, done);
        }));
        const auto later = domain::Timestamp::fromDateTime(QDateTime::currentDateTimeUtc().addDays(5));
        QVERIFY(m_server.await<api::Nothing>([&](QObject *object, auto done) {
            return m_server.sessions().setDueDate(moved.id, later, object, done);
        }));
        const auto fresh = m_server.openOne(u"new one"_s);
        const QDateTime before = QDateTime::currentDateTimeUtc();
        QVERIFY(look(sync));

        QTRY_COMPARE(row(signedOne.id).state, u"SIGNED"_s);
        QCOMPARE(changes(signedOne.id).size(), 1);
        QVERIFY(changes(signedOne.id).first().seenAt >= before);
        QVERIFY(row(signedOne.id).isUnread);
        QTRY_COMPARE(row(rejected.id).state, u"REJECTED"_s);
        QVERIFY(row(deleted.id).goneSince >= before);
        QCOMPARE(row(moved.id).dueDate, later.toDateTime());
        QCOMPARE(changes(moved.id).first().kind, SessionChange::Kind::DueDate);
        QCOMPARE(row(fresh.id).state, u"READY"_s);
        QVERIFY(changes(fresh.id).isEmpty()); // new is no change
        QCOMPARE(indexed().first(), fresh.id);
        QVERIFY(sync.status().asOf >= before);
        QVERIFY(!indexed().contains(deleted.id));
    }

    //! Clocks differ, and a list may be behind what was made.
    void whatComesLateIsFoundByTheNextLook()
    {
        {
            SyncTask sync(*m_server.account);
            QVERIFY(look(sync));
            QVERIFY(sync.status().isWhole);
        }
        // made before that look, which was not told of it
        QCOMPARE(m_server.sandbox.advanceClock(u"-PT5M"_s), 200);
        const auto late = m_server.openOne(u"late"_s);
        QCOMPARE(m_server.sandbox.sign(late.id), 204); // not among the open ones
        QCOMPARE(m_server.sandbox.advanceClock(u"PT5M"_s), 200);
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        store::SyncState(m_server.account->sessionIndex()).noteSpan({now - 600'000, now});
        SyncTask sync(*m_server.account);
        QVERIFY(look(sync));
        QTRY_COMPARE(row(late.id).state, u"SIGNED"_s);
    }

    void aLookThatFailsSaysSoAndKeepsWhatIsThere()
    {
        SyncTask sync(*m_server.account);
        QVERIFY(look(sync));
        const QDateTime asOf = sync.status().asOf;
        const QStringList ours = indexed();
        m_server.relay->add("GET ^/sign/signing-sessions * answer status=403");
        QVERIFY(!look(sync));
        QCOMPARE(sync.status().error->status, 403);
        QCOMPARE(sync.status().asOf, asOf);
        QCOMPARE(indexed(), ours);
        m_server.relay->clear();
        QVERIFY(look(sync));
        QVERIFY(!sync.status().error && sync.status().asOf > asOf);
    }

    void aFillThatFailsGoesOn()
    {
        // what is new and the open ones come, then the rest does not
        m_server.relay->add("GET ^/sign/signing-sessions\\?((?!state).)*$ 2 answer status=403");
        SyncTask sync(*m_server.account);
        QVERIFY(!look(sync));
        QVERIFY(!sync.status().isWhole);
        QVERIFY(!sync.status().asOf.isNull());
        QVERIFY(!indexed().isEmpty());
        QVERIFY(look(sync));
        QVERIFY(sync.status().isWhole);
        QCOMPARE(indexed().size(), served().size());
    }

    void aPageThatIsNoneIsAnError()
    {
        m_server.relay->add(
            "GET ^/sign/signing-sessions * answer status=200 type=application/json body={\"a\":1}");
        SyncTask sync(*m_server.account);
        QVERIFY(!look(sync));
        QCOMPARE(sync.status().error->kind, api::ApiError::Kind::NotUnderstood);
        QVERIFY(indexed().isEmpty());
    }

    void looksAgainByItself()
    {
        SyncTask sync(*m_server.account);
        sync.setInterval(50);
        sync.start();
        QTRY_VERIFY(sync.status().isWhole);
        const auto fresh = m_server.openOne(u"by itself"_s);
        QTRY_COMPARE(row(fresh.id).state, u"READY"_s);
        sync.setInterval(0);
        QTRY_VERIFY(isSettled(sync));
        const QDateTime asOf = sync.status().asOf;
        QVERIFY(look(sync)); // still when asked to
        QVERIFY(sync.status().asOf > asOf);
    }

    //! Where each byte costs money.
    void looksOnlyWhenItIsWanted()
    {
        SyncTask sync(*m_server.account);
        sync.setLooksByItself(false);
        QSignalSpy changed(&sync, &SyncTask::statusChanged);
        sync.start();
        QVERIFY(support::waitFor(changed));
        QVERIFY(isSettled(sync) && sync.status().isWaitingToBeAsked());
        QVERIFY(sync.status().asOf.isNull());

        sync.look(); // something was changed here
        QVERIFY(!isSettled(sync));
        QTRY_VERIFY(isSettled(sync));
        QVERIFY(!sync.status().asOf.isNull() && !sync.status().error);
        QVERIFY(!sync.status().isWhole);
        QVERIFY(indexed().size() < served().size());

        QVERIFY(look(sync)); // a person wants it
        QVERIFY(sync.status().isWhole);
        QCOMPARE(indexed().size(), served().size());
        sync.setLooksByItself(true); // the next look has its time
        QVERIFY(isSettled(sync));
    }

    void looksAtOnceWhenItMayAgain()
    {
        SyncTask sync(*m_server.account);
        sync.setLooksByItself(false);
        QSignalSpy changed(&sync, &SyncTask::statusChanged);
        sync.start();
        QVERIFY(support::waitFor(changed));
        QVERIFY(isSettled(sync));
        sync.setLooksByItself(true);
        QTRY_VERIFY(sync.status().isWhole);
        QCOMPARE(indexed().size(), served().size());
    }

    //! Or one that cannot be read would keep all of them from being up to date.
    void oneThatCannotBeReadStopsNothing_data()
    {
        QTest::addColumn<QByteArray>("fault");
        QTest::newRow("not allowed") << QByteArray("answer status=403 body={}");
        QTest::newRow("the service fails") << QByteArray("answer status=500 body={}");
        QTest::newRow("no session") << QByteArray("answer status=200 type=application/json body=[]");
    }
    void oneThatCannotBeReadStopsNothing()
    {
        QFETCH(const QByteArray, fault);
        // of long ago: the list of what is new would tell of others
        QList<domain::SigningSession> waiting;
        for (const auto &session : m_server.sessionsTitled({}))
            if (domain::stateOf(session).value() == domain::SessionState::Ready &&
                !domain::isOverdue(session, QDateTime::currentDateTimeUtc()))
                waiting << session;
        QVERIFY(waiting.size() >= 2);
        const auto one = waiting.at(0), other = waiting.at(1);
        SyncTask sync(*m_server.account);
        QVERIFY(look(sync));
        QCOMPARE(m_server.sandbox.sign(one.id), 204);
        QCOMPARE(m_server.sandbox.sign(other.id), 204);
        m_server.relay->add("GET ^/sign/signing-sessions/" + one.id.toLatin1() + " * " + fault);
        const QDateTime asOf = sync.status().asOf;
        QVERIFY(look(sync));
        QVERIFY(sync.status().asOf > asOf);
        QCOMPARE(sync.status().unreadable, 1); // up to date, but for this one
        QTRY_COMPARE(row(other.id).state, u"SIGNED"_s);
        m_server.relay->clear();
        QVERIFY(look(sync)); // it is asked for again
        QTRY_COMPARE(row(one.id).state, u"SIGNED"_s);
        QCOMPARE(sync.status().unreadable, 0);
    }

    //! As each change between two windows does.
    void beingToldTheIntervalAgainPutsNothingOff()
    {
        SyncTask sync(*m_server.account);
        QVERIFY(look(sync));
        constexpr int interval = 500;
        QSignalSpy refreshed(&sync, &SyncTask::refreshed);
        QTimer again;
        connect(&again, &QTimer::timeout, &sync, [&sync] { sync.setInterval(interval); });
        again.start(interval / 5);
        QVERIFY(support::waitFor(refreshed, 30 * interval));
    }

    void theAccountMayGoInTheMiddle()
    {
        auto sync = std::make_unique<SyncTask>(*m_server.account);
        QSignalSpy seen(m_server.relay.get(), &support::FaultRelay::requestSeen);
        sync->start();
        QVERIFY(support::waitFor(seen));
        sync.reset();
        m_server.closeAccount();
        QTRY_VERIFY(m_server.relay->isQuiet());
    }
};

QTEST_GUILESS_MAIN(TestSyncTask)
#include "tst_synctask.moc"
