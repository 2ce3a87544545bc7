#include "store/database.h"
#include "store/sql.h"

#include "support/answer.h"

#include <QFile>
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
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(8192, 'x'));
        file.close();
        Database damaged(path());
        QCOMPARE(run(damaged, u"SELECT 1"_s).error().kind, StoreError::Kind::Corrupt);

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
