#include "kill/diskwatch.h"
#include "kill/namewatch.h"
#include "store/backups.h"
#include "store/database.h"
#include "store/migrations.h"
#include "store/namedmoment.h"
#include "store/sendjournal.h"
#include "store/setaside.h"
#include "store/sql.h"

#include "support/answer.h"
#include "support/clocksof.h"
#include "support/nobody.h"
#include "support/patience.h"
#include "support/smalldisk.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSemaphore>
#include <QSqlDatabase>
#include <QTemporaryDir>
#include <QTextStream>

#include <atomic>
#include <csignal>
#include <memory>

using namespace Qt::StringLiterals;
using store::Damage;
using store::Database;
using store::Opening;
using store::StoreError;
using store::StoreResult;

namespace {

constexpr int drafts = 300, sends = 40;

StoreResult<Opening> opened(Database &database)
{
    using Answer = StoreResult<Opening>;
    const auto answer = answerOf<Answer>([&](QObject *context, std::function<void(Answer)> done) {
        database.whenOpened(context, std::move(done));
    });
    return answer ? *answer : tl::make_unexpected(StoreError{StoreError::Kind::Other, u"no answer"_s});
}

//! The first column of all rows.
StoreResult<QStringList> ask(Database &database, const QString &statement)
{
    using Answer = StoreResult<QStringList>;
    const auto answer = answerOf<Answer>([&](QObject *context, std::function<void(Answer)> done) {
        database.run<QStringList>(
            context,
            [statement](QSqlDatabase &db) -> Answer {
                auto query = store::sql::execute(db, statement);
                if (!query)
                    return tl::make_unexpected(query.error());
                QStringList values;
                while (query->next())
                    values << query->value(0).toString();
                return values;
            },
            done);
    });
    return answer ? *answer : tl::make_unexpected(StoreError{StoreError::Kind::Other, u"no answer"_s});
}

int countOf(Database &database, const QString &table)
{
    const auto rows = ask(database, u"SELECT COUNT(*) FROM "_s + table);
    return rows ? rows->value(0).toInt() : -1;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void overwrite(const QString &path, qint64 at, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(at));
    QCOMPARE(file.write(bytes), bytes.size());
}

//! A person's work of some months. Runs in any version that has these tables.
StoreResult<void> fill(QSqlDatabase &database)
{
    for (int i = 1; i <= drafts; ++i)
        if (auto done = store::sql::run(
                database,
                u"INSERT INTO draft (id, profile, kind, name, payload, created_at, changed_at, revision) "
                "VALUES (?, 'p', 0, ?, ?, 1, 1, 1)"_s,
                {u"draft-%1"_s.arg(i), u"Name %1"_s.arg(i),
                 "payload of " + QByteArray::number(i) + '.' + QByteArray(900, 'x')});
            !done)
            return done;
    for (int i = 1; i <= sends; ++i) {
        const QString id = u"send-%1"_s.arg(i);
        if (auto done = store::sql::run(
                database, u"INSERT INTO send (id, profile, state, payload) VALUES (?, 'p', '', x'00')"_s,
                {id});
            !done)
            return done;
        for (int step = 1; step <= 5; ++step)
            if (auto done = store::sql::run(
                    database,
                    u"INSERT INTO send_step (send, sequence, name, payload) VALUES (?, ?, 'x', ?)"_s,
                    {id, step,
                     "step " + QByteArray::number(step) + " of " + id.toUtf8() + '.' + QByteArray(600, 'y')});
                !done)
                return done;
    }
    return {};
}

//! A file of an earlier program, with its log written into it.
void makeOld(const QString &path, int version)
{
    const QString name = u"old"_s;
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(path);
        QVERIFY(database.open());
        QVERIFY(store::sql::run(database, u"PRAGMA journal_mode = WAL"_s));
        QVERIFY(store::migrateTo(database, version));
        QVERIFY(database.transaction());
        QVERIFY(fill(database));
        QVERIFY(database.commit());
        database.close();
    }
    QSqlDatabase::removeDatabase(name);
}

} // namespace

