#include "store/migrationsteps.h"
#include "store/opening.h"
#include "store/savedresults.h"
#include "store/syncstate.h"
#include "support/idlefixture.h"
#include "support/indexrows.h"
#include "tasks/idleresults.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QSet>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <memory>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;
using store::SessionRow;
using store::StoreResult;
using tasks::ResultsAtRisk;

//! What is about to be lost in accounts that nobody has open is found.
class TestIdleResults : public QObject
{
    Q_OBJECT

    static constexpr int never = support::IdleFixture::never, pageBytes = 16'384;
    std::optional<support::IdleFixture> m_idle;
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
    //! Empty, as the program before this one made it.
    static void writeOld(const QString &path)
    {
        {
            auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"old"_s);
            database.setDatabaseName(path);
            QVERIFY(database.open());
            QSqlQuery query(database);
            QStringList statements;
            const auto steps = store::indexSteps().mid(0, store::indexSteps().size() - 1);
            for (const QStringList &step : steps)
                statements += step;
            statements << u"PRAGMA user_version = %1"_s.arg(steps.size());
            for (const QString &statement : std::as_const(statements))
                QVERIFY2(query.exec(statement), qPrintable(statement));
        }
        QSqlDatabase::removeDatabase(u"old"_s);
    }
    //! What lies where the indexes are, by name.
    [[nodiscard]] QHash<QString, QByteArray> files() const
    {
        QHash<QString, QByteArray> all;
        const QFileInfoList entries = QDir(m_idle->folder->indexes()).entryInfoList(QDir::Files);
        for (const QFileInfo &entry : entries)
            if (QFile file(entry.filePath()); file.open(QIODevice::ReadOnly))
                all.insert(entry.fileName(), file.readAll());
        return all;
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
        m_idle.emplace();
        QVERIFY(m_idle->begin());
        m_results = std::make_unique<tasks::IdleResults>(*m_idle->profiles, *m_idle->folder);
        m_found.clear();
        connect(m_results.get(), &tasks::IdleResults::found, this,
                [this](const ResultsAtRisk &atRisk) { m_found << atRisk; });
        // an index keeps milliseconds
        m_now = QDateTime::fromMSecsSinceEpoch(QDateTime::currentMSecsSinceEpoch(), Qt::UTC);
    }
    void cleanup()
    {
        m_results.reset();
        m_idle.reset();
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
        QVERIFY(m_idle->addAccount(u"a"_s,
                                   {signedRow(1, second), signedRow(2, first), signedRow(3, m_now.addDays(5)),
                                    signedRow(4, m_now.addSecs(-3600)), saved, waiting, without,
                                    signedRow(8, {})},
                                   0));
        const QDateTime asOf = m_now.addDays(-3);
        {
            store::SessionIndex index(m_idle->folder->index(u"a"_s));
            const store::SavedResult result{.sessionId = saved.id,
                                            .documentId = u"result"_s,
                                            .path = m_idle->home.filePath(u"result.pdf"_s),
                                            .folder = {},
                                            .sha256Hex = QString(64, u'0'),
                                            .bytes = 1,
                                            .savedAt = m_now,
                                            .checkedAt = m_now};
            const auto noted = answerOf<StoreResult<void>>([&](QObject *context, auto done) {
                store::SavedResults(*m_idle->database, index, u"a"_s).note({result}, {}, context, done);
            });
            QVERIFY(noted && *noted);
            const auto looked = answerOf<StoreResult<void>>(
                [&](QObject *context, auto done) { store::SyncState(index).noteAsOf(asOf, context, done); });
            QVERIFY(looked && *looked);
        }
        QVERIFY(m_idle->addAccount(u"b"_s, {signedRow(1, m_now.addDays(5))}));
        QVERIFY(m_idle->addAccount(u"open"_s, {signedRow(1, first)}));
        QVERIFY(m_idle->addFresh(u"never opened"_s));
        QSignalSpy finished(m_results.get(), &tasks::IdleResults::finished);
        m_results->setOpen(u"open"_s); // sees to itself
        m_results->setPace(0, never);
        m_results->start();
        QTRY_COMPARE(finished.size(), 1);
        const ResultsAtRisk ofA{.profileId = u"a"_s, .sessions = 2, .firstDue = first, .asOf = asOf};
        const ResultsAtRisk ofB{.profileId = u"b"_s};
        QCOMPARE(m_found, QList<ResultsAtRisk>({ofA, ofB}));
        QVERIFY(!QFile::exists(m_idle->folder->index(u"never opened"_s))); // not made for this
    }

    //! Nobody asked for it to be written to. What an earlier program wrote may be told of later, and of what
    //! is damaged nothing is known.
    void indexesAreLeftAsTheyAre()
    {
        const QDateTime due = m_now.addDays(2);
        for (const QString &id : {u"sound"_s, u"broken"_s, u"marked"_s})
            QVERIFY(m_idle->addAccount(id, {signedRow(1, due)}));
        for (const QString &id : {u"old"_s, u"unreadable"_s})
            QVERIFY(m_idle->addFresh(id));
        writeOld(m_idle->folder->index(u"old"_s));
        QFile unreadable(m_idle->folder->index(u"unreadable"_s));
        QVERIFY(unreadable.open(QIODevice::WriteOnly));
        QCOMPARE(unreadable.write(QByteArray(8'192, 'x')), 8'192);
        unreadable.close();
        QFile broken(m_idle->folder->index(u"broken"_s));
        QVERIFY(broken.open(QIODevice::ReadWrite) && broken.size() > 2 * pageBytes);
        QVERIFY(broken.seek(pageBytes)); // behind what tells that it is a database, and which
        const QByteArray nothing(int(broken.size() - pageBytes), '\xcc');
        QCOMPARE(broken.write(nothing), nothing.size());
        broken.close();
        store::markDamaged(m_idle->folder->index(u"marked"_s));
        const QHash<QString, QByteArray> before = files();
        QCOMPARE(before.size(), 6); // the mark is one, too
        QSignalSpy finished(m_results.get(), &tasks::IdleResults::finished);
        m_results->setPace(0, never);
        m_results->start();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(foundIds(), QStringList{u"sound"_s});
        store::Database::waitForClosing();
        const QHash<QString, QByteArray> after = files();
        QCOMPARE(QSet<QString>(after.keyBegin(), after.keyEnd()),
                 QSet<QString>(before.keyBegin(), before.keyEnd()));
        for (auto each = before.cbegin(); each != before.cend(); ++each)
            QVERIFY2(after.value(each.key()) == each.value(), qPrintable(each.key()));
    }

    void itLooksAgain()
    {
        QVERIFY(m_idle->addAccount(u"a"_s, {signedRow(1, m_now.addDays(2))}));
        m_results->setPace(0, 50);
        m_results->start();
        QTRY_VERIFY(!m_found.isEmpty());
        QCOMPARE(m_found.last().sessions, 1);
        const QDateTime sooner = m_now.addDays(1);
        QVERIFY(m_idle->add(u"a"_s, {signedRow(2, sooner)}));
        QTRY_COMPARE(m_found.last().sessions, 2);
        QCOMPARE(m_found.last().firstDue, sooner);
    }

    //! It is not told of what has gone meanwhile for the rest of an hour.
    void itLooksWhenTheFirstOfThemGoes()
    {
        const QDateTime second = m_now.addDays(2);
        QVERIFY(m_idle->addAccount(u"a"_s,
                                   {signedRow(1, m_now.addSecs(support::patience())), signedRow(2, second)}));
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
            QVERIFY(m_idle->addAccount(id, {signedRow(1, m_now.addDays(2))}));
        QSignalSpy finished(m_results.get(), &tasks::IdleResults::finished);
        QSignalSpy opened(m_results.get(), &tasks::IdleResults::opened);
        connect(m_results.get(), &tasks::IdleResults::found, this, [this](const ResultsAtRisk &atRisk) {
            if (atRisk.profileId == "a"_L1) // once b is being looked at, but before it has answered
                QMetaObject::invokeMethod(
                    this,
                    [this] {
                        QMetaObject::invokeMethod(
                            m_results.get(), [this] { m_results->setOpen(u"b"_s); }, Qt::QueuedConnection);
                    },
                    Qt::QueuedConnection);
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
        QVERIFY(m_idle->addAccount(u"a"_s, {signedRow(1, m_now.addDays(2))}));
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
