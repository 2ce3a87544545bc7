#include "store/savedrows.h"

#include "store/sql.h"

#include <QSqlDatabase>

using namespace Qt::StringLiterals;

namespace store::savedrows {

namespace {

SavedResult read(const sql::Rows &rows)
{
    return {.sessionId = rows.value(0).toString(),
            .documentId = rows.value(1).toString(),
            .path = rows.value(2).toString(),
            .folder = rows.value(3).toString(),
            .sha256Hex = rows.value(4).toString(),
            .bytes = rows.value(5).toLongLong(),
            .savedAt = sql::toMoment(rows.value(6)),
            .checkedAt = sql::toMoment(rows.value(7)),
            .condition = static_cast<SavedResult::Condition>(rows.value(8).toInt()),
            .conditionSince = sql::toMoment(rows.value(9))};
}

StoreResult<void> write(QSqlDatabase &database, const QString &profile, const SavedResult &result)
{
    return sql::run(database, u"INSERT OR REPLACE INTO saved_result VALUES (?,?,?,?,?,?,?,?,?,?,?,?)"_s,
                    {sql::text(profile), sql::text(result.sessionId), sql::text(result.documentId),
                     sql::text(result.path), sql::text(result.folder), sql::text(result.sha256Hex),
                     result.bytes, sql::fromMoment(result.savedAt), sql::fromMoment(result.checkedAt),
                     sql::fromMoment(result.checkedAt), int(result.condition),
                     sql::fromMoment(result.conditionSince)});
}

//! Adds its session to \a sessions when its condition is known as another one.
StoreResult<void> addChanged(QSqlDatabase &database, const QString &profile, const SavedResult &result,
                             QHash<QString, int> &sessions)
{
    auto rows =
        sql::execute(database,
                     u"SELECT 1 FROM saved_result WHERE profile = ? AND session = ? AND document = ? "
                     "AND path = ? AND saved_at = ? AND condition <> ?"_s,
                     {sql::text(profile), sql::text(result.sessionId), sql::text(result.documentId),
                      sql::text(result.path), sql::fromMoment(result.savedAt), int(result.condition)});
    if (!rows)
        return tl::make_unexpected(rows.error());
    if (rows->next())
        sessions.insert(result.sessionId, 0);
    return {};
}

//! A result that is saved twice counts once.
StoreResult<void> count(QSqlDatabase &database, const QString &profile, QHash<QString, int> &counts)
{
    for (auto each = counts.begin(); each != counts.end(); ++each) {
        auto rows = sql::execute(database,
                                 u"SELECT COUNT(DISTINCT document) FROM saved_result WHERE profile = ? AND "
                                 "session = ? AND condition = 0"_s,
                                 {sql::text(profile), sql::text(each.key())});
        if (!rows)
            return tl::make_unexpected(rows.error());
        *each = rows->next() ? rows->value(0).toInt() : 0;
    }
    return {};
}

} // namespace

StoreResult<Counts> note(QSqlDatabase &database, const QString &profile, const QList<SavedResult> &results,
                         const QStringList &instead)
{
    Counts counts;
    StoreResult<void> written;
    for (const SavedResult &result : results) {
        for (const QString &path : instead)
            if (written && path != result.path)
                written = sql::run(database,
                                   u"DELETE FROM saved_result WHERE profile = ? AND document = ? AND "
                                   "path = ?"_s,
                                   {sql::text(profile), sql::text(result.documentId), sql::text(path)});
        if (written)
            written = write(database, profile, result);
        counts.insert(result.sessionId, 0);
    }
    if (written)
        written = count(database, profile, counts);
    if (!written)
        return tl::make_unexpected(written.error());
    return counts;
}

StoreResult<Counts> noteChecked(QSqlDatabase &database, const QString &profile,
                                const QList<SavedResult> &results, const QDateTime &at)
{
    Counts counts;
    StoreResult<void> written;
    for (const SavedResult &result : results) {
        if (written)
            written = addChanged(database, profile, result, counts);
        if (written)
            written = sql::run(database,
                               u"UPDATE saved_result SET checked_at = ?, looked_at = ?, condition = ?, "
                               "condition_at = ? WHERE profile = ? AND session = ? AND document = ? "
                               "AND path = ? AND saved_at = ?"_s,
                               {sql::fromMoment(result.checkedAt), sql::fromMoment(at), int(result.condition),
                                sql::fromMoment(result.conditionSince), sql::text(profile),
                                sql::text(result.sessionId), sql::text(result.documentId),
                                sql::text(result.path), sql::fromMoment(result.savedAt)});
    }
    if (written)
        written = count(database, profile, counts);
    if (!written)
        return tl::make_unexpected(written.error());
    return counts;
}

StoreResult<QList<SavedResult>> select(QSqlDatabase &database, const QString &where,
                                       const QVariantList &values)
{
    auto rows = sql::execute(database,
                             u"SELECT session, document, path, folder, sha256, bytes, saved_at, "
                             "checked_at, condition, condition_at FROM saved_result WHERE "_s +
                                 where,
                             values);
    if (!rows)
        return tl::make_unexpected(rows.error());
    QList<SavedResult> results;
    while (rows->next())
        results.append(read(*rows));
    return results;
}

StoreResult<SavedSum> sum(QSqlDatabase &database, const QString &profile)
{
    // the same file may be the package of several sessions
    auto rows = sql::execute(
        database,
        u"SELECT COUNT(*), SUM(bytes), SUM(condition = 1), SUM(condition = 2), MIN(CASE condition "
        "WHEN 0 THEN checked END), (SELECT COUNT(DISTINCT session) FROM saved_result WHERE profile = ?) "
        "FROM (SELECT MAX(bytes) AS bytes, MAX(condition) AS condition, "
        "MIN(checked_at) AS checked FROM saved_result WHERE profile = ? GROUP BY path)"_s,
        {sql::text(profile), sql::text(profile)});
    if (!rows)
        return tl::make_unexpected(rows.error());
    if (!rows->next())
        return SavedSum();
    return SavedSum{rows->value(0).toLongLong(), rows->value(1).toLongLong(),   rows->value(2).toLongLong(),
                    rows->value(3).toLongLong(), sql::toMoment(rows->value(4)), rows->value(5).toLongLong()};
}

StoreResult<Part> partAfter(QSqlDatabase &database, const QString &profile, const QString &sessionId,
                            int most)
{
    auto rows = sql::execute(database,
                             u"SELECT session, COUNT(DISTINCT CASE condition WHEN 0 THEN document "
                             "END) FROM saved_result WHERE profile = ? AND session > ? GROUP BY "
                             "session ORDER BY session LIMIT %1"_s.arg(most),
                             {sql::text(profile), sql::text(sessionId)});
    if (!rows)
        return tl::make_unexpected(rows.error());
    Part part;
    int found = 0;
    for (; rows->next(); ++found) {
        part.last = rows->value(0).toString();
        if (const int counted = rows->value(1).toInt(); counted > 0)
            part.counts.insert(part.last, counted);
    }
    if (found < most)
        part.last.clear();
    return part;
}

} // namespace store::savedrows
