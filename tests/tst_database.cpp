#include "store/database.h"
#include "store/sql.h"

#include "support/answer.h"

#include <QFile>
#include <QSemaphore>
#include <QSqlDatabase>
#include <QTemporaryDir>
#include <QThread>

#include <memory>

using namespace Qt::StringLiterals;
using store::Database;
using store::StoreError;
using store::StoreResult;

namespace {

StoreResult<void> run(Database &database, const QString &statement)
{
    using Answer = StoreResult<void>;
    const auto answer = answerOf<Answer>([&](QObject *context, std::function<void(Answer)> done) {
        database.run<void>(
            context, [statement](QSqlDatabase &db) { return store::sql::run(db, statement); }, done);
    });
    return answer ? *answer : tl::make_unexpected(StoreError{StoreError::Kind::Other, u"no answer"_s});
}

StoreResult<QString> ask(Database &database, const QString &statement)
{
    using Answer = StoreResult<QString>;
    const auto answer = answerOf<Answer>([&](QObject *context, std::function<void(Answer)> done) {
        database.run<QString>(
            context,
            [statement](QSqlDatabase &db) -> Answer {
                auto query = store::sql::execute(db, statement);
                if (!query)
                    return tl::make_unexpected(query.error());
                return query->next() ? query->value(0).toString() : QString();
            },
            done);
    });
    return answer ? *answer : tl::make_unexpected(StoreError{StoreError::Kind::Other, u"no answer"_s});
}

//! Jobs that wait behind one that lasts until letGo().
class Group : public QObject
{
public:
    explicit Group(Database &database)
        : m_database(database)
    {
        m_database.run<void>(this,
                             [gate = m_gate](QSqlDatabase &) -> StoreResult<void> {
                                 gate->acquire();
                                 return {};
                             },
                             {});
    }
    ~Group() override { m_gate->release(); }

    void add(const QString &statement, const QString &second = {})
    {
        m_database.run<void>(
            this,
            [statement, second](QSqlDatabase &db) -> StoreResult<void> {
                auto done = store::sql::run(db, statement);
                return done && !second.isEmpty() ? store::sql::run(db, second) : done;
            },
            [this](const StoreResult<void> &answer) { answers.append(answer); });
    }
    void letGo() { m_gate->release(); }

    QList<StoreResult<void>> answers;

private:
    Database &m_database;
    std::shared_ptr<QSemaphore> m_gate = std::make_shared<QSemaphore>();
};

} // namespace

