#include "store/manyrows.h"
#include "store/sql.h"
#include "store/sqliteconnection.h"

#include <QSqlDatabase>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using store::StoreError;
using store::StoreResult;

namespace {

const QString connectionName = u"many rows"_s;
const QString into = u"INSERT INTO thing (n, word, bytes)"_s;

} // namespace

//! Rows that are written without Qt's query, and what of them can be read again.
class TestManyRows : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    static QSqlDatabase database() { return QSqlDatabase::database(connectionName); }
    //! Type and contents as SQLite tells them: an empty text is no null, and a text no blob.
    static QStringList kept()
    {
        auto open = database();
        const auto found = store::sql::texts(
            open, u"SELECT n || '|' || typeof(word) || '|' || quote(word) || '|' || typeof(bytes) || '|' || "
                  "quote(bytes) FROM thing ORDER BY n"_s);
        return found.value_or(QStringList());
    }
    static QVariantList rows()
    {
        return {1,
                u"Åse 契約 \U0001F58B"_s,
                QByteArray("\0\x1f{}", 4),
                2LL,
                QString(u""_s),
                QByteArray(""),
                false,
                QVariant(QMetaType(QMetaType::LongLong)),
                QVariant(QMetaType(QMetaType::QByteArray))};
    }

private Q_SLOTS:
    void init()
    {
        auto open = QSqlDatabase::addDatabase(u"QSQLITE"_s, connectionName);
        open.setDatabaseName(m_folder.filePath(u"many.sqlite"_s));
        QVERIFY(open.open());
        QVERIFY(store::sql::run(open, u"DROP TABLE IF EXISTS thing"_s));
        QVERIFY(store::sql::run(open, u"CREATE TABLE thing (n INTEGER UNIQUE, word TEXT, bytes BLOB)"_s));
    }
    void cleanup()
    {
        QSqlDatabase::database(connectionName).close();
        QSqlDatabase::removeDatabase(connectionName);
    }

    void bothWaysKeepTheSame()
    {
        auto open = database();
        QVERIFY2(store::sql::connectionOf(open), "SQLite is another one here: only one way can be tried");
        QVERIFY(store::sql::insertOneByOne(open, into, 3, {3, u"x"_s, QByteArray("y")}));
        QVERIFY(store::sql::insertMany(open, into, 3, {4, u"x"_s, QByteArray("y")}));
        QCOMPARE(kept().value(0).mid(1), kept().value(1).mid(1));
        QVERIFY(store::sql::run(open, u"DELETE FROM thing"_s));
        QVERIFY(store::sql::insertOneByOne(open, into, 3, rows()));
        const QStringList byQt = kept();
        QVERIFY(store::sql::run(open, u"DELETE FROM thing"_s));
        QVERIFY(store::sql::insertMany(open, into, 3, rows()));
        QCOMPARE(byQt.size(), 3);
        QCOMPARE(kept(), byQt);
    }

    void theRowThatCannotBeIsAnError()
    {
        auto open = database();
        for (const auto insert : {&store::sql::insertMany, &store::sql::insertOneByOne}) {
            QVERIFY(store::sql::run(open, u"DELETE FROM thing"_s));
            const StoreResult<void> done =
                insert(open, into, 3, {1, u"a"_s, QVariant(), 1, u"secret"_s, QVariant()});
            QVERIFY(!done);
            QCOMPARE(done.error().kind, StoreError::Kind::Other);
            QVERIFY2(done.error().detail.contains(u"UNIQUE"_s), qPrintable(done.error().detail));
            QVERIFY(!done.error().detail.contains(u"secret"_s));
        }
    }

    void aTableThatIsNotThereIsAnError()
    {
        auto open = database();
        const auto done = store::sql::insertMany(open, u"INSERT INTO nothing (n)"_s, 1, {1});
        QVERIFY(!done);
        QVERIFY2(done.error().detail.contains(u"nothing"_s), qPrintable(done.error().detail));
    }

    void whatIsHeldByAnotherIsBusy()
    {
        auto open = database();
        auto other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        other.setDatabaseName(open.databaseName());
        other.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=1"_s);
        QVERIFY(other.open());
        QVERIFY(store::sql::run(open, u"BEGIN IMMEDIATE"_s));
        const auto done = store::sql::insertMany(other, into, 3, {1, u"a"_s, QVariant()});
        QVERIFY(!done);
        QCOMPARE(done.error().kind, StoreError::Kind::Busy);
        QVERIFY(store::sql::run(open, u"COMMIT"_s));
        QVERIFY(store::sql::insertMany(other, into, 3, {1, u"a"_s, QVariant()}));
        other.close();
        other = {};
        QSqlDatabase::removeDatabase(u"other"_s);
    }
};

QTEST_GUILESS_MAIN(TestManyRows)
#include "tst_manyrows.moc"