//! What happens to a file from outside, and what the program makes of it.
class TestDatabaseCare : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    [[nodiscard]] QString path() const { return m_folder->filePath(u"data.sqlite"_s); }

    void makeFilled() const
    {
        Database database(path());
        fillIn(database);
    }
    static void fillIn(Database &database)
    {
        using Answer = StoreResult<void>;
        const auto filled = answerOf<Answer>([&](QObject *context, std::function<void(Answer)> done) {
            database.run<void>(context, fill, done);
        });
        QVERIFY(filled && *filled);
    }
    //! Where the page of this text begins.
    [[nodiscard]] qint64 pageOf(const QByteArray &text) const
    {
        return bytesOf(path()).indexOf(text) / 4096 * 4096;
    }
    [[nodiscard]] QStringList aside() const { return QDir(m_folder->path()).entryList({u"data-*.sqlite"_s}); }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aGoodFileIsLeftAlone()
    {
        makeFilled();
        Database database(path());
        const auto opening = opened(database);
        QVERIFY(opening);
        QVERIFY(!opening->damage && !opening->isReadOnly && !opening->wasCutOff);
        QCOMPARE(countOf(database, u"draft"_s), drafts);
        QCOMPARE(aside(), QStringList());
        QVERIFY(!QFile::exists(m_folder->filePath(u"backups"_s)));
    }

    //! All but what was on that page comes over; the old file stays as it was found.
    void pagesInTheMiddle()
    {
        makeFilled();
        overwrite(path(), pageOf("payload of 150."), QByteArray(4096, '\xa5'));
        overwrite(path(), pageOf("payload of 222."), QByteArray(4096, '\0'));
        const QByteArray damaged = bytesOf(path());
        Database database(path());
        const auto opening = opened(database);
        QVERIFY2(opening, opening ? "" : qPrintable(opening.error().detail));
        QVERIFY(opening->damage);
        const Damage &damage = *opening->damage;
        QCOMPARE(damage.remedy, Damage::Remedy::Rescued);
        QCOMPARE(bytesOf(damage.oldFile), damaged);
        QVERIFY2(QFileInfo(damage.oldFile).fileName().startsWith(u"data-damaged-2"_s),
                 qPrintable(damage.oldFile));
        const auto ids = ask(database, u"SELECT id FROM draft"_s);
        QVERIFY(ids);
        for (int i = 1; i <= drafts; ++i)
            if (std::abs(i - 150) > 4 && std::abs(i - 222) > 4)
                QVERIFY2(ids->contains(u"draft-%1"_s.arg(i)), qPrintable(u"%1 is lost"_s.arg(i)));
        QVERIFY(!ids->contains(u"draft-150"_s) && !ids->contains(u"draft-222"_s));
        for (const Damage::Table &table : damage.tables) {
            QCOMPARE(table.isWhole, table.name != u"draft"_s);
            if (table.name == u"draft"_s) {
                QCOMPARE(table.saved, ids->size());
                QCOMPARE(table.lost, drafts - ids->size()); // the index of their ids was not hit
            }
        }
        QCOMPARE(damage.stoppedSends, 0); // nothing of theirs is missing
        QCOMPARE(countOf(database, u"send WHERE finished = 0"_s), sends);
        QCOMPARE(countOf(database, u"send_step"_s), sends * 5);
        const auto payload = ask(database, u"SELECT payload FROM draft WHERE id = 'draft-7'"_s);
        QVERIFY(payload && payload->value(0).startsWith(u"payload of 7."_s));
        QCOMPARE(ask(database, u"PRAGMA quick_check"_s).value(), QStringList{u"ok"_s});
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(path()) & others));
        QCOMPARE(QDir(m_folder->path()).entryList({u"*-rescu*"_s, u"*-reading*"_s}), QStringList());
    }

    //! A send of which a step may be lost is not gone on with: it might send a second time.
    void stepsOfSends()
    {
        makeFilled();
        overwrite(path(), pageOf("step 3 of send-20."), QByteArray(4096, '\xff'));
        Database database(path());
        const auto opening = opened(database);
        QVERIFY(opening && opening->damage);
        QCOMPARE(opening->damage->stoppedSends, sends);
        QCOMPARE(countOf(database, u"send WHERE finished = 0"_s), 0);
        QCOMPARE(countOf(database, u"send"_s), sends);
        QVERIFY(countOf(database, u"send_step"_s) >= (sends - 4) * 5);
        // what is told of people in them goes as it does from others that have ended
        QVERIFY(ask(database, u"UPDATE send SET payload = CAST('{\"nin\":\"13097248022\"}' AS BLOB)"_s));
        using Answer = StoreResult<void>;
        const auto forgotten = answerOf<Answer>([&](QObject *context, std::function<void(Answer)> done) {
            store::SendJournal(database).forgetStopped(context, std::move(done));
        });
        QVERIFY(forgotten && *forgotten);
        QCOMPARE(countOf(database, u"send WHERE instr(payload, '13097248022') > 0"_s), 0);
        QCOMPARE(countOf(database, u"send WHERE instr(payload, 'nin') > 0"_s), sends);
        QCOMPARE(countOf(database, u"draft"_s), drafts);
    }

    //! A table that lets in only what follows the last one comes over, with the gap that it has.
    void anAuditLogWithAHole()
    {
        {
            Database database(path());
            for (int i = 1; i <= 200; ++i)
                QVERIFY(
                    ask(database,
                        u"INSERT INTO audit (sequence, entry, hash) VALUES (%1, 'entry %1. %2', 'h')"_s.arg(i)
                            .arg(QString(500, u'q'))));
        }
        overwrite(path(), pageOf("entry 100. "), QByteArray(4096, '\x99'));
        Database database(path());
        const auto opening = opened(database);
        QVERIFY(opening && opening->damage);
        const int left = countOf(database, u"audit"_s);
        QVERIFY2(left > 185 && left < 200, qPrintable(QString::number(left)));
        QVERIFY(!ask(database, u"DELETE FROM audit"_s)); // what keeps it is there again
        QVERIFY(!ask(database, u"INSERT INTO audit (sequence, entry, hash) VALUES (500, 'x', 'h')"_s));
    }

    void header_data()
    {
        QTest::addColumn<int>("bytes");
        QTest::newRow("the header") << 100;
        QTest::newRow("the first page") << 4096;
    }
    void header()
    {
        QFETCH(int, bytes);
        makeFilled();
        overwrite(path(), 0, QByteArray(bytes, '\0'));
        Database database(path());
        const auto opening = opened(database);
        QVERIFY(opening && opening->damage);
        QCOMPARE(opening->damage->remedy, Damage::Remedy::Rescued);
        QVERIFY2(opening->damage->oldFile.contains(u"data-unreadable-2"_s),
                 qPrintable(opening->damage->oldFile));
        QCOMPARE(countOf(database, u"draft"_s), drafts);
        QCOMPARE(countOf(database, u"send WHERE finished = 0"_s), sends);
        QCOMPARE(countOf(database, u"send_step"_s), sends * 5);
    }

    void cutOff_data()
    {
        QTest::addColumn<double>("part");
        QTest::newRow("half") << 0.5;
        QTest::newRow("nearly all") << 0.95;
    }
    void cutOff()
    {
        QFETCH(double, part);
        makeFilled();
        QVERIFY(QFile::resize(path(), qint64(double(QFileInfo(path()).size()) * part)));
        Database database(path());
        const auto opening = opened(database);
        QVERIFY(opening && opening->damage);
        QCOMPARE(opening->damage->remedy, Damage::Remedy::Rescued);
        const int left = countOf(database, u"draft"_s);
        QVERIFY2(left > drafts / 3, qPrintable(QString::number(left)));
        QCOMPARE(ask(database, u"PRAGMA quick_check"_s).value(), QStringList{u"ok"_s});
    }

    //! For SQLite that is a new one.
    void emptied()
    {
        makeFilled();
        QVERIFY(QFile::resize(path(), 0));
        Database database(path());
        const auto opening = opened(database);
        QVERIFY(opening && opening->damage);
        QCOMPARE(opening->damage->remedy, Damage::Remedy::BegunAnew);
        QVERIFY(QFile::exists(opening->damage->oldFile));
    }

    //! What was written after it is lost, and nothing is half there.
    void truncatedLog()
    {
        const QString copy = m_folder->filePath(u"copy.sqlite"_s);
        {
            Database database(path());
            QVERIFY(opened(database));
            QVERIFY(ask(database, u"PRAGMA wal_autocheckpoint = 0"_s));
            QVERIFY(ask(database, u"CREATE TABLE t (x)"_s));
            for (int i = 1; i <= 60; ++i)
                QVERIFY(ask(database, u"INSERT INTO t VALUES (%1)"_s.arg(i)));
            QVERIFY(QFile::copy(path(), copy));
            QVERIFY(QFile::copy(path() + u"-wal"_s, copy + u"-wal"_s));
        }
        const qint64 size = QFileInfo(copy + u"-wal"_s).size();
        QVERIFY(size > 100'000);
        QVERIFY(QFile::resize(copy + u"-wal"_s, size - 12'345));
        Database database(copy);
        const auto opening = opened(database);
        QVERIFY(opening);
        QVERIFY(opening->wasCutOff && !opening->damage);
        const int left = countOf(database, u"t"_s);
        QVERIFY2(left > 40 && left < 60, qPrintable(QString::number(left)));
        QCOMPARE(ask(database, u"SELECT MAX(x) FROM t"_s).value(), QStringList{QString::number(left)});
    }

    void backupBeforeMigration()
    {
        makeOld(path(), store::currentVersion() - 1);
        {
            Database database(path());
            const auto opening = opened(database);
            QVERIFY(opening && !opening->damage);
            QCOMPARE(countOf(database, u"draft"_s), drafts);
        }
        const auto backups = store::backups::of(path());
        QCOMPARE(backups.size(), 1);
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(backups.first().path) & others));
        QVERIFY(!(QFile::permissions(m_folder->filePath(u"backups"_s)) & others));
        QVERIFY(std::abs(backups.first().at.secsTo(QDateTime::currentDateTimeUtc())) < 60);

        // all of it is overwritten
        overwrite(path(), 0, QByteArray(qsizetype(QFileInfo(path()).size()), '\x5a'));
        Database database(path());
        const auto opening = opened(database);
        QVERIFY(opening && opening->damage);
        QCOMPARE(opening->damage->remedy, Damage::Remedy::Backup);
        QCOMPARE(opening->damage->backupAt, backups.first().at);
        QCOMPARE(countOf(database, u"draft"_s), drafts);
        QCOMPARE(opening->damage->stoppedSends, sends); // what became of them since, it does not know
        QCOMPARE(countOf(database, u"send WHERE finished = 0"_s), 0);
        QCOMPARE(ask(database, u"PRAGMA user_version"_s).value(),
                 QStringList{QString::number(store::currentVersion())});
        QVERIFY(QFile::exists(backups.first().path));
    }

    void theNewestBackupsAreKept()
    {
        makeOld(path(), 3);
        {
            auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"b"_s);
            database.setDatabaseName(path());
            QVERIFY(database.open());
            for (int i = 1; i <= 5; ++i)
                QVERIFY(store::backups::make(database, path(), i));
            database.close();
        }
        QSqlDatabase::removeDatabase(u"b"_s);
        const auto backups = store::backups::of(path());
        QCOMPARE(backups.size(), 3);
        QVERIFY(backups.first().path.endsWith(u"-v5.sqlite"_s));
        QVERIFY(backups.last().path.endsWith(u"-v3.sqlite"_s));
        // one that was cut off is a copy of everything, too
        const QString half = backups.first().path + u".part"_s;
        QFile part(half);
        QVERIFY(part.open(QIODevice::WriteOnly));
        part.close();
        store::backups::removeOld(path());
        QVERIFY(!QFile::exists(half));
        QCOMPARE(store::backups::of(path()).size(), 3);
    }

    void momentsInNamesAreNotOfHere_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QDateTime>("at");
        const QDateTime night(QDate(2026, 1, 15), QTime(2, 30), Qt::UTC);
        QTest::newRow("ahead of Greenwich") << QByteArray("Asia/Kolkata") << night;
        QTest::newRow("behind it") << QByteArray("America/New_York") << night;
        QTest::newRow("where clocks skip the hour")
            << QByteArray("Europe/Oslo") << QDateTime(QDate(2026, 3, 29), QTime(2, 30), Qt::UTC);
    }
    //! Names tell the time of Greenwich: read as one of here, what they name would go too early or too late.
    void momentsInNamesAreNotOfHere()
    {
        QFETCH(QByteArray, zone);
        QFETCH(QDateTime, at);
        const support::ClocksOf clocks(zone);
        QVERIFY(QDateTime::currentDateTime().offsetFromUtc() != 0); // else nothing would be seen of it
        QVERIFY(QDir(m_folder->path()).mkpath(u"backups"_s));
        const QString stem = QFileInfo(path()).completeBaseName(), name = at.toString(u"yyyyMMdd-HHmmss"_s),
                      backup = m_folder->filePath(u"backups/"_s + stem + u'-' + name + u"-250-v3.sqlite"_s),
                      moved = m_folder->filePath(stem + u"-damaged-"_s + name + u".sqlite"_s);
        for (const QString &each : {backup, moved}) {
            QFile file(each);
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        const auto backups = store::backups::of(path());
        QCOMPARE(backups.size(), 1);
        QCOMPARE(backups.first().at, at.addMSecs(250));
        store::setaside::removeOld(m_folder->path(), stem, 1, at.addDays(1).addSecs(-60));
        QVERIFY(QFile::exists(moved));
        store::setaside::removeOld(m_folder->path(), stem, 1, at.addDays(1).addSecs(60));
        QVERIFY(!QFile::exists(moved));
        for (const QString &none :
             {u""_s, u"20260329"_s, u"20260329-0230"_s, u"20260229-023000"_s, u"20260329-253000"_s})
            QVERIFY2(!store::namedMoment(none).isValid(), qPrintable(none));
    }

    void aNewerFileIsNotTouched()
    {
        makeFilled();
        {
            Database database(path());
            QVERIFY(ask(database, u"PRAGMA user_version = 999"_s));
        }
        const QByteArray before = bytesOf(path());
        {
            Database database(path());
            QCOMPARE(opened(database).error().kind, StoreError::Kind::TooNew);
        }
        QCOMPARE(bytesOf(path()), before);
        QVERIFY(!QFile::exists(m_folder->filePath(u"backups"_s)));
        QCOMPARE(aside(), QStringList());
    }

    //! Nobody's database: it is kept, and the program goes on.
    void notADatabase()
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(8192, 'x'));
        file.close();
        Database database(path());
        const auto opening = opened(database);
        QVERIFY(opening && opening->damage);
        QCOMPARE(opening->damage->remedy, Damage::Remedy::BegunAnew);
        QCOMPARE(bytesOf(opening->damage->oldFile), QByteArray(8192, 'x'));
        QCOMPARE(countOf(database, u"draft"_s), 0);
    }

    //! It can be fetched again: no copy, no check at the start. Damage that is met later is told, and the
    //! next opening begins anew.
    void anIndexBeginsAnew()
    {
        const store::DatabaseUse use{.migrate = store::migrateIndex, .isRebuildable = true};
        {
            Database database(path(), use);
            for (int i = 1; i <= 200; ++i)
                QVERIFY(
                    ask(database, u"INSERT INTO document_name VALUES (%1, 'words of %1. %2')"_s.arg(i).arg(
                                      QString(2000, u'z'))));
        }
        const qint64 page = bytesOf(path()).indexOf("words of 100. ") / 16'384 * 16'384;
        overwrite(path(), page, QByteArray(16'384, '\xcc'));
        {
            Database database(path(), use);
            bool isTold = false;
            database.whenDamaged(this, [&isTold] { isTold = true; });
            QVERIFY(opened(database));
            const auto words = ask(database, u"SELECT words FROM document_name"_s);
            QVERIFY(!words); // not some of them as if they were all
            QCOMPARE(words.error().kind, StoreError::Kind::Corrupt);
            QTRY_VERIFY(isTold);
        }
        Database database(path(), use);
        const auto opening = opened(database);
        QVERIFY(opening && opening->damage);
        QCOMPARE(opening->damage->remedy, Damage::Remedy::BegunAnew);
        QVERIFY(QFile::exists(opening->damage->oldFile));
        QCOMPARE(countOf(database, u"document_name"_s), 0);
        Database again(path(), use);
        QVERIFY(opened(again));
        QVERIFY(!opened(again)->damage);
    }

    //! While the old log cannot be taken away, no new file is made: the next start would take what was saved
    //! for something that is to be done again, and throw it away.
    void whatWasSavedWaitsForItsPlace()
    {
        makeFilled();
        QVERIFY(QFile::rename(path(), path() + u"-rescued"_s)); // it was cut off before the last step
        QVERIFY(QDir().mkpath(path() + u"-wal/held"_s));
        {
            Database database(path());
            const auto opening = opened(database);
            QVERIFY(!opening);
            QCOMPARE(opening.error().kind, store::StoreError::Kind::CannotOpen);
        }
        QVERIFY(!QFile::exists(path()));
        QVERIFY(QDir(path() + u"-wal"_s).removeRecursively());
        Database database(path());
        QVERIFY(opened(database));
        QCOMPARE(countOf(database, u"draft"_s), drafts);
    }

    //! The window does not stand still while an account is left. Who opens the file next waits instead, in
    //! its own thread: a log is removed by its name, and might be that of a file which was begun anew.
    void closedBehindTheWindow()
    {
        makeFilled();
        QSemaphore isAsked, othersCame;
        std::atomic_bool hasEnded = false, cameBefore = false, isTold = false;
        auto first = std::make_unique<Database>(path(), store::DatabaseUse{.isReader = true});
        first->run<void>(
            nullptr,
            [&](QSqlDatabase &) {
                (void)isAsked.tryAcquire(1, 20'000); // as work that takes long
                cameBefore = othersCame.tryAcquire(1, 300);
                hasEnded = true;
                return StoreResult<void>();
            },
            [&](const StoreResult<void> &) { isTold = true; });
        Database::closeBehind(std::move(first));
        QVERIFY(!hasEnded);
        Database second(path());
        using Answer = StoreResult<void>;
        const auto done = answerOf<Answer>([&](QObject *context, std::function<void(Answer)> answer) {
            second.run<void>(
                context,
                [&](QSqlDatabase &) {
                    othersCame.release();
                    return Answer();
                },
                std::move(answer));
            isAsked.release();
        });
        QVERIFY(done && *done);
        QVERIFY(hasEnded && !cameBefore);
        Database::waitForClosing();
        QVERIFY(!isTold); // who asked is gone, too
    }

    //! None of them waits for the others, all of which are to be closed; and what they had to do is done.
    void severalClosedAtOnce()
    {
        for (int i = 1; i <= 3; ++i) {
            auto each = std::make_unique<Database>(path());
            each->run<void>(
                nullptr,
                [i](QSqlDatabase &database) {
                    return store::sql::run(
                        database,
                        u"INSERT INTO send (id, profile, state, payload) VALUES (?, 'p', '', x'00')"_s, {i});
                },
                {});
            Database::closeBehind(std::move(each));
        }
        Database::waitForClosing();
        Database database(path());
        QCOMPARE(countOf(database, u"send"_s), 3);
    }

    //! A file is taken away when nobody has it any more who would make it anew.
    void toldWhenAllAreClosed()
    {
        QSemaphore mayEnd;
        bool isTold = false, isDeadTold = false;
        auto first = std::make_unique<Database>(path());
        first->run<void>(nullptr,
                         [&mayEnd](QSqlDatabase &) {
                             (void)mayEnd.tryAcquire(1, 20'000); // as work that takes long
                             return StoreResult<void>();
                         },
                         {});
        Database::closeBehind(std::move(first));
        Database::afterClosing(this, [&isTold] { isTold = true; });
        {
            QObject dead;
            Database::afterClosing(&dead, [&isDeadTold] { isDeadTold = true; });
        }
        QCoreApplication::processEvents();
        const bool wasEarly = isTold;
        mayEnd.release();
        QTRY_VERIFY(isTold);
        QVERIFY(!wasEarly && !isDeadTold);
        isTold = false;
        Database::afterClosing(this, [&isTold] { isTold = true; });
        QVERIFY(isTold); // there is nothing to wait for
    }

    //! Nothing but reading, where nothing can be written.
    void readOnlyFolder()
    {
        makeFilled();
        QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther));
        QVERIFY(QFile::setPermissions(m_folder->path(), QFile::Permissions(0x5555)));
        {
            const support::Nobody nobody;
            QVERIFY(nobody.isIt);
            Database database(path());
            const auto opening = opened(database);
            QVERIFY2(opening, opening ? "" : qPrintable(opening.error().detail));
            QVERIFY(opening->isReadOnly);
            QCOMPARE(countOf(database, u"draft"_s), drafts);
            const auto written = ask(database, u"DELETE FROM draft"_s);
            QVERIFY(!written);
            QCOMPARE(written.error().kind, StoreError::Kind::CannotOpen);
            QCOMPARE(countOf(database, u"draft"_s), drafts);
        }
        QVERIFY(
            QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }

    void heldByAnother()
    {
        makeFilled();
        auto other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        other.setDatabaseName(path());
        QVERIFY(other.open());
        QVERIFY(store::sql::run(other, u"PRAGMA locking_mode = EXCLUSIVE"_s));
        QVERIFY(store::sql::run(other, u"BEGIN EXCLUSIVE"_s));
        QVERIFY(store::sql::run(other, u"UPDATE draft SET revision = 2"_s));
        Database database(path(), {.patienceMs = 50});
        QCOMPARE(opened(database).error().kind, StoreError::Kind::Busy);
        other.close();
        other = {};
        QSqlDatabase::removeDatabase(u"other"_s);
        QCOMPARE(countOf(database, u"draft WHERE revision = 1"_s), drafts); // and it goes on by itself
        QCOMPARE(aside(), QStringList());
    }

    //! Not even the copy fits: nothing is changed, and when there is room all is well.
    void fullDiskAtMigration()
    {
        makeOld(path(), 5);
        const support::SmallDisk disk(m_folder->filePath(u"disk"_s), QFileInfo(path()).size() + 150'000);
        const QString file = m_folder->filePath(u"disk/data.sqlite"_s);
        QVERIFY(QFile::copy(path(), file));
        const QByteArray before = bytesOf(file);
        {
            std::unique_ptr<support::FullDisk> full;
            if (!disk.isIt()) // who is not root has files that cannot grow instead
                full = std::make_unique<support::FullDisk>();
            Database database(file);
            const auto opening = opened(database);
            QVERIFY(!opening);
            if (disk.isIt())
                QCOMPARE(opening.error().kind, StoreError::Kind::Full);
        }
        QCOMPARE(bytesOf(file), before);
        QCOMPARE(QDir(m_folder->filePath(u"disk/backups"_s)).entryList(QDir::Files), QStringList());
        QVERIFY(!disk.isIt() || disk.grow());
        Database database(file);
        QVERIFY(opened(database));
        QCOMPARE(countOf(database, u"draft"_s), drafts);
        QCOMPARE(store::backups::of(file).size(), 1);
    }

    //! No room for the new file: the damaged one stays where it is until there is.
    void fullDiskAtRescue()
    {
        makeFilled();
        const support::SmallDisk disk(m_folder->filePath(u"disk"_s), QFileInfo(path()).size() + 150'000);
        const QString file = m_folder->filePath(u"disk/data.sqlite"_s);
        QVERIFY(QFile::copy(path(), file));
        overwrite(file, bytesOf(file).indexOf("payload of 33.") / 4096 * 4096, QByteArray(4096, '\x11'));
        const QByteArray before = bytesOf(file);
        {
            std::unique_ptr<support::FullDisk> full;
            if (!disk.isIt())
                full = std::make_unique<support::FullDisk>();
            Database database(file);
            QVERIFY(!opened(database));
        }
        QCOMPARE(bytesOf(file), before);
        QVERIFY(!disk.isIt() || disk.grow());
        Database database(file);
        const auto opening = opened(database);
        QVERIFY(opening && opening->damage);
        QVERIFY(countOf(database, u"draft"_s) > drafts - 10);
    }

    void killedInTheMiddleOfAMigration_data() // moc sees no slot behind an #ifdef of the system
    {
        QTest::addColumn<QString>("moment");
#ifdef Q_OS_LINUX
        for (const auto moment : {killtest::DiskMoment::BeforeWrite, killtest::DiskMoment::HalfWritten,
                                  killtest::DiskMoment::Written, killtest::DiskMoment::Synced})
            for (int commit = 1; commit <= 3; ++commit)
                QTest::addRow("%s of commit %d", qPrintable(killtest::nameOf(moment)), commit)
                    << u"%1:%2"_s.arg(commit).arg(killtest::nameOf(moment));
#else
        QSKIP("System calls are watched as Linux has them");
#endif
    }
    void killedInTheMiddleOfAMigration()
    {
        QFETCH(QString, moment);
        makeOld(path(), 4);
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {u"--migrate"_s, path(), moment});
        QVERIFY(child.waitForFinished(30'000 * support::patience()));
        const bool wasKilled = child.exitStatus() == QProcess::CrashExit;
        if (moment.startsWith(u"1:"_s))
            QVERIFY(wasKilled);
        Database database(path());
        const auto opening = opened(database);
        QVERIFY2(opening, opening ? "" : qPrintable(opening.error().detail));
        QVERIFY(!opening->damage);
        QCOMPARE(countOf(database, u"draft"_s), drafts);
        QCOMPARE(countOf(database, u"send_step"_s), sends * 5);
        QCOMPARE(ask(database, u"PRAGMA user_version"_s).value(),
                 QStringList{QString::number(store::currentVersion())});
        QVERIFY(countOf(database, u"triage"_s) == 0); // the last of the steps were taken, too
        QCOMPARE(ask(database, u"PRAGMA quick_check"_s).value(), QStringList{u"ok"_s});
        QVERIFY(!store::backups::of(path()).isEmpty());
    }

    void killedWhileItIsSetAside_data()
    {
        QTest::addColumn<bool>("hasLinks");
#ifdef Q_OS_LINUX
        QTest::newRow("a file may have two names") << true;
        QTest::newRow("it may not") << false;
#else
        QSKIP("System calls are watched as Linux has them");
#endif
    }
    //! Wherever it is cut off, what is only in the log is there afterwards: with a step missing, a send would
    //! be sent a second time.
    void killedWhileItIsSetAside()
    {
        QFETCH(bool, hasLinks);
        const QString whole = m_folder->filePath(u"whole.sqlite"_s);
        {
            Database database(path());
            QVERIFY(ask(database, u"PRAGMA wal_autocheckpoint = 0"_s));
            fillIn(database);
            QVERIFY(QFile::copy(path(), whole));
            QVERIFY(QFile::copy(path() + u"-wal"_s, whole + u"-wal"_s));
        }
        int changes = 0;
        for (bool wasKilled = true; wasKilled; ++changes) {
            const QTemporaryDir folder;
            const QString file = folder.filePath(u"data.sqlite"_s);
            QVERIFY(QFile::copy(whole, file) && QFile::copy(whole + u"-wal"_s, file + u"-wal"_s));
            store::markDamaged(file); // as the run before does that met something
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(),
                        {u"--rescue"_s, file, QString::number(changes + 1), hasLinks ? u"1"_s : u"0"_s});
            QVERIFY(child.waitForFinished(30'000 * support::patience()));
            wasKilled = child.exitStatus() == QProcess::CrashExit;
            Database database(file);
            const auto opening = opened(database);
            QVERIFY2(opening, opening ? "" : qPrintable(opening.error().detail));
            QCOMPARE(ask(database, u"PRAGMA quick_check"_s).value(), QStringList{u"ok"_s});
            QCOMPARE(countOf(database, u"draft"_s), drafts);
            QCOMPARE(countOf(database, u"send_step"_s), sends * 5);
            QCOMPARE(countOf(database, u"send WHERE finished = 0"_s), sends);
        }
        QVERIFY2(changes > 5, qPrintable(QString::number(changes))); // else they are not seen
    }

    void killedBeforeItIsTold_data()
    {
        QTest::addColumn<bool>("isPart");
#ifdef Q_OS_LINUX
        QTest::newRow("a part can be read") << true;
        QTest::newRow("nothing can be read") << false;
#else
        QSKIP("System calls are watched as Linux has them");
#endif
    }
    //! Wherever it is cut off, the rescue is found and finished at the next start, and somebody is told once
    //! what became of the file; the audit log knows of it, too, and takes the gap for no tampering.
    void killedBeforeItIsTold()
    {
        QFETCH(bool, isPart);
        const QString broken = m_folder->filePath(u"broken.sqlite"_s);
        if (isPart) {
            makeFilled();
            overwrite(path(), pageOf("payload of 150."), QByteArray(4096, '\xa5'));
            QVERIFY(QFile::copy(path(), broken));
        } else {
            QFile file(broken);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QByteArray(8192, 'x'));
        }
        const QByteArray before = bytesOf(broken);
        int changes = 0;
        for (bool wasKilled = true; wasKilled; ++changes) {
            const QTemporaryDir folder;
            const QString file = folder.filePath(u"data.sqlite"_s);
            QVERIFY(QFile::copy(broken, file));
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(),
                        {u"--rescue"_s, file, QString::number(changes + 1), u"1"_s});
            QVERIFY(child.waitForFinished(30'000 * support::patience()));
            wasKilled = child.exitStatus() == QProcess::CrashExit;
            const bool wasTold = child.readAllStandardOutput().contains("told");
            Database database(file);
            const auto opening = opened(database);
            QVERIFY2(opening, opening ? "" : qPrintable(opening.error().detail));
            QCOMPARE(opening->damage.has_value(), !wasTold);
            if (opening->damage) {
                QCOMPARE(opening->damage->remedy,
                         isPart ? Damage::Remedy::Rescued : Damage::Remedy::BegunAnew);
                QCOMPARE(bytesOf(opening->damage->oldFile), before);
            }
            for (const Damage::Table &table :
                 opening->damage ? opening->damage->tables : QList<Damage::Table>())
                QCOMPARE(table.isWhole, table.name != u"draft"_s);
            const int left = countOf(database, u"draft"_s);
            QVERIFY2(isPart ? left > drafts - 10 : left == 0, qPrintable(QString::number(left)));
            QCOMPARE(countOf(database, u"mark WHERE name = 'audit log rescued'"_s), 1);
            QCOMPARE(countOf(database, u"mark WHERE name LIKE 'damage %'"_s), 0);
        }
        QVERIFY2(changes > 5, qPrintable(QString::number(changes))); // else they are not seen
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
#ifdef Q_OS_LINUX
    if (words.value(1) == u"--migrate"_s) {
        killtest::killAtCommit(words.value(3).section(u':', 0, 0).toInt(),
                               killtest::diskMomentOf(words.value(3).section(u':', 1)));
        Database database(words.value(2));
        return opened(database) ? 0 : 1;
    }
    if (words.value(1) == u"--rescue"_s) {
        killtest::killAtName(words.value(3).toInt());
        if (words.value(4) == u"0"_s)
            killtest::refuseLinks();
        Database database(words.value(2));
        const auto opening = opened(database);
        if (opening && opening->damage)
            QTextStream(stdout) << "told" << Qt::endl;
        return opening ? 0 : 1;
    }
#endif
    TestDatabaseCare test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_databasecare.moc"
