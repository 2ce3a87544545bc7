#include "store/profilestore.h"
#include "store/savedresults.h"
#include "store/syncstate.h"
#include "support/answer.h"
#include "support/indexrows.h"
#include "tasks/idleresults.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <optional>

using namespace Qt::StringLiterals;
using store::SessionRow;
using store::StoreResult;
using tasks::ResultsAtRisk;

//! What is about to be lost in accounts that nobody has open is found.
class TestIdleResults : public QObject
{
    Q_OBJECT

    static constexpr int never = 24 * 3'600'000; // in the time of a test
    std::unique_ptr<QTemporaryDir> m_home;
    std::optional<store::DataFolder> m_folder;
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<store::ProfileStore> m_profiles;
    std::unique_ptr<tasks::IdleResults> m_results;
    QList<ResultsAtRisk> m_found;
    QDateTime m_now;

    //! Signed, with a result that is not saved.
    [[nodiscard]] SessionRow signedRow(int number, const QDateTime &dueDate) const
    {
        SessionRow row = support::indexRow(number, u"SIGNED"_s, m_now);
        row.results = 1;
        row.dueDate = dueDate;
        return row;
    }
    void add(const QString &id, const QList<SessionRow> &rows)
    {
        store::SessionIndex index(m_folder->index(id));
        const auto kept = answerOf<StoreResult<void>>(
            [&](QObject *context, auto done) { index.upsert(rows, context, done); });
        QVERIFY(kept && *kept);
    }
    void addAccount(const QString &id, const QList<SessionRow> &rows, int wipeAfterDays = 90)
    {
        domain::Profile profile;
        profile.id = profile.name = id;
        profile.wipeAfterDays = wipeAfterDays;
        QVERIFY(m_profiles->save(profile));
        add(id, rows);
    }
    [[nodiscard]] QStringList foundIds() const
    {
        QStringList ids;
        for (const ResultsAtRisk &each : m_found)
            ids << each.profileId;
        return ids;
    }

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        const auto folder = store::DataFolder::open(m_home->filePath(u"data"_s));
        QVERIFY(folder);
        m_folder.emplace(*folder);
        m_database = std::make_unique<store::Database>(m_folder->database());
        m_profiles = std::make_unique<store::ProfileStore>(m_folder->profiles());
        m_results = std::make_unique<tasks::IdleResults>(*m_profiles, *m_folder, *m_database);
        m_found.clear();
        connect(m_results.get(), &tasks::IdleResults::found, this,
                [this](const ResultsAtRisk &atRisk) { m_found << atRisk; });
        // an index keeps milliseconds
        m_now = QDateTime::fromMSecsSinceEpoch(QDateTime::currentMSecsSinceEpoch(), Qt::UTC);
    }
    void cleanup()
    {
        m_results.reset();
        m_profiles.reset();
        m_database.reset();
    }

    //! Also in accounts of which nothing is ever wiped. What is over, far away, saved or not signed is none.
    void whatIsAtRiskIsFound()
    {
        const QDateTime first = m_now.addSecs(20 * 3600), second = m_now.addDays(2);
        SessionRow waiting = signedRow(6, first);
        waiting.state = u"READY"_s;
        waiting.isFinal = false;
        SessionRow without = signedRow(7, first);
        without.results = 0;
        const SessionRow saved = signedRow(5, m_now.addSecs(3600));
        addAccount(u"a"_s,
                   {signedRow(1, second), signedRow(2, first), signedRow(3, m_now.addDays(5)),
                    signedRow(4, m_now.addSecs(-3600)), saved, waiting, without, signedRow(8, {})},
                   0);
        const QDateTime asOf = m_now.addDays(-3);
        {
            store::SessionIndex index(m_folder->index(u"a"_s));
            const store::SavedResult result{.sessionId = saved.id,
                                            .documentId = u"result"_s,
                                            .path = m_home->filePath(u"result.pdf"_s),
                                            .folder = {},
                                            .sha256Hex = QString(64, u'0'),
                                            .bytes = 1,
                                            .savedAt = m_now,
                                            .checkedAt = m_now};
            const auto noted = answerOf<StoreResult<void>>([&](QObject *context, auto done) {
                store::SavedResults(*m_database, index, u"a"_s).note({result}, {}, context, done);
            });
            QVERIFY(noted && *noted);
            const auto looked = answerOf<StoreResult<void>>(
                [&](QObject *context, auto done) { store::SyncState(index).noteAsOf(asOf, context, done); });
            QVERIFY(looked && *looked);
        }
        addAccount(u"b"_s, {signedRow(1, m_now.addDays(5))});
        addAccount(u"open"_s, {signedRow(1, first)});
        domain::Profile fresh;
        fresh.id = fresh.name = u"never opened"_s;
        QVERIFY(m_profiles->save(fresh));
        QSignalSpy finished(m_results.get(), &tasks::IdleResults::finished);
        m_results->setOpen(u"open"_s); // sees to itself
        m_results->setPace(0, never);
        m_results->start();
        QTRY_COMPARE(finished.size(), 1);
        const ResultsAtRisk ofA{.profileId = u"a"_s, .sessions = 2, .firstDue = first, .asOf = asOf};
        const ResultsAtRisk ofB{.profileId = u"b"_s};
        QCOMPARE(m_found, QList<ResultsAtRisk>({ofA, ofB}));
        QVERIFY(!QFile::exists(m_folder->index(fresh.id))); // not made for this
    }

    void itLooksAgain()
    {
        addAccount(u"a"_s, {signedRow(1, m_now.addDays(2))});
        m_results->setPace(0, 50);
        m_results->start();
        QTRY_VERIFY(!m_found.isEmpty());
        QCOMPARE(m_found.last().sessions, 1);
        const QDateTime sooner = m_now.addDays(1);
        add(u"a"_s, {signedRow(2, sooner)});
        QTRY_COMPARE(m_found.last().sessions, 2);
        QCOMPARE(m_found.last().firstDue, sooner);
    }

    //! It is not told of what has gone meanwhile for the rest of an hour.
    void itLooksWhenTheFirstOfThemGoes()
    {
        const QDateTime second = m_now.addDays(2);
        addAccount(u"a"_s, {signedRow(1, m_now.addSecs(support::patience())), signedRow(2, second)});
        m_results->setPace(0, never);
        m_results->start();
        QTRY_VERIFY(!m_found.isEmpty());
        QTRY_COMPARE(m_found.last().firstDue, second);
        QCOMPARE(m_found.last().sessions, 1);
    }

    //! From then on it sees to itself; the others are gone on with.
    void oneThatIsOpenedMeanwhile()
    {
        for (const QString &id : {u"a"_s, u"b"_s, u"c"_s})
            addAccount(id, {signedRow(1, m_now.addDays(2))});
        QSignalSpy finished(m_results.get(), &tasks::IdleResults::finished);
        QSignalSpy opened(m_results.get(), &tasks::IdleResults::opened);
        connect(m_results.get(), &tasks::IdleResults::found, this, [this](const ResultsAtRisk &atRisk) {
            if (atRisk.profileId == "a"_L1) // b is looked at next: its answer comes behind this
                QMetaObject::invokeMethod(
                    m_results.get(), [this] { m_results->setOpen(u"b"_s); }, Qt::QueuedConnection);
        });
        m_results->setPace(0, never);
        m_results->start();
        m_results->setPace(never, never); // no second round for the change of accounts
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(foundIds(), QStringList({u"a"_s, u"c"_s}));
    }

    //! Nobody guards it any more, and the next hour is far away.
    void oneThatWasLeftIsLookedAtSoon()
    {
        addAccount(u"a"_s, {signedRow(1, m_now.addDays(2))});
        QSignalSpy finished(m_results.get(), &tasks::IdleResults::finished);
        m_results->setOpen(u"a"_s);
        m_results->setPace(0, never);
        m_results->start();
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(m_found.isEmpty());
        m_results->setOpen({});
        QTRY_COMPARE(finished.size(), 2);
        QCOMPARE(foundIds(), QStringList{u"a"_s});
    }
};

QTEST_GUILESS_MAIN(TestIdleResults)
#include "tst_idleresults.moc"
