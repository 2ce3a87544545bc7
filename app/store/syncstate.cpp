#include "store/syncstate.h"

#include "store/sql.h"

#include <QSqlDatabase>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace store {
namespace {

constexpr qint64 otherStatesRestMs = 10LL * 60'000; //!< each of them is asked for by itself

StoreResult<QList<SyncSpan>> spansOf(QSqlDatabase &database)
{
    auto rows = sql::execute(database, u"SELECT from_ms, to_ms FROM sync_span ORDER BY from_ms"_s);
    if (!rows)
        return tl::make_unexpected(rows.error());
    QList<SyncSpan> spans;
    while (rows->next())
        spans.append({rows->value(0).toLongLong(), rows->value(1).toLongLong()});
    return spans;
}

StoreResult<qint64> countOf(QSqlDatabase &database, const QString &which, const QVariantList &values = {})
{
    auto rows = sql::execute(database, u"SELECT COUNT(*) FROM session WHERE gone IS NULL"_s + which, values);
    if (!rows)
        return tl::make_unexpected(rows.error());
    return rows->next() ? rows->value(0).toLongLong() : 0;
}

//! Few, as soon as most were fetched: what the spans have is not counted, which may be a million.
StoreResult<qint64> countOutside(QSqlDatabase &database, const QList<SyncSpan> &spans, qint64 all)
{
    if (spans.isEmpty())
        return all;
    qint64 outside = 0;
    qint64 from = 0;
    for (const SyncSpan &span : spans) {
        const auto count = countOf(database, u" AND created >= ? AND created < ?"_s, {from, span.fromMs});
        if (!count)
            return count;
        outside += *count;
        from = span.toMs + 1;
    }
    return outside;
}

//! With what it touches, it is one span: there are few of them, however many were fetched.
StoreResult<void> addSpan(QSqlDatabase &database, SyncSpan span)
{
    const auto spans = spansOf(database);
    if (!spans)
        return tl::make_unexpected(spans.error());
    for (const SyncSpan &other : *spans) {
        if (other.toMs < span.fromMs - 1 || other.fromMs > span.toMs + 1)
            continue;
        span = {qMin(span.fromMs, other.fromMs), qMax(span.toMs, other.toMs)};
        if (auto done = sql::run(database, u"DELETE FROM sync_span WHERE from_ms = ?"_s, {other.fromMs});
            !done)
            return done;
    }
    return sql::run(database, u"INSERT INTO sync_span VALUES (?, ?)"_s, {span.fromMs, span.toMs});
}

} // namespace

void SyncState::read(QObject *context, std::function<void(StoreResult<SyncProgress>)> done)
{
    m_index.writer().run<SyncProgress>(
        context,
        [](QSqlDatabase &database) -> StoreResult<SyncProgress> {
            SyncProgress progress;
            const auto spans = spansOf(database);
            if (!spans)
                return tl::make_unexpected(spans.error());
            progress.spans = *spans;
            const auto looked = asOfIn(database);
            if (!looked)
                return tl::make_unexpected(looked.error());
            progress.asOf = *looked;
            const auto all = countOf(database, {});
            const auto outside = all ? countOutside(database, progress.spans, *all) : all;
            if (!outside)
                return tl::make_unexpected(outside.error());
            progress.sessions = *all;
            progress.outside = *outside;
            return progress;
        },
        std::move(done));
}

StoreResult<QDateTime> SyncState::asOfIn(QSqlDatabase &index)
{
    auto rows = sql::execute(index, u"SELECT value FROM sync_mark WHERE name = 'as of'"_s);
    if (!rows)
        return tl::make_unexpected(rows.error());
    return rows->next() ? sql::toMoment(rows->value(0)) : QDateTime();
}

void SyncState::noteSpan(const SyncSpan &span, QObject *context, SessionIndex::Done done)
{
    m_index.writer().run<void>(
        context, [span](QSqlDatabase &database) { return addSpan(database, span); }, std::move(done));
}

void SyncState::noteAsOf(const QDateTime &moment, QObject *context, SessionIndex::Done done)
{
    m_index.writer().run<void>(
        context,
        [moment](QSqlDatabase &database) {
            return sql::run(database, u"INSERT OR REPLACE INTO sync_mark VALUES ('as of', ?)"_s,
                            {sql::fromMoment(moment)});
        },
        std::move(done));
}

void SyncState::noLongerOpen(const QDateTime &moment, const QList<domain::IdSet> &listed, QObject *context,
                             std::function<void(StoreResult<QStringList>)> done)
{
    m_index.writer().run<QStringList>(
        context,
        [moment, listed](QSqlDatabase &database) -> StoreResult<QStringList> {
            const QString open =
                u"SELECT id FROM session WHERE final = 0 AND gone IS NULL AND first_seen < ? "
                "AND state "_s;
            auto rows =
                sql::execute(database, open + u"IN ('READY', 'BLOCKED')"_s, {sql::fromMoment(moment)});
            if (!rows)
                return tl::make_unexpected(rows.error());
            QStringList left;
            while (rows->next()) {
                const QString id = rows->value(0).toString();
                if (std::none_of(listed.cbegin(), listed.cend(),
                                 [&id](const domain::IdSet &some) { return some.contains(id); }))
                    left << id;
            }
            const auto others = sql::texts(
                database, open + u"NOT IN ('READY', 'BLOCKED') AND seen <= ? ORDER BY seen, n LIMIT ?"_s,
                {sql::fromMoment(moment), sql::fromMoment(moment.addMSecs(-otherStatesRestMs)),
                 mostOfOtherStates});
            if (!others)
                return others;
            return left + *others;
        },
        std::move(done));
}

void SyncState::awaitingPackage(int limit, QObject *context,
                                std::function<void(StoreResult<QStringList>)> done)
{
    m_index.writer().run<QStringList>(
        context,
        [limit](QSqlDatabase &database) {
            const QString awaiting = u"SELECT id FROM session WHERE awaits_package = 1 AND gone IS NULL "_s;
            return sql::texts(database,
                              u"SELECT id FROM ("_s + awaiting +
                                  u"ORDER BY final_seen DESC, n DESC LIMIT ?) UNION SELECT id FROM ("_s +
                                  awaiting + u"ORDER BY seen, n LIMIT ?)"_s,
                              {limit - limit / 2, limit / 2});
        },
        std::move(done));
}

} // namespace store
