#include "store/damagedcopy.h"

#include "store/sql.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QUuid>

#include <algorithm>

#include <QtEndian>

using namespace Qt::StringLiterals;

namespace store::damagedcopy {

namespace {

// Of the header of a file, by SQLite's description of its format
constexpr qsizetype pageSizeAt = 16, changesAt = 24, pagesAt = 28, freeAt = 32, freeCountAt = 36,
                    validForAt = 92, headerBytes = 100;

void put(QByteArray &header, qsizetype at, quint32 number)
{
    qToBigEndian(number, header.data() + at);
}

qsizetype pageSizeOf(const QByteArray &header)
{
    if (header.size() < headerBytes || !header.startsWith("SQLite format 3"))
        return 0;
    const auto size = qFromBigEndian<quint16>(header.constData() + pageSizeAt);
    return size == 1 ? 65'536 : qsizetype(size);
}

StoreResult<void> copyFile(const QString &from, const QString &to)
{
    QFile::remove(to);
    QFile source(from), copy(to);
    if (!source.open(QIODevice::ReadOnly) || !copy.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return tl::make_unexpected(
            StoreError{StoreError::Kind::CannotOpen, source.errorString() + copy.errorString()});
    copy.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    while (!source.atEnd()) {
        const QByteArray bytes = source.read(1 << 20);
        if (bytes.isEmpty())
            break; // of a sector that the disk does not give; what is there is read
        if (copy.write(bytes) != bytes.size() || !copy.flush())
            return tl::make_unexpected(StoreError{StoreError::Kind::Full, copy.errorString()});
    }
    return {};
}

StoreResult<void> copyBoth(const QString &path, const QString &to, bool withLog)
{
    for (const auto &suffix : {"-wal"_L1, "-shm"_L1, "-journal"_L1})
        QFile::remove(to + suffix);
    if (auto copied = copyFile(path, to); !copied)
        return copied;
    const QString log = path + u"-wal"_s;
    return withLog && QFile::exists(log) ? copyFile(log, to + u"-wal"_s) : StoreResult<void>();
}

//! As it would be if nothing was free and the file ended where it ends.
bool putHead(const QString &copy, const QByteArray &head)
{
    const qsizetype pageSize = pageSizeOf(head);
    QFile file(copy);
    if (pageSize == 0 || !file.open(QIODevice::ReadWrite))
        return false;
    QByteArray page = head;
    put(page, pagesAt, quint32(std::max<qint64>(1, file.size() / pageSize)));
    put(page, validForAt, qFromBigEndian<quint32>(page.constData() + changesAt));
    return file.write(page) == page.size();
}

bool hasTables(const QString &path)
{
    const QString name = QUuid::createUuid().toString();
    bool has = false;
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(path);
        if (database.open() && sql::run(database, u"PRAGMA writable_schema = ON"_s)) {
            auto rows = sql::execute(database, u"SELECT COUNT(*) FROM sqlite_master WHERE type = 'table'"_s);
            has = rows && rows->next() && rows->value(0).toInt() > 0;
        }
        database.close();
    }
    QSqlDatabase::removeDatabase(name);
    return has;
}

} // namespace

StoreResult<Copy> make(const QString &path)
{
    const QString copy = path + u"-reading"_s;
    QFile kept(headFile(path));
    const QByteArray head = kept.open(QIODevice::ReadOnly) ? kept.readAll() : QByteArray();
    struct Way
    {
        bool withLog, withHead;
    };
    for (const Way way : {Way{true, false}, Way{true, true}, Way{false, true}}) {
        if (auto copied = copyBoth(path, copy, way.withLog); !copied)
            return tl::make_unexpected(copied.error());
        if (way.withHead && !putHead(copy, head))
            continue;
        if (hasTables(copy))
            return Copy{copy, !way.withLog && QFileInfo(path + u"-wal"_s).size() > 0};
    }
    for (const auto &suffix : {""_L1, "-wal"_L1, "-shm"_L1})
        QFile::remove(copy + suffix);
    return tl::make_unexpected(StoreError{StoreError::Kind::Corrupt, u"nothing can be read of it"_s});
}

QByteArray headOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray head = file.read(headerBytes);
    const qsizetype size = pageSizeOf(head);
    if (size < 512)
        return {};
    head += file.read(size - headerBytes);
    for (const qsizetype at : {changesAt, pagesAt, freeAt, freeCountAt, validForAt})
        put(head, at, 0);
    return head.size() == size ? head : QByteArray();
}

QString headFile(const QString &path)
{
    return path + u"-head"_s;
}

} // namespace store::damagedcopy
