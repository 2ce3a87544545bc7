#include "store/savedresults.h"

#include "store/sql.h"

#include <QSqlDatabase>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace store {
namespace {

constexpr int sessionsAtATime = 2'000;

QString folded(const QStringList &texts)
{
    return QStringList(texts.size(), u"?"_s).join(u',');
}

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

StoreResult<void> setSaved(QSqlDatabase &index, const QString &id, int results)
{
    auto done = results > 0 ? sql::run(index, u"INSERT OR REPLACE INTO session_saved VALUES (?,?)"_s,
                                       {sql::text(id), results})
                            : sql::run(index, u"DELETE FROM session_saved WHERE id = ?"_s, {sql::text(id)});
    if (done)
        done = sql::run(index,
                        u"UPDATE session_result SET unsaved = results > ? AND (SELECT state = 'SIGNED' AND "
                        "gone IS NULL FROM session s WHERE s.n = session_result.n) WHERE n = (SELECT n FROM "
                        "session WHERE id = ?)"_s,
                        {results, sql::text(id)});
    return done;
}

//! Of the sessions behind \a from up to \a to (empty: all of them) makes the index know \a counts and
//! nothing else.
StoreResult<bool> compare(QSqlDatabase &index, const QString &from, const QString &to,
                          const QHash<QString, int> &counts)
{
    auto rows =
        sql::execute(index, u"SELECT id, results FROM session_saved WHERE id > ? AND (? = '' OR id <= ?)"_s,
                     {sql::text(from), sql::text(to), sql::text(to)});
    if (!rows)
        return tl::make_unexpected(rows.error());
    QHash<QString, int> wanted = counts;
    while (rows->next()) {
        const QString id = rows->value(0).toString();
        if (const auto known = wanted.find(id); known == wanted.end())
            wanted.insert(id, 0);
        else if (*known == rows->value(1).toInt())
            wanted.erase(known);
    }
    for (auto each = wanted.cbegin(); each != wanted.cend(); ++each)
        if (const auto done = setSaved(index, each.key(), each.value()); !done)
            return tl::make_unexpected(done.error());
    return !wanted.isEmpty();
}

} // namespace

