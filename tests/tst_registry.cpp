#include "store/activitylog.h"
#include "store/collectionregistry.h"
#include "store/documentregistry.h"
#include "store/migrations.h"
#include "store/sendjournal.h"
#include "store/sessionlists.h"
#include "store/sql.h"

#include "support/answer.h"

#include <QScopeGuard>
#include <QSemaphore>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QTemporaryDir>

#include <memory>
#include <utility>

using namespace Qt::StringLiterals;
using store::ActivityEntry;
using store::CollectionRecord;
using store::DocumentRecord;
using store::SendRecord;
using store::SessionRow;
using store::StoreError;
using store::StoreResult;

using Written = StoreResult<void>;

class TestRegistry : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Database> m_database;
    const QDateTime m_moment = QDateTime::fromMSecsSinceEpoch(1'700'000'000'123, Qt::UTC);

    void reopen()
    {
        m_database.reset();
        m_database = std::make_unique<store::Database>(m_folder->filePath(u"data.sqlite"_s));
    }

    template <typename Start>
    static bool write(Start start)
    {
        const auto answer = answerOf<Written>(start);
        return answer && answer->has_value();
    }

    static QList<DocumentRecord> all(store::DocumentRegistry &registry)
    {
        return answerOf<StoreResult<QList<DocumentRecord>>>(
                   [&](QObject *context, auto done) { registry.all(context, done); })
            .value()
            .value();
    }

    [[nodiscard]] DocumentRecord document(const QString &id) const
    {
        DocumentRecord record;
        record.documentId = id;
        record.sha256Hex = u"ab"_s;
        record.serverHashBase64 = u"cd=="_s;
        record.mimeType = u"application/pdf"_s;
        record.bytes = 5'000'000'000;
        record.title = u"Leieavtale – Ålesund 🏠'; DROP TABLE document; --"_s;
        record.filename = u"a.pdf"_s;
        record.description = u"line\nline"_s;
        record.uploadedAt = m_moment;
        record.privateCopyPath = u"/x/ab"_s;
        record.isAlreadySigned = true;
        return record;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_database.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        reopen();
    }

    void documentsComeBackUnchanged()
    {
        const auto record = document(u"d1"_s);
        {
            store::DocumentRegistry registry(*m_database);
            registry.setProfile(u"p"_s);
            QSignalSpy changed(&registry, &store::DocumentRegistry::changed);
            QVERIFY(write([&](QObject *context, auto done) { registry.upsert(record, context, done); }));
            QCOMPARE(changed.size(), 1);
        }
        reopen();
        store::DocumentRegistry registry(*m_database);
        QVERIFY(all(registry).isEmpty()); // of another profile
        registry.setProfile(u"p"_s);
        QCOMPARE(all(registry), QList{record});
    }

    void documentsAreMarkedAndRemoved()
    {
        store::DocumentRegistry registry(*m_database);
        registry.upsert(document(u"d1"_s));
        auto seen = document(u"d1"_s);
        seen.inSession = true;
        registry.noteDiscovered({seen});
        registry.markGone(u"d1"_s, m_moment);
        registry.markGone(u"d1"_s, m_moment.addDays(1));
        QVERIFY(all(registry).first().inSession);
        QCOMPARE(all(registry).first().goneSince, m_moment);
        registry.remove(u"d1"_s);
        const auto gone = answerOf<StoreResult<DocumentRecord>>(
            [&](QObject *context, auto done) { registry.get(u"d1"_s, context, done); });
        QCOMPARE(gone.value().error().kind, StoreError::Kind::NotFound);
    }

    void discoveryNeverOverwrites()
    {
        store::DocumentRegistry registry(*m_database);
        auto own = document(u"d1"_s);
        own.description.clear();
        registry.upsert(own);
        auto seen = document(u"d1"_s);
        seen.title = u"other"_s;
        seen.description = u"seen"_s;
        seen.origin = store::Origin::Discovered;
        seen.inSession = true;
        auto other = document(u"d2"_s);
        other.uploadedAt = {};
        QVERIFY(write([&](QObject *context, auto done) {
            registry.noteDiscovered({seen, other}, context, done);
        }));
        const auto records = all(registry);
        QCOMPARE(records.size(), 2);
        QCOMPARE(records.at(0).title, own.title);
        QCOMPARE(records.at(0).description, u"seen"_s);
        QCOMPARE(records.at(0).origin, store::Origin::Uploaded);
        QVERIFY(records.at(0).inSession);
        QCOMPARE(records.at(1).documentId, u"d2"_s); // of unknown age: last
        QSignalSpy changed(&registry, &store::DocumentRegistry::changed);
        QVERIFY(write([&](QObject *context, auto done) { registry.noteDiscovered({seen}, context, done); }));
        QVERIFY(changed.isEmpty()); // nothing new
    }

    void collectionsKeepTheOrder()
    {
        store::CollectionRegistry registry(*m_database);
        CollectionRecord record;
        record.id = u"c1"_s;
        record.name = u"Kjøp"_s;
        record.documentIds = {u"b"_s, u"a"_s, u"c"_s};
        record.packageTo = {u"PADES_CONTAINER"_s};
        record.createdAt = m_moment;
        record.packages = {u"x"_s};
        registry.upsert(record);
        const auto kept = answerOf<StoreResult<CollectionRecord>>(
            [&](QObject *context, auto done) { registry.get(u"c1"_s, context, done); });
        QCOMPARE(kept.value().value(), record);
        const auto awaiting = [&registry] {
            return answerOf<StoreResult<QStringList>>(
                       [&](QObject *context, auto done) { registry.awaitingPackages(context, done); })
                .value()
                .value();
        };
        const auto made = [&registry] {
            return answerOf<StoreResult<QHash<QString, QStringList>>>(
                       [&](QObject *context, auto done) { registry.madePackages(context, done); })
                .value()
                .value();
        };
        record.packageTo = {u"PADES_CONTAINER"_s};
        registry.upsert(record);
        QCOMPARE(awaiting(), QStringList()); // it is made
        QCOMPARE(made(), (QHash<QString, QStringList>{{u"c1"_s, {u"x"_s}}}));
        record.packages.clear();
        registry.upsert(record);
        QCOMPARE(awaiting(), QStringList{u"c1"_s});
        QVERIFY(made().isEmpty());
        record.goneSince = m_moment;
        registry.upsert(record);
        QCOMPARE(awaiting(), QStringList()); // nobody makes it any more
        record.goneSince = {};
        record.packageTo.clear();
        registry.upsert(record);
        QCOMPARE(awaiting(), QStringList());

        // of what sessions told of, nobody knows whether it is awaited
        const auto unknown = [&registry] {
            return answerOf<StoreResult<QStringList>>([&](QObject *context, auto done) {
                       registry.ofUnknownWish({u"c1"_s, u"c2"_s, u"c3"_s, u"c4"_s, u"c5"_s}, context, done);
                   })
                .value()
                .value();
        };
        CollectionRecord seen, gone, asked;
        seen.id = u"c2"_s;
        gone.id = u"c3"_s;
        asked.id = u"c4"_s;
        for (CollectionRecord *each : {&seen, &gone, &asked})
            each->origin = store::Origin::Discovered;
        gone.goneSince = m_moment;
        asked.packageTo = {u"PADES_CONTAINER"_s};
        for (const CollectionRecord &each : {seen, gone, asked})
            registry.upsert(each);
        QCOMPARE(unknown(), (QStringList{u"c2"_s, u"c5"_s})); // the last one is not even there
    }

    //! As a program wrote them that did not count the deleted sessions of a collection.
    void collectionsOfAnOlderFileAreCountedFromNowOn()
    {
        m_database.reset();
        constexpr int without = 14;
        const QString path = m_folder->filePath(u"older.sqlite"_s), connection = u"older"_s;
        {
            auto older = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
            older.setDatabaseName(path);
            QVERIFY(older.open());
            QVERIFY(store::migrateTo(older, without));
            QVERIFY(store::sql::run(
                older, u"INSERT INTO collection VALUES ('', 'c1', 'Lease', ?, ?, NULL, ?, 0, NULL)"_s,
                {store::sql::fromList({u"d1"_s}), store::sql::fromList({}), store::sql::fromList({})}));
            older.close();
        }
        QSqlDatabase::removeDatabase(connection);
        m_database = std::make_unique<store::Database>(path);
        store::SessionIndex index(m_folder->filePath(u"sessions.sqlite"_s));
        store::CollectionRegistry collections(*m_database);
        collections.setSessions(&index);
        const auto kept = [&collections] {
            return answerOf<StoreResult<CollectionRecord>>(
                       [&](QObject *context, auto done) { collections.get(u"c1"_s, context, done); })
                .value()
                .value();
        };
        QCOMPARE(kept().name, u"Lease"_s);
        QCOMPARE(kept().documentIds, QStringList{u"d1"_s});
        QCOMPARE(kept().deletedSessionCount, 0);
        SessionRow row;
        row.id = u"s1"_s;
        row.state = u"READY"_s;
        row.seenAt = m_moment;
        row.links = {{u"d1"_s, u"c1"_s}};
        index.upsert({row});
        QSignalSpy changed(&collections, &store::CollectionRegistry::changed);
        index.remove(u"s1"_s);
        QTRY_VERIFY(!changed.isEmpty());
        QCOMPARE(kept().deletedSessionCount, 1);
    }

    void sessionsAreFoundByTheirParts()
    {
        store::SessionIndex index(m_folder->filePath(u"sessions.sqlite"_s));
        SessionRow row;
        row.id = u"s1"_s;
        row.json = "{\"id\":\"s1\"}";
        row.state = u"READY"_s;
        row.title = u"T"_s;
        row.signer = u"Kari"_s;
        row.createdAt = m_moment;
        row.dueDate = m_moment.addDays(2);
        row.seenAt = m_moment;
        row.links = {{u"d1"_s, u"c1"_s}, {u"d2"_s, u"c1"_s}};
        index.upsert({row});
        auto unknownAge = row;
        unknownAge.createdAt.reset();
        unknownAge.state = u"SIGNED"_s;
        index.upsert({unknownAge});
        row.state = u"SIGNED"_s;
        row.isUnread = true; // that it was signed is news
        row.firstSeenAt = m_moment;
        using Rows = StoreResult<QList<SessionRow>>;
        const auto byCollection = answerOf<Rows>(
            [&](QObject *context, auto done) { index.sessionsOfCollection(u"c1"_s, context, done); });
        QCOMPARE(byCollection.value().value(), QList{row});
        const auto byDocument = answerOf<Rows>(
            [&](QObject *context, auto done) { index.sessionsOfDocument(u"d2"_s, context, done); });
        QCOMPARE(byDocument.value().value(), QList{row});
        store::DocumentRegistry documents(*m_database);
        documents.setSessions(&index);
        documents.upsert(document(u"d1"_s));
        // one that is sent, and one that has the same document and is not
        store::CollectionRegistry collections(*m_database);
        collections.setSessions(&index);
        CollectionRecord ofIt, other;
        ofIt.id = u"c1"_s;
        ofIt.documentIds = {u"d2"_s, u"d1"_s};
        other.id = u"c2"_s;
        other.documentIds = {u"d1"_s};
        for (const CollectionRecord &record : {ofIt, other})
            QVERIFY(write([&](QObject *context, auto done) { collections.upsert(record, context, done); }));
        QCOMPARE(all(documents).first().sessionCount, 1);
        QCOMPARE(all(documents).first().signer, u"Kari"_s); // whom it is for
        auto second = row;
        second.id = u"s2"_s;
        index.upsert({second});
        QCOMPARE(all(documents).first().sessionCount, 2);
        QCOMPARE(all(documents).first().signer, QString());
        // those that the service has no more are counted as such
        for (const auto &id : {u"s2"_s, u"s1"_s})
            index.noteGone(id, m_moment.addSecs(60));
        QCOMPARE(all(documents).first().sessionCount, 0);
        QCOMPARE(all(documents).first().goneSessionCount, 2);
        // and so are those that were deleted from here, of which nothing else is left
        const auto listedAs = [&collections](const QString &id) {
            const auto read = answerOf<StoreResult<CollectionRecord>>(
                [&](QObject *context, auto done) { collections.get(id, context, done); });
            return read && *read ? std::pair((*read)->sessionCount, (*read)->deletedSessionCount)
                                 : std::pair(-1, -1);
        };
        QCOMPARE(listedAs(u"c1"_s), std::pair(0, 2));
        const QSignalSpy removed(&index, &store::SessionIndex::removed);
        QSignalSpy changed(&documents, &store::DocumentRegistry::changed);
        index.remove(u"s2"_s);
        QTRY_COMPARE(removed.size(), 1);
        QTRY_VERIFY(!changed.isEmpty());
        QCOMPARE(all(documents).first().goneSessionCount, 2);
        QCOMPARE(all(documents).first().signer, u"Kari"_s);
        changed.clear();
        index.remove(u"s1"_s);
        QTRY_VERIFY(!changed.isEmpty());
        QCOMPARE(all(documents).first().sessionCount, 0); // its links went with it
        QCOMPARE(all(documents).first().goneSessionCount, 2);
        // the collection of them was sent, too, though no session of it is left; the other one was not
        QCOMPARE(listedAs(u"c1"_s), std::pair(0, 2));
        QCOMPARE(listedAs(u"c2"_s), std::pair(0, 0));
        const auto listed = answerOf<StoreResult<QList<CollectionRecord>>>(
            [&](QObject *context, auto done) { collections.all(context, done); });
        QVERIFY(listed && *listed);
        QCOMPARE((*listed)->first().deletedSessionCount, 2);
        QVERIFY(write([&](QObject *context, auto done) { collections.upsert(ofIt, context, done); }));
        QCOMPARE(listedAs(u"c1"_s), std::pair(0, 2));
        documents.upsert(document(u"d1"_s)); // whoever writes what it is called does not know of that
        QCOMPARE(all(documents).first().goneSessionCount, 2);
    }

    //! While an account is filled, thousands of sessions wait to be written at any moment.
    void sessionsAreCountedPastWhatWaitsToBeWritten()
    {
        store::SessionIndex index(m_folder->filePath(u"sessions.sqlite"_s));
        SessionRow row;
        row.id = u"s1"_s;
        row.state = u"READY"_s;
        row.seenAt = m_moment;
        row.links = {{u"d1"_s, u"c1"_s}};
        store::DocumentRegistry documents(*m_database);
        documents.setSessions(&index);
        QVERIFY(
            write([&](QObject *context, auto done) { documents.upsert(document(u"d1"_s), context, done); }));
        QVERIFY(write([&](QObject *context, auto done) { index.upsert({row}, context, done); }));
        const auto mayEnd = std::make_shared<QSemaphore>();
        index.writer().run<void>(nullptr,
                                 [mayEnd](QSqlDatabase &) -> Written {
                                     mayEnd->acquire();
                                     return {};
                                 },
                                 {});
        const auto end = qScopeGuard([mayEnd] { mayEnd->release(); });
        const auto counted = answerOf<StoreResult<QList<DocumentRecord>>>(
            [&](QObject *context, auto done) { documents.allAsWritten(context, done); });
        QVERIFY(counted && *counted);
        QCOMPARE(counted->value().first().sessionCount, 1);
    }

    //! Also of documents that were known before there was this index: it can be made anew.
    void sessionsAreFoundByTheNamesOfDocuments()
    {
        store::DocumentRegistry documents(*m_database);
        documents.setProfile(u"p"_s);
        QVERIFY(write([&](QObject *context, auto done) {
            documents.upsert(document(u"d1"_s), context, done); // no index yet
        }));
        store::SessionIndex index(m_folder->filePath(u"sessions.sqlite"_s));
        SessionRow row;
        row.id = u"s1"_s;
        row.state = u"READY"_s;
        row.seenAt = m_moment;
        row.links = {{u"d1"_s, u"c1"_s}, {u"d2"_s, u"c1"_s}};
        index.upsert({row});
        const auto count = [&index](const QString &text) {
            domain::SessionFilter filter;
            filter.text = text;
            return answerOf<StoreResult<QList<qint64>>>([&](QObject *context, auto done) {
                       store::SessionLists(index).count({filter}, QDateTime::currentDateTimeUtc(), context,
                                                        done);
                   })
                .value()
                .value()
                .first();
        };
        QCOMPARE(count(u"leieavtale"_s), 0);
        documents.setSessions(&index);
        QTRY_COMPARE(count(u"leieavtale"_s), 1);
        auto renamed = document(u"d1"_s);
        renamed.title = u"Kontrakt"_s;
        documents.upsert(renamed);
        QTRY_COMPARE(count(u"kontrakt"_s), 1);
        QCOMPARE(count(u"leieavtale"_s), 0);
        auto seen = document(u"d2"_s); // by somebody who asked the service
        seen.title = u"Vedlegg"_s;
        documents.noteDiscovered({seen});
        QTRY_COMPARE(count(u"vedlegg"_s), 1);
    }

    void sessionsAreFoundByTheirReference()
    {
        store::SessionIndex index(m_folder->filePath(u"sessions.sqlite"_s));
        const auto row = [this](const QString &id, const QString &reference) {
            SessionRow made;
            made.id = id;
            made.reference = reference;
            made.state = u"READY"_s;
            made.dueDate = made.seenAt = m_moment;
            return made;
        };
        QVERIFY(write([&](QObject *context, auto done) {
            index.upsert({row(u"r1"_s, u"Sak Ø_1"_s), row(u"r2"_s, u"Sak Å_1"_s), row(u"r3"_s, u"Sak ØX1"_s),
                          row(u"r4"_s, u"Sak Ø_12"_s)},
                         context, done);
        }));
        for (const QString &asked : {u"sak ø_1"_s, u"SAK Ø_1"_s}) {
            const auto found = answerOf<StoreResult<QList<SessionRow>>>(
                [&](QObject *context, auto done) { index.sessionsOfReference(asked, context, done); });
            QCOMPARE(found.value().value().size(), 1);
            QCOMPARE(found.value().value().first().id, u"r1"_s);
        }
    }

    void journalOutlivesTheProgram()
    {
        const SendRecord record{u"j1"_s, u"p"_s, m_moment, {}, QByteArray("\0\xff{}", 4), {}};
        {
            store::SendJournal journal(*m_database);
            QVERIFY(write([&](QObject *context, auto done) { journal.begin(record, context, done); }));
            const auto first = answerOf<StoreResult<int>>([&](QObject *context, auto done) {
                journal.append(u"j1"_s, u"asked"_s, "one", context, done);
            });
            QCOMPARE(first.value().value(), 1);
            const auto second = answerOf<StoreResult<int>>(
                [&](QObject *context, auto done) { journal.append(u"j1"_s, u"made"_s, {}, context, done); });
            QCOMPARE(second.value().value(), 2);
            const auto nobody = answerOf<StoreResult<int>>([&](QObject *context, auto done) {
                journal.append(u"nobody"_s, u"made"_s, {}, context, done);
            });
            QCOMPARE(nobody.value().error().kind, StoreError::Kind::NotFound);
        }
        reopen();
        store::SendJournal journal(*m_database);
        using Records = StoreResult<QList<SendRecord>>;
        const auto open =
            answerOf<Records>([&](QObject *context, auto done) { journal.unfinished(context, done); });
        QCOMPARE(open.value().value().size(), 1);
        QCOMPARE(open->value().first().payload, record.payload);
        QCOMPARE(open->value().first().steps.size(), 2);
        QCOMPARE(open->value().first().steps.at(1).name, u"made"_s);
        QVERIFY(
            write([&](QObject *context, auto done) { journal.finish(u"j1"_s, u"sent"_s, context, done); }));
        QVERIFY(!write(
            [&](QObject *context, auto done) { journal.begin(record, context, done); })); // an id twice
        const auto none =
            answerOf<Records>([&](QObject *context, auto done) { journal.unfinished(context, done); });
        QVERIFY(none.value().value().isEmpty());
    }

    void interruptedWorkIsCancelled()
    {
        using Entries = StoreResult<QList<ActivityEntry>>;
        ActivityEntry running{u"a1"_s, u"Send"_s, ActivityEntry::State::Running, 3, 9, {}, m_moment,
                              {},      {u"s"_s}};
        const ActivityEntry finished{
            u"a2"_s, u"Send"_s,           ActivityEntry::State::Done, 9,  9,
            {},      m_moment.addDays(1), m_moment.addDays(1),        {}, ActivityEntry::Unit::Bytes};
        ActivityEntry decided = running; // a send that goes on is written anew by its task
        decided.id = u"a3"_s;
        decided.startedAt = m_moment.addDays(-1);
        decided.state = ActivityEntry::State::NeedsDecision;
        ActivityEntry paused = running;
        paused.id = u"a4"_s;
        paused.startedAt = m_moment.addDays(-2);
        paused.state = ActivityEntry::State::Paused;
        {
            store::ActivityLog log(*m_database);
            QSignalSpy spy(&log, &store::ActivityLog::entryChanged);
            log.upsert(running);
            log.upsert(finished);
            log.upsert(decided);
            log.upsert(paused);
            QCOMPARE(spy.size(), 4);
        }
        reopen();
        store::ActivityLog log(*m_database);
        const auto recent =
            answerOf<Entries>([&](QObject *context, auto done) { log.recent(10, context, done); });
        QCOMPARE(recent.value().value().size(), 4);
        QCOMPARE(recent->value().at(3).state, ActivityEntry::State::Cancelled);
        QCOMPARE(recent->value().at(3).detail, u"Paused"_s); // by a person, not by the end of the program
        QCOMPARE(recent->value().at(0), finished);           // newest first, unchanged
        QCOMPARE(recent->value().at(2).state, ActivityEntry::State::Cancelled);
        QCOMPARE(recent->value().at(1).state, ActivityEntry::State::Cancelled);
        QCOMPARE(recent->value().at(1).detail, u"Interrupted"_s);
        QVERIFY(recent->value().at(1).endedAt.isValid());
        QCOMPARE(recent->value().at(1).subjectIds, running.subjectIds);
    }
};

QTEST_GUILESS_MAIN(TestRegistry)
#include "tst_registry.moc"
