#include "store/batchstore.h"

#include "store/sealedvalue.h"
#include "store/sql.h"

#include <QCryptographicHash>
#include <QSqlDatabase>
#include <QSqlError>

using namespace Qt::StringLiterals;

namespace store {

namespace {

using State = BatchRow::State;

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

//! What columns with these names were said to be is found by this: the first line of a file without names is
//! somebody's row, and is kept nowhere.
QVariant keyOf(const QStringList &headers)
{
    return QCryptographicHash::hash(sql::fromList(headers).toByteArray(), QCryptographicHash::Sha256);
}

QList<int> toNumbers(const QVariant &value)
{
    QList<int> numbers;
    for (const QString &text : value.toString().split(u',', Qt::SkipEmptyParts))
        numbers.append(text.toInt());
    return numbers;
}

StoreResult<QList<BatchRecord>> readBatches(QSqlDatabase &database, const QString &rest,
                                            const QVariantList &values)
{
    auto query = sql::execute(database,
                              u"SELECT id, profile, name, pattern, source, folder, headers, mapping, "
                              "created_at, running FROM batch "_s +
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
             .createdAt = sql::toMoment(query->value(8))});
    return records;
}

StoreResult<QList<BatchRow>> readRows(QSqlDatabase &database, const QString &id)
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
                     .state = static_cast<State>(query->value(4).toInt()),
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

StoreResult<void> insertBatch(QSqlDatabase &database, const BatchRecord &record, const QList<BatchRow> &rows)
{
    const auto added =
        sql::run(database, u"INSERT INTO batch VALUES (?,?,?,?,?,?,?,?,?,?)"_s,
                 {sql::text(record.id), sql::text(record.profileId), sql::text(record.name),
                  sealedvalue::fromBytes(record.pattern, patternColumn), sql::text(record.sourceName),
                  sql::text(record.folder), sealedvalue::fromList(record.headers, headersColumn),
                  fromNumbers(record.mapping), sql::fromMoment(record.createdAt), int(record.isRunning)});
    if (!added)
        return added;
    return forEach(database, u"INSERT INTO batch_row VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)"_s, rows,
                   [&record](const BatchRow &row) {
                       return QVariantList{sql::text(record.id), row.number, row.line} + valuesOf(row);
                   });
}

StoreResult<void> updateRows(QSqlDatabase &database, const QString &id, const QList<BatchRow> &rows)
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

StoreResult<BatchCounts> countsOf(QSqlDatabase &database, const QString &id)
{
    auto query = sql::execute(
        database, u"SELECT state, COUNT(*) FROM batch_row WHERE batch = ? GROUP BY state"_s, {sql::text(id)});
    if (!query)
        return tl::make_unexpected(query.error());
    BatchCounts counts;
    while (query->next())
        counts.insert(static_cast<State>(query->value(0).toInt()), query->value(1).toInt());
    return counts;
}

} // namespace

BatchStore::BatchStore(Database &database, QObject *parent)
    : QObject(parent)
    , m_database(database)
{
}

void BatchStore::create(const BatchRecord &record, const QList<BatchRow> &rows, QObject *context, Done done)
{
    const auto tell = [this](const StoreResult<void> &) { Q_EMIT changed(); };
    m_database.run<void>(
        this, [record, rows](QSqlDatabase &database) { return insertBatch(database, record, rows); },
        sql::tellThen<void>(tell, context, std::move(done)));
}

void BatchStore::all(const QString &profileId, QObject *context,
                     std::function<void(StoreResult<QList<BatchSummary>>)> done)
{
    m_database.run<QList<BatchSummary>>(
        context,
        [profileId](QSqlDatabase &database) -> StoreResult<QList<BatchSummary>> {
            const auto records =
                readBatches(database, u"WHERE profile = ? ORDER BY created_at DESC, rowid DESC"_s,
                            {sql::text(profileId)});
            if (!records)
                return tl::make_unexpected(records.error());
            QList<BatchSummary> summaries;
            for (const BatchRecord &record : *records) {
                const auto counts = countsOf(database, record.id);
                if (!counts)
                    return tl::make_unexpected(counts.error());
                summaries.append({record, *counts});
            }
            return summaries;
        },
        std::move(done));
}

