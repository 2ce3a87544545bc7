#include "store/collectionpackages.h"
#include "store/documentnames.h"
#include "store/migrationsteps.h"
#include "store/savedresults.h"
#include "store/sessionlists.h"
#include "store/sessionnews.h"
#include "store/syncstate.h"
#include "support/answer.h"
#include "support/indexrows.h"

#include <QCoreApplication>
#include <QDataStream>
#include <QElapsedTimer>
#include <QScopeGuard>
#include <QSemaphore>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using domain::SessionFilter;
using domain::SessionKey;
using domain::SessionOrdering;
using domain::SessionState;
using store::SessionChange;
using store::SessionRow;
using store::StoreResult;

//! The index of sessions: what it keeps, what it says has changed, and which lists it gives.
class TestSessionIndex : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::SessionIndex> m_index;
    const QDateTime m_now = QDateTime::fromString(u"2026-11-26T12:00:00.250Z"_s, Qt::ISODateWithMs);

    static QString idOf(int number) { return support::indexId(number); }
    [[nodiscard]] SessionRow row(int number, const QString &state = u"READY"_s) const
    {
        return support::indexRow(number, state, m_now);
    }
    bool keep(const QList<SessionRow> &rows)
    {
        const auto kept = answerOf<StoreResult<void>>(
            [&](QObject *context, auto done) { m_index->upsert(rows, context, done); });
        return kept && kept->has_value();
    }
    SessionRow kept(int number)
    {
        const auto row = answerOf<StoreResult<SessionRow>>(
            [&](QObject *context, auto done) { m_index->get(idOf(number), context, done); });
        return row && *row ? **row : SessionRow();
    }
    QList<SessionChange> changes(int number)
    {
        const auto found = answerOf<StoreResult<QList<SessionChange>>>(
            [&](QObject *context, auto done) { m_index->changesOf(idOf(number), context, done); });
        return found && *found ? **found : QList<SessionChange>();
    }
    QList<store::NumberedSession> rowsOf(const store::SessionNumbers &numbers)
    {
        const auto rows = answerOf<StoreResult<QList<store::NumberedSession>>>(
            [&](QObject *context, auto done) { store::SessionLists(*m_index).rows(numbers, context, done); });
        return rows && *rows ? **rows : QList<store::NumberedSession>();
    }
    //! The whole list, by the numbers that row() was given.
    QList<int> list(const SessionFilter &filter, const SessionOrdering &ordering = {})
    {
        store::ListRequest request;
        const auto all = answerOf<StoreResult<store::SessionNumbers>>([&](QObject *context, auto done) {
            request = store::SessionLists(*m_index).list(
                filter, ordering, m_now, context,
                [done](const StoreResult<store::SessionNumbers> &first, bool isAll) {
                    if (isAll)
                        done(first);
                },
                done);
        });
        QList<int> numbers;
        if (all && *all)
            for (const auto &session : rowsOf(**all))
                numbers.append(session.row.id.right(12).toInt());
        return numbers;
    }
    qint64 count(const SessionFilter &filter) { return count(filter, m_now); }
    qint64 count(const SessionFilter &filter, const QDateTime &now)
    {
        const auto counts = answerOf<StoreResult<QList<qint64>>>([&](QObject *context, auto done) {
            store::SessionLists(*m_index).count({filter}, now, context, done);
        });
        return counts && *counts ? (*counts)->first() : -1;
    }
    QDateTime nextTurn(const QList<SessionFilter> &filters)
    {
        const auto turn = answerOf<StoreResult<QDateTime>>([&](QObject *context, auto done) {
            store::SessionLists(*m_index).nextTurn(filters, m_now, context, done);
        });
        return turn && *turn ? **turn : QDateTime::fromMSecsSinceEpoch(0);
    }
    bool notePackage(const QString &collectionId, const QString &documentId)
    {
        store::CollectionPackages::ByCollection packages;
        packages[collectionId].append(store::CollectionPackage{documentId, u"PADES_CONTAINER"_s});
        const auto noted = answerOf<StoreResult<void>>([&](QObject *context, auto done) {
            store::CollectionPackages(*m_index).note(packages, context, done);
        });
        return noted && noted->has_value();
    }
    //! Of all sessions.
    qint64 unsavedFiles()
    {
        store::Database database(m_folder->filePath(u"own.sqlite"_s));
        const auto sum = answerOf<StoreResult<store::UnsavedSum>>([&](QObject *context, auto done) {
            store::SavedResults(database, *m_index, u"p"_s).unsavedSum(m_now, context, done);
        });
        return sum && *sum ? (*sum)->files : -1;
    }
    bool indexWords()
    {
        for (int i = 0; i < 100; ++i) {
            const auto isDone = answerOf<StoreResult<bool>>([&](QObject *context, auto done) {
                store::SessionLists(*m_index).indexMoreWords(context, done);
            });
            if (!isDone || !*isDone)
                return false;
            if (**isDone)
                return true;
        }
        return false;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_index = std::make_unique<store::SessionIndex>(m_folder->filePath(u"sessions.sqlite"_s));
    }
    void cleanup()
    {
        m_index.reset();
        m_folder.reset();
    }

    void keepsWhatItWasGiven()
    {
        SessionRow given = row(1);
        given.signer = u"Åse Ødegård"_s;
        given.reference = u"sak-1"_s;
        given.linkExpires = m_now.addDays(3);
        given.links = {{u"d1"_s, u"c1"_s}, {u"d2"_s, {}}};
        QVERIFY(keep({given}));
        QCOMPARE(kept(1), given);
        SessionRow made = row(2);
        made.createdAbout = {};
        made.createdAt = m_now.addSecs(-5);
        QVERIFY(keep({made}));
        QCOMPARE(kept(2), made);
        // an estimate does not overwrite what is known
        made.createdAt.reset();
        made.createdAbout = m_now.addDays(-1);
        QVERIFY(keep({made}));
        QCOMPARE(kept(2).createdAt, m_now.addSecs(-5));
    }

    void outlivesTheProgram()
    {
        QVERIFY(keep({row(1), row(2, u"SIGNED"_s)}));
        m_index.reset();
        m_index = std::make_unique<store::SessionIndex>(m_folder->filePath(u"sessions.sqlite"_s));
        QCOMPARE(list({}), (QList{1, 2}));
    }

    void manyAtOnceAreAsOneByOne()
    {
        // of every size of statement, and ids of both kinds
        const auto uuid = [](int number, int kind) {
            return u"019ab%1-0000-7000-8000-%2"_s.arg(kind, 3, 10, QLatin1Char('0'))
                .arg(number, 12, 16, QLatin1Char('0'));
        };
        constexpr int count = 64 + 8 + 3;
        QList<SessionRow> given;
        for (int number = 1; number <= count; ++number) {
            SessionRow one = row(number);
            one.links = {{uuid(number, 1), uuid(number, 2)},
                         {u"d%1"_s.arg(number), number % 2 ? u""_s : u"Ø"_s},
                         {uuid(number, 3).toUpper(), uuid(7, 2)}};
            one.subsequentTo = {uuid(number, 1), u"p%1"_s.arg(number)};
            given << one;
        }
        QVERIFY(keep(given));
        for (const SessionRow &one : std::as_const(given)) {
            SessionRow wanted = one;
            wanted.subsequentTo.clear(); // is found by and not read
            QCOMPARE(kept(int(given.indexOf(one)) + 1), wanted);
        }
        using Rows = StoreResult<QList<SessionRow>>;
        const auto namesOf = [&](const std::function<void(QObject *, std::function<void(Rows)>)> &ask) {
            const auto rows = answerOf<Rows>(ask);
            QStringList ids;
            if (rows && *rows)
                for (const SessionRow &one : **rows)
                    ids << one.id;
            return ids;
        };
        for (const int number : {1, 64, 65, 73, count}) {
            for (const QString &document : {uuid(number, 1), u"d%1"_s.arg(number), uuid(number, 3).toUpper()})
                QCOMPARE(namesOf([&](QObject *context, auto done) {
                             m_index->sessionsOfDocument(document, context, done);
                         }),
                         QStringList{idOf(number)});
            for (const QString &session : {uuid(number, 1), u"p%1"_s.arg(number)})
                QCOMPARE(namesOf([&](QObject *context, auto done) {
                             m_index->sessionsAfter(session, context, done);
                         }),
                         QStringList{idOf(number)});
        }
        // a collection is no document, and is in all of them
        using Counts = StoreResult<QHash<QString, store::SessionsNaming>>;
        const auto counts = answerOf<Counts>([&](QObject *context, auto done) {
            m_index->countOfDocuments({uuid(7, 2), uuid(7, 1)}, context, done);
        });
        QVERIFY(counts && *counts);
        QCOMPARE((*counts)->keys(), QStringList{uuid(7, 1)});
        QCOMPARE(namesOf([&](QObject *context, auto done) {
                     m_index->sessionsOfCollection(uuid(7, 2), context, done);
                 }).size(),
                 count);
    }

    void whatIsAsItWasIsSeenAndNothingElse()
    {
        QVERIFY(keep({row(1), row(2), row(3)}));
        SessionRow again = row(1), changed = row(2, u"SIGNED"_s);
        again.seenAt = changed.seenAt = m_now.addSecs(60);
        QVERIFY(keep({again, changed}));
        QCOMPARE(kept(1), again);
        QVERIFY(changes(1).isEmpty());
        QCOMPARE(changes(2).size(), 1);
        QCOMPARE(kept(3), row(3));
        // the JSON alone
        again.json = "{ }";
        QVERIFY(keep({again}));
        QCOMPARE(kept(1).json, again.json);
        // it comes back after it was gone, as it was
        m_index->noteGone(idOf(1), m_now.addSecs(120));
        again.seenAt = m_now.addSecs(180);
        QVERIFY(keep({again}));
        QVERIFY(kept(1).goneSince.isNull());
        // when it was made is known better, then known
        again.createdAbout = m_now.addSecs(-30);
        QVERIFY(keep({again}));
        QCOMPARE(kept(1).createdAbout, again.createdAbout);
        again.createdAbout = {};
        again.createdAt = m_now.addSecs(-29);
        QVERIFY(keep({again}));
        QCOMPARE(kept(1).createdAt, again.createdAt);
        again.createdAt.reset();
        QVERIFY(keep({again}));
        QCOMPARE(kept(1).createdAt, m_now.addSecs(-29));
    }

    void oneThatComesTwiceInAListIsAsTheLaterWas()
    {
        SessionRow first = row(1), later = row(1, u"SIGNED"_s), between = row(1, u"BLOCKED"_s);
        later.seenAt = m_now.addSecs(60);
        between.seenAt = m_now.addSecs(30);
        QVERIFY(keep({first, later, between}));
        QCOMPARE(kept(1).state, u"SIGNED"_s);
        QCOMPARE(changes(1).size(), 1);
        // of one that is there: seen as it was, and then what was seen before that
        SessionRow again = kept(1);
        again.seenAt = m_now.addSecs(120);
        between.seenAt = m_now.addSecs(90);
        QVERIFY(keep({again, between}));
        QCOMPARE(kept(1).state, u"SIGNED"_s);
        QCOMPARE(kept(1).seenAt, again.seenAt);
        QCOMPARE(changes(1).size(), 1);
    }

    void linksAreReadAsTheyWereKeptBefore()
    {
        SessionRow one = row(1);
        one.links = {{u"d1"_s, u"c1"_s}, {u"019ab000-0000-7000-8000-00000000000a"_s, {}}};
        QVERIFY(keep({one}));
        const auto isWritten = answerOf<StoreResult<void>>([&](QObject *context, auto done) {
            m_index->writer().template run<void>(
                context,
                [&](QSqlDatabase &database) -> StoreResult<void> {
                    QByteArray bytes;
                    QDataStream stream(&bytes, QIODevice::WriteOnly);
                    stream.setVersion(QDataStream::Qt_6_4);
                    stream << QStringList{one.links[0].documentId, one.links[0].collectionId,
                                          one.links[1].documentId, one.links[1].collectionId};
                    QSqlQuery query(database);
                    query.prepare(u"UPDATE session_body SET links = ?"_s);
                    query.bindValue(0, bytes);
                    if (!query.exec() || query.numRowsAffected() != 1)
                        return tl::make_unexpected(store::StoreError{});
                    return {};
                },
                done);
        });
        QVERIFY(isWritten && *isWritten);
        QCOMPARE(kept(1), one);
    }

    void notesWhatChanged()
    {
        QVERIFY(keep({row(1, u"BLOCKED"_s), row(2)}));
        QVERIFY(!kept(1).isUnread);
        SessionRow next = row(1);
        next.seenAt = m_now.addSecs(60);
        next.dueDate = m_now.addDays(11);
        QVERIFY(keep({next}));
        next.seenAt = m_now.addSecs(120);
        next.state = u"SIGNED"_s;
        next.isFinal = next.awaitsPackage = true;
        QVERIFY(keep({next}));
        QVERIFY(keep({next})); // seen once more as it was
        next.seenAt = m_now.addSecs(180);
        next.awaitsPackage = false;
        QVERIFY(keep({next}));
        const auto seen = changes(1);
        QCOMPARE(seen.size(), 4);
        using Kind = SessionChange::Kind;
        QCOMPARE(seen.at(0), (SessionChange{m_now.addSecs(60), Kind::State, u"BLOCKED"_s, u"READY"_s}));
        QCOMPARE(seen.at(1).kind, Kind::DueDate);
        QCOMPARE(QDateTime::fromString(seen.at(1).before, Qt::ISODateWithMs), m_now.addDays(10));
        QCOMPARE(QDateTime::fromString(seen.at(1).after, Qt::ISODateWithMs), m_now.addDays(11));
        QCOMPARE(seen.at(2), (SessionChange{m_now.addSecs(120), Kind::State, u"READY"_s, u"SIGNED"_s}));
        QCOMPARE(seen.at(3).kind, Kind::Package);
        QCOMPARE(kept(1).finalSeenAt, m_now.addSecs(120));
        QVERIFY(changes(2).isEmpty());
    }

    void newsIsThereUntilSomebodyLooks()
    {
        QVERIFY(keep({row(1), row(2)}));
        SessionFilter unread;
        unread.isUnread = true;
        QCOMPARE(list(unread), QList<int>());
        SessionRow next = row(2, u"REJECTED"_s);
        next.seenAt = m_now.addSecs(1);
        QVERIFY(keep({next}));
        QCOMPARE(list(unread), QList{2});
        m_index->markRead({idOf(2)});
        QVERIFY(!kept(2).isUnread);
        QCOMPARE(count(unread), 0);
    }

    void seenAreThoseThatWereMeant()
    {
        QVERIFY(keep({row(1), row(2), row(3), row(4)}));
        QList<SessionRow> changed{row(1, u"SIGNED"_s), row(2, u"SIGNED"_s), row(3, u"SIGNED"_s)};
        for (SessionRow &one : changed)
            one.seenAt = m_now.addSecs(5);
        QVERIFY(keep(changed));
        SessionFilter unread;
        unread.isUnread = true;
        QCOMPARE(list(unread), (QList{1, 2, 3}));
        const auto numbers = answerOf<StoreResult<store::SessionNumbers>>([&](QObject *context, auto done) {
            store::SessionLists(*m_index).numbersOf({idOf(4), idOf(3), idOf(1)}, context, done);
        });
        QVERIFY(numbers && *numbers && numbers->value().size() == 3);
        const auto seen = [&] {
            return answerOf<StoreResult<QStringList>>([&](QObject *context, auto done) {
                       store::SessionNews(*m_index).markSeen(**numbers, context, done);
                   })
                .value_or(QStringList())
                .value_or(QStringList());
        };
        QSignalSpy told(m_index.get(), &store::SessionIndex::changed);
        QCOMPARE(seen(), (QStringList{idOf(3), idOf(1)}));
        QCOMPARE(list(unread), QList{2});
        QTRY_VERIFY(!told.isEmpty());
        QCOMPARE(seen(), QStringList()); // they were seen before
        const auto back = answerOf<StoreResult<void>>([&](QObject *context, auto done) {
            store::SessionNews(*m_index).markUnseen({idOf(3)}, context, done);
        });
        QVERIFY(back && *back);
        QCOMPARE(list(unread), (QList{2, 3}));
    }

    //! They count once in each session of the collection, whichever of them is known first.
    void packagesOfACollectionAreResultsOfItsSessions()
    {
        SessionFilter unsaved;
        unsaved.isUnsaved = true;
        SessionRow plain = row(1, u"SIGNED"_s), naming = row(2, u"SIGNED"_s), open = row(3),
                   other = row(4, u"SIGNED"_s), late = row(5, u"SIGNED"_s);
        for (SessionRow *each : {&plain, &naming, &open, &late})
            each->links = {{u"d1"_s, u"c1"_s}};
        other.links = {{u"d1"_s, u"c2"_s}};
        naming.json = "{\"resultDocumentId\":\"p1\"}";
        naming.results = 1;
        naming.resultIds = {u"p1"_s};
        QVERIFY(keep({plain, naming, open, other}));
        QCOMPARE(list(unsaved), QList{2});
        QVERIFY(notePackage(u"c1"_s, u"p1"_s));
        QVERIFY(notePackage(u"c1"_s, u"p1"_s)); // that is nothing new
        QCOMPARE(list(unsaved), (QList{1, 2}));
        QVERIFY(keep({late}));
        QCOMPARE(list(unsaved), (QList{1, 2, 5}));
        QCOMPARE(unsavedFiles(), 3);
        QCOMPARE(kept(1).results, 0); // that it names itself
        QCOMPARE(kept(2).results, 1);

        plain.json = "{\"title\":\"Another title\"}";
        plain.seenAt = m_now.addSecs(60);
        QVERIFY(keep({plain})); // written anew
        QCOMPARE(list(unsaved), (QList{1, 2, 5}));
        QCOMPARE(unsavedFiles(), 3);

        const auto found = answerOf<StoreResult<QList<SessionRow>>>(
            [&](QObject *context, auto done) { m_index->sessionsOfResult(u"p1"_s, context, done); });
        QVERIFY(found && *found);
        QStringList ids;
        for (const SessionRow &each : **found)
            ids << each.id;
        QCOMPARE(ids, (QStringList{idOf(2), idOf(1), idOf(3), idOf(5)}));
    }

    //! Most accounts have none: what asking costs them has an end.
    void collectionsAreAskedWhereAPackageMayBe()
    {
        using store::CollectionPackages;
        CollectionPackages packages(*m_index);
        QStringList ids;
        for (int i = 0; i < 1'000; ++i)
            ids << u"c%1"_s.arg(i);
        const auto worthIt = [&] {
            return answerOf<StoreResult<QStringList>>(
                       [&](QObject *context, auto done) { packages.worthAsking(ids, context, done); })
                .value_or(QStringList())
                .value_or(QStringList());
        };
        QCOMPARE(worthIt(), ids);
        for (int i = 0; i < CollectionPackages::mostInVain; ++i)
            packages.noteWithout(ids.at(i), {m_now, 1, false});
        const QStringList others = ids.mid(CollectionPackages::mostInVain), some = worthIt();
        QVERIFY2(!some.isEmpty() && some.size() < others.size() / 10,
                 qPrintable(QString::number(some.size()))); // or nobody would see that there is one now
        for (const QString &id : some)
            QVERIFY(others.contains(id));
        packages.noteWithout(u"another"_s, {m_now, 1, true}); // it was wished for, and is not made yet
        QCOMPARE(worthIt(), others);
        QVERIFY(notePackage(u"c999"_s, u"p"_s));
        QCOMPARE(worthIt(), others.mid(0, others.size() - 1));
    }

    //! What it has stays, and is counted as in a new one; what is made otherwise since is fetched again.
    void anIndexOfAnEarlierVersion_data()
    {
        QTest::addColumn<int>("before");
        for (int version = 1; version < store::indexSteps().size(); ++version)
            QTest::addRow("version %d", version) << version;
    }
    void anIndexOfAnEarlierVersion()
    {
        QFETCH(int, before);
        constexpr int firstWithResults = 6, lastFetchedAgain = 12;
        const QString path = m_folder->filePath(u"before.sqlite"_s);
        {
            auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"before"_s);
            database.setDatabaseName(path);
            QVERIFY(database.open());
            QSqlQuery query(database);
            const auto steps = store::indexSteps().mid(0, before);
            for (const QStringList &step : steps)
                for (const QString &statement : step)
                    QVERIFY2(query.exec(statement), qPrintable(statement));
            const QString created = QString::number(m_now.toMSecsSinceEpoch()),
                          due = QString::number(m_now.addDays(10).toMSecsSinceEpoch());
            QStringList filled{
                u"INSERT INTO session (n, id, state, final, awaits_package, title, signer, reference, due, "
                "created, created_exact, first_seen, seen, words) VALUES (1, '%1', 'SIGNED', 1, 0, 'Old', "
                "'', '', %2, %3, 0, 1, 1, 'old')"_s.arg(idOf(1), due, created),
                u"INSERT INTO session_body VALUES (1, x'01', CAST('{\"output\":{\"signatures\":"
                "[{\"resultDocumentId\":\"a\"},{\"resultDocumentId\":\"b\"}]}}' AS BLOB))"_s,
                u"INSERT INTO sync_span VALUES (100, 200)"_s, u"PRAGMA user_version = %1"_s.arg(before)};
            if (before >= firstWithResults)
                filled << u"INSERT INTO session_result (n, due, results, unsaved) VALUES (1, %1, 2, 1)"_s.arg(
                    due);
            for (const QString &statement : std::as_const(filled))
                QVERIFY2(query.exec(statement), qPrintable(statement));
        }
        QSqlDatabase::removeDatabase(u"before"_s);
        m_index = std::make_unique<store::SessionIndex>(path);
        SessionFilter unsaved;
        unsaved.isUnsaved = true;
        QCOMPARE(kept(1).title, u"Old"_s);
        QCOMPARE(kept(1).results, 2);
        QCOMPARE(list(unsaved), QList{1});
        const auto progress = answerOf<StoreResult<store::SyncProgress>>(
            [&](QObject *context, auto done) { store::SyncState(*m_index).read(context, done); });
        QVERIFY(progress && *progress);
        QCOMPARE((*progress)->spans.isEmpty(), before <= lastFetchedAgain);
        SessionRow member = row(2, u"SIGNED"_s);
        member.links = {{u"d1"_s, u"c1"_s}};
        QVERIFY(keep({member}));
        QVERIFY(notePackage(u"c1"_s, u"p1"_s));
        QCOMPARE(list(unsaved), (QList{1, 2}));
        QCOMPARE(unsavedFiles(), 3);
    }

    void aResultFindsItsSession()
    {
        const auto found = [this](const QString &id) {
            const auto rows = answerOf<StoreResult<QList<SessionRow>>>(
                [&](QObject *context, auto done) { m_index->sessionsOfResult(id, context, done); });
            QStringList ids;
            for (const SessionRow &one : rows &&*rows ? **rows : QList<SessionRow>())
                ids << one.id;
            return ids;
        };
        const QString file = u"019ab000-0000-7000-8000-00000000f11e"_s, later = u"a file of another kind"_s;
        SessionRow signed_ = row(1, u"SIGNED"_s);
        signed_.json = "{\"resultDocumentId\":\"" + file.toUtf8() + "\"}";
        signed_.links = {{u"d1"_s, u"c1"_s}};
        QVERIFY(keep({signed_, row(2)}));
        QVERIFY(found(file).isEmpty()); // as those are that were kept before this could be asked
        signed_.resultIds = {file};
        signed_.seenAt = m_now.addSecs(60);
        QVERIFY(keep({signed_})); // nothing changed in it but that
        QCOMPARE(found(file), QStringList{idOf(1)});
        QVERIFY(found(u"d1"_s).isEmpty()); // what was signed is another thing
        SessionRow other = row(2, u"SIGNED"_s);
        other.json = "{\"resultDocumentId\":\"" + later.toUtf8() + "\"}";
        other.resultIds = {later};
        other.seenAt = m_now.addSecs(60);
        QVERIFY(keep({other}));
        QCOMPARE(found(later), QStringList{idOf(2)});
        SessionRow third = row(3, u"SIGNED"_s);
        third.json = signed_.json;
        third.resultIds = {file};
        third.dueDate = m_now.addDays(1);
        QVERIFY(keep({third})); // a package is that of all signers
        QCOMPARE(found(file), (QStringList{idOf(3), idOf(1)}));
    }

    void thoseThatAwaitAPackageTakeTurns()
    {
        QList<SessionRow> rows;
        for (int number = 1; number <= 5; ++number) {
            rows << row(number, u"SIGNED"_s);
            rows.last().awaitsPackage = true;
            rows.last().seenAt = m_now.addSecs(number);
        }
        QVERIFY(keep(rows));
        const auto asked = [this] {
            const auto ids = answerOf<StoreResult<QStringList>>([&](QObject *context, auto done) {
                store::SyncState(*m_index).awaitingPackage(2, context, done);
            });
            QStringList sorted = ids && *ids ? **ids : QStringList();
            sorted.sort();
            return sorted;
        };
        QCOMPARE(asked(), (QStringList{idOf(1), idOf(5)}));
        rows[0].seenAt = m_now.addSecs(10); // it was asked for, and has none yet
        QVERIFY(keep({rows[0]}));
        QCOMPARE(asked(), (QStringList{idOf(2), idOf(5)}));
    }

    void aPartOfItsIdFindsASession()
    {
        QVERIFY(keep({row(1), row(12), row(123, u"SIGNED"_s)}));
        const auto found = [this](const QString &part, int most) {
            const auto rows = answerOf<StoreResult<QList<SessionRow>>>(
                [&](QObject *context, auto done) { m_index->sessionsOfIdPart(part, most, context, done); });
            QStringList ids;
            for (const SessionRow &one : rows &&*rows ? **rows : QList<SessionRow>())
                ids << one.id;
            return ids;
        };
        QCOMPARE(found(u"00000123"_s, 9), QStringList{idOf(123)});
        QCOMPARE(found(u"-8000-000000000012"_s, 9), QStringList{idOf(12)});
        QCOMPARE(found(u"-7000-8000-"_s, 9).size(), 3);
        QCOMPARE(found(u"-7000-8000-"_s, 2).size(), 2);
        QVERIFY(found(u"00000_23"_s, 9).isEmpty()); // letters, no pattern
    }

    void whatWeChangedIsNoNews()
    {
        QVERIFY(keep({row(1)}));
        SessionRow told = row(1);
        told.dueDate = m_now.addDays(20);
        told.json = "{\"dueDate\":\"another\"}";
        told.seenAt = m_now.addSecs(5);
        m_index->noteOwnDueDate(idOf(1), told.dueDate, m_now.addSecs(4));
        QCOMPARE(kept(1).dueDate, told.dueDate);
        QVERIFY(keep({told}));
        QVERIFY(!kept(1).isUnread);
        QCOMPARE(changes(1).size(), 1);
        QCOMPARE(changes(1).first().kind, SessionChange::Kind::DueDate);
        QCOMPARE(changes(1).first().seenAt, m_now.addSecs(4));
        // what somebody else changes is
        told.dueDate = m_now.addDays(21);
        told.seenAt = m_now.addSecs(6);
        QVERIFY(keep({told}));
        QVERIFY(kept(1).isUnread);
    }

    void answersThatWereOvertakenAreLeftOut()
    {
        SessionRow late = row(1, u"SIGNED"_s);
        late.seenAt = m_now.addSecs(5);
        QVERIFY(keep({late}));
        QVERIFY(keep({row(1)})); // asked for before, came after
        QCOMPARE(kept(1).state, u"SIGNED"_s);
        QVERIFY(changes(1).isEmpty());
    }

    //! A page of the list was asked for, then a due date was changed here, and then the page came.
    void anAnswerFromBeforeOurDueDateIsLeftOut()
    {
        QVERIFY(keep({row(1)}));
        SessionRow page = row(1);
        page.seenAt = m_now.addSecs(4);
        m_index->noteOwnDueDate(idOf(1), m_now.addDays(20), m_now.addSecs(5));
        QVERIFY(keep({page}));
        QCOMPARE(kept(1).dueDate, m_now.addDays(20));
        QVERIFY(!kept(1).isUnread); // nobody else has changed it back
        QCOMPARE(changes(1).size(), 1);
        // what is asked for afterwards counts, whatever it says
        page.seenAt = m_now.addSecs(6);
        QVERIFY(keep({page}));
        QCOMPARE(kept(1).dueDate, page.dueDate);
        QVERIFY(kept(1).isUnread);
    }

    //! The clock was ahead when it was seen, and has been put right since.
    void oneSeenInTheFutureIsNotInTheWay()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        SessionRow ahead = row(1), after = row(1, u"SIGNED"_s);
        ahead.seenAt = now.addSecs(3600);
        after.seenAt = now;
        QVERIFY(keep({ahead}) && keep({after}));
        QCOMPARE(kept(1).state, u"SIGNED"_s);
        SessionRow other = row(2);
        other.seenAt = now.addSecs(3600);
        QVERIFY(keep({other}));
        m_index->noteGone(idOf(2), now);
        QCOMPARE(kept(2).goneSince.toMSecsSinceEpoch(), now.toMSecsSinceEpoch());
    }

    void goneSessionsStayToBeReadAndAreNews()
    {
        QVERIFY(keep({row(1), row(2)}));
        m_index->noteGone(idOf(1), m_now.addSecs(9));
        QCOMPARE(kept(1).goneSince, m_now.addSecs(9));
        QCOMPARE(changes(1).last().kind, SessionChange::Kind::Gone);
        QCOMPARE(list({}), QList{2});
        QCOMPARE(count({}), 1);
        SessionFilter gone;
        gone.isGone = true;
        QCOMPARE(list(gone), QList{1});
        SessionFilter news;
        news.isUnread = true;
        QCOMPARE(list(news), QList{1}); // that it was deleted is news
        // it was not gone after all
        SessionRow back = row(1);
        back.seenAt = m_now.addSecs(20);
        QVERIFY(keep({back}));
        QCOMPARE(changes(1).last().kind, SessionChange::Kind::Back);
        QCOMPARE(changes(1).last().seenAt, back.seenAt);
        QCOMPARE(list({}), (QList{1, 2}));
        // what was removed by us leaves nothing
        m_index->remove(idOf(1));
        QVERIFY(changes(1).isEmpty()); // read behind what is written, as lists are not
        QCOMPARE(list({}), QList{2});
    }

    void whatIsGoneIsFoundByWords_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("by the index of words") << u"lease"_s;
        QTest::newRow("too short for it") << u"le"_s;
    }
    //! In its place among the others and counted with them; it is in no state.
    void whatIsGoneIsFoundByWords()
    {
        SessionRow rows[] = {row(1), row(2), row(3), row(4)};
        for (SessionRow &each : rows)
            each.words = u"lease of a flat"_s;
        rows[3].words = u"something else"_s;
        QVERIFY(keep({rows[0], rows[1], rows[2], rows[3]}));
        m_index->noteGone(idOf(2), m_now.addSecs(9));
        m_index->noteGone(idOf(4), m_now.addSecs(9));
        QCOMPARE(kept(2).goneSince, m_now.addSecs(9));
        QFETCH(const QString, words);
        SessionFilter filter;
        filter.text = words;
        for (const bool isIndexed : {false, true}) {
            QVERIFY(!isIndexed || indexWords());
            QCOMPARE(list(filter), (QList{1, 2, 3}));
            QCOMPARE(list(filter, {SessionKey::Title, true}), (QList{3, 2, 1}));
            QCOMPARE(list(filter, {SessionKey::Reason, false}), (QList{1, 2, 3}));
            QCOMPARE(count(filter), 3);
        }
        SessionFilter since = filter;
        since.createdFrom = m_now.addSecs(-150);
        QCOMPARE(list(since), (QList{1, 2}));
        QCOMPARE(count(since), 2);
        // nor is it due any more
        SessionFilter dueFrom = filter, dueTo = filter, dueSoon = filter;
        dueFrom.dueFrom = m_now;
        dueTo.dueTo = m_now.addDays(20);
        dueSoon.dueWithinDays = 20;
        for (const SessionFilter &due : {dueFrom, dueTo, dueSoon}) {
            QCOMPARE(list(due), (QList{1, 3}));
            QCOMPARE(count(due), 2);
        }
        filter.states = {SessionState::Ready};
        QCOMPARE(list(filter), (QList{1, 3}));
        QCOMPARE(count(filter), 2);
        QCOMPARE(list({}), (QList{1, 3}));
        QCOMPARE(count({}), 2);
    }

    void filters_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QList<int>>("found");
        QTest::newRow("ready") << QByteArray("ready") << QList{1, 4, 5};
        QTest::newRow("ready or signed") << QByteArray("ready or signed") << QList{1, 2, 4, 5};
        QTest::newRow("open") << QByteArray("open") << QList{1, 3, 4, 5};
        QTest::newRow("overdue") << QByteArray("overdue") << QList{4};
        QTest::newRow("due soon") << QByteArray("due soon") << QList{3};
        QTest::newRow("link expiring") << QByteArray("link expiring") << QList{1, 5};
        QTest::newRow("created") << QByteArray("created") << QList{2, 3};
        QTest::newRow("due") << QByteArray("due") << QList{3, 4};
    }
    void filters()
    {
        SessionRow ready = row(1), isSigned = row(2, u"SIGNED"_s), blocked = row(3, u"BLOCKED"_s),
                   overdue = row(4), expired = row(5);
        ready.linkExpires = m_now.addSecs(3600);
        blocked.dueDate = m_now.addSecs(7200);
        blocked.linkExpires = m_now.addSecs(60); // nobody can use it yet
        isSigned.dueDate = m_now.addDays(-100);
        isSigned.linkExpires = m_now.addSecs(-60);
        overdue.dueDate = m_now.addMSecs(-1);
        overdue.linkExpires = m_now.addSecs(-60);
        expired.linkExpires = m_now.addSecs(-60);
        QVERIFY(keep({ready, isSigned, blocked, overdue, expired}));
        QHash<QByteArray, SessionFilter> filters;
        filters["ready"].states = {SessionState::Ready};
        filters["ready or signed"].states = {SessionState::Ready, SessionState::Signed};
        filters["open"].isOpen = true;
        filters["overdue"].isOverdue = true;
        filters["due soon"].dueWithinHours = 48;
        filters["link expiring"].linkWithinHours = 24;
        filters["created"].createdFrom = m_now.addSecs(-180);
        filters["created"].createdTo = m_now.addSecs(-120);
        filters["due"].dueFrom = m_now.addDays(-1);
        filters["due"].dueTo = m_now.addDays(1);
        QFETCH(QByteArray, name);
        QFETCH(QList<int>, found);
        QCOMPARE(list(filters[name]), found);
        QCOMPARE(count(filters[name]), found.size());
    }

    //! When time alone makes another number of what a filter lets through, and not a moment before.
    void theNextTurnOfACount()
    {
        SessionFilter overdue, soon, link, unsaved, settled;
        overdue.isOverdue = true;
        soon.dueWithinHours = 72;
        link.linkWithinHours = 48;
        unsaved.isUnsaved = true;
        settled.hidesSettled = true;
        QCOMPARE(nextTurn({overdue, soon, link, unsaved, settled}), QDateTime()); // there is none
        SessionRow due = row(1), late = row(2), ending = row(3), over = row(4, u"SIGNED"_s);
        due.dueDate = m_now.addSecs(3600);
        late.dueDate = m_now.addDays(-1);
        ending.dueDate = m_now.addDays(10);
        ending.linkExpires = m_now.addDays(3);
        over.dueDate = m_now.addSecs(60); // final: its due date changes nothing
        QVERIFY(keep({due, late, ending, over}));
        QCOMPARE(nextTurn({}), QDateTime());
        QCOMPARE(nextTurn({overdue}), due.dueDate.addMSecs(1));
        QCOMPARE(nextTurn({settled}), due.dueDate.addMSecs(1));
        QCOMPARE(nextTurn({soon}), due.dueDate.addMSecs(1)); // before the other one becomes due soon
        QCOMPARE(nextTurn({link, overdue}), due.dueDate.addMSecs(1));
        QCOMPARE(nextTurn({unsaved}), QDateTime());
        due.dueDate = m_now.addDays(11);
        due.seenAt = m_now.addSecs(1);
        QVERIFY(keep({due}));
        QCOMPARE(nextTurn({soon}), ending.dueDate.addDays(-3));
        QCOMPARE(nextTurn({link}), ending.linkExpires.addDays(-2));
        for (const SessionFilter &filter : {overdue, soon, link}) {
            const QDateTime turn = nextTurn({filter});
            QVERIFY(turn > m_now);
            QCOMPARE(count(filter, turn.addMSecs(-1)), count(filter));
            QVERIFY(count(filter, turn) != count(filter));
        }
    }

    //! By the clock of this computer: at midnight the days are others.
    void daysAroundToday()
    {
        using domain::daysAround;
        const QDate day(2026, 11, 26);
        const QDateTime noon(day, QTime(12, 0));
        const auto whole = [](QDate first, QDate last) {
            return domain::MomentSpan{first.startOfDay().toUTC(), last.endOfDay().toUTC()};
        };
        QCOMPARE(daysAround(-1, noon), whole(day, day));
        QCOMPARE(daysAround(1, noon), whole(day, day));
        QCOMPARE(daysAround(-7, noon), whole(day.addDays(-6), day));
        QCOMPARE(daysAround(30, noon), whole(day, day.addDays(29)));
        QCOMPARE(daysAround(-7, day.startOfDay()), daysAround(-7, day.endOfDay()));
        QVERIFY(daysAround(-7, day.addDays(1).startOfDay()) != daysAround(-7, noon));

        const QDate today = m_now.toLocalTime().date();
        SessionRow first = row(1), before = row(2), now = row(3), last = row(4), after = row(5);
        first.createdAbout = today.addDays(-6).startOfDay().toUTC();
        before.createdAbout = first.createdAbout.addMSecs(-1);
        now.createdAbout = m_now;
        now.dueDate = today.startOfDay().toUTC();
        last.createdAbout = after.createdAbout = before.createdAbout.addDays(-30);
        last.dueDate = today.addDays(6).endOfDay().toUTC();
        after.dueDate = last.dueDate.addMSecs(1);
        QVERIFY(keep({first, before, now, last, after}));
        SessionFilter created, due;
        created.createdWithinDays = -7;
        due.dueWithinDays = 7;
        QCOMPARE(list(created), (QList{3, 1}));
        QCOMPARE(list(due), (QList{3, 4}));
        QCOMPARE(count(created), 2);
    }

    void orders()
    {
        SessionRow one = row(1), two = row(2, u"SIGNED"_s), three = row(3, u"BLOCKED"_s);
        one.title = u"beta"_s;
        two.title = u"Alfa"_s;
        three.title = u"Gamma"_s;
        one.signer = u"Åse"_s;
        two.signer = u"Ola"_s;
        three.signer = u"Kari"_s;
        one.dueDate = m_now.addDays(3);
        two.dueDate = {};
        three.dueDate = m_now.addDays(1);
        one.linkExpires = m_now.addDays(9);
        two.linkExpires = {}; // before all others
        three.linkExpires = m_now.addDays(8);
        one.seenAt = m_now.addSecs(20);
        two.seenAt = m_now.addSecs(30);
        three.seenAt = m_now.addSecs(10);
        QVERIFY(keep({one, two, three}));
        QCOMPARE(list({}, {SessionKey::Created, true}), (QList{1, 2, 3}));
        QCOMPARE(list({}, {SessionKey::Created, false}), (QList{3, 2, 1}));
        QCOMPARE(list({}, {SessionKey::Title, false}), (QList{2, 1, 3}));
        QCOMPARE(list({}, {SessionKey::Signer, false}), (QList{3, 2, 1}));
        QCOMPARE(list({}, {SessionKey::DueDate, true}), (QList{1, 3, 2}));
        QCOMPARE(list({}, {SessionKey::State, false}), (QList{3, 1, 2}));
        QCOMPARE(list({}, {SessionKey::Id, true}), (QList{3, 2, 1}));
        QCOMPARE(list({}, {SessionKey::LinkExpires, false}), (QList{2, 3, 1}));
        QCOMPARE(list({}, {SessionKey::Seen, false}), (QList{3, 1, 2}));
    }

    //! As in lists of Norwegians and Danes, whoever looks.
    void lettersOfTheNorthComeLast()
    {
        const QStringList names{u"Aksel"_s,   u"édith"_s, u"Eva"_s,   u"Müller"_s,  u"Mys"_s,
                                u"Zorn"_s,    u"ægir"_s,  u"Ärlig"_s, u"Ødegård"_s, u"øyvind"_s,
                                u"Ålesund"_s, u"åse"_s,   u"Жанна"_s, u"𝔘nter"_s};
        QList<SessionRow> rows;
        QList<int> forwards, backwards;
        for (int i = 0; i < names.size(); ++i) {
            const int number = int(names.size()) - i;
            rows.prepend(row(number)); // the last comes first: equal ones stay as they came
            rows.first().title = rows.first().signer = names.at(i);
            forwards << number;
            backwards.prepend(number);
        }
        QVERIFY(keep(rows));
        QCOMPARE(list({}, {SessionKey::Title, false}), forwards);
        QCOMPARE(list({}, {SessionKey::Title, true}), backwards);
        QCOMPARE(list({}, {SessionKey::Signer, false}), forwards);
        // of those that begin alike the shortest comes first
        SessionRow shorter = row(20), same = row(21);
        shorter.title = u"ÅS"_s;
        same.title = u"Åse"_s;
        QVERIFY(keep({shorter, same}));
        const QList<int> all = list({}, {SessionKey::Title, false});
        QCOMPARE(all.mid(10, 4), (QList{4, 20, 3, 21}));
    }

    void words_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<int>>("found");
        QTest::newRow("inside a word, any case") << u"ØDEGÅ"_s << QList{1};
        QTest::newRow("two letters") << u"ås"_s << QList{1};
        QTest::newRow("across a blank") << u"se ødeg"_s << QList{1};
        QTest::newRow("two parts in any order") << u"lease kari"_s << QList{2};
        QTest::newRow("both must be there") << u"lease åse"_s << QList<int>();
        QTest::newRow("heard, and typed in plain letters") << u"ase Odeg"_s << QList{1};
        QTest::newRow("one part as it is, one in plain letters") << u"åse odegard"_s << QList{1};
        QTest::newRow("what has marks is not found without") << u"nørdmann"_s << QList<int>();
        QTest::newRow("e-mail") << u"kari@ex"_s << QList{2};
        QTest::newRow("quotes") << u"\"the\""_s << QList{3};
        QTest::newRow("percent is a percent") << u"100%"_s << QList{3};
        QTest::newRow("beyond 16 bits") << u"𝔘nterschrift"_s << QList{3};
        QTest::newRow("order of letters counts") << u"irak"_s << QList<int>();
        QTest::newRow("the same letters elsewhere") << u"kari kari"_s << QList{2};
        QTest::newRow("grams of it, but not in a row") << u"abcabd"_s << QList{4};
        QTest::newRow("beginning of an id") << u"019ab000-0000-7000-8000-000000000002"_s << QList{2};
        QTest::newRow("id in capitals") << u"019AB000-0000-7000-8000-000000000002"_s << QList{2};
        QTest::newRow("eight letters of an id") << u"019ab000"_s << QList{1, 2, 3, 4};
        QTest::newRow("middle of an id") << u"0000-7000-8000-0000"_s << QList{1, 2, 3, 4};
        QTest::newRow("middle of an id, and a word") << u"000-7000-80 kari"_s << QList{2};
        QTest::newRow("end of an id") << u"8000-000000000003"_s << QList{3};
        QTest::newRow("last block of an id") << u"000000000004"_s << QList{4};
        QTest::newRow("too short for a part of an id") << u"0000004"_s << QList<int>();
        QTest::newRow("more than an id") << u"019ab000-0000-7000-8000-0000000000021"_s << QList<int>();
        QTest::newRow("id and a word") << u"019ab000-0000 kari"_s << QList{2};
        QTest::newRow("a reference that looks like an id") << u"2026-0815"_s << QList{4};
        QTest::newRow("nothing") << u"zebra"_s << QList<int>();
        QTest::newRow("blanks only") << u"   "_s << QList{1, 2, 3, 4};
    }
    //! With nothing in the index of words, with all of it, and with some.
    void words()
    {
        SessionRow one = row(1), two = row(2), three = row(3), four = row(4);
        one.words = u"employment\nåse ødegård\naase@example.no"_s;
        two.words = u"lease of a flat\nkari nordmann\nkari@example.no"_s;
        three.words = u"say \"the\" 100% 𝔘nterschrift"_s.toLower();
        four.words = u"abcabd abd cab bca\n2026-0815"_s;
        QFETCH(QString, text);
        QFETCH(QList<int>, found);
        SessionFilter filter;
        filter.text = text;
        QVERIFY(keep({one, two}));
        QVERIFY(keep({three, four}));
        QCOMPARE(list(filter), found);
        QCOMPARE(count(filter), found.size());
        QVERIFY(indexWords());
        QCOMPARE(list(filter), found);
    }

    //! The plain letters go and come with the name.
    void aNameThatChangesIsFoundInPlainLettersToo()
    {
        SessionRow one = row(1);
        one.people = u"łukasz żółć\nx@example.no"_s;
        QVERIFY(keep({one, row(2)}));
        QVERIFY(indexWords());
        SessionFilter filter;
        filter.text = u"lukasz zolc"_s;
        QCOMPARE(list(filter), QList{1});
        one.people = u"þóra guðmundsdóttir"_s;
        QVERIFY(keep({one}));
        QCOMPARE(list(filter), QList<int>());
        filter.text = u"thora gudmunds"_s;
        QCOMPARE(list(filter), QList{1});
    }

    void namesAndNumbersAreFoundHoweverTheyAreTyped_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<int>>("found");
        QTest::newRow("apostrophe of a keyboard") << u"o'brien"_s << QList{1};
        QTest::newRow("apostrophe of print") << u"O’Brien"_s << QList{1};
        QTest::newRow("an accent for an apostrophe") << u"o´brien zoe"_s << QList{1};
        QTest::newRow("no apostrophe") << u"obrien"_s << QList{1};
        QTest::newRow("an apostrophe that is begun") << u"o'"_s << QList{1};
        QTest::newRow("as in an address") << u"aase"_s << QList{2};
        QTest::newRow("as in an address, inside") << u"OERNSTA"_s << QList{2};
        QTest::newRow("as it is") << u"åse bjørnstad"_s << QList{2};
        QTest::newRow("German") << u"juergen"_s << QList{3};
        QTest::newRow("in plain letters") << u"jurgen"_s << QList{3};
        QTest::newRow("a hyphen of a keyboard") << u"gross-weiss"_s << QList{3};
        QTest::newRow("a dash") << u"groß–weiß"_s << QList{3};
        QTest::newRow("Norwegian") << u"soelvi"_s << QList{4};
        QTest::newRow("as a Swede types it") << u"sölvi säther"_s << QList{4};
        QTest::newRow("number without blanks") << u"+4740000450"_s << QList{1};
        QTest::newRow("number with blanks") << u"+47 400 00 450"_s << QList{1};
        QTest::newRow("number with other blanks") << u"+47 40 00 04 50"_s << QList{1};
        QTest::newRow("number with zeros") << u"0047 40000450"_s << QList{1};
        QTest::newRow("number with hyphens") << u"+47 400-00-450"_s << QList{1};
        QTest::newRow("number without its country") << u"400 00 450"_s << QList{1};
        QTest::newRow("number beside a name") << u"zoe 40000450"_s << QList{1};
        QTest::newRow("blanks where none are kept") << u"+47 900 00 450"_s << QList{2};
        QTest::newRow("number of another country") << u"+4540000450"_s << QList<int>();
        QTest::newRow("number kept without its country") << u"+47 400 00 451"_s << QList{3};
        QTest::newRow("number with a country, kept with a zero") << u"+46 70 123 45 67"_s << QList{4};
        QTest::newRow("number with a zero") << u"0701234567"_s << QList{4};
        QTest::newRow("its parts elsewhere") << u"450 00 400"_s << QList<int>();
        QTest::newRow("too short for a number") << u"400 00"_s << QList{1, 3};
    }
    //! With and without the index of words.
    void namesAndNumbersAreFoundHoweverTheyAreTyped()
    {
        SessionRow one = row(1), two = row(2), three = row(3), four = row(4);
        one.people = u"zoë o’brien\nz@example.com\n+47 400 00 450"_s;
        two.people = u"åse bjørnstad\n+4790000450"_s;
        three.people = u"jürgen groß‑weiß\n40000451"_s; // with a hyphen that does not break
        four.people = u"sølvi sæther\n070-123 45 67"_s;
        QFETCH(QString, text);
        QFETCH(QList<int>, found);
        SessionFilter filter;
        filter.text = text;
        QVERIFY(keep({one, two, three, four}));
        QCOMPARE(list(filter), found);
        QVERIFY(indexWords());
        QCOMPARE(list(filter), found);
        QCOMPARE(count(filter), found.size());
    }

    //! What it is found by is another thing since: all is asked for again, and all names are noted again.
    void anIndexWithFewerWordsIsFilledAnew()
    {
        constexpr int before = 12;
        const QString path = m_folder->filePath(u"fewer.sqlite"_s);
        {
            auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"fewer"_s);
            database.setDatabaseName(path);
            QVERIFY(database.open());
            QSqlQuery query(database);
            QStringList statements;
            const auto steps = store::indexSteps().mid(0, before);
            for (const QStringList &step : steps)
                statements += step;
            statements << u"INSERT INTO sync_span VALUES (100, 200)"_s
                       << u"INSERT INTO sync_mark VALUES ('document names', 1)"_s
                       << u"PRAGMA user_version = %1"_s.arg(before);
            for (const QString &statement : std::as_const(statements))
                QVERIFY2(query.exec(statement), qPrintable(statement));
        }
        QSqlDatabase::removeDatabase(u"fewer"_s);
        m_index = std::make_unique<store::SessionIndex>(path);
        const auto progress = answerOf<StoreResult<store::SyncProgress>>(
            [&](QObject *context, auto done) { store::SyncState(*m_index).read(context, done); });
        QVERIFY(progress && *progress);
        QVERIFY((*progress)->spans.isEmpty());
        const auto needsNames = answerOf<StoreResult<bool>>(
            [&](QObject *context, auto done) { store::DocumentNames(*m_index).needsAll(context, done); });
        QVERIFY(needsNames && needsNames->value_or(false));
    }

    void theNameOfADocumentFindsItsSessions()
    {
        SessionRow one = row(1), two = row(2), three = row(3);
        one.links = {{u"d1"_s, u"c1"_s}};
        two.links = {{u"d1"_s, u"c2"_s}, {u"d2"_s, u"c2"_s}};
        two.words = u"kari nordmann"_s;
        three.links = {{u"d3"_s, u"c3"_s}};
        QVERIFY(keep({one, two, three}));
        store::DocumentRecord lease, annex;
        lease.documentId = u"d1"_s;
        lease.title = u"Leieavtale Ålesund"_s;
        lease.filename = u"scan-0815.pdf"_s;
        annex.documentId = u"d2"_s;
        annex.title = u"Vedlegg"_s;
        store::DocumentNames names(*m_index);
        names.note({lease, annex});
        QCOMPARE(kept(1).id, idOf(1)); // behind what was noted: lists are read beside it
        const auto found = [this](const QString &text) {
            SessionFilter filter;
            filter.text = text;
            const QList<int> numbers = list(filter);
            return count(filter) == numbers.size() ? numbers : QList<int>{-1};
        };
        const auto asBefore = [&] {
            QCOMPARE(found(u"ÅLESUND"_s), (QList{1, 2}));
            QCOMPARE(found(u"alesund"_s), (QList{1, 2}));  // in plain letters
            QCOMPARE(found(u"aalesund"_s), (QList{1, 2})); // as an address would have it
            QCOMPARE(found(u"0815"_s), (QList{1, 2}));
            QCOMPARE(found(u"ve"_s), QList{2});              // too short for the index of words
            QCOMPARE(found(u"ålesund kari"_s), QList{2});    // one is of the document, one of the signer
            QCOMPARE(found(u"ålesund vedlegg"_s), QList{2}); // of two documents
            QCOMPARE(found(u"ålesund zebra"_s), QList<int>());
        };
        asBefore();
        QVERIFY(indexWords());
        asBefore();
        lease.title = u"Husleie"_s; // renamed
        names.note({lease});
        QVERIFY(keep({})); // behind it
        QCOMPARE(found(u"ålesund"_s), QList<int>());
        QCOMPARE(found(u"alesund"_s), QList<int>());
        QCOMPARE(found(u"husleie"_s), (QList{1, 2}));
        m_index->remove(idOf(2));
        QVERIFY(keep({})); // behind it
        QCOMPARE(found(u"husleie"_s), QList{1});
    }

    void someWordsAreIndexedAndSomeNotYet()
    {
        SessionFilter filter;
        filter.text = u"contract"_s;
        QVERIFY(keep({row(1), row(2)}));
        QVERIFY(indexWords());
        QVERIFY(keep({row(3)}));
        QCOMPARE(list(filter), (QList{1, 2, 3}));
        // words that change in what is indexed, and what is removed from it
        SessionRow other = row(1);
        other.words = u"deed of gift"_s;
        QVERIFY(keep({other}));
        m_index->remove(idOf(2));
        QVERIFY(keep({})); // behind it
        QCOMPARE(list(filter), QList{3});
        filter.text = u"of gift"_s;
        QCOMPARE(list(filter), QList{1});
        QVERIFY(indexWords());
        QCOMPARE(list(filter), QList{1});
    }

    void theBeginningOfALongListComesFirst()
    {
        QList<SessionRow> rows;
        for (int number = 1; number <= 500; ++number)
            rows << row(number);
        QVERIFY(keep(rows));
        QObject context;
        QList<qsizetype> sizes;
        auto request = store::SessionLists(*m_index).list(
            {}, {}, m_now, &context,
            [&](const StoreResult<store::SessionNumbers> &first, bool isAll) {
                QVERIFY(!isAll);
                sizes << first->size();
            },
            [&](const StoreResult<store::SessionNumbers> &all) { sizes << all->size(); });
        QTRY_COMPARE(sizes, (QList<qsizetype>{store::SessionLists::firstCount, 500}));
    }

    void whatIsNotWantedAnyMoreIsNotTold()
    {
        QVERIFY(keep({row(1)}));
        QObject context;
        int told = 0;
        const auto tell = [&](const auto &...) { ++told; };
        auto request = store::SessionLists(*m_index).list({}, {}, m_now, &context, tell, tell);
        request = store::SessionLists(*m_index).list({}, {}, m_now, &context, tell, tell);
        QTRY_COMPARE(told, 1);
        request = store::SessionLists(*m_index).list({}, {}, m_now, &context, tell, tell);
        request.cancel();
        QCOMPARE(count({}), 1); // behind it
        QCOMPARE(told, 1);
    }

    void newsIsToldAFewTimesASecond()
    {
        QSignalSpy told(m_index.get(), &store::SessionIndex::changed);
        QElapsedTimer clock;
        clock.start();
        for (int number = 1; number <= 50; ++number)
            m_index->upsert({row(number)});
        QCOMPARE(kept(50).id, idOf(50));
        QTRY_VERIFY(told.size() >= 2); // at once, and for those that came after it
        // Every 200 ms, which a timer may take for a little less; by the clock, as a slow machine takes
        // seconds.
        QVERIFY2(told.size() <= 2 + clock.elapsed() / 180, QByteArray::number(told.size()).constData());
    }

    //! What comes once more with what is missing, since it was made where nothing was fetched whole.
    void whatLiesOutsideTheSpansIsCounted()
    {
        store::SyncState state(*m_index);
        const auto counted = [&] {
            const auto progress = answerOf<StoreResult<store::SyncProgress>>(
                [&](QObject *context, auto done) { state.read(context, done); });
            return progress && *progress ? QList<qint64>{(*progress)->sessions, (*progress)->outside}
                                         : QList<qint64>();
        };
        QCOMPARE(counted(), (QList<qint64>{0, 0}));
        QVERIFY(keep({row(1), row(2), row(3), row(5)})); // so many minutes ago
        QCOMPARE(counted(), (QList<qint64>{4, 4}));
        const auto ago = [this](int seconds) { return m_now.addSecs(-seconds).toMSecsSinceEpoch(); };
        state.noteSpan({ago(2 * 60), ago(60) - 1}); // the newest is newer than that, and not missed
        QCOMPARE(counted(), (QList<qint64>{4, 2}));
        state.noteSpan({ago(6 * 60), ago(4 * 60)});
        QCOMPARE(counted(), (QList<qint64>{4, 1}));
        state.noteSpan({ago(4 * 60), ago(2 * 60)});
        QCOMPARE(counted(), (QList<qint64>{4, 0}));
    }

    //! Who searches while views are counted waits for one of them, and not for all.
    void aSearchComesBetweenCounts()
    {
        QVERIFY(keep({row(1), row(2)}));
        QSemaphore others;
        const auto letGo = qScopeGuard([&others] { others.release(); }); // also when this test fails
        m_index->slowReader().run<void>(nullptr,
                                        [&others](QSqlDatabase &) -> StoreResult<void> {
                                            others.acquire();
                                            return {};
                                        },
                                        {});
        QStringList answered;
        QObject context;
        store::SessionLists lists(*m_index);
        lists.count({SessionFilter(), SessionFilter(), SessionFilter()}, m_now, &context,
                    [&answered](const StoreResult<QList<qint64>> &counts) {
                        answered << (counts && *counts == QList<qint64>{2, 2, 2} ? u"counts"_s : u"wrong"_s);
                    });
        const auto request = lists.list(
            {}, {}, m_now, &context,
            [&answered](const StoreResult<store::SessionNumbers> &, bool) { answered << u"list"_s; },
            [](const StoreResult<store::SessionNumbers> &) {});
        others.release();
        QTRY_COMPARE(answered, (QStringList{u"list"_s, u"counts"_s}));
    }

    //! The service's own list may come in parts.
    void whatTheServiceListsNoMoreIsNamed()
    {
        QVERIFY(keep({row(1), row(2), row(3, u"BLOCKED"_s), row(4, u"SIGNED"_s), row(5, u"BLOCKED"_s)}));
        const auto left = [&](const QDateTime &seenBefore, const QList<domain::IdSet> &listed) {
            const auto found = answerOf<StoreResult<QStringList>>([&](QObject *context, auto done) {
                store::SyncState(*m_index).noLongerOpen(seenBefore, listed, context, done);
            });
            QStringList ids = found && *found ? **found : QStringList{u"no answer"_s};
            ids.sort();
            return ids;
        };
        const QDateTime later = m_now.addSecs(1);
        QCOMPARE(left(later, {{idOf(1)}, {idOf(3), idOf(9)}}), (QStringList{idOf(2), idOf(5)}));
        QCOMPARE(left(later, {{idOf(1), idOf(2), idOf(3), idOf(5)}}), QStringList());
        QCOMPARE(left(later, {}), (QStringList{idOf(1), idOf(2), idOf(3), idOf(5)}));
        QCOMPARE(left(m_now, {}), QStringList()); // first seen while the list was on its way
    }

    //! The lists are of states that are known: the others would be asked for one by one at every look.
    void whatIsInAnotherStateIsNamedNowAndThen()
    {
        constexpr int most = store::SyncState::mostOfOtherStates;
        const auto left = [&](const QDateTime &moment) {
            const auto found = answerOf<StoreResult<QStringList>>([&](QObject *context, auto done) {
                store::SyncState(*m_index).noLongerOpen(moment, {}, context, done);
            });
            return found && *found ? **found : QStringList{u"no answer"_s};
        };
        QList<SessionRow> rows;
        for (int number = 2; number < 2 + most + 5; ++number)
            rows << row(number, u"PAUSED"_s);
        QVERIFY(keep({row(1)}));
        QVERIFY(keep(rows));
        QCOMPARE(left(m_now.addSecs(60)), QStringList{idOf(1)}); // which left its list just now
        const QDateTime later = m_now.addSecs(11 * 60);
        const QStringList first = left(later);
        QCOMPARE(first.size(), 1 + most);
        QCOMPARE(first.value(0), idOf(1));
        QStringList others{idOf(1)};
        for (SessionRow &each : rows)
            if (first.contains(each.id))
                each.seenAt = later; // what was asked for
            else
                others << each.id;
        QVERIFY(keep(rows));
        QStringList rest = left(later.addSecs(1));
        rest.sort();
        QCOMPARE(others.size(), 6);
        QCOMPARE(rest, others);
    }

    void spansGrowTogether()
    {
        store::SyncState state(*m_index);
        const auto spans = [&] {
            const auto progress = answerOf<StoreResult<store::SyncProgress>>(
                [&](QObject *context, auto done) { state.read(context, done); });
            return progress && *progress ? (*progress)->spans : QList<store::SyncSpan>();
        };
        QCOMPARE(spans(), QList<store::SyncSpan>());
        state.noteSpan({100, 200});
        state.noteSpan({300, 400});
        QCOMPARE(spans(), (QList<store::SyncSpan>{{100, 200}, {300, 400}}));
        state.noteSpan({201, 250});
        QCOMPARE(spans(), (QList<store::SyncSpan>{{100, 250}, {300, 400}}));
        state.noteSpan({240, 310});
        QCOMPARE(spans(), (QList<store::SyncSpan>{{100, 400}}));
        state.noteSpan({150, 160});
        QCOMPARE(spans(), (QList<store::SyncSpan>{{100, 400}}));
    }

    void aFileThatCannotBeMadeIsTheAnswer()
    {
        store::SessionIndex nowhere(m_folder->filePath(u"missing/folder/sessions.sqlite"_s));
        const auto kept = answerOf<StoreResult<void>>(
            [&](QObject *context, auto done) { nowhere.upsert({row(1)}, context, done); });
        QVERIFY(kept && !*kept);
        QCOMPARE(kept->error().kind, store::StoreError::Kind::CannotOpen);
    }

    //! Who leaves an account does not wait for a list that is still being read; nobody hears of it any more.
    void aListThatOutlivesItsIndex()
    {
        QList<SessionRow> rows;
        for (int number = 1; number <= store::SessionLists::firstCount + 1; ++number)
            rows << row(number);
        QVERIFY(keep(rows));
        QSemaphore isGone;
        m_index->slowReader().run<void>(nullptr,
                                        [&isGone](QSqlDatabase &) {
                                            isGone.acquire();
                                            return StoreResult<void>();
                                        },
                                        {});
        QObject context;
        int told = 0;
        const store::ListRequest request = store::SessionLists(*m_index).list(
            {}, {}, m_now, &context, [&told](const StoreResult<store::SessionNumbers> &, bool) { ++told; },
            [&told](const StoreResult<store::SessionNumbers> &) { ++told; });
        m_index->setClosesBehind();
        m_index.reset();
        isGone.release(); // now it is read, with nobody there
        store::Database::waitForClosing();
        QCoreApplication::processEvents();
        QCOMPARE(told, 0);
    }
};

QTEST_GUILESS_MAIN(TestSessionIndex)
#include "tst_sessionindex.moc"
