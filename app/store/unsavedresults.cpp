// Which results are not saved and still can be: the index alone knows.
#include "store/savedresults.h"
#include "store/sql.h"

#include <QSqlDatabase>

#include <utility>

using namespace Qt::StringLiterals;

namespace store {

void SavedResults::unsaved(const QDateTime &now, const QDateTime &until, int most, QObject *context,
                           std::function<void(StoreResult<SessionNumbers>)> done)
{
    m_index.slowReader().run<SessionNumbers>(
        context,
        [now, until, most](QSqlDatabase &database) -> StoreResult<SessionNumbers> {
            SessionNumbers numbers;
            const QString some = u"SELECT n FROM session_result WHERE unsaved = 1 AND "_s;
            const bool isAll = !until.isValid();
            QList<std::pair<QString, QVariantList>> parts;
            if (isAll)
                parts = {{u"due >= ? ORDER BY due, n"_s, {sql::fromMoment(now)}},
                         {u"due IS NULL ORDER BY n"_s, {}}};
            else
                parts = {{u"due BETWEEN ? AND ? ORDER BY due, n"_s,
                          {sql::fromMoment(now), sql::fromMoment(until)}}};
            for (const auto &[which, values] : std::as_const(parts)) {
                auto rows =
                    sql::execute(database, some + which + u" LIMIT %1"_s.arg(most - numbers.size()), values);
                if (!rows)
                    return tl::make_unexpected(rows.error());
                while (rows->next())
                    numbers.append(rows->value(0).toLongLong());
            }
            return numbers;
        },
        std::move(done));
}

void SavedResults::countUnsaved(const QDateTime &now, const QDateTime &soon, QObject *context,
                                std::function<void(StoreResult<UnsavedCount>)> done)
{
    m_index.slowReader().run<UnsavedCount>(
        context, [now, soon](QSqlDatabase &database) { return countUnsavedIn(database, now, soon); },
        std::move(done));
}

StoreResult<UnsavedCount> SavedResults::countUnsavedIn(QSqlDatabase &index, const QDateTime &now,
                                                       const QDateTime &soon)
{
    auto rows = sql::execute(index,
                             u"SELECT (SELECT COUNT(*) FROM session_result WHERE unsaved = 1 AND due "
                             "IS NULL), COUNT(*), COALESCE(SUM(due <= ?), 0), MIN(due) FROM "
                             "session_result WHERE unsaved = 1 AND due >= ?"_s,
                             {sql::fromMoment(soon), sql::fromMoment(now)});
    if (!rows)
        return tl::make_unexpected(rows.error());
    if (!rows->next())
        return UnsavedCount();
    return UnsavedCount{rows->value(0).toLongLong() + rows->value(1).toLongLong(),
                        rows->value(2).toLongLong(), sql::toMoment(rows->value(3))};
}

void SavedResults::countLost(const QDateTime &now, QObject *context,
                             std::function<void(StoreResult<qint64>)> done)
{
    m_index.slowReader().run<qint64>(
        context,
        [now](QSqlDatabase &database) -> StoreResult<qint64> {
            auto rows =
                sql::execute(database, u"SELECT COUNT(*) FROM session_result WHERE unsaved = 1 AND due < ?"_s,
                             {sql::fromMoment(now)});
            if (!rows)
                return tl::make_unexpected(rows.error());
            return rows->next() ? rows->value(0).toLongLong() : qint64(0);
        },
        std::move(done));
}

void SavedResults::unsavedSum(const QDateTime &now, QObject *context,
                              std::function<void(StoreResult<UnsavedSum>)> done)
{
    m_index.slowReader().run<UnsavedSum>(
        context,
        [now](QSqlDatabase &database) -> StoreResult<UnsavedSum> {
            auto rows = sql::execute(
                database,
                u"SELECT COUNT(*), SUM(r.results - COALESCE((SELECT k.results FROM session_saved k WHERE "
                "k.id = s.id), 0)), MIN(r.due) FROM session_result r JOIN session s USING (n) WHERE "
                "r.unsaved = 1 AND (r.due >= ? OR r.due IS NULL)"_s,
                {sql::fromMoment(now)});
            if (!rows)
                return tl::make_unexpected(rows.error());
            if (!rows->next())
                return UnsavedSum();
            return UnsavedSum{rows->value(0).toLongLong(), rows->value(1).toLongLong(),
                              sql::toMoment(rows->value(2))};
        },
        std::move(done));
}

} // namespace store
