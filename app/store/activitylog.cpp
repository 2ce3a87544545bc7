#include "store/activitylog.h"

#include "store/sealedvalue.h"
#include "store/sql.h"

#include <QSqlDatabase>

using namespace Qt::StringLiterals;

namespace store {
namespace {

constexpr auto titleColumn = "activity.title", detailColumn = "activity.detail",
               wordsColumn = "activity.words";
//! Of what cannot be read.
const QString hidden = u"•••"_s;

ActivityEntry readEntry(const sql::Rows &query)
{
    ActivityEntry entry;
    entry.id = query.value(0).toString();
    entry.title = sealedvalue::toText(query.value(1), titleColumn).value_or(hidden);
    entry.state = static_cast<ActivityEntry::State>(query.value(2).toInt());
    entry.done = query.value(3).toInt();
    entry.total = query.value(4).toInt();
    entry.detail = sealedvalue::toText(query.value(5), detailColumn).value_or(hidden);
    entry.startedAt = sql::toMoment(query.value(6));
    entry.endedAt = sql::toMoment(query.value(7));
    entry.subjectIds = sql::toList(query.value(8));
    entry.unit = static_cast<ActivityEntry::Unit>(query.value(9).toInt());
    entry.profileId = query.value(10).toString();
    entry.words = sealedvalue::toList(query.value(11), wordsColumn).value_or(QStringList());
    return entry;
}

} // namespace

ActivityLog::ActivityLog(Database &database, QObject *parent)
    : QObject(parent)
    , m_database(database)
{
    // jobs run in order, so this is before anything that this run writes
    m_database.run<void>(
        nullptr,
        [](QSqlDatabase &db) {
            using State = ActivityEntry::State;
            return sql::run(
                db,
                u"UPDATE activity SET state = ?, detail = CASE state WHEN ? THEN ? ELSE ? END, ended_at = ? "
                "WHERE state IN (?, ?, ?, ?)"_s,
                {static_cast<int>(State::Cancelled), static_cast<int>(State::Paused),
                 QString::fromLatin1(paused), QString::fromLatin1(interrupted),
                 sql::fromMoment(QDateTime::currentDateTimeUtc()), static_cast<int>(State::Running),
                 static_cast<int>(State::Waiting), static_cast<int>(State::NeedsDecision),
                 static_cast<int>(State::Paused)});
        },
        {});
}

void ActivityLog::upsert(const ActivityEntry &entry, QObject *context, Done done)
{
    Q_EMIT entryChanged(entry);
    m_database.run<void>(
        context,
        [entry](QSqlDatabase &db) {
            return sql::run(db, u"INSERT OR REPLACE INTO activity VALUES (?,?,?,?,?,?,?,?,?,?,?,?)"_s,
                            {sql::text(entry.id), sealedvalue::fromText(entry.title, titleColumn),
                             static_cast<int>(entry.state), entry.done, entry.total,
                             sealedvalue::fromText(entry.detail, detailColumn),
                             sql::fromMoment(entry.startedAt), sql::fromMoment(entry.endedAt),
                             sql::fromList(entry.subjectIds), static_cast<int>(entry.unit),
                             sql::text(entry.profileId), sealedvalue::fromList(entry.words, wordsColumn)});
        },
        std::move(done));
}

void ActivityLog::recent(int count, QObject *context,
                         std::function<void(StoreResult<QList<ActivityEntry>>)> done)
{
    m_database.run<QList<ActivityEntry>>(
        context,
        [count](QSqlDatabase &db) -> StoreResult<QList<ActivityEntry>> {
            auto query = sql::execute(
                db, u"SELECT * FROM activity ORDER BY started_at DESC, rowid DESC LIMIT ?"_s, {count});
            if (!query)
                return tl::make_unexpected(query.error());
            QList<ActivityEntry> entries;
            while (query->next())
                entries.append(readEntry(*query));
            return entries;
        },
        std::move(done));
}

void ActivityLog::remove(const QString &id, QObject *context, Done done)
{
    Q_EMIT entryRemoved(id);
    m_database.run<void>(
        context,
        [id](QSqlDatabase &db) {
            return sql::run(db, u"DELETE FROM activity WHERE id = ?"_s, {sql::text(id)});
        },
        std::move(done));
}

} // namespace store
