#include "store/savedmirror.h"

#include "store/sql.h"

#include <QSqlDatabase>

using namespace Qt::StringLiterals;

namespace store::savedmirror {

namespace {

StoreResult<void> setOne(QSqlDatabase &index, const QString &id, int results)
{
    auto done = results > 0 ? sql::run(index, u"INSERT OR REPLACE INTO session_saved VALUES (?,?)"_s,
                                       {sql::text(id), results})
                            : sql::run(index, u"DELETE FROM session_saved WHERE id = ?"_s, {sql::text(id)});
    if (done)
        done = sql::run(index,
                        u"UPDATE session_result SET unsaved = results > ? AND (SELECT state = 'SIGNED' AND "
                        "gone IS NULL FROM session s WHERE s.n = session_result.n) WHERE n = (SELECT n FROM "
                        "session WHERE id = ?)"_s,
                        {results, sql::text(id)});
    return done;
}

} // namespace

StoreResult<void> set(QSqlDatabase &index, const savedrows::Counts &counts)
{
    for (auto each = counts.cbegin(); each != counts.cend(); ++each)
        if (auto done = setOne(index, each.key(), each.value()); !done)
            return done;
    return {};
}

StoreResult<bool> compare(QSqlDatabase &index, const QString &from, const QString &to,
                          const savedrows::Counts &counts)
{
    auto rows =
        sql::execute(index, u"SELECT id, results FROM session_saved WHERE id > ? AND (? = '' OR id <= ?)"_s,
                     {sql::text(from), sql::text(to), sql::text(to)});
    if (!rows)
        return tl::make_unexpected(rows.error());
    savedrows::Counts wanted = counts;
    while (rows->next()) {
        const QString id = rows->value(0).toString();
        if (const auto known = wanted.constFind(id); known == wanted.cend())
            wanted.insert(id, 0);
        else if (*known == rows->value(1).toInt())
            wanted.erase(known);
    }
    for (auto each = wanted.cbegin(); each != wanted.cend(); ++each)
        if (const auto done = setOne(index, each.key(), each.value()); !done)
            return tl::make_unexpected(done.error());
    return !wanted.isEmpty();
}

} // namespace store::savedmirror
