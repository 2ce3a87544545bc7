#include "store/draftstore.h"

#include "store/sealedvalue.h"
#include "store/sql.h"

#include <QSqlDatabase>

using namespace Qt::StringLiterals;

namespace store {

namespace {

constexpr auto draftPayload = "draft.payload";
//! Of a draft d: its send s made something, or may still.
constexpr auto usedUp = "EXISTS (SELECT 1 FROM send s WHERE s.id = d.send AND (s.finished = 0 OR EXISTS "
                        "(SELECT 1 FROM send_step t WHERE t.send = s.id AND t.name = ?)))"_L1;

StoreResult<QList<DraftRecord>> readDrafts(QSqlDatabase &database, const QString &where,
                                           const QVariantList &values)
{
    auto query = sql::execute(database,
                              u"SELECT id, profile, kind, name, payload, created_at, changed_at, revision, "
                              "send FROM draft d WHERE "_s +
                                  where,
                              values);
    if (!query)
        return tl::make_unexpected(query.error());
    QList<DraftRecord> records;
    while (query->next()) {
        const auto payload = sealedvalue::toBytes(query->value(4), draftPayload);
        records.append({.id = query->value(0).toString(),
                        .profileId = query->value(1).toString(),
                        .kind = static_cast<DraftRecord::Kind>(query->value(2).toInt()),
                        .name = query->value(3).toString(),
                        .payload = payload.value_or(QByteArray()),
                        .createdAt = sql::toMoment(query->value(5)),
                        .changedAt = sql::toMoment(query->value(6)),
                        .revision = query->value(7).toInt(),
                        .sendId = query->value(8).toString(),
                        .isSealedAway = !payload});
    }
    return records;
}

} // namespace

DraftStore::DraftStore(Database &database, const QString &madeStep, QObject *parent)
    : WatchedStore(database, parent)
    , m_madeStep(madeStep)
{
}

void DraftStore::save(const DraftRecord &record, QObject *context, Done done)
{
    const QVariant now = sql::fromMoment(QDateTime::currentDateTimeUtc());
    write(
        [record, now](QSqlDatabase &database) {
            return sql::run(database,
                            u"INSERT INTO draft (id, profile, kind, name, payload, created_at, changed_at, "
                            "revision) VALUES (?,?,?,?,?,?,?,1) ON CONFLICT (id) DO UPDATE SET profile = "
                            "excluded.profile, name = excluded.name, payload = excluded.payload, changed_at "
                            "= excluded.changed_at, revision = revision + 1"_s,
                            {sql::text(record.id), sql::text(record.profileId), int(record.kind),
                             sql::text(record.name), sealedvalue::fromBytes(record.payload, draftPayload),
                             now, now});
        },
        context, std::move(done));
}

void DraftStore::get(const QString &id, QObject *context, std::function<void(StoreResult<DraftRecord>)> done)
{
    m_database.run<DraftRecord>(
        context,
        [id](QSqlDatabase &database) {
            return sql::byId(readDrafts(database, u"id = ?"_s, {sql::text(id)}), id);
        },
        std::move(done));
}

void DraftStore::all(DraftRecord::Kind kind, QObject *context, Records done)
{
    m_database.run<QList<DraftRecord>>(
        context,
        [kind, made = m_madeStep](QSqlDatabase &database) {
            return readDrafts(database,
                              u"kind = ? AND NOT "_s + usedUp + u" ORDER BY changed_at DESC, rowid DESC"_s,
                              {int(kind), sql::text(made)});
        },
        std::move(done));
}

void DraftStore::bindToSend(const QString &id, const QString &sendId, QObject *context, Done done)
{
    write(
        [id, sendId](QSqlDatabase &database) {
            return sql::run(database, u"UPDATE draft SET send = ? WHERE id = ?"_s,
                            {sql::text(sendId), sql::text(id)});
        },
        context, std::move(done));
}

void DraftStore::removeUsedUp(QObject *context, Done done)
{
    write(
        [made = m_madeStep](QSqlDatabase &database) {
            return sql::run(database,
                            u"DELETE FROM draft WHERE id IN (SELECT d.id FROM draft d JOIN send s ON s.id = "
                            "d.send WHERE s.finished = 1 AND EXISTS (SELECT 1 FROM send_step t WHERE t.send "
                            "= s.id AND t.name = ?))"_s,
                            {sql::text(made)});
        },
        context, std::move(done));
}

void DraftStore::remove(const QString &id, QObject *context, Done done)
{
    const auto tell = [this, id](const StoreResult<void> &isDone) {
        if (isDone)
            Q_EMIT removed(id);
        Q_EMIT changed();
    };
    m_database.run<void>(
        this,
        [id](QSqlDatabase &database) {
            return sql::run(database, u"DELETE FROM draft WHERE id = ?"_s, {sql::text(id)});
        },
        sql::tellThen<void>(tell, context, std::move(done)));
}

} // namespace store
