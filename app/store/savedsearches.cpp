#include "store/savedsearches.h"

#include "store/sealedvalue.h"
#include "store/sql.h"

#include <QSqlDatabase>

using namespace Qt::StringLiterals;

namespace store {
namespace {
constexpr auto searchPayload = "saved_search.payload";
}

SavedSearches::SavedSearches(Database &database, QObject *parent)
    : WatchedStore(database, parent)
{
}

void SavedSearches::save(const SavedSearchRecord &record, QObject *context, Done done)
{
    const QVariant created =
        sql::fromMoment(record.createdAt.isValid() ? record.createdAt : QDateTime::currentDateTimeUtc());
    write(
        [record, created](QSqlDatabase &database) {
            return sql::run(database,
                            u"INSERT INTO saved_search (id, profile, name, key, payload, created_at) VALUES "
                            "(?,?,?,?,?,?) ON CONFLICT (id) DO UPDATE SET name = excluded.name, key = "
                            "excluded.key, payload = excluded.payload"_s,
                            {sql::text(record.id), sql::text(record.profileId), sql::text(record.name),
                             record.key, sealedvalue::fromBytes(record.payload, searchPayload), created});
        },
        context, std::move(done));
}

void SavedSearches::all(const QString &profileId, QObject *context,
                        std::function<void(StoreResult<QList<SavedSearchRecord>>)> done)
{
    m_database.run<QList<SavedSearchRecord>>(
        context,
        [profileId](QSqlDatabase &database) -> StoreResult<QList<SavedSearchRecord>> {
            auto query = sql::execute(database,
                                      u"SELECT id, profile, name, key, payload, created_at FROM saved_search "
                                      "WHERE profile = ? ORDER BY created_at, rowid"_s,
                                      {sql::text(profileId)});
            if (!query)
                return tl::make_unexpected(query.error());
            QList<SavedSearchRecord> records;
            while (query->next())
                records.append(
                    {.id = query->value(0).toString(),
                     .profileId = query->value(1).toString(),
                     .name = query->value(2).toString(),
                     .key = query->value(3).toInt(),
                     .payload = sealedvalue::toBytes(query->value(4), searchPayload).value_or(QByteArray()),
                     .createdAt = sql::toMoment(query->value(5))});
            return records;
        },
        std::move(done));
}

void SavedSearches::remove(const QString &id, QObject *context, Done done)
{
    write(
        [id](QSqlDatabase &database) {
            return sql::run(database, u"DELETE FROM saved_search WHERE id = ?"_s, {sql::text(id)});
        },
        context, std::move(done));
}

} // namespace store
