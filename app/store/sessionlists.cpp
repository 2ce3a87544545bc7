#include "store/sessionlists.h"

#include "store/letterorder.h"
#include "store/liststeps.h"
#include "store/sessionrows.h"
#include "store/sessionwhere.h"
#include "store/stopwhen.h"

#include <QSqlDatabase>

using namespace Qt::StringLiterals;

namespace store {
namespace {

//! So many hits of the index of words are put in order; if there are more, the list in its order is looked
//! through instead, which then finds the first of them soon.
constexpr int fewHits = 5'000;
//! So many rows that are not in the index of words yet may be looked through beside it.
constexpr qint64 fewUnindexed = 20'000;
constexpr int looksBetween = 256; //!< rows, between two looks whether the list is still wanted
constexpr int wordsAtATime = 4'000;

StoreResult<qint64> number(QSqlDatabase &database, const QString &statement, const QVariantList &values = {})
{
    auto rows = sql::execute(database, statement, values);
    if (!rows)
        return tl::make_unexpected(rows.error());
    return rows->next() ? rows->value(0).toLongLong() : 0;
}

//! What the index of words finds, and what is to be looked for beside it; empty where the list is looked
//! through sooner.
StoreResult<SqlText> fewOf(QSqlDatabase &database, const WantedWords &wanted)
{
    const QString match = wanted.match();
    if (match.isEmpty())
        return SqlText();
    const auto mark = sessionrows::wordsMark(database);
    const auto last = number(database, u"SELECT MAX(n) FROM session"_s);
    const auto hits = number(
        database,
        u"SELECT COUNT(*) FROM (SELECT 1 FROM session_words WHERE session_words MATCH ? LIMIT %1)"_s.arg(
            fewHits + 1),
        {match});
    if (!mark || !last || !hits)
        return tl::make_unexpected(!mark ? mark.error() : !last ? last.error() : hits.error());
    if (*hits > fewHits || *last - *mark > fewUnindexed)
        return SqlText();
    // the index knows words alone; what is found by something else is looked for beside it
    const SqlText others = wanted.others();
    return SqlText{u" AND s.n IN (SELECT rowid FROM session_words WHERE session_words MATCH ? UNION ALL "
                   "SELECT n FROM session WHERE n > ? UNION ALL "_s +
                       others.text + u')',
                   QVariantList{match, *mark} + others.values};
}

//! What lets a row through, by way of the index of words where that is the shorter one. Who searches all of
//! them is told of those that are gone, too; they have an index of their own.
StoreResult<QList<SqlText>> conditionsOf(QSqlDatabase &database, const domain::SessionFilter &filter,
                                         const QDateTime &now)
{
    const WantedWords wanted(filter.text);
    if (wanted.parts.isEmpty())
        return QList{whereOf(filter, now, false)};
    const auto few = fewOf(database, wanted);
    if (!few)
        return tl::make_unexpected(few.error());
    const SqlText words = wanted.where();
    const auto with = [&words, &few](const SqlText &where) {
        return SqlText{where.text + u" AND "_s + words.text + few->text,
                       where.values + words.values + few->values};
    };
    if (!findsGone(filter))
        return QList{with(whereOf(filter, now, false))};
    if (!few->text.isEmpty()) // which are few, whatever became of them
        return QList{with(whereOf(filter, now, true))};
    domain::SessionFilter gone = filter;
    gone.isGone = true;
    return QList{with(whereOf(filter, now, false)), with(whereOf(gone, now, false))};
}

struct Counting
{
    QList<domain::SessionFilter> filters;
    QDateTime now;
    QList<qint64> counts; //!< of the first of them
    std::function<void(StoreResult<QList<qint64>>)> done;
};

//! One question after the other: who searches meanwhile waits for one of them, and not for all.
void countNext(SessionIndex &index, QObject *context, const std::shared_ptr<Counting> &counting)
{
    index.slowReader().run<qint64>(
        context,
        [filter = counting->filters.at(counting->counts.size()),
         now = counting->now](QSqlDatabase &database) -> StoreResult<qint64> {
            const auto conditions = conditionsOf(database, filter, now);
            if (!conditions)
                return tl::make_unexpected(conditions.error());
            const SqlText count = countOf(*conditions);
            return number(database, count.text, count.values);
        },
        [&index, context, counting](const StoreResult<qint64> &count) {
            if (!count)
                return counting->done(tl::make_unexpected(count.error()));
            counting->counts.append(*count);
            if (counting->counts.size() == counting->filters.size())
                return counting->done(counting->counts);
            countNext(index, context, counting);
        });
}

} // namespace

ListRequest SessionLists::list(const domain::SessionFilter &filter, const domain::SessionOrdering &ordering,
                               const QDateTime &now, QObject *context,
                               std::function<void(StoreResult<SessionNumbers>, bool)> first,
                               std::function<void(StoreResult<SessionNumbers>)> all)
{
    struct Answer
    {
        SessionNumbers numbers;
        bool hasFirst = false; //!< they were told before
    };
    const auto isWanted = std::make_shared<std::atomic_bool>(true);
    // by way of the connection: the index may go while its job still runs
    const auto tellFirst = [reader = &m_index.slowReader(), guard = QPointer(context), isWanted,
                            first](const SessionNumbers &numbers) {
        reader->tellMeanwhile([guard, isWanted, first, numbers] {
            if (guard && *isWanted)
                first(numbers, false);
        });
    };
    m_index.slowReader().run<Answer>(
        context,
        [filter, ordering, now, isWanted, tellFirst](QSqlDatabase &database) -> StoreResult<Answer> {
            Answer answer;
            if (!*isWanted)
                return answer;
            const sql::StopWhen stop(database, isWanted);
            const auto conditions = conditionsOf(database, filter, now);
            if (!conditions)
                return tl::make_unexpected(conditions.error());
            const SqlText wanted = listOf(*conditions, ordering, sql::letterOrder(database));
            auto rows = sql::execute(database, wanted.text, wanted.values);
            if (!rows)
                return tl::make_unexpected(rows.error());
            while (rows->next()) {
                answer.numbers.append(rows->value(0).toLongLong());
                if (answer.numbers.size() == firstCount) {
                    tellFirst(answer.numbers);
                    answer.hasFirst = true;
                }
                if (answer.numbers.size() % looksBetween == 0 && !*isWanted)
                    break;
            }
            answer.numbers.squeeze(); // it has grown by halves, and is kept for as long as it is shown
            return answer;
        },
        [isWanted, first = std::move(first), all = std::move(all)](const StoreResult<Answer> &answer) {
            if (!*isWanted)
                return;
            if (!answer)
                first(tl::make_unexpected(answer.error()), true);
            else if (answer->hasFirst)
                all(answer->numbers);
            else
                first(answer->numbers, true);
        });
    return ListRequest(isWanted);
}

ListRequest SessionLists::whole(const domain::SessionFilter &filter, const domain::SessionOrdering &ordering,
                                const QDateTime &now, QObject *context,
                                std::function<void(StoreResult<SessionNumbers>)> done)
{
    const auto first = [done](const StoreResult<SessionNumbers> &numbers, bool isAll) {
        if (!numbers || isAll)
            done(numbers);
    };
    return list(filter, ordering, now, context, first, std::move(done));
}

void SessionLists::change(const SessionNumbers &shown, const SessionNumbers &wanted, QObject *context,
                          std::function<void(StoreResult<ListChange>)> done)
{
    m_index.slowReader().run<ListChange>(
        context,
        [shown, wanted](QSqlDatabase &) -> StoreResult<ListChange> { return listChange(shown, wanted); },
        std::move(done));
}

void SessionLists::rows(const SessionNumbers &numbers, QObject *context,
                        std::function<void(StoreResult<QList<NumberedSession>>)> done)
{
    m_index.reader().run<QList<NumberedSession>>(
        context,
        [numbers](QSqlDatabase &database) -> StoreResult<QList<NumberedSession>> {
            QList<NumberedSession> found;
            for (const qint64 number : numbers) {
                const auto rows = sessionrows::readAll(database, u"WHERE s.n = ?"_s, {number});
                if (!rows)
                    return tl::make_unexpected(rows.error());
                if (!rows->isEmpty())
                    found.append({number, rows->first()});
            }
            return found;
        },
        std::move(done));
}

void SessionLists::numbersOf(const QStringList &ids, QObject *context,
                             std::function<void(StoreResult<SessionNumbers>)> done)
{
    // behind what was given to write: who asks may have heard of the id a moment ago
    m_index.writer().run<SessionNumbers>(
        context,
        [ids](QSqlDatabase &database) -> StoreResult<SessionNumbers> {
            SessionNumbers numbers;
            for (const QString &id : ids) {
                const auto found = number(database, u"SELECT n FROM session WHERE id = ?"_s, {sql::text(id)});
                if (!found)
                    return tl::make_unexpected(found.error());
                if (*found > 0)
                    numbers.append(*found);
            }
            return numbers;
        },
        std::move(done));
}

void SessionLists::count(const QList<domain::SessionFilter> &filters, const QDateTime &now, QObject *context,
                         std::function<void(StoreResult<QList<qint64>>)> done)
{
    if (filters.isEmpty())
        return m_index.slowReader().run<QList<qint64>>(
            context, [](QSqlDatabase &) -> StoreResult<QList<qint64>> { return QList<qint64>(); },
            std::move(done));
    countNext(m_index, context, std::make_shared<Counting>(Counting{filters, now, {}, std::move(done)}));
}

void SessionLists::indexMoreWords(QObject *context, std::function<void(StoreResult<bool>)> done)
{
    m_index.writer().run<bool>(
        context,
        [](QSqlDatabase &database) -> StoreResult<bool> {
            const auto mark = sessionrows::wordsMark(database);
            if (!mark)
                return tl::make_unexpected(mark.error());
            const auto upTo =
                number(database,
                       u"SELECT MAX(n) FROM (SELECT n FROM session WHERE n > ? ORDER BY n LIMIT "
                       "%1)"_s.arg(wordsAtATime),
                       {*mark});
            if (!upTo)
                return tl::make_unexpected(upTo.error());
            if (*upTo <= *mark)
                return true;
            auto written =
                sql::run(database,
                         u"INSERT INTO session_words (rowid, words) SELECT n, words FROM session WHERE n "
                         "> ? AND n <= ?"_s,
                         {*mark, *upTo});
            if (written)
                written =
                    sql::run(database, u"INSERT OR REPLACE INTO sync_mark VALUES ('words', ?)"_s, {*upTo});
            if (!written)
                return tl::make_unexpected(written.error());
            return false;
        },
        std::move(done));
}

} // namespace store
