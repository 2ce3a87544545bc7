#include "store/stucksessions.h"

#include "store/sessionrows.h"
#include "store/sessionwhere.h"
#include "store/triagerows.h"

#include <QSet>
#include <QSqlDatabase>

using namespace Qt::StringLiterals;

namespace store {
namespace {

using domain::StuckCause;

//! Pairs of kind and session, as they are kept.
QStringList flat(const QList<StuckCause> &causes)
{
    QStringList texts;
    for (const StuckCause &cause : causes)
        texts << QString::number(int(cause.kind)) << cause.sessionId;
    return texts;
}

StoreResult<SessionNumbers> numbersOf(StoreResult<sql::Rows> rows)
{
    if (!rows)
        return tl::make_unexpected(rows.error());
    SessionNumbers numbers;
    while (rows->next())
        numbers.append(rows->value(0).toLongLong());
    return numbers;
}

//! What is written is compared first: who shows the list is told of differences only.
StoreResult<bool> write(QSqlDatabase &database, const StuckSessions::Causes &causes)
{
    QHash<QString, QVariant> wanted;
    for (auto each = causes.cbegin(); each != causes.cend(); ++each)
        wanted.insert(each.key(), sql::fromList(flat(each.value())));
    auto there =
        sql::execute(database, u"SELECT s.id, k.causes FROM session_stuck k JOIN session s USING (n)"_s);
    if (!there)
        return tl::make_unexpected(there.error());
    QStringList over;
    while (there->next()) {
        const QString id = there->value(0).toString();
        if (const auto known = wanted.constFind(id); known == wanted.cend())
            over << id;
        else if (*known == there->value(1))
            wanted.erase(known);
    }
    for (const QString &id : std::as_const(over))
        if (auto done = sql::run(
                database, u"DELETE FROM session_stuck WHERE n = (SELECT n FROM session WHERE id = ?)"_s,
                {sql::text(id)});
            !done)
            return tl::make_unexpected(done.error());
    for (auto each = wanted.cbegin(); each != wanted.cend(); ++each)
        if (auto done = sql::run(
                database, u"INSERT OR REPLACE INTO session_stuck SELECT n, ? FROM session WHERE id = ?"_s,
                {each.value(), sql::text(each.key())});
            !done)
            return tl::make_unexpected(done.error());
    if (auto done = triagerows::noteStuck(database); !done)
        return tl::make_unexpected(done.error());
    return !over.isEmpty() || !wanted.isEmpty();
}

} // namespace

QList<StuckCause> StuckSessions::causesIn(const QVariant &kept)
{
    const QStringList texts = sql::toList(kept);
    QList<StuckCause> causes;
    for (qsizetype i = 0; i + 1 < texts.size(); i += 2)
        causes.append({static_cast<StuckCause::Kind>(texts.at(i).toInt()), texts.at(i + 1)});
    return causes;
}

void StuckSessions::suspects(QObject *context, std::function<void(StoreResult<SessionNumbers>)> done)
{
    m_index.slowReader().run<SessionNumbers>(
        context,
        [](QSqlDatabase &database) {
            return numbersOf(sql::execute(
                database,
                u"SELECT n FROM (SELECT n FROM session WHERE state = 'BLOCKED' AND gone IS NULL "
                "ORDER BY created DESC LIMIT %1) UNION SELECT n FROM session WHERE awaits_package = 1 AND "
                "gone IS NULL"_s.arg(mostSuspects)));
        },
        std::move(done));
}

void StuckSessions::expiredLinks(const QDateTime &now, QObject *context,
                                 std::function<void(StoreResult<QStringList>)> done)
{
    m_index.slowReader().run<QStringList>(
        context,
        [now](QSqlDatabase &database) {
            // by that index: SQLite would rather go through all that are READY
            return sql::texts(database,
                              u"SELECT id FROM session INDEXED BY session_link_expires WHERE state = 'READY' "
                              "AND link_expires <= ? AND gone IS NULL AND (due IS NULL OR due >= ?)"_s,
                              {sql::fromMoment(now), sql::fromMoment(now)});
        },
        std::move(done));
}

void StuckSessions::members(const QStringList &collectionIds, QObject *context,
                            std::function<void(StoreResult<SessionNumbers>)> done)
{
    m_index.slowReader().run<SessionNumbers>(
        context,
        [collectionIds](QSqlDatabase &database) -> StoreResult<SessionNumbers> {
            SessionNumbers all;
            for (const QString &id : collectionIds) {
                const auto some =
                    numbersOf(sql::execute(database, u"SELECT n FROM session_key WHERE key = ?"_s,
                                           {sessionrows::collectionKey(id)}));
                if (!some)
                    return some;
                all += *some;
            }
            return all;
        },
        std::move(done));
}

void StuckSessions::replace(const Causes &causes, QObject *context,
                            std::function<void(StoreResult<bool> isNew)> done)
{
    m_index.writer().run<bool>(
        context, [causes](QSqlDatabase &database) { return write(database, causes); }, std::move(done));
}

void StuckSessions::causesOf(const QString &id, QObject *context,
                             std::function<void(StoreResult<QList<StuckCause>>)> done)
{
    m_index.reader().run<QList<StuckCause>>(
        context,
        [id](QSqlDatabase &database) -> StoreResult<QList<StuckCause>> {
            auto row = sql::execute(
                database,
                u"SELECT causes FROM session_stuck WHERE n = (SELECT n FROM session WHERE id = ?)"_s,
                {sql::text(id)});
            if (!row)
                return tl::make_unexpected(row.error());
            return row->next() ? causesIn(row->value(0)) : QList<StuckCause>();
        },
        std::move(done));
}

void StuckSessions::among(const QStringList &ids, QObject *context,
                          std::function<void(StoreResult<QStringList>)> done)
{
    m_index.reader().run<QStringList>(
        context,
        [ids](QSqlDatabase &database) -> StoreResult<QStringList> {
            domain::SessionFilter view; // Stuck, which all of them are to be in
            view.isStuck = true;
            const SqlText where = whereOf(view, QDateTime::currentDateTimeUtc(), false);
            QStringList stuck;
            for (const QString &id : ids) {
                const auto found =
                    sql::texts(database, u"SELECT s.id FROM session s WHERE s.id = ? AND "_s + where.text,
                               QVariantList{sql::text(id)} + where.values);
                if (!found)
                    return found;
                stuck += *found;
            }
            return stuck;
        },
        std::move(done));
}

void StuckSessions::noteNeverSeen(const QString &id, const QDateTime &at)
{
    m_index.writer().run<void>(nullptr,
                               [id, at](QSqlDatabase &database) {
                                   return sql::run(
                                       database, u"INSERT OR REPLACE INTO session_never_seen VALUES (?, ?)"_s,
                                       {sql::text(id), sql::fromMoment(at)});
                               },
                               {});
}

void StuckSessions::neverSeen(QObject *context, std::function<void(StoreResult<QStringList>)> done)
{
    m_index.writer().run<QStringList>(
        context,
        [](QSqlDatabase &database) { return sql::texts(database, u"SELECT id FROM session_never_seen"_s); },
        std::move(done));
}

} // namespace store
