#include "store/resultrows.h"

#include "store/sql.h"

#include <QSqlDatabase>

using namespace Qt::StringLiterals;

namespace store::resultrows {
namespace {

constexpr qsizetype rowsAtOnce = 64;

bool isSigned(const SessionRow &row)
{
    return row.state == "SIGNED"_L1;
}

StoreResult<void> insert(QSqlDatabase &database, QVariantList values)
{
    static const QString one = u"INSERT OR REPLACE INTO session_result VALUES (?,?,?,?)"_s;
    static const QString many = one + u",(?,?,?,?)"_s.repeated(rowsAtOnce - 1);
    StoreResult<void> done;
    for (qsizetype at = 0; done && at < values.size();) {
        const bool isMany = values.size() - at >= rowsAtOnce * 4;
        const qsizetype count = isMany ? rowsAtOnce * 4 : 4;
        done = sql::run(database, isMany ? many : one, values.mid(at, count));
        at += count;
    }
    return done;
}

//! Those from \a first on that were saved before this index knew of them.
StoreResult<void> lookWhatIsSaved(QSqlDatabase &database, qint64 first)
{
    auto any = sql::execute(database, u"SELECT 1 FROM session_saved LIMIT 1"_s);
    if (!any)
        return tl::make_unexpected(any.error());
    if (!any->next())
        return {};
    return sql::run(database,
                    u"UPDATE session_result SET unsaved = 0 WHERE n >= ? AND results <= (SELECT k.results "
                    "FROM session s JOIN session_saved k ON k.id = s.id WHERE s.n = session_result.n)"_s,
                    {first});
}

} // namespace

StoreResult<void> add(QSqlDatabase &database, const QList<const SessionRow *> &rows, qint64 first)
{
    QVariantList values;
    qint64 n = first;
    for (const SessionRow *row : rows) {
        if (row->results > 0)
            values << n << sql::fromMoment(row->dueDate) << row->results << isSigned(*row);
        ++n;
    }
    if (values.isEmpty())
        return {};
    auto done = insert(database, values);
    return done ? lookWhatIsSaved(database, first) : done;
}

StoreResult<void> noteGone(QSqlDatabase &database, qint64 n)
{
    return sql::run(database, u"UPDATE session_result SET unsaved = 0 WHERE n = ?"_s, {n});
}

StoreResult<void> update(QSqlDatabase &database, const SessionRow &row, qint64 n)
{
    if (row.results == 0)
        return sql::run(database, u"DELETE FROM session_result WHERE n = ?"_s, {n});
    return sql::run(
        database,
        u"INSERT OR REPLACE INTO session_result VALUES (?, ?, ?, ? AND ? > COALESCE((SELECT "
        "results FROM session_saved WHERE id = ?), 0))"_s,
        {n, sql::fromMoment(row.dueDate), row.results, isSigned(row), row.results, sql::text(row.id)});
}

} // namespace store::resultrows
