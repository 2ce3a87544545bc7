#include "store/batchrows.h"

#include "store/sealedvalue.h"
#include "store/sql.h"

#include <QCryptographicHash>
#include <QHash>
#include <QSet>
#include <QSqlDatabase>

using namespace Qt::StringLiterals;

namespace store::batchrows {

namespace {

constexpr auto patternColumn = "batch.pattern", headersColumn = "batch.headers",
               cellsColumn = "batch_row.cells", linksColumn = "batch_row.links",
               problemsColumn = "batch_row.problems", warningsColumn = "batch_row.warnings",
               fileColumn = "batch_row.file";

QVariant fromNumbers(const QList<int> &numbers)
{
    QStringList texts;
    for (const int number : numbers)
        texts.append(QString::number(number));
    return sql::text(texts.join(u','));
}

QList<int> toNumbers(const QVariant &value)
{
    QList<int> numbers;
    for (const QString &text : value.toString().split(u',', Qt::SkipEmptyParts))
        numbers.append(text.toInt());
    return numbers;
}

//! What columns with these names were said to be is found by this: the first line of a file without names is
//! somebody's row, and is kept nowhere.
QVariant keyOf(const QStringList &headers)
{
    return QCryptographicHash::hash(sql::fromList(headers).toByteArray(), QCryptographicHash::Sha256);
}

//! In the order of the statements below.
QVariantList valuesOf(const BatchRow &row)
{
    return {sealedvalue::fromList(row.values, cellsColumn),
            int(row.isBroken),
            int(row.state),
            row.attempts,
            sql::text(row.sendId),
            sql::fromList(row.sessionIds),
            sealedvalue::fromList(row.links, linksColumn),
            sealedvalue::fromList(row.problems, problemsColumn),
            sealedvalue::fromList(row.warnings, warningsColumn),
            sealedvalue::fromBytes(row.file, fileColumn),
            sql::fromMoment(row.changedAt)};
}

//! Prepares once for all of them.
StoreResult<void> forEach(QSqlDatabase &database, const QString &statement, const QList<BatchRow> &rows,
                          const std::function<QVariantList(const BatchRow &)> &bound)
{
    for (const BatchRow &row : rows)
        if (auto done = sql::run(database, statement, bound(row)); !done)
            return done;
    return {};
}

} // namespace

StoreResult<QList<BatchRecord>> batches(QSqlDatabase &database, const QString &rest,
                                        const QVariantList &values)
{
    auto query = sql::execute(database,
                              u"SELECT id, profile, name, pattern, source, folder, headers, mapping, "
                              "created_at, running, paused, delimiter FROM batch "_s +
                                  rest,
                              values);
    if (!query)
        return tl::make_unexpected(query.error());
    QList<BatchRecord> records;
    while (query->next())
        records.append(
            {.id = query->value(0).toString(),
             .profileId = query->value(1).toString(),
             .name = query->value(2).toString(),
             .pattern = sealedvalue::toBytes(query->value(3), patternColumn).value_or(QByteArray()),
             .sourceName = query->value(4).toString(),
             .folder = query->value(5).toString(),
             .headers = sealedvalue::toList(query->value(6), headersColumn).value_or(QStringList()),
             .mapping = toNumbers(query->value(7)),
             .isRunning = query->value(9).toBool(),
             .isPaused = query->value(10).toBool(),
             .createdAt = sql::toMoment(query->value(8)),
             .delimiter = query->value(11).toString()});
    return records;
}

StoreResult<QList<BatchRow>> rowsOf(QSqlDatabase &database, const QString &id)
{
    auto query = sql::execute(database,
                              u"SELECT number, line, cells, broken, state, attempts, send, sessions, links, "
                              "problems, warnings, file, changed_at FROM batch_row WHERE batch = ? ORDER BY "
                              "number"_s,
                              {sql::text(id)});
    if (!query)
        return tl::make_unexpected(query.error());
    QList<BatchRow> rows;
    while (query->next()) {
        const auto values = sealedvalue::toList(query->value(2), cellsColumn);
        bool isSealedAway = !values;
        const auto opened = [&isSealedAway](const auto &kept) {
            isSealedAway = isSealedAway || !kept;
            return kept.value_or(std::decay_t<decltype(*kept)>());
        };
        const auto listOf = [&opened](const QVariant &kept, const char *column) {
            return opened(sealedvalue::toList(kept, column));
        };
        rows.append({.number = query->value(0).toInt(),
                     .line = query->value(1).toInt(),
                     .values = values.value_or(QStringList()),
                     .isBroken = query->value(3).toBool() || !values,
                     .state = static_cast<BatchRow::State>(query->value(4).toInt()),
                     .attempts = query->value(5).toInt(),
                     .sendId = query->value(6).toString(),
                     .sessionIds = sql::toList(query->value(7)),
                     .links = listOf(query->value(8), linksColumn),
                     .problems = listOf(query->value(9), problemsColumn),
                     .warnings = listOf(query->value(10), warningsColumn),
                     .file = opened(sealedvalue::toBytes(query->value(11), fileColumn)),
                     .isSealedAway = false,
                     .changedAt = sql::toMoment(query->value(12))});
        rows.last().isSealedAway = isSealedAway;
    }
    return rows;
}

StoreResult<BatchCounts> countsOf(QSqlDatabase &database, const QString &id)
{
    auto query = sql::execute(
        database, u"SELECT state, COUNT(*) FROM batch_row WHERE batch = ? GROUP BY state"_s, {sql::text(id)});
    if (!query)
        return tl::make_unexpected(query.error());
    BatchCounts counts;
    while (query->next())
        counts.insert(static_cast<BatchRow::State>(query->value(0).toInt()), query->value(1).toInt());
    return counts;
}

StoreResult<void> insert(QSqlDatabase &database, const BatchRecord &record, const QList<BatchRow> &rows)
{
    const auto added =
        sql::run(database, u"INSERT INTO batch VALUES (?,?,?,?,?,?,?,?,?,?,?,?)"_s,
                 {sql::text(record.id), sql::text(record.profileId), sql::text(record.name),
                  sealedvalue::fromBytes(record.pattern, patternColumn), sql::text(record.sourceName),
                  sql::text(record.folder), sealedvalue::fromList(record.headers, headersColumn),
                  fromNumbers(record.mapping), sql::fromMoment(record.createdAt), int(record.isRunning),
                  int(record.isPaused), sql::text(record.delimiter)});
    if (!added)
        return added;
    return forEach(database, u"INSERT INTO batch_row VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)"_s, rows,
                   [&record](const BatchRow &row) {
                       return QVariantList{sql::text(record.id), row.number, row.line} + valuesOf(row);
                   });
}

StoreResult<void> setPattern(QSqlDatabase &database, const QString &id, const QByteArray &pattern)
{
    return sql::run(database, u"UPDATE batch SET pattern = ? WHERE id = ?"_s,
                    {sealedvalue::fromBytes(pattern, patternColumn), sql::text(id)});
}

StoreResult<void> usePattern(QSqlDatabase &database, const QString &id, const QByteArray &pattern)
{
    using State = BatchRow::State;
    auto sent =
        sql::execute(database, u"SELECT 1 FROM batch_row WHERE batch = ? AND state IN (?, ?, ?) LIMIT 1"_s,
                     {sql::text(id), int(State::Sending), int(State::Sent), int(State::NeedsDecision)});
    if (!sent)
        return tl::make_unexpected(sent.error());
    if (sent->next())
        return tl::make_unexpected(StoreError{StoreError::Kind::NotFound, id});
    if (auto kept = setPattern(database, id, pattern); !kept)
        return kept;
    // as of now: a check that goes on by the pattern before finds them changed
    return sql::run(database,
                    u"UPDATE batch_row SET state = ?, changed_at = ? WHERE batch = ? AND state IN (?, ?)"_s,
                    {int(State::Unchecked), sql::fromMoment(QDateTime::currentDateTimeUtc()), sql::text(id),
                     int(State::Pending), int(State::Problem)});
}

StoreResult<void> update(QSqlDatabase &database, const QString &id, const QList<BatchRow> &rows)
{
    QList<BatchRow> open, closed;
    for (const BatchRow &row : rows)
        (row.isSealedAway ? closed : open).append(row);
    auto done = forEach(database,
                        u"UPDATE batch_row SET cells = ?, broken = ?, state = ?, attempts = ?, send = ?, "
                        "sessions = ?, links = ?, problems = ?, warnings = ?, file = ?, changed_at = ? "
                        "WHERE batch = ? AND number = ?"_s,
                        open, [&id](const BatchRow &row) {
                            return valuesOf(row) + QVariantList{sql::text(id), row.number};
                        });
    if (!done)
        return done;
    return forEach(database,
                   u"UPDATE batch_row SET state = ?, attempts = ?, send = ?, sessions = ?, changed_at = ? "
                   "WHERE batch = ? AND number = ?"_s,
                   closed, [&id](const BatchRow &row) {
                       return QVariantList{int(row.state),
                                           row.attempts,
                                           sql::text(row.sendId),
                                           sql::fromList(row.sessionIds),
                                           sql::fromMoment(row.changedAt),
                                           sql::text(id),
                                           row.number};
                   });
}

StoreResult<QList<BatchRow>> unchanged(QSqlDatabase &database, const QString &id, const QList<BatchRow> &rows)
{
    const bool isOne = rows.size() == 1; // as each begins that is sent: all of them would be read each time
    auto query = isOne ? sql::execute(database,
                                      u"SELECT number, changed_at FROM batch_row WHERE batch = ? AND "
                                      "number = ?"_s,
                                      {sql::text(id), rows.first().number})
                       : sql::execute(database, u"SELECT number, changed_at FROM batch_row WHERE batch = ?"_s,
                                      {sql::text(id)});
    if (!query)
        return tl::make_unexpected(query.error());
    QHash<int, QDateTime> changedAt;
    while (query->next())
        changedAt.insert(query->value(0).toInt(), sql::toMoment(query->value(1)));
    QList<BatchRow> same;
    for (const BatchRow &row : rows)
        if (const auto now = changedAt.constFind(row.number);
            now != changedAt.cend() && *now == row.changedAt)
            same.append(row);
    return same;
}

StoreResult<QList<BatchRow>> stillOpen(QSqlDatabase &database, const QString &id, const QList<BatchRow> &rows)
{
    using State = BatchRow::State;
    auto query =
        sql::execute(database, u"SELECT number FROM batch_row WHERE batch = ? AND state NOT IN (?, ?, ?)"_s,
                     {sql::text(id), int(State::Sending), int(State::Sent), int(State::NeedsDecision)});
    if (!query)
        return tl::make_unexpected(query.error());
    QSet<int> numbers;
    while (query->next())
        numbers.insert(query->value(0).toInt());
    QList<BatchRow> open;
    for (const BatchRow &row : rows)
        if (numbers.contains(row.number))
            open.append(row);
    return open;
}

StoreResult<QList<int>> mappingFor(QSqlDatabase &database, const QStringList &headers)
{
    auto query =
        sql::execute(database, u"SELECT mapping FROM batch_mapping WHERE headers = ?"_s, {keyOf(headers)});
    if (!query)
        return tl::make_unexpected(query.error());
    return query->next() ? toNumbers(query->value(0)) : QList<int>();
}

StoreResult<void> rememberMapping(QSqlDatabase &database, const QStringList &headers,
                                  const QList<int> &mapping)
{
    return sql::run(database, u"INSERT OR REPLACE INTO batch_mapping VALUES (?,?)"_s,
                    {keyOf(headers), fromNumbers(mapping)});
}

} // namespace store::batchrows
