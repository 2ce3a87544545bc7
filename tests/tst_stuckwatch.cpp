#include "store/collectionpackages.h"
#include "store/stucksessions.h"
#include "support/patience.h"
#include "support/samples.h"
#include "support/taskfixture.h"
#include "tasks/earlierasking.h"
#include "tasks/packageasking.h"
#include "tasks/remembered.h"
#include "tasks/stuckwatch.h"
#include "tasks/synctask.h"
#include "tasks/wait.h"

#include <QSignalSpy>
#include <QUuid>

#include <limits>
#include <utility>

using namespace Qt::StringLiterals;
using domain::StuckCause;
using store::StoreResult;
using tasks::EarlierAsking;
using tasks::PackageAsking;
using tasks::StuckWatch;
using tasks::SyncTask;
using Causes = QList<StuckCause>;
using Kind = StuckCause::Kind;

//! What the index says of chains and links that will not go on, while the service changes under it.
class TestStuckWatch : public QObject
{
    Q_OBJECT

    support::TaskFixture m_server;

    //! Each waits for the one before it.
    QStringList chain(int length)
    {
        const auto document = m_server.upload("Read and sign.", u"text/plain"_s);
        const auto collection = m_server.collect({document.documentId});
        QStringList ids;
        for (int i = 0; i < length; ++i) {
            auto wanted = support::sampleSession(u"Chain %1"_s.arg(i), collection.id, document.documentId);
            if (i > 0)
                wanted.subsequentTo = QStringList{ids.last()};
            const auto made = m_server.open({wanted});
            ids << (made ? made->value(0).id : QString());
        }
        return ids;
    }
    Causes causesOf(const QString &id)
    {
        const auto found = answerOf<StoreResult<Causes>>([&](QObject *context, auto done) {
            store::StuckSessions(m_server.account->sessionIndex()).causesOf(id, context, done);
        });
        return found && *found ? **found : Causes{{Kind::LinkExpired, u"cannot be read"_s}};
    }
    qint64 stuckCount()
    {
        domain::SessionFilter filter;
        filter.isStuck = true;
        const auto counts = answerOf<StoreResult<QList<qint64>>>([&](QObject *context, auto done) {
            store::SessionLists(m_server.account->sessionIndex())
                .count({filter}, QDateTime::currentDateTimeUtc(), context, done);
        });
        return counts && *counts ? counts->value().value(0, -1) : -1;
    }
    void keep(const domain::SigningSession &session,
              const QDateTime &seenAt = QDateTime::currentDateTimeUtc())
    {
        const auto rows = tasks::Remembered::of({session}, std::nullopt, seenAt).rows;
        QVERIFY((answerOf<StoreResult<void>>([&](QObject *context, auto done) {
            m_server.account->sessionIndex().upsert(rows, context, done);
        })));
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_server.start(QStringLiteral(PROGRAMS))); }
    void init() { QVERIFY(m_server.reset()); }

    void thoseBehindARejectedOne()
    {
        const QStringList ids = chain(3), other = chain(2);
        SyncTask sync(*m_server.account);
        StuckWatch watch(*m_server.account);
        sync.start();
        QTRY_VERIFY(sync.status().isWhole);
        QSignalSpy looked(&watch, &StuckWatch::looked);
        watch.start();
        QVERIFY(support::waitFor(looked));
        QCOMPARE(stuckCount(), 0);

        QCOMPARE(m_server.sandbox.reject(ids[0], u"No"_s), 204);
        sync.refresh();
        QTRY_COMPARE(stuckCount(), 2);
        const Causes expected{{Kind::PredecessorRejected, ids[0]}};
        QCOMPARE(causesOf(ids[1]), expected);
        QCOMPARE(causesOf(ids[2]), expected);
        QCOMPARE(causesOf(ids[0]), Causes());
        QCOMPARE(causesOf(other[1]), Causes());

        // what is deleted is no trouble any more, but to those that wait for it
        const auto gone = m_server.await<api::Nothing>(
            [&](QObject *object, auto done) { return m_server.sessions().remove(ids[1], object, done); });
        QVERIFY2(gone, support::whyNot(gone));
        sync.refresh();
        QTRY_COMPARE(causesOf(ids[1]), Causes());
        QTRY_COMPARE(causesOf(ids[2]), (Causes{{Kind::PredecessorGone, ids[1]}}));
        QCOMPARE(stuckCount(), 1);
    }

    //! The index never had it: it was deleted before anybody looked from here.
    void thoseBehindOneThatWasDeletedBefore()
    {
        const QStringList ids = chain(3), other = chain(2);
        const auto gone = m_server.await<api::Nothing>(
            [&](QObject *object, auto done) { return m_server.sessions().remove(ids[0], object, done); });
        QVERIFY2(gone, support::whyNot(gone));
        const QByteArray path = "/sign/signing-sessions/" + ids[0].toLatin1();
        const auto asked = [&] { return m_server.relay->count("GET", path); };
        const Causes expected{{Kind::PredecessorGone, ids[0]}};
        {
            SyncTask sync(*m_server.account);
            StuckWatch watch(*m_server.account);
            sync.start();
            QTRY_VERIFY(sync.status().isWhole);
            QSignalSpy looked(&watch, &StuckWatch::looked);
            watch.start(); // nobody has told it that what it finds is all
            QVERIFY(support::waitFor(looked));
            QCOMPARE(asked(), 0);
            watch.setAsksByItself(false); // each byte costs money
            watch.setIsIndexWhole(true);
            QVERIFY(support::waitFor(looked));
            QCOMPARE(asked(), 0);
            QCOMPARE(stuckCount(), 0);
            watch.setAsksByItself(true);
            QTRY_COMPARE_WITH_TIMEOUT(causesOf(ids[1]), expected, 30'000);
            QCOMPARE(causesOf(ids[2]), expected);
            QCOMPARE(causesOf(other[1]), Causes());
            QCOMPARE(asked(), 1);
        }
        // the next run knows it at once, and asks no more
        QVERIFY(m_server.restart());
        StuckWatch next(*m_server.account);
        next.setIsIndexWhole(true);
        QSignalSpy lookedAgain(&next, &StuckWatch::looked);
        next.start();
        QVERIFY(support::waitFor(lookedAgain));
        QCOMPARE(causesOf(ids[1]), expected);
        QCOMPARE(causesOf(ids[2]), expected);
        next.lookSoon();
        QVERIFY(support::waitFor(lookedAgain));
        QCOMPARE(asked(), 1);
    }

    //! They are many, and none of them is tried in vain again before a minute is over.
    void nothingIsAskedWhereNothingGetsThrough()
    {
        constexpr int many = 20;
        const QByteArray path = "/sign/signing-sessions/";
        QStringList ids;
        for (int i = 0; i < many; ++i) // the service has none of them
            ids << QUuid::createUuid().toString(QUuid::WithoutBraces);
        const auto asked = [&] {
            QStringList found;
            for (const QString &id : std::as_const(ids))
                if (m_server.relay->count("GET", path + id.toLatin1()) > 0)
                    found << id;
            return found;
        };
        const auto inAMinute = [] { return QDateTime::currentDateTimeUtc().addSecs(61); };
        m_server.relay->add("GET ^/sign/signing-sessions/ * answer status=401 body={}");
        EarlierAsking earlier(*m_server.account);
        QSignalSpy answered(&earlier, &EarlierAsking::answered);
        earlier.ask(ids, QDateTime::currentDateTimeUtc());
        QVERIFY(support::waitFor(answered));
        const QStringList first = asked();
        QVERIFY2(!first.isEmpty() && first.size() < many, qPrintable(first.join(u' ')));

        earlier.ask(ids, QDateTime::currentDateTimeUtc()); // nobody is asked: it is not answered either
        m_server.relay->clear();
        earlier.ask({ids.last()}, inAMinute());
        QVERIFY(support::waitFor(answered));
        QCOMPARE(asked(), first + QStringList{ids.last()});
        QCOMPARE(earlier.gone(), QSet<QString>{ids.last()});

        earlier.ask(ids, inAMinute());
        QVERIFY(support::waitFor(answered));
        QCOMPARE(earlier.gone(), QSet<QString>(ids.cbegin(), ids.cend()));
    }

    //! It may be about that one alone, which waits a minute; the others are asked for.
    void whatFailedIsAskedForAgain()
    {
        const QString failing = QUuid::createUuid().toString(QUuid::WithoutBraces),
                      other = QUuid::createUuid().toString(QUuid::WithoutBraces);
        const QByteArray path = "/sign/signing-sessions/" + failing.toLatin1();
        const QByteArray rule = "GET ^" + path + " 1 answer status=500 body={}";
        m_server.relay->add(rule.constData());
        EarlierAsking earlier(*m_server.account);
        QSignalSpy answered(&earlier, &EarlierAsking::answered);
        earlier.ask({failing}, QDateTime::currentDateTimeUtc());
        QVERIFY(support::waitFor(answered));
        QVERIFY(earlier.gone().isEmpty());
        earlier.ask({failing, other}, QDateTime::currentDateTimeUtc());
        QVERIFY(support::waitFor(answered));
        QCOMPARE(earlier.gone(), QSet<QString>{other});
        QCOMPARE(m_server.relay->count("GET", path), 1);
        earlier.ask({failing}, QDateTime::currentDateTimeUtc().addSecs(61));
        QVERIFY(support::waitFor(answered));
        QCOMPARE(earlier.gone(), (QSet<QString>{failing, other}));
        QCOMPARE(m_server.relay->count("GET", path), 2);
    }

    //! What waits a minute does not wait for the hour by which the clock was set back.
    void aClockThatWasSetBack()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc(), before = now.addSecs(-3'600);
        const tasks::Wait minute(60'000, now), moment(20, now);
        QVERIFY(!minute.isOver(now) && !minute.isOver(before) && minute.isOver(now.addSecs(60)));
        QVERIFY(minute.leftMs(before) > 0 && minute.leftMs(before) <= 60'000);
        QTRY_VERIFY(moment.isOver(before));
        QCOMPARE(moment.leftMs(before), 0);
        QVERIFY(tasks::Wait().isOver(before));

        const QString failing = QUuid::createUuid().toString(QUuid::WithoutBraces);
        const QByteArray rule =
            "GET ^/sign/signing-sessions/" + failing.toLatin1() + " 1 answer status=500 body={}";
        m_server.relay->add(rule.constData());
        EarlierAsking earlier(*m_server.account);
        earlier.setRest(20);
        QSignalSpy answered(&earlier, &EarlierAsking::answered);
        earlier.ask({failing}, now);
        QVERIFY(support::waitFor(answered));
        QVERIFY(earlier.gone().isEmpty());
        const auto isToldAtLast = [&] {
            earlier.ask({failing}, before);
            return earlier.gone().contains(failing);
        };
        QTRY_VERIFY(isToldAtLast());
    }

    //! It had none an hour from now, as an earlier run said by the clock of then.
    void aCollectionThatWasAskedByAnotherClock()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto document = m_server.upload("Read and sign.", u"text/plain"_s);
        const QString collectionId = m_server.packagedCollection(document.documentId, u"Text"_s);
        QVERIFY(!collectionId.isEmpty());
        store::CollectionPackages(m_server.account->sessionIndex())
            .noteWithout(collectionId, {now.addSecs(3'600), 1, true});
        PackageAsking packages(*m_server.account);
        QSignalSpy answered(&packages, &PackageAsking::answered);
        bool isBegun = false;
        packages.start([&isBegun] { isBegun = true; });
        QTRY_VERIFY(isBegun);
        const QByteArray path = "/sign/document-collections/";
        QCOMPARE(m_server.relay->count("GET", path), 0);
        packages.ask(collectionId, now);
        QVERIFY(support::waitFor(answered));
        packages.ask(collectionId, now); // not again so soon
        QCOMPARE(m_server.relay->count("GET", path), 1);
    }

    //! Nobody saw it being signed: it says itself when that was.
    void signedBeforeTheIndexKnewIt_data()
    {
        constexpr qint64 minute = 60;
        constexpr qint64 longAgo = minute * (domain::packageMinutes + 1), never = -1;
        QTest::addColumn<qint64>("signedAgo");
        QTest::addColumn<qint64>("seenAgo");
        QTest::addColumn<bool>("isStuck");
        QTest::newRow("long ago") << longAgo << qint64(0) << true;
        QTest::newRow("just now") << minute << qint64(0) << false;
        QTest::newRow("it does not say when") << never << qint64(0) << false;
        QTest::newRow("it does not say when, and is known for long") << never << longAgo << true;
    }
    void signedBeforeTheIndexKnewIt()
    {
        QFETCH(const qint64, signedAgo);
        QFETCH(const qint64, seenAgo);
        QFETCH(const bool, isStuck);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        auto session = m_server.openOne(u"Signed"_s);
        session.request.packageTo =
            domain::PackageToList{domain::OpenEnum(domain::PackageType::PadesContainer)};
        session.lifecycle = domain::SessionLifecycle{domain::SessionState::Signed, true, {}};
        session.output.emplace();
        if (signedAgo >= 0)
            session.output->userInfo.emplace().signingTime =
                domain::Timestamp::fromDateTime(now.addSecs(-signedAgo));
        keep(session, now.addSecs(-seenAgo));
        StuckWatch watch(*m_server.account);
        QSignalSpy looked(&watch, &StuckWatch::looked);
        watch.start();
        QVERIFY(support::waitFor(looked));
        QCOMPARE(causesOf(session.id), isStuck ? (Causes{{Kind::PackageMissing, session.id}}) : Causes());
    }

    void linksThatHaveExpired()
    {
        auto session = m_server.openOne(u"Expired"_s);
        const QString id = session.id;
        StuckWatch watch(*m_server.account);
        watch.start();
        session.signatureUrlExpiresAt =
            domain::Timestamp::fromDateTime(QDateTime::currentDateTimeUtc().addSecs(-60));
        keep(session);
        QTRY_COMPARE(causesOf(id), (Causes{{Kind::LinkExpired, id}}));
        session.signatureUrlExpiresAt =
            domain::Timestamp::fromDateTime(QDateTime::currentDateTimeUtc().addDays(1));
        keep(session);
        QTRY_COMPARE(causesOf(id), Causes());
    }

    //! What lists know of a session is enough, and it says the same as all that the session tells.
    void expiredLinksAreFoundUnread()
    {
        constexpr qint64 before = -3'600, after = 3'600, hour = 3'600, none = 0;
        const QDateTime now = QDateTime::currentDateTimeUtc();
        domain::SigningSession session = m_server.openOne(u"Expired"_s);
        domain::ObservedSessions all;
        QList<store::SessionRow> rows;
        for (const auto state : {domain::SessionState::Ready, domain::SessionState::Blocked,
                                 domain::SessionState::Signed, domain::SessionState::Rejected})
            for (const qint64 expires : {before, after, none})
                for (const qint64 due : {before + hour / 2, before - hour, after, after + hour, none}) {
                    session.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
                    session.lifecycle =
                        domain::SessionLifecycle{state, state == domain::SessionState::Signed, {}};
                    session.signatureUrlExpiresAt.reset();
                    if (expires != none)
                        session.signatureUrlExpiresAt = domain::Timestamp::fromDateTime(now.addSecs(expires));
                    session.request.dueDate.reset();
                    if (due != none)
                        session.request.dueDate = domain::Timestamp::fromDateTime(now.addSecs(due));
                    all.insert(session.id, domain::observedOf(session));
                    store::SessionRow row = tasks::Remembered::of({session}, std::nullopt, now).rows.first();
                    row.json = "{}"; // nothing of that can be read
                    rows << row;
                }
        QVERIFY((answerOf<StoreResult<void>>([&](QObject *context, auto done) {
            m_server.account->sessionIndex().upsert(rows, context, done);
        })));
        const auto expected = domain::stuckSessions(all, now);
        QCOMPARE(expected.size(), 3); // due later, much later, or never
        StuckWatch watch(*m_server.account);
        QSignalSpy looked(&watch, &StuckWatch::looked);
        watch.start();
        QVERIFY(support::waitFor(looked));
        QCOMPARE(stuckCount(), 3);
        for (auto each = expected.cbegin(); each != expected.cend(); ++each)
            QCOMPARE(causesOf(each.key()), each.value());
    }

    //! The package of a collection is told at the collection alone.
    void packagesOfCollections_data()
    {
        QTest::addColumn<bool>("isWithheld");
        QTest::newRow("it has come") << false;
        QTest::newRow("it has not come") << true;
    }
    void packagesOfCollections()
    {
        QFETCH(const bool, isWithheld);
        const auto askedFor = [this] { return m_server.relay->count("GET", "/sign/document-collections/"); };
        const auto document = m_server.upload(support::smallPdf("Contract"), u"application/pdf"_s);
        const QString collectionId = m_server.packagedCollection(document.documentId, u"Contract"_s);
        QVERIFY(!collectionId.isEmpty());
        const auto made =
            m_server.open({support::sampleSession(u"Contract"_s, collectionId, document.documentId)});
        QVERIFY2(made, support::whyNot(made));
        const QString id = made->value(0).id;
        const QDateTime signedAt =
            QDateTime::currentDateTimeUtc().addSecs(-60 * (domain::packageMinutes + 1));
        keep(made->value(0), signedAt.addSecs(-60));
        QCOMPARE(m_server.sandbox.sign(id), 204);
        const auto session = m_server.await<domain::SigningSession>(
            [&](QObject *object, auto done) { return m_server.sessions().get(id, object, done); });
        QVERIFY2(session, support::whyNot(session));
        const auto hasPackage = [&] {
            const auto told = m_server.await<domain::DocumentCollection>([&](QObject *object, auto done) {
                return m_server.collections().get(collectionId, object, done);
            });
            return told && told->output && told->output->packages && !told->output->packages->isEmpty();
        };
        QTRY_VERIFY_WITH_TIMEOUT(hasPackage(), 30'000); // it comes a little later
        const int asked = askedFor();
        if (isWithheld) {
            const QByteArray rule =
                "GET ^/sign/document-collections/ * answer status=200 type=application/json "
                "body={\"id\":\"" +
                collectionId.toLatin1() + "\",\"documents\":[],\"packageTo\":[\"PADES_CONTAINER\"]}";
            m_server.relay->add(rule.constData());
        }
        keep(*session, signedAt);

        StuckWatch watch(*m_server.account);
        QSignalSpy looked(&watch, &StuckWatch::looked);
        watch.setAsksByItself(false); // each byte costs money
        watch.start();
        QVERIFY(support::waitFor(looked));
        watch.lookSoon();
        QVERIFY(support::waitFor(looked));
        QCOMPARE(askedFor(), asked);
        watch.askOnce(); // somebody wants to see
        QVERIFY(support::waitFor(looked));
        QCOMPARE(stuckCount(), 0); // the service has not answered yet
        QVERIFY(support::waitFor(looked));
        QCOMPARE(askedFor(), asked + 1);
        QCOMPARE(causesOf(id), isWithheld ? (Causes{{Kind::PackageMissing, id}}) : Causes());
        if (!isWithheld)
            return;

        // at the next start it stays until it was asked anew
        StuckWatch next(*m_server.account);
        QSignalSpy lookedAgain(&next, &StuckWatch::looked);
        next.setAsksByItself(false);
        next.start();
        QVERIFY(support::waitFor(lookedAgain));
        QCOMPARE(causesOf(id), (Causes{{Kind::PackageMissing, id}}));
        QCOMPARE(stuckCount(), 1);
    }

    //! By the next run of the program, too. It was signed just now, so nothing is missed yet.
    void aCollectionThatHasNoneIsRemembered()
    {
        const auto askedFor = [this] { return m_server.relay->count("GET", "/sign/document-collections/"); };
        const auto without = [this] {
            using Without = store::CollectionPackages::Without;
            const auto known = answerOf<StoreResult<Without>>([&](QObject *context, auto done) {
                store::CollectionPackages(m_server.account->sessionIndex()).awaited(context, done);
            });
            return known && *known ? **known : Without();
        };
        const auto document = m_server.upload("Read and sign.", u"text/plain"_s); // of which none is made
        const QString collectionId = m_server.packagedCollection(document.documentId, u"Text"_s);
        QVERIFY(!collectionId.isEmpty());
        const auto made =
            m_server.open({support::sampleSession(u"One"_s, collectionId, document.documentId),
                           support::sampleSession(u"Other"_s, collectionId, document.documentId)});
        QVERIFY2(made, support::whyNot(made));
        const QString one = made->value(0).id, other = made->value(1).id;
        QCOMPARE(m_server.sandbox.sign(one), 204);
        keep(m_server.session(one));
        keep(m_server.session(other));
        {
            StuckWatch watch(*m_server.account);
            QSignalSpy looked(&watch, &StuckWatch::looked);
            watch.start();
            QVERIFY(support::waitFor(looked));
            QCOMPARE(askedFor(), 0); // not all have signed
            QCOMPARE(m_server.sandbox.sign(other), 204);
            keep(m_server.session(other));
            QTRY_COMPARE(without().value(collectionId).times, 1);
            QCOMPARE(askedFor(), 1);
        }
        QVERIFY(m_server.restart());
        StuckWatch watch(*m_server.account);
        QSignalSpy looked(&watch, &StuckWatch::looked);
        watch.start();
        QVERIFY(support::waitFor(looked));
        watch.lookSoon();
        QVERIFY(support::waitFor(looked));
        QCOMPARE(askedFor(), 1);
    }

    //! Some never get one: they are asked about ever more rarely, but never given up.
    void packagesThatNeverCome()
    {
        QCOMPARE(PackageAsking::secondsUntilAgain(0), 120); // there was no answer
        QCOMPARE(PackageAsking::secondsUntilAgain(1), 120);
        QCOMPARE(PackageAsking::secondsUntilAgain(3), 480);
        QCOMPARE(PackageAsking::secondsUntilAgain(20), 3'600);
        QCOMPARE(PackageAsking::secondsUntilAgain(std::numeric_limits<int>::max()), 3'600);
    }

    //! Those that only a chain of others leads to are read too, a few at a time.
    void longChains()
    {
        const QStringList ids = chain(12);
        SyncTask sync(*m_server.account);
        StuckWatch watch(*m_server.account);
        sync.start();
        QTRY_VERIFY(sync.status().isWhole);
        watch.start();
        QCOMPARE(m_server.sandbox.reject(ids[0], u"No"_s), 204);
        sync.refresh();
        QTRY_COMPARE(stuckCount(), 11);
        QCOMPARE(causesOf(ids.last()), (Causes{{Kind::PredecessorRejected, ids[0]}}));
    }
};

QTEST_GUILESS_MAIN(TestStuckWatch)
#include "tst_stuckwatch.moc"
