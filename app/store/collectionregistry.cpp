#include "store/collectionregistry.h"

#include "store/sessionindex.h"
#include "store/sql.h"

#include <QSqlDatabase>

#include <utility>

using namespace Qt::StringLiterals;

namespace store {
namespace {

StoreResult<QList<CollectionRecord>> readCollections(QSqlDatabase &database, QLatin1String rest,
                                                     const QVariantList &values)
{
    auto query =
        sql::execute(database,
                     u"SELECT id, name, documents, package_to, created_at, packages, origin, gone_since, "
                     "deleted_sessions FROM collection WHERE profile = ? "_s +
                         rest,
                     values);
    if (!query)
        return tl::make_unexpected(query.error());
    QList<CollectionRecord> records;
    while (query->next()) {
        CollectionRecord record;
        record.id = query->value(0).toString();
        record.name = query->value(1).toString();
        record.documentIds = sql::toList(query->value(2));
        record.packageTo = sql::toList(query->value(3));
        record.createdAt = sql::toMoment(query->value(4));
        record.packages = sql::toList(query->value(5));
        record.origin = static_cast<Origin>(query->value(6).toInt());
        record.goneSince = sql::toMoment(query->value(7));
        record.deletedSessionCount = query->value(8).toInt();
        records.append(record);
    }
    return records;
}

StoreResult<void> replace(QSqlDatabase &database, const QString &profile, const CollectionRecord &record)
{
    return sql::run(database,
                    u"INSERT OR REPLACE INTO collection VALUES (?,?,?,?,?,?,?,?,?, COALESCE((SELECT "
                    "deleted_sessions FROM collection WHERE profile = ? AND id = ?), 0))"_s,
                    {sql::text(profile), sql::text(record.id), sql::text(record.name),
                     sql::fromList(record.documentIds), sql::fromList(record.packageTo),
                     sql::fromMoment(record.createdAt), sql::fromList(record.packages),
                     static_cast<int>(record.origin), sql::fromMoment(record.goneSince), sql::text(profile),
                     sql::text(record.id)});
}

//! What is known, with its gaps filled from what was seen. Sessions tell a collection's documents one by one.
CollectionRecord filled(CollectionRecord known, const CollectionRecord &seen)
{
    if (known.name.isEmpty())
        known.name = seen.name;
    if (known.documentIds.isEmpty() || known.origin == Origin::Discovered)
        for (const auto &id : seen.documentIds)
            if (!known.documentIds.contains(id))
                known.documentIds.append(id);
    if (known.packageTo.isEmpty())
        known.packageTo = seen.packageTo;
    if (!known.createdAt.isValid())
        known.createdAt = seen.createdAt;
    for (const auto &id : seen.packages)
        if (!known.packages.contains(id))
            known.packages.append(id);
    return known;
}

} // namespace

CollectionRegistry::CollectionRegistry(Database &database, QObject *parent)
    : WatchedStore(database, parent)
{
}

void CollectionRegistry::setProfile(const QString &profileId)
{
    if (m_profileId == profileId)
        return;
    m_profileId = profileId;
    Q_EMIT changed();
}

void CollectionRegistry::all(QObject *context, std::function<void(StoreResult<QList<CollectionRecord>>)> done)
{
    m_database.run<QList<CollectionRecord>>(
        context,
        [profile = m_profileId](QSqlDatabase &database) {
            return readCollections(database,
                                   QLatin1String("ORDER BY created_at IS NULL, created_at DESC, id"),
                                   {sql::text(profile)});
        },
        [self = QPointer(this), context,
         done = std::move(done)](const StoreResult<QList<CollectionRecord>> &records) {
            records &&self ? self->count(*records, context, done) : done(records);
        });
}

void CollectionRegistry::awaitingPackages(QObject *context,
                                          std::function<void(StoreResult<QStringList>)> done)
{
    m_database.run<QStringList>(
        context,
        [profile = m_profileId](QSqlDatabase &database) {
            return sql::texts(database,
                              u"SELECT id FROM collection WHERE profile = ? AND package_to <> ? AND "
                              u"packages = ? AND gone_since IS NULL"_s,
                              {sql::text(profile), sql::fromList({}), sql::fromList({})});
        },
        std::move(done));
}

void CollectionRegistry::ofUnknownWish(const QStringList &ids, QObject *context,
                                       std::function<void(StoreResult<QStringList>)> done)
{
    m_database.run<QStringList>(
        context,
        [profile = m_profileId, ids](QSqlDatabase &database) -> StoreResult<QStringList> {
            QStringList found;
            for (const QString &id : ids) {
                auto rows = sql::execute(database,
                                         u"SELECT 1 FROM collection WHERE profile = ? AND id = ? AND (origin "
                                         "<> ? OR package_to <> ? OR gone_since IS NOT NULL)"_s,
                                         {sql::text(profile), sql::text(id),
                                          static_cast<int>(Origin::Discovered), sql::fromList({})});
                if (!rows)
                    return tl::make_unexpected(rows.error());
                if (!rows->next())
                    found << id;
            }
            return found;
        },
        std::move(done));
}

void CollectionRegistry::madePackages(QObject *context,
                                      std::function<void(StoreResult<QHash<QString, QStringList>>)> done)
{
    m_database.run<QHash<QString, QStringList>>(
        context,
        [profile = m_profileId](QSqlDatabase &database) -> StoreResult<QHash<QString, QStringList>> {
            auto rows = sql::execute(database,
                                     u"SELECT id, packages FROM collection WHERE profile = ? AND package_to "
                                     u"<> ? AND packages <> ?"_s,
                                     {sql::text(profile), sql::fromList({}), sql::fromList({})});
            if (!rows)
                return tl::make_unexpected(rows.error());
            QHash<QString, QStringList> packages;
            while (rows->next())
                packages.insert(rows->value(0).toString(), sql::toList(rows->value(1)));
            return packages;
        },
        std::move(done));
}

void CollectionRegistry::get(const QString &id, QObject *context,
                             std::function<void(StoreResult<CollectionRecord>)> done)
{
    m_database.run<CollectionRecord>(
        context,
        [profile = m_profileId, id](QSqlDatabase &database) {
            return sql::byId(
                readCollections(database, QLatin1String("AND id = ?"), {sql::text(profile), sql::text(id)}),
                id);
        },
        [self = QPointer(this), context,
         done = std::move(done)](const StoreResult<CollectionRecord> &record) {
            if (!record || !self)
                return done(record);
            self->count({*record}, context, [done](const StoreResult<QList<CollectionRecord>> &counted) {
                counted ? done(counted->first()) : done(tl::make_unexpected(counted.error()));
            });
        });
}

//! They are in another file: asked for behind what was given to write before.
void CollectionRegistry::count(const QList<CollectionRecord> &records, QObject *context,
                               std::function<void(StoreResult<QList<CollectionRecord>>)> done)
{
    if (!m_sessions)
        return done(records);
    QStringList ids;
    for (const CollectionRecord &record : records)
        ids << record.id;
    m_sessions->countOfCollections(
        ids, context,
        [records, done = std::move(done)](const StoreResult<QHash<QString, SessionsNaming>> &counts) {
            QList<CollectionRecord> counted = records;
            if (counts)
                for (CollectionRecord &record : counted) {
                    const SessionsNaming sessions = counts->value(record.id);
                    record.sessionCount = sessions.count;
                    record.deletedSessionCount += sessions.gone;
                }
            done(counted);
        });
}

void CollectionRegistry::setSessions(SessionIndex *sessions)
{
    m_sessions = sessions;
    disconnect(m_deletions);
    if (sessions)
        m_deletions =
            connect(sessions, &SessionIndex::removed, this,
                    [this](const QStringList &, const QStringList &ids) { noteSessionDeleted(ids); });
}

//! Nothing of the session is left that could be counted. Its documents do not tell of it: they may be in
//! other collections, too, of which none was sent.
void CollectionRegistry::noteSessionDeleted(const QStringList &ids)
{
    write(
        [profile = m_profileId, ids](QSqlDatabase &database) -> StoreResult<void> {
            for (const QString &id : ids)
                if (auto noted =
                        sql::run(database,
                                 u"UPDATE collection SET deleted_sessions = deleted_sessions + 1 WHERE "
                                 "profile = ? AND id = ?"_s,
                                 {sql::text(profile), sql::text(id)});
                    !noted)
                    return noted;
            return {};
        },
        nullptr, {});
}

void CollectionRegistry::upsert(const CollectionRecord &record, QObject *context, Done done)
{
    write([profile = m_profileId,
           record](QSqlDatabase &database) { return replace(database, profile, record); },
          context, std::move(done));
}

void CollectionRegistry::markGone(const QString &id, const QDateTime &since, QObject *context, Done done)
{
    write(
        [profile = m_profileId, id, since](QSqlDatabase &database) {
            return sql::run(
                database,
                u"UPDATE collection SET gone_since = COALESCE(gone_since, ?) WHERE profile = ? AND id = ?"_s,
                {sql::fromMoment(since), sql::text(profile), sql::text(id)});
        },
        context, std::move(done));
}

void CollectionRegistry::remove(const QString &id, QObject *context, Done done)
{
    write(
        [profile = m_profileId, id](QSqlDatabase &database) {
            return sql::run(database, u"DELETE FROM collection WHERE profile = ? AND id = ?"_s,
                            {sql::text(profile), sql::text(id)});
        },
        context, std::move(done));
}

void CollectionRegistry::noteDiscovered(const QList<CollectionRecord> &records, QObject *context, Done done)
{
    m_database.run<bool>(
        this,
        [profile = m_profileId, records](QSqlDatabase &database) -> StoreResult<bool> {
            bool isNews = false;
            for (const auto &seen : records) {
                const auto known = readCollections(database, QLatin1String("AND id = ?"),
                                                   {sql::text(profile), sql::text(seen.id)});
                if (!known)
                    return tl::make_unexpected(known.error());
                const auto record = known->isEmpty() ? seen : filled(known->first(), seen);
                if (!known->isEmpty() && record == known->first())
                    continue;
                if (const auto written = replace(database, profile, record); !written)
                    return tl::make_unexpected(written.error());
                isNews = true;
            }
            return isNews;
        },
        sql::tellThen<bool>(
            [this](const StoreResult<bool> &isNews) {
                if (*isNews)
                    Q_EMIT changed();
            },
            context, std::move(done)));
}

} // namespace store