void SavedResults::note(const QList<SavedResult> &results, const QStringList &instead, QObject *context,
                        Done done)
{
    // of the index, not of the asker: what is saved is to be known there, whoever went meanwhile
    m_database.run<Counts>(
        &m_index,
        [results, instead, profile = m_profileId](QSqlDatabase &database) -> StoreResult<Counts> {
            Counts counts;
            StoreResult<void> written;
            for (const SavedResult &result : results) {
                for (const QString &path : instead)
                    if (written && path != result.path)
                        written =
                            sql::run(database,
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
        },
        telling(context, std::move(done)));
}

std::function<void(const StoreResult<SavedResults::Counts> &)> SavedResults::telling(QObject *context,
                                                                                     Done done)
{
    return [self = *this, hasContext = context != nullptr, guard = QPointer(context),
            done = std::move(done)](const StoreResult<Counts> &counts) mutable {
        if (hasContext && !guard)
            done = {};
        if (counts && !counts->isEmpty())
            self.tellIndex(*counts, guard, std::move(done));
        else if (done)
            done(counts ? StoreResult<void>() : tl::make_unexpected(counts.error()));
    };
}

void SavedResults::tellIndex(const Counts &counts, QObject *context, Done done)
{
    const auto tell = [index = &m_index](const StoreResult<void> &) { index->tellChanged(); };
    m_index.writer().run<void>(
        &m_index,
        [counts](QSqlDatabase &database) -> StoreResult<void> {
            for (auto each = counts.cbegin(); each != counts.cend(); ++each)
                if (auto set = setSaved(database, each.key(), each.value()); !set)
                    return set;
            return {};
        },
        sql::tellThen<void>(tell, context, std::move(done)));
}

void SavedResults::select(const QString &where, const QVariantList &values, QObject *context, Results done)
{
    m_database.run<QList<SavedResult>>(
        context,
        [where, values = values + QVariantList{sql::text(m_profileId)}](
            QSqlDatabase &database) -> StoreResult<QList<SavedResult>> {
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
        },
        std::move(done));
}

void SavedResults::ofSession(const QString &sessionId, QObject *context, Results done)
{
    select(u"session = ? AND profile = ? ORDER BY saved_at"_s, {sql::text(sessionId)}, context,
           std::move(done));
}

void SavedResults::ofDocuments(const QStringList &documentIds, QObject *context, Results done)
{
    QVariantList values;
    for (const QString &id : documentIds)
        values << sql::text(id);
    select(u"document IN ("_s + folded(documentIds) + u") AND profile = ?"_s, values, context,
           std::move(done));
}

void SavedResults::atPath(const QString &path, QObject *context, Results done)
{
    select(u"path = ? AND profile = ?"_s, {sql::text(path)}, context, std::move(done));
}

void SavedResults::toCheck(const QDateTime &before, int most, QObject *context, Results done)
{
    // by path, as the "+" says: by profile it would look through all that is saved
    select(u"path IN (SELECT path FROM saved_result WHERE profile = ? AND looked_at < ? ORDER BY looked_at "
           "LIMIT %1) AND +profile = ? ORDER BY path"_s.arg(most),
           {sql::text(m_profileId), sql::fromMoment(before)}, context, std::move(done));
}

void SavedResults::noteChecked(const QList<SavedResult> &results, const QDateTime &at, QObject *context,
                               Done done)
{
    m_database.run<Counts>(
        &m_index,
        [results, at, profile = m_profileId](QSqlDatabase &database) -> StoreResult<Counts> {
            Counts counts;
            StoreResult<void> written;
            for (const SavedResult &result : results) {
                if (written)
                    written = addChanged(database, profile, result, counts);
                if (written)
                    written = sql::run(
                        database,
                        u"UPDATE saved_result SET checked_at = ?, looked_at = ?, condition = ?, "
                        "condition_at = ? WHERE profile = ? AND session = ? AND document = ? "
                        "AND path = ? AND saved_at = ?"_s,
                        {sql::fromMoment(result.checkedAt), sql::fromMoment(at), int(result.condition),
                         sql::fromMoment(result.conditionSince), sql::text(profile),
                         sql::text(result.sessionId), sql::text(result.documentId), sql::text(result.path),
                         sql::fromMoment(result.savedAt)});
            }
            if (written)
                written = count(database, profile, counts);
            if (!written)
                return tl::make_unexpected(written.error());
            return counts;
        },
        telling(context, std::move(done)));
}

void SavedResults::sum(QObject *context, std::function<void(StoreResult<SavedSum>)> done)
{
    m_database.run<SavedSum>(
        context,
        [profile = m_profileId](QSqlDatabase &database) -> StoreResult<SavedSum> {
            // the same file may be the package of several sessions
            auto rows = sql::execute(
                database,
                u"SELECT COUNT(*), SUM(bytes), SUM(condition = 1), SUM(condition = 2), MIN(CASE condition "
                "WHEN 0 THEN checked END) FROM (SELECT MAX(bytes) AS bytes, MAX(condition) AS condition, "
                "MIN(checked_at) AS checked FROM saved_result WHERE profile = ? GROUP BY path)"_s,
                {sql::text(profile)});
            if (!rows)
                return tl::make_unexpected(rows.error());
            if (!rows->next())
                return SavedSum();
            return SavedSum{rows->value(0).toLongLong(), rows->value(1).toLongLong(),
                            rows->value(2).toLongLong(), rows->value(3).toLongLong(),
                            sql::toMoment(rows->value(4))};
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

void SavedResults::mirror(QObject *context, Done done)
{
    mirrorAfter({}, context, std::move(done));
}

void SavedResults::mirrorAfter(const QString &sessionId, QObject *context, Done done)
{
    struct Part
    {
        Counts counts;
        QString last; //!< empty: there are no more
    };
    m_database.run<Part>(
        context,
        [sessionId, profile = m_profileId](QSqlDatabase &database) -> StoreResult<Part> {
            auto rows = sql::execute(database,
                                     u"SELECT session, COUNT(DISTINCT CASE condition WHEN 0 THEN document "
                                     "END) FROM saved_result WHERE profile = ? AND session > ? GROUP BY "
                                     "session ORDER BY session LIMIT %1"_s.arg(sessionsAtATime),
                                     {sql::text(profile), sql::text(sessionId)});
            if (!rows)
                return tl::make_unexpected(rows.error());
            Part part;
            int read = 0;
            for (; rows->next(); ++read) {
                part.last = rows->value(0).toString();
                if (const int count = rows->value(1).toInt(); count > 0)
                    part.counts.insert(part.last, count);
            }
            if (read < sessionsAtATime)
                part.last.clear();
            return part;
        },
        [self = *this, sessionId, context, done = std::move(done)](const StoreResult<Part> &part) mutable {
            if (!part)
                return done(tl::make_unexpected(part.error()));
            self.m_index.writer().run<bool>(
                context,
                [sessionId, part = *part](QSqlDatabase &database) {
                    return compare(database, sessionId, part.last, part.counts);
                },
                [self, last = part->last, context,
                 done = std::move(done)](const StoreResult<bool> &isNew) mutable {
                    if (isNew.value_or(false))
                        self.m_index.tellChanged();
                    if (!isNew)
                        return done(tl::make_unexpected(isNew.error()));
                    last.isEmpty() ? done({}) : self.mirrorAfter(last, context, std::move(done));
                });
        });
}

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
        context,
        [now, soon](QSqlDatabase &database) -> StoreResult<UnsavedCount> {
            auto rows = sql::execute(database,
                                     u"SELECT (SELECT COUNT(*) FROM session_result WHERE unsaved = 1 AND due "
                                     "IS NULL), COUNT(*), COALESCE(SUM(due <= ?), 0) FROM session_result "
                                     "WHERE unsaved = 1 AND due >= ?"_s,
                                     {sql::fromMoment(soon), sql::fromMoment(now)});
            if (!rows)
                return tl::make_unexpected(rows.error());
            if (!rows->next())
                return UnsavedCount();
            return UnsavedCount{rows->value(0).toLongLong() + rows->value(1).toLongLong(),
                                rows->value(2).toLongLong()};
        },
        std::move(done));
}

void SavedResults::rule(QObject *context, std::function<void(StoreResult<domain::SavingRule>)> done)
{
    m_database.run<domain::SavingRule>(
        context,
        [profile = m_profileId](QSqlDatabase &database) -> StoreResult<domain::SavingRule> {
            auto rows =
                sql::execute(database, u"SELECT is_on, folder, pattern FROM saving_rule WHERE profile = ?"_s,
                             {sql::text(profile)});
            if (!rows)
                return tl::make_unexpected(rows.error());
            domain::SavingRule rule{false, {}, domain::savepattern::usual()};
            if (rows->next())
                rule = {rows->value(0).toBool(), rows->value(1).toString(), rows->value(2).toString()};
            return rule;
        },
        std::move(done));
}

void SavedResults::setRule(const domain::SavingRule &rule, QObject *context, Done done)
{
    m_database.run<void>(
        context,
        [rule, profile = m_profileId](QSqlDatabase &database) {
            return sql::run(database, u"INSERT OR REPLACE INTO saving_rule VALUES (?,?,?,?)"_s,
                            {sql::text(profile), rule.isOn, sql::text(rule.folder), sql::text(rule.pattern)});
        },
        std::move(done));
}

} // namespace store
