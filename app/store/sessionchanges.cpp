#include "store/sessionchanges.h"

#include "store/resultrows.h"

#include <QSqlDatabase>

#include <utility>

using namespace Qt::StringLiterals;

namespace store::sessionrows {
namespace {

StoreResult<void> addChange(QSqlDatabase &database, qint64 n, const SessionChange &change)
{
    return sql::run(database, u"INSERT INTO session_change (n, at, kind, before, after) VALUES (?,?,?,?,?)"_s,
                    {n, sql::fromMoment(change.seenAt), int(change.kind), sql::text(change.before),
                     sql::text(change.after)});
}

SessionChange dueDateChange(const QDateTime &at, const QDateTime &from, const QDateTime &to)
{
    return {at, SessionChange::Kind::DueDate, from.toString(Qt::ISODateWithMs),
            to.toString(Qt::ISODateWithMs)};
}

//! And it is news.
StoreResult<void> noteChange(QSqlDatabase &database, qint64 n, const SessionChange &change)
{
    auto done = addChange(database, n, change);
    return done ? sql::run(database, u"UPDATE session SET unread = 1 WHERE n = ?"_s, {n}) : done;
}

} // namespace

StoreResult<void> noteChanges(QSqlDatabase &database, const Before &old, const SessionRow &row)
{
    QList<SessionChange> changes;
    if (old.isGone)
        changes.append({row.seenAt, SessionChange::Kind::Back, {}, {}});
    if (old.state != row.state)
        changes.append({row.seenAt, SessionChange::Kind::State, old.state, row.state});
    if (const QDateTime due = sql::toMoment(old.due); due != row.dueDate)
        changes.append(dueDateChange(row.seenAt, due, row.dueDate));
    if (old.awaitsPackage && !row.awaitsPackage)
        changes.append({row.seenAt, SessionChange::Kind::Package, {}, {}});
    for (const SessionChange &change : std::as_const(changes))
        if (auto done = noteChange(database, old.n, change); !done)
            return done;
    return {};
}

StoreResult<void> noteGone(QSqlDatabase &database, const QString &id, const QDateTime &seenAt)
{
    const auto old = before(database, id);
    if (!old)
        return tl::make_unexpected(old.error());
    if (!*old || (*old)->isGone || isOvertaken(**old, seenAt.toMSecsSinceEpoch()))
        return {};
    auto done = sql::run(database, u"UPDATE session SET gone = ?, seen = ? WHERE n = ?"_s,
                         {sql::fromMoment(seenAt), sql::fromMoment(seenAt), (*old)->n});
    if (done)
        done = resultrows::noteGone(database, (*old)->n);
    return done ? noteChange(database, (*old)->n, {seenAt, SessionChange::Kind::Gone, {}, {}}) : done;
}

StoreResult<void> noteOwnDueDate(QSqlDatabase &database, const QString &id, const QDateTime &dueDate,
                                 const QDateTime &at)
{
    const auto old = before(database, id);
    if (!old)
        return tl::make_unexpected(old.error());
    const QDateTime due = *old ? sql::toMoment((*old)->due) : dueDate;
    if (due == dueDate)
        return {};
    auto done = addChange(database, (*old)->n, dueDateChange(at, due, dueDate));
    return done ? sql::run(database, u"UPDATE session SET due = ? WHERE n = ?"_s,
                           {sql::fromMoment(dueDate), (*old)->n})
                : done;
}

//! What the service told is noted as of when it was seen, so only our own change can be noted as of later.
StoreResult<bool> isBeforeOwnDueDate(QSqlDatabase &database, const Before &old, const SessionRow &row)
{
    if (sql::toMoment(old.due) == row.dueDate)
        return false;
    // one in the future was noted by a clock that was wrong, as isOvertaken() says
    auto later = sql::execute(
        database, u"SELECT 1 FROM session_change WHERE n = ? AND kind = ? AND at > ? AND at <= ? LIMIT 1"_s,
        {old.n, int(SessionChange::Kind::DueDate), sql::fromMoment(row.seenAt),
         QDateTime::currentMSecsSinceEpoch()});
    if (!later)
        return tl::make_unexpected(later.error());
    return later->next();
}

} // namespace store::sessionrows
