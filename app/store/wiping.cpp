#include "store/wiping.h"

#include "store/batchstore.h"
#include "store/database.h"
#include "store/sql.h"

#include <QSqlDatabase>

#include <limits>

using namespace Qt::StringLiterals;

namespace store {
namespace {

//! The last step is the last that is known of a send.
const QString endedSends = u"SELECT s.id FROM send s WHERE s.finished = 1 AND s.profile = ? AND s.payload <> "
                           "x'' AND COALESCE((SELECT MAX(at) FROM send_step t WHERE t.send = s.id), "
                           "s.created_at) < ?"_s;

StoreResult<void> wipeSends(QSqlDatabase &database, const QString &profile, const QVariant &before)
{
    const QVariantList values{sql::text(profile), before};
    auto done = sql::run(database,
                         u"UPDATE send_step SET payload = x'' WHERE send IN ("_s + endedSends + u')', values);
    return done ? sql::run(database, u"UPDATE send SET payload = x'' WHERE id IN ("_s + endedSends + u')',
                           values)
                : done;
}

//! Of those that were sent or given up; a person may still go on with the others.
StoreResult<void> wipeRows(QSqlDatabase &database, const QString &profile, const QVariant &before)
{
    using State = BatchRow::State;
    const QVariant nothing = sql::fromList({});
    return sql::run(
        database,
        u"UPDATE batch_row SET cells = ?, links = ?, problems = ?, warnings = ?, file = x'' WHERE "
        "changed_at < ? AND state IN (?, ?) AND cells <> ? AND batch IN (SELECT id FROM batch "
        "WHERE profile = ?)"_s,
        {nothing, nothing, nothing, nothing, before, int(State::Sent), int(State::Cancelled), nothing,
         sql::text(profile)});
}

//! What one is called and made of, when all of its rows were sent or given up.
StoreResult<void> wipeBatches(QSqlDatabase &database, const QString &profile, const QVariant &before)
{
    using State = BatchRow::State;
    return sql::run(
        database,
        u"UPDATE batch SET name = '', pattern = x'', source = '', folder = '', headers = ? WHERE "
        "profile = ? AND running = 0 AND created_at < ? AND (name <> '' OR length(pattern) > 0) "
        "AND NOT EXISTS (SELECT 1 FROM batch_row r WHERE r.batch = batch.id AND (r.state NOT IN "
        "(?, ?) OR COALESCE(r.changed_at, 0) >= ?))"_s,
        {sql::fromList({}), sql::text(profile), before, int(State::Sent), int(State::Cancelled), before});
}

} // namespace

void wipeEnded(Database &database, const QString &profileId, const QDateTime &before, QObject *context,
               std::function<void(StoreResult<void>)> done)
{
    database.run<void>(
        context,
        [profileId, moment = sql::fromMoment(before)](QSqlDatabase &file) -> StoreResult<void> {
            auto wiped = wipeSends(file, profileId, moment);
            if (wiped)
                wiped = wipeRows(file, profileId, moment);
            if (wiped)
                wiped = wipeBatches(file, profileId, moment);
            if (wiped)
                wiped = sql::run(file, u"DELETE FROM activity WHERE ended_at < ? AND profile IN (?, '')"_s,
                                 {moment, sql::text(profileId)});
            if (wiped)
                wiped =
                    sql::run(file,
                             u"UPDATE document SET title = '', filename = '', description = '' WHERE "
                             "profile = ? AND gone_since < ? AND (title || filename || description) <> ''"_s,
                             {sql::text(profileId), moment});
            if (wiped)
                wiped = sql::run(
                    file,
                    u"UPDATE collection SET name = '' WHERE profile = ? AND gone_since < ? AND name <> ''"_s,
                    {sql::text(profileId), moment});
            return wiped;
        },
        [&database, done = std::move(done)](const StoreResult<void> &wiped) {
            if (wiped)
                database.forgetOldPages();
            if (done)
                done(wiped);
        });
}

void forgetAccount(Database &database, const QString &profileId, QObject *context,
                   std::function<void(StoreResult<void>)> done)
{
    database.run<void>(
        context,
        [profileId](QSqlDatabase &file) -> StoreResult<void> {
            // drafts stay: they are listed in every account, and somebody's work. What is being sent keeps
            // its row: nobody knows yet how it ends
            for (const QString &statement :
                 {u"DELETE FROM batch WHERE profile = ? AND NOT EXISTS (SELECT 1 FROM batch_row r JOIN send "
                  u"s "
                  "ON s.id = r.send WHERE r.batch = batch.id AND s.finished = 0)"_s,
                  u"DELETE FROM document WHERE profile = ?"_s, u"DELETE FROM collection WHERE profile = ?"_s,
                  u"DELETE FROM triage WHERE profile = ?"_s, u"DELETE FROM saved_search WHERE profile = ?"_s,
                  u"DELETE FROM saved_result WHERE profile = ?"_s,
                  u"DELETE FROM saving_rule WHERE profile = ?"_s,
                  u"DELETE FROM activity WHERE profile = ?"_s})
                if (auto gone = sql::run(file, statement, {sql::text(profileId)}); !gone)
                    return gone;
            return wipeSends(file, profileId, std::numeric_limits<qint64>::max());
        },
        [&database, done = std::move(done)](const StoreResult<void> &gone) {
            if (gone)
                database.forgetOldPages();
            if (done)
                done(gone);
        });
}

void wipeNames(Database &database, const QString &profileId, const QStringList &documentIds,
               const QStringList &collectionIds, const QDateTime &now, QObject *context,
               std::function<void(StoreResult<void>)> done)
{
    database.run<void>(
        context,
        [profileId, documentIds, collectionIds,
         moment = sql::fromMoment(now)](QSqlDatabase &file) -> StoreResult<void> {
            for (const QString &id : documentIds)
                if (auto wiped = sql::run(file,
                                          u"UPDATE document SET title = '', filename = '', description = '', "
                                          "wiped = ? WHERE profile = ? AND id = ?"_s,
                                          {moment, sql::text(profileId), sql::text(id)});
                    !wiped)
                    return wiped;
            // only this program knows them: nobody tells them again
            for (const QString &id : collectionIds)
                if (auto wiped =
                        sql::run(file, u"UPDATE collection SET name = '' WHERE profile = ? AND id = ?"_s,
                                 {sql::text(profileId), sql::text(id)});
                    !wiped)
                    return wiped;
            return {};
        },
        std::move(done));
}

void wipeNotes(Database &database, const QString &profileId, const QStringList &sessionIds, QObject *context,
               std::function<void(StoreResult<void>)> done)
{
    database.run<void>(
        context,
        [profileId, sessionIds](QSqlDatabase &file) -> StoreResult<void> {
            for (const QString &id : sessionIds)
                if (auto wiped = sql::run(file, u"DELETE FROM triage WHERE profile = ? AND session = ?"_s,
                                          {sql::text(profileId), sql::text(id)});
                    !wiped)
                    return wiped;
            return {};
        },
        std::move(done));
}

} // namespace store
