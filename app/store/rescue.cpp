#include "store/rescue.h"

#include "store/auditrescue.h"
#include "store/backups.h"
#include "store/damagedcopy.h"
#include "store/damagenote.h"
#include "store/durable.h"
#include "store/migrations.h"
#include "store/rescuedrows.h"
#include "store/setaside.h"
#include "store/sql.h"
#include "store/wholefile.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace store::rescue {

namespace {

QString halfDone(const QString &path)
{
    return path + u"-rescuing"_s;
}

QString rescued(const QString &path)
{
    return path + u"-rescued"_s;
}

void removeDatabase(const QString &path)
{
    for (const auto &suffix : {""_L1, "-wal"_L1, "-shm"_L1, "-journal"_L1})
        QFile::remove(path + suffix);
}

//! With nothing in it, and ours alone from its first byte.
StoreResult<void> makeEmpty(const QString &path)
{
    removeDatabase(path);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return tl::make_unexpected(StoreError{StoreError::Kind::CannotOpen, file.errorString()});
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return {};
}

//! One file that is open as long as this lives.
class Connection
{
public:
    explicit Connection(const QString &path)
        : m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name))
    {
        m_database.setDatabaseName(path);
        (void)m_database.open();
    }
    ~Connection()
    {
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(m_name);
    }
    Q_DISABLE_COPY_MOVE(Connection)
    [[nodiscard]] QSqlDatabase &operator*() { return m_database; }

private:
    const QString m_name = QUuid::createUuid().toString();
    QSqlDatabase m_database;
};

//! Their records may lack the step that says what was asked for: who goes on with one might send it twice. A
//! draft whose send ended with nothing is a draft again, and a row waits for a decision.
StoreResult<int> stopSends(QSqlDatabase &database)
{
    const auto stopped = sql::execute(
        database, u"UPDATE send SET finished = 1, state = ? WHERE finished = 0"_s, {stoppedState});
    if (!stopped)
        return tl::make_unexpected(stopped.error());
    const int count = stopped->numRowsAffected(); // of the connection's last statement
    // BatchRow: NeedsDecision instead of Sending, and of Pending where its turn may have come
    if (auto rows =
            sql::run(database, u"UPDATE batch_row SET state = 6 WHERE state = 3 OR (state = 1 AND batch "
                               "IN (SELECT id FROM batch WHERE running = 1))"_s);
        !rows)
        return tl::make_unexpected(rows.error());
    if (auto batches = sql::run(database, u"UPDATE batch SET running = 0, paused = 0"_s); !batches)
        return tl::make_unexpected(batches.error());
    return count;
}

//! What the next opening tells, and the audit log, whoever is cut off before that.
StoreResult<Damage> noted(QSqlDatabase &database, const Damage &damage)
{
    auto done = auditrescue::noteRescue(database);
    if (done)
        done = damagenote::write(database, damage);
    return done ? StoreResult<Damage>(damage) : tl::make_unexpected(done.error());
}

//! Rows of the old file in a new one.
StoreResult<Damage> copyRows(const damagedcopy::Copy &from, const QString &to)
{
    Connection source(from.path), target(to);
    Damage damage{.remedy = Damage::Remedy::Rescued, .oldFile = {}};
    const auto found = versionOf(*source);
    const bool isKnown = found && *found > 0 && *found <= currentVersion();
    if (auto made = migrateTo(*target, isKnown ? *found : currentVersion()); !made)
        return tl::make_unexpected(made.error());
    auto tables = rescuedrows::copyAll(*source, *target);
    if (!tables)
        return tl::make_unexpected(tables.error());
    damage.tables = *tables;
    if (auto migrated = migrate(*target); !migrated)
        return tl::make_unexpected(migrated.error());
    const bool areSendsWhole = std::all_of(tables->cbegin(), tables->cend(), [](const Damage::Table &table) {
        return table.isWhole || !(table.name.startsWith("send"_L1) || table.name.startsWith("batch"_L1));
    });
    if (!areSendsWhole || from.lacksLog) {
        const auto stopped = stopSends(*target);
        if (!stopped)
            return tl::make_unexpected(stopped.error());
        damage.stoppedSends = *stopped;
    }
    return noted(*target, damage);
}

