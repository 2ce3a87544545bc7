#include "store/sql.h"

#include <QDataStream>
#include <QIODevice>
#include <QSqlDatabase>
#include <QSqlError>

namespace store::sql {

StoreError errorOf(const QSqlError &error)
{
    // SQLite's primary result codes; an extended code has the primary one in its low byte
    const int code = error.nativeErrorCode().toInt() & 0xff;
    auto kind = StoreError::Kind::Other;
    switch (code) {
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        kind = StoreError::Kind::Busy;
        break;
    case 8:  // SQLITE_READONLY
    case 14: // SQLITE_CANTOPEN
        kind = StoreError::Kind::CannotOpen;
        break;
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
        kind = StoreError::Kind::Corrupt;
        break;
    case 13: // SQLITE_FULL
        kind = StoreError::Kind::Full;
        break;
    default:
        break;
    }
    return {kind, error.text()};
}

StoreResult<QSqlQuery> execute(QSqlDatabase &database, const QString &statement, const QVariantList &values)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.prepare(statement))
        return tl::make_unexpected(errorOf(query.lastError()));
    for (const auto &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return tl::make_unexpected(errorOf(query.lastError()));
    return query;
}

StoreResult<void> run(QSqlDatabase &database, const QString &statement, const QVariantList &values)
{
    const auto query = execute(database, statement, values);
    if (!query)
        return tl::make_unexpected(query.error());
    return {};
}

QVariant fromMoment(const QDateTime &moment)
{
    return moment.isValid() ? QVariant(moment.toMSecsSinceEpoch()) : QVariant(QMetaType(QMetaType::LongLong));
}

QDateTime toMoment(const QVariant &value)
{
    return value.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
}

QVariant fromList(const QStringList &list)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << list;
    return bytes;
}

QStringList toList(const QVariant &value)
{
    QStringList list;
    QDataStream stream(value.toByteArray());
    stream.setVersion(QDataStream::Qt_6_4);
    stream >> list;
    return stream.status() == QDataStream::Ok ? list : QStringList();
}

QVariant text(const QString &text)
{
    return text.isNull() ? QLatin1String("") : text;
}

} // namespace store::sql
