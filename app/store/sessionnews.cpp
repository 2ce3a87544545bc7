#include "store/sessionnews.h"

#include "store/sql.h"

#include <QHash>
#include <QPointer>
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

void SessionNews::markSeen(const SessionNumbers &among, QObject *context,
                           std::function<void(StoreResult<QStringList>)> done)
{
    m_index.writer().run<QStringList>(
        &m_index,
        [among](QSqlDatabase &database) -> StoreResult<QStringList> {
            // few have changed; those that are meant may be a million
            auto rows = sql::execute(database, u"SELECT n, id FROM session WHERE unread = 1"_s);
            if (!rows)
                return tl::make_unexpected(rows.error());
            QHash<qint64, QString> unseen;
            while (rows->next())
                unseen.insert(rows->value(0).toLongLong(), rows->value(1).toString());
            QStringList ids;
            for (const qint64 number : among) {
                const QString id = unseen.take(number);
                if (id.isEmpty())
                    continue;
                if (auto marked =
                        sql::run(database, u"UPDATE session SET unread = 0 WHERE n = ?"_s, {number});
                    !marked)
                    return tl::make_unexpected(marked.error());
                ids << id;
            }
            return ids;
        },
        [index = &m_index, guard = QPointer(context),
         done = std::move(done)](const StoreResult<QStringList> &ids) {
            if (ids && !ids->isEmpty())
                index->tellChanged();
            if (guard)
                done(ids);
        });
}

void SessionNews::markUnseen(const QStringList &ids, QObject *context, SessionIndex::Done done)
{
    const auto tell = [index = &m_index](const StoreResult<void> &) { index->tellChanged(); };
    m_index.writer().run<void>(
        &m_index,
        [ids](QSqlDatabase &database) -> StoreResult<void> {
            for (const QString &id : ids)
                if (auto marked =
                        sql::run(database, u"UPDATE session SET unread = 1 WHERE id = ?"_s, {sql::text(id)});
                    !marked)
                    return marked;
            return {};
        },
        sql::tellThen<void>(tell, context, std::move(done)));
}

} // namespace store
