#include "store/sessionnews.h"

#include "store/sql.h"

#include <QSqlDatabase>

using namespace Qt::StringLiterals;

namespace store {

void SessionNews::latest(QObject *context, std::function<void(StoreResult<qint64>)> done)
{
    m_index.writer().run<qint64>(
        context,
        [](QSqlDatabase &database) -> StoreResult<qint64> {
            auto row = sql::execute(database, u"SELECT MAX(sequence) FROM session_change"_s);
            if (!row)
                return tl::make_unexpected(row.error());
            return row->next() ? row->value(0).toLongLong() : 0;
        },
        std::move(done));
}

void SessionNews::after(qint64 sequence, QObject *context,
                        std::function<void(StoreResult<QList<SessionNewsItem>>)> done)
{
    m_index.reader().run<QList<SessionNewsItem>>(
        context,
        [sequence](QSqlDatabase &database) -> StoreResult<QList<SessionNewsItem>> {
            auto rows = sql::execute(
                database,
                u"SELECT c.sequence, s.id, s.title, c.at, c.kind, c.before, c.after FROM session_change c "
                "JOIN session s USING (n) WHERE c.sequence > ? ORDER BY c.sequence LIMIT %1"_s.arg(most),
                {sequence});
            if (!rows)
                return tl::make_unexpected(rows.error());
            QList<SessionNewsItem> items;
            while (rows->next())
                items.append(
                    {rows->value(0).toLongLong(),
                     rows->value(1).toString(),
                     rows->value(2).toString(),
                     {sql::toMoment(rows->value(3)), static_cast<SessionChange::Kind>(rows->value(4).toInt()),
                      rows->value(5).toString(), rows->value(6).toString()}});
            return items;
        },
        std::move(done));
}

} // namespace store
