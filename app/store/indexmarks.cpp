#include "store/indexmarks.h"

#include "store/sql.h"

using namespace Qt::StringLiterals;

namespace store::indexmarks {

StoreResult<std::optional<qint64>> find(QSqlDatabase &database, const QString &name)
{
    auto rows = sql::execute(database, u"SELECT value FROM sync_mark WHERE name = ?"_s, {name});
    if (!rows)
        return tl::make_unexpected(rows.error());
    return rows->next() ? std::optional(rows->value(0).toLongLong()) : std::nullopt;
}

StoreResult<void> set(QSqlDatabase &database, const QString &name, qint64 value)
{
    return sql::run(database, u"INSERT OR REPLACE INTO sync_mark VALUES (?, ?)"_s, {name, value});
}

StoreResult<void> remove(QSqlDatabase &database, const QString &name)
{
    return sql::run(database, u"DELETE FROM sync_mark WHERE name = ?"_s, {name});
}

} // namespace store::indexmarks