void BatchStore::get(const QString &id, QObject *context, std::function<void(StoreResult<BatchRecord>)> done)
{
    m_database.run<BatchRecord>(
        context,
        [id](QSqlDatabase &database) -> StoreResult<BatchRecord> {
            const auto found = readBatches(database, u"WHERE id = ?"_s, {sql::text(id)});
            if (!found)
                return tl::make_unexpected(found.error());
            if (found->isEmpty())
                return tl::make_unexpected(StoreError{StoreError::Kind::NotFound, id});
            return found->first();
        },
        std::move(done));
}

void BatchStore::rows(const QString &id, QObject *context,
                      std::function<void(StoreResult<QList<BatchRow>>)> done)
{
    m_database.run<QList<BatchRow>>(
        context, [id](QSqlDatabase &database) { return readRows(database, id); }, std::move(done));
}

void BatchStore::update(const QString &id, const QList<BatchRow> &rows, QObject *context, Done done)
{
    QList<BatchRow> now = rows;
    for (BatchRow &row : now)
        row.changedAt = QDateTime::currentDateTimeUtc();
    const auto tell = [this, id, now](const StoreResult<void> &) { Q_EMIT rowsChanged(id, now); };
    m_database.run<void>(
        this, [id, now](QSqlDatabase &database) { return updateRows(database, id, now); },
        sql::tellThen<void>(tell, context, std::move(done)));
}

void BatchStore::setRunning(const QString &id, bool isRunning, QObject *context, Done done)
{
    const auto tell = [this](const StoreResult<void> &) { Q_EMIT changed(); };
    m_database.run<void>(
        this,
        [id, isRunning](QSqlDatabase &database) {
            return sql::run(database, u"UPDATE batch SET running = ? WHERE id = ?"_s,
                            {int(isRunning), sql::text(id)});
        },
        sql::tellThen<void>(tell, context, std::move(done)));
}

void BatchStore::rename(const QString &id, const QString &name, QObject *context, Done done)
{
    const auto tell = [this](const StoreResult<void> &) { Q_EMIT changed(); };
    m_database.run<void>(
        this,
        [id, name](QSqlDatabase &database) {
            return sql::run(database, u"UPDATE batch SET name = ? WHERE id = ?"_s,
                            {sql::text(name), sql::text(id)});
        },
        sql::tellThen<void>(tell, context, std::move(done)));
}

void BatchStore::remove(const QString &id, QObject *context, Done done)
{
    const auto tell = [this](const StoreResult<void> &) { Q_EMIT changed(); };
    m_database.run<void>(
        this,
        [id](QSqlDatabase &database) -> StoreResult<void> {
            const auto gone =
                sql::execute(database,
                             u"DELETE FROM batch WHERE id = ? AND NOT EXISTS (SELECT 1 FROM "
                             "batch_row WHERE batch = ? AND state IN (?, ?))"_s,
                             {sql::text(id), sql::text(id), int(State::Sending), int(State::NeedsDecision)});
            if (!gone)
                return tl::make_unexpected(gone.error());
            if (gone->numRowsAffected() < 1)
                return tl::make_unexpected(StoreError{StoreError::Kind::NotFound, id});
            return {};
        },
        sql::tellThen<void>(tell, context, std::move(done)));
}

void BatchStore::mappingFor(const QStringList &headers, QObject *context,
                            std::function<void(StoreResult<QList<int>>)> done)
{
    m_database.run<QList<int>>(
        context,
        [headers](QSqlDatabase &database) -> StoreResult<QList<int>> {
            auto query = sql::execute(database, u"SELECT mapping FROM batch_mapping WHERE headers = ?"_s,
                                      {keyOf(headers)});
            if (!query)
                return tl::make_unexpected(query.error());
            return query->next() ? toNumbers(query->value(0)) : QList<int>();
        },
        std::move(done));
}

void BatchStore::rememberMapping(const QStringList &headers, const QList<int> &mapping)
{
    m_database.run<void>(nullptr,
                         [headers, mapping](QSqlDatabase &database) {
                             return sql::run(database, u"INSERT OR REPLACE INTO batch_mapping VALUES (?,?)"_s,
                                             {keyOf(headers), fromNumbers(mapping)});
                         },
                         {});
}

} // namespace store
