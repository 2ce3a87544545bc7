#include "store/sendjournal.h"

#include "domain/identitynumbers.h"
#include "store/rescue.h"
#include "store/sealedvalue.h"
#include "store/sealing.h"
#include "store/sql.h"

#include <QSqlDatabase>

#include <utility>

using namespace Qt::StringLiterals;

namespace store {
namespace {

constexpr auto sendPayload = "send.payload", stepColumn = "send_step.payload";

StoreResult<void> readSteps(QSqlDatabase &database, SendRecord &record)
{
    auto query = sql::execute(
        database, u"SELECT sequence, name, payload, at FROM send_step WHERE send = ? ORDER BY sequence"_s,
        {sql::text(record.id)});
    if (!query)
        return tl::make_unexpected(query.error());
    while (query->next()) {
        const auto payload = sealedvalue::toBytes(query->value(2), stepColumn);
        record.isSealedAway = record.isSealedAway || !payload;
        record.steps.append({query->value(0).toInt(), query->value(1).toString(),
                             payload.value_or(QByteArray()), sql::toMoment(query->value(3))});
    }
    return {};
}

StoreResult<QList<SendRecord>> readSends(QSqlDatabase &database, QLatin1String rest,
                                         const QVariantList &values = {})
{
    auto query =
        sql::execute(database, u"SELECT id, profile, created_at, state, payload FROM send "_s + rest, values);
    if (!query)
        return tl::make_unexpected(query.error());
    QList<SendRecord> records;
    while (query->next()) {
        const auto payload = sealedvalue::toBytes(query->value(4), sendPayload);
        SendRecord record{query->value(0).toString(),
                          query->value(1).toString(),
                          sql::toMoment(query->value(2)),
                          query->value(3).toString(),
                          payload.value_or(QByteArray()),
                          {},
                          !payload};
        if (const auto steps = readSteps(database, record); !steps)
            return tl::make_unexpected(steps.error());
        records.append(record);
    }
    return records;
}

//! The number of the step that was added.
StoreResult<int> addStep(QSqlDatabase &database, const QString &id, const SendStep &step)
{
    auto added = sql::execute(
        database,
        u"INSERT INTO send_step (send, sequence, name, payload, at) "
        "SELECT id, 1 + COALESCE((SELECT MAX(sequence) FROM send_step WHERE send = id), 0), ?, ?, ? "
        "FROM send WHERE id = ? RETURNING sequence"_s,
        {sql::text(step.name), sealedvalue::fromBytes(step.payload, stepColumn), sql::fromMoment(step.at),
         sql::text(id)});
    if (!added)
        return tl::make_unexpected(added.error());
    if (!added->next())
        return tl::make_unexpected(StoreError{StoreError::Kind::NotFound, id});
    return added->value(0).toInt();
}

//! Identity numbers are not kept once they were sent.
StoreResult<void> forgetNumbers(QSqlDatabase &database, const QString &id)
{
    const auto found = readSends(database, QLatin1String("WHERE id = ?"), {sql::text(id)});
    if (!found)
        return tl::make_unexpected(found.error());
    if (found->isEmpty() || found->first().isSealedAway)
        return {};
    const SendRecord &record = found->first();
    const auto rest = [](const QByteArray &payload) { return domain::withoutIdentityNumbers(payload); };
    if (const QByteArray payload = rest(record.payload); payload != record.payload)
        if (auto done = sql::run(database, u"UPDATE send SET payload = ? WHERE id = ?"_s,
                                 {sealedvalue::fromBytes(payload, sendPayload), sql::text(id)});
            !done)
            return done;
    for (const SendStep &step : record.steps)
        if (const QByteArray payload = rest(step.payload); payload != step.payload)
            if (auto done =
                    sql::run(database, u"UPDATE send_step SET payload = ? WHERE send = ? AND sequence = ?"_s,
                             {sealedvalue::fromBytes(payload, stepColumn), sql::text(id), step.sequence});
                !done)
                return done;
    return {};
}

} // namespace

SendJournal::SendJournal(Database &database)
    : m_database(database)
{
}

void SendJournal::begin(const SendRecord &record, QObject *context, Done done)
{
    m_database.run<void>(
        context,
        [record](QSqlDatabase &database) -> StoreResult<void> {
            if (auto written = sql::run(
                    database,
                    u"INSERT INTO send (id, profile, created_at, state, payload) VALUES (?,?,?,?,?)"_s,
                    {sql::text(record.id), sql::text(record.profileId), sql::fromMoment(record.createdAt),
                     sql::text(record.state), sealedvalue::fromBytes(record.payload, sendPayload)});
                !written)
                return written;
            for (const auto &step : record.steps)
                if (const auto added = addStep(database, record.id, step); !added)
                    return tl::make_unexpected(added.error());
            return {};
        },
        std::move(done));
}

void SendJournal::append(const QString &id, const QString &name, const QByteArray &payload, QObject *context,
                         std::function<void(StoreResult<int>)> done)
{
    const SendStep step{0, name, payload, QDateTime::currentDateTimeUtc()};
    m_database.run<int>(
        context, [id, step](QSqlDatabase &database) { return addStep(database, id, step); }, std::move(done));
}

void SendJournal::unfinished(QObject *context, std::function<void(StoreResult<QList<SendRecord>>)> done)
{
    m_database.run<QList<SendRecord>>(
        context,
        [](QSqlDatabase &database) {
            return readSends(
                database, QLatin1String("WHERE finished = 0 AND NOT EXISTS (SELECT 1 FROM batch_row b WHERE "
                                        "b.send = send.id AND b.send <> '') ORDER BY created_at, rowid"));
        },
        std::move(done));
}

void SendJournal::get(const QString &id, QObject *context, std::function<void(StoreResult<SendRecord>)> done)
{
    m_database.run<SendRecord>(
        context,
        [id](QSqlDatabase &database) {
            return sql::byId(readSends(database, QLatin1String("WHERE id = ?"), {sql::text(id)}), id);
        },
        std::move(done));
}

void SendJournal::finish(const QString &id, const QString &state, QObject *context, Done done)
{
    m_database.run<void>(
        context,
        [id, state](QSqlDatabase &database) -> StoreResult<void> {
            const auto query =
                sql::execute(database, u"UPDATE send SET finished = 1, state = ? WHERE id = ?"_s,
                             {sql::text(state), sql::text(id)});
            if (!query)
                return tl::make_unexpected(query.error());
            if (query->numRowsAffected() < 1)
                return tl::make_unexpected(StoreError{StoreError::Kind::NotFound, id});
            return forgetNumbers(database, id);
        },
        std::move(done));
}

void SendJournal::forgetStopped(QObject *context, Done done)
{
    m_database.run<void>(
        context,
        [](QSqlDatabase &database) -> StoreResult<void> {
            // by a key of this run it would be sealed for good: then another start does it
            if (const Sealing *sealing = SealingOfThread::current();
                sealing && sealing->state() != Sealing::State::Lasting)
                return {};
            const auto ids = sql::texts(
                database, u"SELECT id FROM send WHERE finished = 1 AND state = ? AND length(payload) > 0"_s,
                {rescue::stoppedState});
            if (!ids)
                return tl::make_unexpected(ids.error());
            for (const QString &id : *ids)
                if (auto forgotten = forgetNumbers(database, id); !forgotten)
                    return forgotten;
            return {};
        },
        [&database = m_database, done = std::move(done)](const StoreResult<void> &forgotten) {
            if (forgotten)
                database.forgetOldPages();
            if (done)
                done(forgotten);
        });
}

} // namespace store