StoreResult<Damage> useBackup(const backups::Backup &backup, const QString &to)
{
    if (!QFile::copy(backup.path, to))
        return tl::make_unexpected(StoreError{StoreError::Kind::CannotOpen, to});
    QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner);
    Connection target(to);
    auto sound = sql::execute(*target, u"PRAGMA quick_check (1)"_s);
    if (!sound || !sound->next() || sound->value(0).toString() != "ok"_L1)
        return tl::make_unexpected(StoreError{StoreError::Kind::Corrupt, backup.path});
    if (auto migrated = migrate(*target); !migrated)
        return tl::make_unexpected(migrated.error());
    const auto stopped = stopSends(*target); // how they went on, it does not know
    if (!stopped)
        return tl::make_unexpected(stopped.error());
    return noted(
        *target,
        {.remedy = Damage::Remedy::Backup, .oldFile = {}, .backupAt = backup.at, .stoppedSends = *stopped});
}

//! A file that is missing for a moment would be taken for that of a program which runs for the first time.
StoreResult<Damage> beginAnew(const QString &to)
{
    if (auto made = makeEmpty(to); !made)
        return tl::make_unexpected(made.error());
    Connection target(to);
    if (auto migrated = migrate(*target); !migrated)
        return tl::make_unexpected(migrated.error());
    return noted(*target, {.remedy = Damage::Remedy::BegunAnew, .oldFile = {}});
}

//! The new file, under a name of its own.
StoreResult<Damage> make(const QString &path)
{
    const QString to = halfDone(path);
    qint64 saved = 0;
    if (auto empty = makeEmpty(to); !empty)
        return tl::make_unexpected(empty.error());
    StoreResult<Damage> copied = Damage{.remedy = Damage::Remedy::BegunAnew, .oldFile = {}};
    const auto readable = damagedcopy::make(path);
    if (readable) {
        copied = copyRows(*readable, to);
        removeDatabase(readable->path);
        for (const Damage::Table &table : copied ? copied->tables : QList<Damage::Table>())
            saved += table.saved;
    } else if (readable.error().kind != StoreError::Kind::Corrupt)
        return tl::make_unexpected(readable.error());
    const bool hasNoRoom = !copied && copied.error().kind != StoreError::Kind::Corrupt &&
                           copied.error().kind != StoreError::Kind::Other;
    if (hasNoRoom || saved > 0)
        return copied;
    const QList<backups::Backup> all = backups::of(path);
    for (const backups::Backup &backup : all) {
        removeDatabase(to);
        auto used = useBackup(backup, to);
        // only one that is itself damaged gives way to an older one: a full disk must not cost the data
        if (used || used.error().kind != StoreError::Kind::Corrupt)
            return used;
    }
    return beginAnew(to);
}

} // namespace

StoreResult<Damage> replace(const QString &path, const QString &reason)
{
    const QString half = halfDone(path);
    auto damage = make(path);
    if (damage && (!durable::sync(half) || !QFile::rename(half, rescued(path))))
        damage = tl::make_unexpected(StoreError{StoreError::Kind::CannotOpen, half});
    if (!damage) {
        removeDatabase(half);
        return damage;
    }
    const auto aside = setaside::move(path, reason);
    if (!aside) {
        removeDatabase(rescued(path));
        return tl::make_unexpected(aside.error());
    }
    damage->oldFile = *aside;
    unmarkDamaged(path); // what takes its place is sound
    if (!finish(path))
        return tl::make_unexpected(StoreError{StoreError::Kind::CannotOpen, rescued(path)});
    durable::syncFolder(QFileInfo(path).absolutePath());
    return damage;
}

bool finish(const QString &path)
{
    const QString file = rescued(path);
    if (!QFile::exists(file))
        return true;
    if (QFile::exists(path)) {
        removeDatabase(file); // the old one was not set aside: all of it is done again
        return true;
    }
    // What is left of the old log has a second name beside the file that was set aside. SQLite would read it
    // as the new file's, whose pages are others.
    for (const auto &suffix : {"-wal"_L1, "-shm"_L1})
        if (QFile::exists(path + suffix) && !QFile::remove(path + suffix))
            return false;
    return QFile::rename(file, path);
}

void keepHead(const QString &path)
{
    const QByteArray head = damagedcopy::headOf(path);
    const QString name = damagedcopy::headFile(path);
    QFile known(name);
    if (head.isEmpty() || (known.open(QIODevice::ReadOnly) && known.readAll() == head))
        return;
    known.close();
    (void)writeWhole(name, head);
}

bool wasEmptied(const QString &path)
{
    return QFileInfo(path).size() == 0 && QFile::exists(damagedcopy::headFile(path));
}

} // namespace store::rescue