class TestDatabase : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    [[nodiscard]] QString path() const { return m_folder->filePath(u"data.sqlite"_s); }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void isDurableAndPrivate()
    {
        Database database(path());
        QCOMPARE(ask(database, u"PRAGMA journal_mode"_s).value(), u"wal"_s);
        QCOMPARE(ask(database, u"PRAGMA synchronous"_s).value(), u"2"_s);
        QCOMPARE(ask(database, u"PRAGMA foreign_keys"_s).value(), u"1"_s);
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(path()) & others));
    }

    void worksElsewhereAndAnswersHere()
    {
        Database database(path());
        QThread *worker = nullptr;
        QThread *answered = nullptr;
        database.run<void>(
            this,
            [&](QSqlDatabase &) -> StoreResult<void> {
                worker = QThread::currentThread();
                return {};
            },
            [&](const StoreResult<void> &) { answered = QThread::currentThread(); });
        QVERIFY(!answered); // never at once
        QTRY_VERIFY(answered);
        QCOMPARE(answered, QThread::currentThread());
        QVERIFY(worker != answered);
    }

    void saysNothingToTheDead()
    {
        Database database(path());
        bool called = false;
        auto context = std::make_unique<QObject>();
        database.run<void>(
            context.get(), [](QSqlDatabase &) { return StoreResult<void>(); },
            [&](const StoreResult<void> &) { called = true; });
        context.reset();
        QVERIFY(run(database, u"SELECT 1"_s)); // behind the first one
        QVERIFY(!called);
    }

    void finishesBeforeItDies()
    {
        {
            Database database(path());
            database.run<void>(
                nullptr, [](QSqlDatabase &db) { return store::sql::run(db, u"CREATE TABLE t (x)"_s); }, {});
            for (int i = 0; i < 50; ++i)
                database.run<void>(
                    nullptr,
                    [](QSqlDatabase &db) { return store::sql::run(db, u"INSERT INTO t VALUES (1)"_s); }, {});
        }
        Database again(path());
        QCOMPARE(ask(again, u"SELECT COUNT(*) FROM t"_s).value(), u"50"_s);
    }

    void undoesAFailedJob()
    {
        Database database(path());
        QVERIFY(run(database, u"CREATE TABLE t (x)"_s));
        using Answer = StoreResult<void>;
        const auto answer = answerOf<Answer>([&](QObject *context, std::function<void(Answer)> done) {
            database.run<void>(
                context,
                [](QSqlDatabase &db) -> Answer {
                    (void)store::sql::run(db, u"INSERT INTO t VALUES (1)"_s);
                    return store::sql::run(db, u"INSERT INTO nothing VALUES (1)"_s);
                },
                done);
        });
        QVERIFY(answer && !*answer);
        QCOMPARE(ask(database, u"SELECT COUNT(*) FROM t"_s).value(), u"0"_s);
    }

    //! Jobs that wait share one commit: each is undone or kept by itself all the same.
    void onesThatWaitTogetherAreKeptApart()
    {
        Database database(path());
        QVERIFY(run(database, u"CREATE TABLE t (x)"_s));
        Group group(database);
        group.add(u"INSERT INTO t VALUES (1)"_s);
        group.add(u"INSERT INTO t VALUES (2)"_s, u"INSERT INTO nothing VALUES (1)"_s);
        group.add(u"INSERT INTO t SELECT MAX(x) + 2 FROM t"_s); // sees the first, and not the second
        group.letGo();
        QTRY_COMPARE(group.answers.size(), 3);
        QVERIFY(group.answers[0]);
        QVERIFY(!group.answers[1]);
        QVERIFY(group.answers[2]);
        QCOMPARE(ask(database, u"SELECT group_concat(x) FROM t"_s).value(), u"1,3"_s);
    }

    //! What did not reach the disk is told to everyone whose it was, and the next ones are not spoilt by it.
    void aCommitThatFailsIsToldToAll()
    {
        Database database(path());
        QVERIFY(run(database, u"CREATE TABLE t (x PRIMARY KEY)"_s));
        QVERIFY(run(database, u"CREATE TABLE u (x REFERENCES t (x) DEFERRABLE INITIALLY DEFERRED)"_s));
        Group group(database);
        group.add(u"INSERT INTO t VALUES (1)"_s);
        group.add(u"INSERT INTO u VALUES (99)"_s); // is missed when all is to be kept
        group.letGo();
        QTRY_COMPARE(group.answers.size(), 2);
        QVERIFY(!group.answers[1]);
        QCOMPARE(ask(database, u"SELECT COUNT(*) FROM u"_s).value(), u"0"_s);
        // on a slow machine each has a commit of its own: what is told is what was kept
        QCOMPARE(ask(database, u"SELECT COUNT(*) FROM t"_s).value(), group.answers[0] ? u"1"_s : u"0"_s);
        QVERIFY(run(database, u"INSERT INTO t VALUES (2)"_s));
        QCOMPARE(ask(database, u"SELECT MAX(x) FROM t"_s).value(), u"2"_s);
    }

    //! A full disk makes SQLite give up the whole transaction in the middle of a job.
    void aFullDiskIsToldToAll()
    {
        Database database(path());
        QVERIFY(run(database, u"CREATE TABLE t (x)"_s));
        const QString pages = ask(database, u"PRAGMA page_count"_s).value();
        QVERIFY(ask(database, u"PRAGMA max_page_count = "_s + pages));
        Group group(database);
        group.add(u"INSERT INTO t VALUES (1)"_s);
        group.add(u"INSERT INTO t VALUES (zeroblob(100000))"_s);
        group.add(u"INSERT INTO t VALUES (3)"_s);
        group.letGo();
        QTRY_COMPARE(group.answers.size(), 3);
        QVERIFY(!group.answers[1]);
        QCOMPARE(group.answers[1].error().kind, StoreError::Kind::Full);
        // each was told the truth
        const int kept = int(bool(group.answers[0])) + int(bool(group.answers[2]));
        QCOMPARE(ask(database, u"SELECT COUNT(*) FROM t"_s).value(), QString::number(kept));
        QVERIFY(group.answers[2]); // came behind, and needed no room
    }

    void leavesANewerFileAlone()
    {
        {
            Database database(path());
            QVERIFY(run(database, u"PRAGMA user_version = 999"_s));
        }
        Database old(path());
        QCOMPARE(run(old, u"SELECT 1"_s).error().kind, StoreError::Kind::TooNew);
    }

    void saysWhatIsWrongWithAFile()
    {
        Database nowhere(m_folder->filePath(u"no/such/folder/data.sqlite"_s));
        QCOMPARE(run(nowhere, u"SELECT 1"_s).error().kind, StoreError::Kind::CannotOpen);
    }

    void isSharedByTwo()
    {
        Database one(path());
        Database two(path());
        QVERIFY(run(one, u"CREATE TABLE t (x)"_s));
        QVERIFY(run(two, u"INSERT INTO t VALUES (7)"_s));
        QCOMPARE(ask(one, u"SELECT x FROM t"_s).value(), u"7"_s);
    }
};

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
