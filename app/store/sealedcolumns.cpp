#include "store/sealedcolumns.h"

#include "store/database.h"
#include "store/sealing.h"
#include "store/sql.h"

#include <QPointer>
#include <QSqlDatabase>

#include <memory>

using namespace Qt::StringLiterals;

namespace store {
namespace {

constexpr int rowsAtATime = 500;

//! Goes through one column after the other, from key to key.
struct Walk
{
    QList<SealedColumn> columns;
    QVariantList after; //!< the key of the last row that was looked at; empty: before the first
    qint64 sealed = 0;
};

QByteArray plainOf(const QVariant &kept)
{
    return kept.typeId() == QMetaType::QByteArray ? kept.toByteArray() : kept.toString().toUtf8();
}

QString marksOf(qsizetype count)
{
    return u"?,"_s.repeated(count).chopped(1);
}

StoreResult<void> sealOne(QSqlDatabase &database, const SealedColumn &column, const QVariant &kept,
                          const QVariantList &key, qint64 &sealed)
{
    const Sealing &sealing = *SealingOfThread::current();
    const QByteArray about =
        column.about ? QByteArray(column.about) : QByteArray(column.table) + '.' + column.column;
    const auto plain = sealing.open(plainOf(kept), about);
    if (!plain || (column.isMixed && kept.typeId() != QMetaType::QByteArray))
        return {};
    const auto anew = sealing.seal(*plain, about);
    if (!anew)
        return {};
    ++sealed;
    const QString table = QLatin1String(column.table), name = QLatin1String(column.column),
                  keys = QLatin1String(column.keys);
    return sql::run(database,
                    u"UPDATE %1 SET %2 = ? WHERE (%3) = (%4)"_s.arg(table, name, keys, marksOf(key.size())),
                    QVariantList{*anew} + key);
}

//! True when all of them were seen.
StoreResult<bool> sealSome(QSqlDatabase &database, Walk &walk)
{
    const SealedColumn &column = walk.columns.first();
    const QString table = QLatin1String(column.table), name = QLatin1String(column.column),
                  keys = QLatin1String(column.keys);
    const qsizetype keySize = keys.count(u',') + 1;
    const QByteArray current = Sealing::beginning(SealingOfThread::current()->keyId());
    const QString after = walk.after.isEmpty() ? u""_s : u" AND (%1) > (%2)"_s.arg(keys, marksOf(keySize));
    auto rows = sql::execute(database,
                             u"SELECT %1, %2 FROM %3 WHERE length(%1) > 0 AND substr(%1, 1, %4) <> ?%5 "
                             "ORDER BY %2 LIMIT %6"_s.arg(name, keys, table)
                                 .arg(current.size())
                                 .arg(after)
                                 .arg(rowsAtATime),
                             QVariantList{current} + walk.after);
    if (!rows)
        return tl::make_unexpected(rows.error());
    QList<std::pair<QVariant, QVariantList>> found;
    while (rows->next()) {
        QVariantList key;
        for (int i = 1; i <= keySize; ++i)
            key << rows->value(i);
        found.append({rows->value(0), key});
    }
    for (const auto &[kept, key] : std::as_const(found))
        if (const auto done = sealOne(database, column, kept, key, walk.sealed); !done)
            return tl::make_unexpected(done.error());
    walk.after = found.isEmpty() ? QVariantList() : found.last().second;
    if (found.size() < rowsAtATime) {
        walk.columns.removeFirst();
        walk.after.clear();
    }
    return walk.columns.isEmpty();
}

void goOn(Database &database, const std::shared_ptr<Walk> &walk, QObject *context,
          const std::function<void(StoreResult<qint64>)> &done)
{
    database.run<bool>(
        context,
        [walk](QSqlDatabase &file) -> StoreResult<bool> {
            if (!SealingOfThread::current() || SealingOfThread::current()->keyId().isEmpty())
                return true;
            Walk next = *walk; // a job that is undone leaves the walk where it was
            const auto isAll = sealSome(file, next);
            if (isAll)
                *walk = next;
            return isAll;
        },
        [&database, walk, context, done](const StoreResult<bool> &isAll) {
            if (isAll && !*isAll)
                return goOn(database, walk, context, done);
            if (walk->sealed > 0)
                database.forgetOldPages();
            if (done)
                done(isAll ? StoreResult<qint64>(walk->sealed) : tl::make_unexpected(isAll.error()));
        });
}

} // namespace

const QList<SealedColumn> &sealedColumns()
{
    static const QList<SealedColumn> all{
        {"draft", "payload", "id"},
        {"send", "payload", "id"},
        {"send_step", "payload", "send, sequence"},
        {"batch", "pattern", "id"},
        {"batch", "headers", "id"},
        {"batch_row", "cells", "batch, number"},
        {"batch_row", "links", "batch, number"},
        {"batch_row", "problems", "batch, number"},
        {"batch_row", "warnings", "batch, number"},
        {"batch_row", "file", "batch, number"},
        {"activity", "title", "id"},
        {"activity", "detail", "id"},
        {"activity", "words", "id"},
        {"saved_search", "payload", "id"},
        {"triage", "note", "profile, session"},
    };
    return all;
}

const QList<SealedColumn> &sealedIndexColumns()
{
    static const QList<SealedColumn> all{
        {"session_body", "json", "n"},
        {"session", "signer", "n", nullptr, true},
        {"session_triage", "note", "id", "triage.note"},
    };
    return all;
}

void sealOnce(Database &database, QObject *context, std::function<void(StoreResult<void>)> done)
{
    const auto isSealed = [](QSqlDatabase &file) -> StoreResult<bool> {
        const Sealing *sealing = SealingOfThread::current();
        // under a key of this run, what an earlier version left readable would never be read again
        if (!sealing || sealing->keyId().isEmpty() || sealing->state() != Sealing::State::Lasting)
            return true;
        auto known = sql::execute(file, u"SELECT 1 FROM mark WHERE name = 'sealed by' AND value = ?"_s,
                                  {sealing->keyNumber()});
        if (!known)
            return tl::make_unexpected(known.error());
        return known->next() && !sealing->hadOtherKeys();
    };
    const auto note = [](QSqlDatabase &file) {
        return sql::run(file, u"INSERT OR REPLACE INTO mark VALUES ('sealed by', ?)"_s,
                        {SealingOfThread::current()->keyNumber()});
    };
    const auto end = [done = std::move(done)](const StoreResult<void> &result) {
        if (done)
            done(result);
    };
    database.run<bool>(context, isSealed, [&database, context, note, end](const StoreResult<bool> &known) {
        if (!known || *known)
            return end(known ? StoreResult<void>() : tl::make_unexpected(known.error()));
        sealAll(database, sealedColumns(), context,
                [&database, context, note, end](const StoreResult<qint64> &sealed) {
                    if (!sealed)
                        return end(tl::make_unexpected(sealed.error()));
                    database.run<void>(context, note, end);
                });
    });
}

void sealAll(Database &database, const QList<SealedColumn> &columns, QObject *context,
             const std::function<void(StoreResult<qint64>)> &done)
{
    const auto walk = std::make_shared<Walk>();
    walk->columns = columns;
    goOn(database, walk, context, done);
}

} // namespace store
