// How new sessions come into the tables of the index.
#include "store/manyrows.h"
#include "store/resultrows.h"
#include "store/sessionrows.h"

#include <QSqlDatabase>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace store::sessionrows {
namespace {

using Sessions = QList<const PreparedSession *>;

//! The number that comes next; numbers are not used twice, see AUTOINCREMENT.
StoreResult<qint64> nextNumber(QSqlDatabase &database)
{
    auto last = sql::execute(database, u"SELECT seq FROM sqlite_sequence WHERE name = 'session'"_s);
    if (!last)
        return tl::make_unexpected(last.error());
    return last->next() ? last->value(0).toLongLong() + 1 : 1;
}

StoreResult<void> insertSessions(QSqlDatabase &database, const Sessions &sessions, qint64 first,
                                 bool hidesPeople)
{
    constexpr qsizetype columns = 15;
    QVariantList values;
    values.reserve(sessions.size() * columns);
    for (const PreparedSession *session : sessions) {
        const SessionRow *row = &session->row;
        const bool isExact = row->createdAt.has_value();
        const QVariant seen = sql::fromMoment(row->seenAt);
        values << first++ << sql::text(row->id) << sql::text(row->state) << row->isFinal << row->awaitsPackage
               << sql::text(row->title) << signerOf(*row, hidesPeople) << sql::text(row->reference)
               << sql::fromMoment(row->dueDate) << sql::fromMoment(row->linkExpires)
               << sql::fromMoment(isExact ? *row->createdAt : row->createdAbout) << isExact << seen << seen
               << sql::text(wordsOf(*session, hidesPeople));
    }
    return sql::insertMany(database,
                           u"INSERT INTO session (n, id, state, final, awaits_package, title, signer, "
                           "reference, due, link_expires, created, created_exact, first_seen, seen, words)"_s,
                           columns, values);
}

StoreResult<void> insertBodies(QSqlDatabase &database, const Sessions &sessions, qint64 first)
{
    QVariantList values;
    values.reserve(sessions.size() * 3);
    for (const PreparedSession *session : sessions)
        values << first++ << session->links << jsonOf(session->row);
    return sql::insertMany(database, u"INSERT INTO session_body (n, links, json)"_s, 3, values);
}

//! In their order: what is near to each other goes to one page.
StoreResult<void> insertKeys(QSqlDatabase &database, const Sessions &sessions, qint64 first)
{
    QList<std::pair<qint64, qint64>> keys;
    for (const PreparedSession *session : sessions) {
        for (const qint64 key : session->keys)
            keys.append({key, first});
        ++first;
    }
    std::sort(keys.begin(), keys.end());
    QVariantList values;
    values.reserve(keys.size() * 2);
    for (const auto &[key, n] : std::as_const(keys))
        values << key << n;
    return sql::insertMany(database, u"INSERT INTO session_key (key, n)"_s, 2, values);
}

} // namespace

StoreResult<void> add(QSqlDatabase &database, const QList<const PreparedSession *> &sessions,
                      bool hidesPeople)
{
    if (sessions.isEmpty())
        return {};
    const auto first = nextNumber(database);
    if (!first)
        return tl::make_unexpected(first.error());
    auto done = insertSessions(database, sessions, *first, hidesPeople);
    if (done)
        done = insertBodies(database, sessions, *first);
    if (done)
        done = resultrows::add(database, sessions, *first);
    return done ? insertKeys(database, sessions, *first) : done;
}

} // namespace store::sessionrows
