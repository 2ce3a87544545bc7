// What is written into the tables of the index.
#include "store/sessionrows.h"

#include <QCryptographicHash>
#include <QSqlDatabase>

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace store::sessionrows {
namespace {

//! 64 bits of a hash instead of a text of 36: a million sessions name several million things. What is found
//! by it is compared with the ids themselves.
qint64 keyOf(char kind, const QString &id)
{
    QCryptographicHash hash(QCryptographicHash::Md5); // a mixer, nothing that protects
    hash.addData(QByteArrayView(&kind, 1));
    hash.addData(id.toUtf8());
    qint64 key = 0;
    memcpy(&key, hash.result().constData(), sizeof key);
    return key;
}

QVariant linksOf(const QList<SessionLink> &links)
{
    QStringList flat;
    for (const SessionLink &link : links)
        flat << link.documentId << link.collectionId;
    return sql::fromList(flat);
}

//! What was there before a row is written anew.
struct Before
{
    qint64 n = 0;
    QString state, words;
    QVariant due, links;
    qint64 seen = 0;
    bool isFinal = false, awaitsPackage = false, isGone = false;
};

StoreResult<std::optional<Before>> before(QSqlDatabase &database, const QString &id)
{
    auto rows = sql::execute(database,
                             u"SELECT n, state, words, due, seen, final, awaits_package, gone IS NOT NULL, "
                             u"links FROM session JOIN "
                             "session_body USING (n) WHERE id = ?"_s,
                             {sql::text(id)});
    if (!rows)
        return tl::make_unexpected(rows.error());
    if (!rows->next())
        return std::optional<Before>();
    return Before{.n = rows->value(0).toLongLong(),
                  .state = rows->value(1).toString(),
                  .words = rows->value(2).toString(),
                  .due = rows->value(3),
                  .links = rows->value(8),
                  .seen = rows->value(4).toLongLong(),
                  .isFinal = rows->value(5).toBool(),
                  .awaitsPackage = rows->value(6).toBool(),
                  .isGone = rows->value(7).toBool()};
}

QList<qint64> keysOf(const QList<SessionLink> &links, const QStringList &subsequentTo)
{
    QList<qint64> keys;
    for (const SessionLink &link : links)
        keys << documentKey(link.documentId) << collectionKey(link.collectionId);
    for (const QString &id : subsequentTo)
        keys << predecessorKey(id);
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

StoreResult<void> writeKeys(QSqlDatabase &database, qint64 n, const SessionRow &row)
{
    const QList<qint64> keys = keysOf(row.links, row.subsequentTo);
    for (const qint64 key : keys)
        if (auto done = sql::run(database, u"INSERT OR IGNORE INTO session_key VALUES (?,?)"_s, {key, n});
            !done)
            return done;
    return {};
}

QVariant bytes(const QByteArray &json)
{
    return json.isNull() ? QByteArray("") : json;
}

StoreResult<bool> insert(QSqlDatabase &database, const SessionRow &row)
{
    const bool isExact = row.createdAt.has_value();
    auto added = sql::execute(
        database,
        u"INSERT INTO session (id, state, final, awaits_package, title, signer, reference, due, "
        u"link_expires, "
        "created, created_exact, first_seen, seen, words) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT "
        "(id) "
        "DO NOTHING RETURNING n"_s,
        {sql::text(row.id), sql::text(row.state), row.isFinal, row.awaitsPackage, sql::text(row.title),
         sql::text(row.signer), sql::text(row.reference), sql::fromMoment(row.dueDate),
         sql::fromMoment(row.linkExpires), sql::fromMoment(isExact ? *row.createdAt : row.createdAbout),
         isExact, sql::fromMoment(row.seenAt), sql::fromMoment(row.seenAt), sql::text(row.words)});
    if (!added)
        return tl::make_unexpected(added.error());
    if (!added->next())
        return false;
    const qint64 n = added->value(0).toLongLong();
    if (auto done = sql::run(database, u"INSERT INTO session_body VALUES (?,?,?)"_s,
                             {n, linksOf(row.links), bytes(row.json)});
        !done)
        return tl::make_unexpected(done.error());
    if (auto done = writeKeys(database, n, row); !done)
        return tl::make_unexpected(done.error());
    return true;
}

StoreResult<void> noteChange(QSqlDatabase &database, qint64 n, const SessionChange &change)
{
    auto done =
        sql::run(database, u"INSERT INTO session_change (n, at, kind, before, after) VALUES (?,?,?,?,?)"_s,
                 {n, sql::fromMoment(change.seenAt), int(change.kind), sql::text(change.before),
                  sql::text(change.after)});
    return done ? sql::run(database, u"UPDATE session SET unread = 1 WHERE n = ?"_s, {n}) : done;
}

StoreResult<void> noteChanges(QSqlDatabase &database, const Before &old, const SessionRow &row)
{
    QList<SessionChange> changes;
    if (old.state != row.state)
        changes.append({row.seenAt, SessionChange::Kind::State, old.state, row.state});
    if (const QDateTime due = sql::toMoment(old.due); due != row.dueDate)
        changes.append({row.seenAt, SessionChange::Kind::DueDate, due.toString(Qt::ISODateWithMs),
                        row.dueDate.toString(Qt::ISODateWithMs)});
    if (old.awaitsPackage && !row.awaitsPackage)
        changes.append({row.seenAt, SessionChange::Kind::Package, {}, {}});
    for (const SessionChange &change : std::as_const(changes))
        if (auto done = noteChange(database, old.n, change); !done)
            return done;
    return {};
}

//! The index of the words is made in a second pass: only what it holds already must be changed in it.
StoreResult<void> reindex(QSqlDatabase &database, const Before &old, const QString &words)
{
    const auto mark = wordsMark(database);
    if (!mark)
        return tl::make_unexpected(mark.error());
    if (*mark < old.n)
        return {};
    auto done = sql::run(database,
                         u"INSERT INTO session_words (session_words, rowid, words) VALUES ('delete', ?, ?)"_s,
                         {old.n, sql::text(old.words)});
    if (done && !words.isNull())
        done = sql::run(database, u"INSERT INTO session_words (rowid, words) VALUES (?, ?)"_s,
                        {old.n, sql::text(words)});
    return done;
}

StoreResult<void> update(QSqlDatabase &database, const Before &old, const SessionRow &row)
{
    if (auto done = noteChanges(database, old, row); !done)
        return done;
    const QString words = row.words.isNull() ? u""_s : row.words;
    if (old.words != words)
        if (auto done = reindex(database, old, words); !done)
            return done;
    const bool isExact = row.createdAt.has_value();
    const QVariant created = sql::fromMoment(isExact ? *row.createdAt : row.createdAbout);
    const bool becameFinal = row.isFinal && !old.isFinal;
    auto done =
        sql::run(database,
                 u"UPDATE session SET state = ?, final = ?, awaits_package = ?, title = ?, signer = ?, "
                 u"reference = ?, due = "
                 "?, link_expires = ?, created = CASE WHEN created_exact AND NOT ? THEN created ELSE "
                 "COALESCE(?, created) "
                 "END, created_exact = created_exact OR ?, seen = ?, final_seen = CASE WHEN ? THEN ? WHEN ? "
                 "THEN final_seen "
                 "END, gone = NULL, words = ? WHERE n = ?"_s,
                 {sql::text(row.state), row.isFinal, row.awaitsPackage, sql::text(row.title),
                  sql::text(row.signer), sql::text(row.reference), sql::fromMoment(row.dueDate),
                  sql::fromMoment(row.linkExpires), isExact, created, isExact, sql::fromMoment(row.seenAt),
                  becameFinal, sql::fromMoment(row.seenAt), row.isFinal, words, old.n});
    const bool isNamed = old.links == linksOf(row.links); // mostly: what a session is made of does not change
    if (done)
        done = sql::run(database, u"UPDATE session_body SET links = ?, json = ? WHERE n = ?"_s,
                        {linksOf(row.links), bytes(row.json), old.n});
    return done && !isNamed ? writeKeys(database, old.n, row) : done;
}

} // namespace

qint64 documentKey(const QString &id)
{
    return keyOf('d', id);
}

qint64 collectionKey(const QString &id)
{
    return keyOf('c', id);
}

qint64 predecessorKey(const QString &id)
{
    return keyOf('p', id);
}

StoreResult<qint64> wordsMark(QSqlDatabase &database)
{
    auto mark = sql::execute(database, u"SELECT value FROM sync_mark WHERE name = 'words'"_s);
    if (!mark)
        return tl::make_unexpected(mark.error());
    return mark->next() ? mark->value(0).toLongLong() : 0;
}

StoreResult<void> write(QSqlDatabase &database, const SessionRow &row)
{
    const auto isNew = insert(database, row);
    if (!isNew)
        return tl::make_unexpected(isNew.error());
    if (*isNew)
        return {};
    const auto old = before(database, row.id);
    if (!old)
        return tl::make_unexpected(old.error());
    return row.seenAt.toMSecsSinceEpoch() < (*old)->seen ? StoreResult<void>() : update(database, **old, row);
}

StoreResult<void> noteGone(QSqlDatabase &database, const QString &id, const QDateTime &seenAt)
{
    const auto old = before(database, id);
    if (!old)
        return tl::make_unexpected(old.error());
    if (!*old || (*old)->isGone || seenAt.toMSecsSinceEpoch() < (*old)->seen)
        return {};
    auto done = sql::run(database, u"UPDATE session SET gone = ?, seen = ? WHERE n = ?"_s,
                         {sql::fromMoment(seenAt), sql::fromMoment(seenAt), (*old)->n});
    return done ? noteChange(database, (*old)->n, {seenAt, SessionChange::Kind::Gone, {}, {}}) : done;
}

StoreResult<void> remove(QSqlDatabase &database, const QString &id)
{
    const auto old = before(database, id);
    if (!old)
        return tl::make_unexpected(old.error());
    if (!*old)
        return {};
    if (auto done = reindex(database, **old, {}); !done)
        return done;
    for (const qint64 key : keysOf(toLinks((*old)->links), {}))
        if (auto done =
                sql::run(database, u"DELETE FROM session_key WHERE key = ? AND n = ?"_s, {key, (*old)->n});
            !done)
            return done;
    return sql::run(database, u"DELETE FROM session WHERE n = ?"_s, {(*old)->n});
}

} // namespace store::sessionrows
