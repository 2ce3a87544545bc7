#include "store/opening.h"

#include "store/backups.h"
#include "store/damagenote.h"
#include "store/database.h"
#include "store/migrations.h"
#include "store/rescue.h"
#include "store/setaside.h"
#include "store/sql.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QUrl>

#include <QtEndian>

using namespace Qt::StringLiterals;

namespace store {
namespace {

constexpr qint64 alwaysCheckedBytes = 256LL << 20; // a fraction of a second

QString markOf(const QString &path)
{
    return path + u"-is-damaged"_s;
}

StoreError wasSeenDamaged()
{
    return {StoreError::Kind::Corrupt, u"It was seen to be damaged."_s};
}

bool canBeWritten(const QString &path)
{
    // made before SQLite makes it, so that it is nobody else's from its first byte
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        return false;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return QFileInfo(QFileInfo(path).absolutePath()).isWritable();
}

StoreResult<void> runAll(QSqlDatabase &database, std::initializer_list<QString> statements)
{
    for (const QString &statement : statements)
        if (auto done = sql::run(database, statement); !done)
            return done;
    return {};
}

StoreResult<void> isSound(QSqlDatabase &database)
{
    auto rows = sql::execute(database, u"PRAGMA quick_check (1)"_s);
    if (!rows)
        return tl::make_unexpected(rows.error());
    const QString word = rows->next() ? rows->value(0).toString() : QString();
    if (word == "ok"_L1)
        return {};
    return tl::make_unexpected(StoreError{StoreError::Kind::Corrupt, word});
}

StoreResult<void> setUp(QSqlDatabase &database, const QString &path, const DatabaseUse &use)
{
    database.setDatabaseName(path);
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(use.patienceMs));
    if (!database.open())
        return tl::make_unexpected(sql::errorOf(database.lastError()));
    // What is fetched comes by the thousand: fewer and larger pages, and fewer ways to the file itself. A
    // file that is there keeps the size of its pages.
    if (use.isRebuildable)
        if (auto done =
                runAll(database, {u"PRAGMA page_size = 16384"_s, u"PRAGMA wal_autocheckpoint = 2000"_s});
            !done)
            return done;
    return runAll(database,
                  {u"PRAGMA journal_mode = WAL"_s,
                   use.isRebuildable ? u"PRAGMA synchronous = NORMAL"_s : u"PRAGMA synchronous = FULL"_s,
                   // macOS: to the disk itself, not only to its memory; others know no difference
                   use.isRebuildable ? u"PRAGMA fullfsync = OFF"_s : u"PRAGMA fullfsync = ON"_s,
                   u"PRAGMA foreign_keys = ON"_s, u"PRAGMA secure_delete = ON"_s,
                   u"PRAGMA cache_size = -%1"_s.arg(use.cacheKiB)});
}

//! The main file: what is in it, nobody else has.
StoreResult<void> makeCurrent(QSqlDatabase &database, const QString &path, bool wasCutOff)
{
    const auto version = versionOf(database);
    if (!version)
        return tl::make_unexpected(version.error());
    const bool isOld = *version > 0 && *version < currentVersion();
    if (*version > currentVersion())
        return migrate(database); // says so
    if (wasCutOff || isOld || QFileInfo(path).size() <= alwaysCheckedBytes)
        if (auto sound = isSound(database); !sound)
            return sound;
    if (isOld)
        if (auto kept = backups::make(database, path, *version); !kept)
            return kept;
    auto done = migrate(database);
    if (done && *version < currentVersion())
        done = sql::run(database, u"PRAGMA wal_checkpoint (TRUNCATE)"_s);
    if (done) {
        rescue::keepHead(path);
        backups::removeOld(path);
    }
    return done;
}

StoreResult<Opening> openWritable(QSqlDatabase &database, const QString &path, const DatabaseUse &use)
{
    Opening opening{.wasCutOff = QFileInfo(path + u"-wal"_s).size() > 0};
    auto done = setUp(database, path, use);
    if (done)
        done = use.isRebuildable ? use.migrate(database) : makeCurrent(database, path, opening.wasCutOff);
    if (done && !use.isRebuildable && !use.isReader) {
        auto told = damagenote::take(database);
        if (!told)
            return tl::make_unexpected(told.error());
        opening.damage = *told;
        if (opening.damage) // whoever replaced it was cut off before that was told
            opening.damage->oldFile = setaside::newestOf(path);
    }
    if (done && use.isReader)
        done = sql::run(database, u"PRAGMA query_only = ON"_s);
    return done ? StoreResult<Opening>(opening) : tl::make_unexpected(done.error());
}

//! As it is: nothing can be brought up to date, or repaired.
StoreResult<Opening> openReadOnly(QSqlDatabase &database, const QString &path, const DatabaseUse &use)
{
    // without its log it must be taken for unchangeable, else SQLite wants to write beside it
    const QFileInfo wal(path + u"-wal"_s);
    const bool isInUse = use.isLook && wal.exists() && QFile::exists(path + u"-shm"_s); // by who writes now
    const bool hasLog = wal.size() > 0 || isInUse;
    database.setDatabaseName(QString::fromLatin1(QUrl::fromLocalFile(path).toEncoded()) +
                             (hasLog ? u"?mode=ro"_s : u"?immutable=1"_s));
    database.setConnectOptions(u"QSQLITE_OPEN_URI;QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!database.open())
        return tl::make_unexpected(sql::errorOf(database.lastError()));
    const auto version = versionOf(database);
    if (!version)
        return tl::make_unexpected(version.error());
    const int known = use.isRebuildable ? currentIndexVersion() : currentVersion();
    if (*version > known)
        return tl::make_unexpected(tooNew(*version, known));
    if (*version < known)
        return tl::make_unexpected(StoreError{StoreError::Kind::CannotOpen,
                                              u"It is of an earlier version and cannot be written."_s});
    return Opening{.isReadOnly = true};
}

//! \a reason is a word for its name.
StoreResult<Damage> replace(const QString &path, const DatabaseUse &use, const QString &reason)
{
    if (!use.isRebuildable)
        return rescue::replace(path, reason);
    const auto aside = setaside::move(path, reason);
    if (!aside)
        return tl::make_unexpected(aside.error());
    return Damage{.remedy = Damage::Remedy::BegunAnew, .oldFile = *aside};
}

} // namespace

std::optional<StoreError> isOfNewerProgram(const QString &path)
{
    constexpr qsizetype versionAt = 60; // of a file's head
    QFile file(path);
    if (!setaside::isDatabase(path) || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray head = file.read(100);
    const int version = head.size() < 100 ? 0 : qFromBigEndian<qint32>(head.constData() + versionAt);
    return version > currentVersion() ? std::optional(tooNew(version, currentVersion())) : std::nullopt;
}

void markDamaged(const QString &path)
{
    QFile mark(markOf(path));
    if (mark.open(QIODevice::WriteOnly))
        mark.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

void unmarkDamaged(const QString &path)
{
    QFile::remove(markOf(path));
}

StoreResult<Opening> openFile(QSqlDatabase &database, const QString &path, const DatabaseUse &use)
{
    if (use.isLook && QFile::exists(markOf(path)))
        return tl::make_unexpected(wasSeenDamaged());
    if (use.isLook)
        return openReadOnly(database, path, use);
    if (!QFile::exists(path))
        unmarkDamaged(path); // the one that it is about was set aside
    // a new file would be made in its place, and the next start would take it for one that is not done yet
    if (!use.isRebuildable && !rescue::finish(path))
        return tl::make_unexpected(StoreError{StoreError::Kind::CannotOpen,
                                              u"What was saved of %1 cannot be moved there."_s.arg(path)});
    const bool isThere = QFile::exists(path);
    if (!canBeWritten(path)) {
        if (isThere)
            return openReadOnly(database, path, use);
        return tl::make_unexpected(StoreError{StoreError::Kind::CannotOpen, path});
    }
    // an empty file is a new one for SQLite
    const bool wasEmptied = isThere && !use.isRebuildable && rescue::wasEmptied(path);
    StoreResult<Opening> opened = tl::make_unexpected(wasSeenDamaged());
    if (!wasEmptied && !QFile::exists(markOf(path)))
        opened = openWritable(database, path, use);
    if (opened || opened.error().kind != StoreError::Kind::Corrupt)
        return opened;
    database.close();
    const auto damage = replace(path, use, setaside::isDatabase(path) ? u"damaged"_s : u"unreadable"_s);
    if (!damage)
        return tl::make_unexpected(damage.error());
    unmarkDamaged(path);
    if (!canBeWritten(path))
        return tl::make_unexpected(StoreError{StoreError::Kind::CannotOpen, path});
    opened = openWritable(database, path, use);
    if (opened)
        opened->damage = *damage;
    return opened;
}

} // namespace store
