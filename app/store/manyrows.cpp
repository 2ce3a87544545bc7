#include "store/manyrows.h"

#include "store/sql.h"
#include "store/sqliteconnection.h"

#include <QSqlDatabase>

#include <sqlite3.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace store::sql {
namespace {

using Statement = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;

QString withMarks(const QString &into, qsizetype columns)
{
    return into + u" VALUES ("_s + u"?,"_s.repeated(columns).chopped(1) + u')';
}

StoreError errorOf(sqlite3 *connection)
{
    return sql::errorOf(sqlite3_errcode(connection), QString::fromUtf8(sqlite3_errmsg(connection)));
}

//! \a value must stay until the statement has run.
int bind(sqlite3_stmt *statement, int at, const QVariant &value)
{
    if (value.isNull())
        return sqlite3_bind_null(statement, at);
    switch (value.typeId()) {
    case QMetaType::QString: {
        const auto &text = *static_cast<const QString *>(value.constData());
        return sqlite3_bind_text16(statement, at, text.utf16(), int(text.size() * 2), SQLITE_STATIC);
    }
    case QMetaType::QByteArray: {
        const auto &bytes = *static_cast<const QByteArray *>(value.constData());
        return sqlite3_bind_blob64(statement, at, bytes.constData(), sqlite3_uint64(bytes.size()),
                                   SQLITE_STATIC);
    }
    default:
        return sqlite3_bind_int64(statement, at, value.toLongLong());
    }
}

} // namespace

StoreResult<void> insertMany(QSqlDatabase &database, const QString &into, qsizetype columns,
                             const QVariantList &values)
{
    Q_ASSERT(values.size() % columns == 0);
    sqlite3 *connection = connectionOf(database);
    if (!connection)
        return insertOneByOne(database, into, columns, values);
    const QByteArray text = withMarks(into, columns).toUtf8();
    sqlite3_stmt *prepared = nullptr;
    if (sqlite3_prepare_v2(connection, text.constData(), int(text.size()), &prepared, nullptr) != SQLITE_OK)
        return tl::make_unexpected(errorOf(connection));
    const Statement statement(prepared, sqlite3_finalize);
    for (auto value = values.cbegin(); value != values.cend();) {
        for (int at = 1; at <= int(columns); ++at, ++value)
            if (bind(prepared, at, *value) != SQLITE_OK)
                return tl::make_unexpected(errorOf(connection));
        if (sqlite3_step(prepared) != SQLITE_DONE)
            return tl::make_unexpected(errorOf(connection));
        sqlite3_reset(prepared);
    }
    return {};
}

StoreResult<void> insertOneByOne(QSqlDatabase &database, const QString &into, qsizetype columns,
                                 const QVariantList &values)
{
    const QString statement = withMarks(into, columns);
    StoreResult<void> done;
    for (qsizetype at = 0; done && at < values.size(); at += columns)
        done = run(database, statement, values.mid(at, columns));
    return done;
}

} // namespace store::sql
