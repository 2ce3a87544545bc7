#include "store/batchstore.h"

#include "store/batchrows.h"
#include "store/sql.h"

#include <QPointer>
#include <QSqlDatabase>

using namespace Qt::StringLiterals;

namespace store {

BatchStore::BatchStore(Database &database, QObject *parent)
    : WatchedStore(database, parent)
{
}

void BatchStore::create(const BatchRecord &record, const QList<BatchRow> &rows, QObject *context, Done done)
{
    write([record, rows](QSqlDatabase &database) { return batchrows::insert(database, record, rows); },
          context, std::move(done));
}

void BatchStore::all(const QString &profileId, QObject *context,
                     std::function<void(StoreResult<QList<BatchSummary>>)> done)
{
    m_database.run<QList<BatchSummary>>(
        context,
        [profileId](QSqlDatabase &database) -> StoreResult<QList<BatchSummary>> {
            const auto records =
                batchrows::batches(database, u"WHERE profile = ? ORDER BY created_at DESC, rowid DESC"_s,
                                   {sql::text(profileId)});
            if (!records)
                return tl::make_unexpected(records.error());
            QList<BatchSummary> summaries;
            for (const BatchRecord &record : *records) {
                const auto counts = batchrows::countsOf(database, record.id);
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
        [id](QSqlDatabase &database) {
            return sql::byId(batchrows::batches(database, u"WHERE id = ?"_s, {sql::text(id)}), id);
        },
        std::move(done));
}

void BatchStore::rows(const QString &id, QObject *context,
                      std::function<void(StoreResult<QList<BatchRow>>)> done)
{
    m_database.run<QList<BatchRow>>(
        context, [id](QSqlDatabase &database) { return batchrows::rowsOf(database, id); }, std::move(done));
}

void BatchStore::update(const QString &id, const QList<BatchRow> &rows, QObject *context, Done done)
{
    QList<BatchRow> now = rows;
    for (BatchRow &row : now)
        row.changedAt = QDateTime::currentDateTimeUtc();
    const auto tell = [this, id, now](const StoreResult<void> &) { Q_EMIT rowsChanged(id, now); };
    m_database.run<void>(
        this, [id, now](QSqlDatabase &database) { return batchrows::update(database, id, now); },
        sql::tellThen<void>(tell, context, std::move(done)));
}

void BatchStore::updateUnchanged(const QString &id, const QList<BatchRow> &rows, QObject *context,
                                 RowsDone done)
{
    updateChosen(batchrows::unchanged, id, rows, context, std::move(done));
}

void BatchStore::updateOpen(const QString &id, const QList<BatchRow> &rows, QObject *context, RowsDone done)
{
    updateChosen(batchrows::stillOpen, id, rows, context, std::move(done));
}

void BatchStore::updateChosen(Choice choice, const QString &id, const QList<BatchRow> &rows, QObject *context,
                              RowsDone done)
{
    using Written = StoreResult<QList<BatchRow>>;
    m_database.run<QList<BatchRow>>(
        this,
        [choice, id, rows](QSqlDatabase &database) -> Written {
            auto chosen = choice(database, id, rows);
            if (!chosen)
                return chosen;
            for (BatchRow &row : *chosen)
                row.changedAt = QDateTime::currentDateTimeUtc();
            if (const auto kept = batchrows::update(database, id, *chosen); !kept)
                return tl::make_unexpected(kept.error());
            return chosen;
        },
        [this, id, guard = QPointer<QObject>(context), done = std::move(done)](const Written &written) {
            if (written)
                Q_EMIT rowsChanged(id, *written);
            if (guard)
                done(written);
        });
}

void BatchStore::setPattern(const QString &id, const QByteArray &pattern, QObject *context, Done done)
{
    write([id, pattern](QSqlDatabase &database) { return batchrows::setPattern(database, id, pattern); },
          context, std::move(done));
}

void BatchStore::usePattern(const QString &id, const QByteArray &pattern, QObject *context, Done done)
{
    write([id, pattern](QSqlDatabase &database) { return batchrows::usePattern(database, id, pattern); },
          context, std::move(done));
}

void BatchStore::setRunning(const QString &id, bool isRunning, QObject *context, Done done)
{
    write(
        [id, isRunning](QSqlDatabase &database) {
            return sql::run(database, u"UPDATE batch SET running = ?, paused = 0 WHERE id = ?"_s,
                            {int(isRunning), sql::text(id)});
        },
        context, std::move(done));
}

void BatchStore::setPaused(const QString &id, QObject *context, Done done)
{
    write(
        [id](QSqlDatabase &database) {
            return sql::run(database, u"UPDATE batch SET running = 0, paused = 1 WHERE id = ?"_s,
                            {sql::text(id)});
        },
        context, std::move(done));
}

void BatchStore::rename(const QString &id, const QString &name, QObject *context, Done done)
{
    write(
        [id, name](QSqlDatabase &database) {
            return sql::run(database, u"UPDATE batch SET name = ? WHERE id = ?"_s,
                            {sql::text(name), sql::text(id)});
        },
        context, std::move(done));
}

void BatchStore::remove(const QString &id, QObject *context, Done done)
{
    write(
        [id](QSqlDatabase &database) -> StoreResult<void> {
            const auto gone = sql::execute(database,
                                           u"DELETE FROM batch WHERE id = ? AND NOT EXISTS (SELECT 1 FROM "
                                           "batch_row WHERE batch = ? AND state IN (?, ?))"_s,
                                           {sql::text(id), sql::text(id), int(BatchRow::State::Sending),
                                            int(BatchRow::State::NeedsDecision)});
            if (!gone)
                return tl::make_unexpected(gone.error());
            if (gone->numRowsAffected() < 1)
                return tl::make_unexpected(StoreError{StoreError::Kind::NotFound, id});
            return {};
        },
        context, std::move(done));
}

void BatchStore::mappingFor(const QStringList &headers, QObject *context,
                            std::function<void(StoreResult<QList<int>>)> done)
{
    m_database.run<QList<int>>(
        context, [headers](QSqlDatabase &database) { return batchrows::mappingFor(database, headers); },
        std::move(done));
}

void BatchStore::rememberMapping(const QStringList &headers, const QList<int> &mapping)
{
    m_database.run<void>(nullptr,
                         [headers, mapping](QSqlDatabase &database) {
                             return batchrows::rememberMapping(database, headers, mapping);
                         },
                         {});
}

} // namespace store
