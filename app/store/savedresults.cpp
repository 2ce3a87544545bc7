#include "store/savedresults.h"

#include "store/savedmirror.h"
#include "store/savedrows.h"
#include "store/sql.h"

#include <QSqlDatabase>

using namespace Qt::StringLiterals;

namespace store {
namespace {

constexpr int sessionsAtATime = 2'000;

QString folded(const QStringList &texts)
{
    return QStringList(texts.size(), u"?"_s).join(u',');
}

} // namespace

void SavedResults::note(const QList<SavedResult> &results, const QStringList &instead, QObject *context,
                        Done done)
{
    // of the index, not of the asker: what is saved is to be known there, whoever went meanwhile
    m_database.run<Counts>(
        &m_index,
        [results, instead, profile = m_profileId](QSqlDatabase &database) {
            return savedrows::note(database, profile, results, instead);
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
        &m_index, [counts](QSqlDatabase &database) { return savedmirror::set(database, counts); },
        sql::tellThen<void>(tell, context, std::move(done)));
}

void SavedResults::select(const QString &where, const QVariantList &values, QObject *context, Results done)
{
    m_database.run<QList<SavedResult>>(
        context,
        [where, values = values + QVariantList{sql::text(m_profileId)}](QSqlDatabase &database) {
            return savedrows::select(database, where, values);
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
        [results, at, profile = m_profileId](QSqlDatabase &database) {
            return savedrows::noteChecked(database, profile, results, at);
        },
        telling(context, std::move(done)));
}

void SavedResults::sum(QObject *context, std::function<void(StoreResult<SavedSum>)> done)
{
    m_database.run<SavedSum>(
        context,
        [profile = m_profileId](QSqlDatabase &database) { return savedrows::sum(database, profile); },
        std::move(done));
}

void SavedResults::mirror(QObject *context, Done done)
{
    mirrorAfter({}, context, std::move(done));
}

void SavedResults::mirrorAfter(const QString &sessionId, QObject *context, Done done)
{
    using savedrows::Part;
    m_database.run<Part>(
        context,
        [sessionId, profile = m_profileId](QSqlDatabase &database) {
            return savedrows::partAfter(database, profile, sessionId, sessionsAtATime);
        },
        [self = *this, sessionId, context, done = std::move(done)](const StoreResult<Part> &part) mutable {
            if (!part)
                return done(tl::make_unexpected(part.error()));
            self.m_index.writer().run<bool>(
                context,
                [sessionId, part = *part](QSqlDatabase &database) {
                    return savedmirror::compare(database, sessionId, part.last, part.counts);
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
