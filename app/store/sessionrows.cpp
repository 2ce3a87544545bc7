// What is written into the tables of the index.
#include "store/sessionrows.h"

#include "domain/searchwords.h"
#include "store/resultrows.h"
#include "store/sealedvalue.h"
#include "store/sealing.h"
#include "store/sessionchanges.h"

#include <QHash>
#include <QMap>
#include <QSet>
#include <QSqlDatabase>

#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace store::sessionrows {
namespace {

StoreResult<void> writeKeys(QSqlDatabase &database, qint64 n, const QList<qint64> &keys)
{
    for (const qint64 key : keys)
        if (auto done = sql::run(database, u"INSERT OR IGNORE INTO session_key VALUES (?,?)"_s, {key, n});
            !done)
            return done;
    return {};
}

QVariant createdOf(const SessionRow &row)
{
    return sql::fromMoment(row.createdAt ? *row.createdAt : row.createdAbout);
}

//! Most of what is looked at again is as it was. Title, signer and the like come from the JSON.
bool isSame(const Before &old, const PreparedSession &session, const QString &words)
{
    const SessionRow &row = session.row;
    const bool knowsMore =
        row.createdAt ? !old.isCreatedExact || createdOf(row) != old.created
                      : !old.isCreatedExact && !createdOf(row).isNull() && createdOf(row) != old.created;
    return !knowsMore && !old.isGone && old.json == row.json && old.state == row.state &&
           old.isFinal == row.isFinal && old.awaitsPackage == row.awaitsPackage &&
           sql::toMoment(old.due) == row.dueDate && old.words == words && old.links == session.links;
}

StoreResult<void> noteSeen(QSqlDatabase &database, const QMap<qint64, QList<qint64>> &seen)
{
    for (auto each = seen.cbegin(); each != seen.cend(); ++each)
        for (const qint64 n : each.value())
            if (auto done = sql::run(database, u"UPDATE session SET seen = ? WHERE n = ?"_s, {each.key(), n});
                !done)
                return done;
    return {};
}

StoreResult<void> update(QSqlDatabase &database, const Before &old, const PreparedSession &session,
                         bool hidesPeople)
{
    const SessionRow &row = session.row;
    if (auto done = noteChanges(database, old, row); !done)
        return done;
    const QString found = wordsOf(session, hidesPeople), words = found.isNull() ? u""_s : found;
    if (old.words != words)
        if (auto done = reindex(database, old.n, old.words, words); !done)
            return done;
    const bool isExact = row.createdAt.has_value();
    const bool becameFinal = row.isFinal && !old.isFinal;
    auto done = sql::run(
        database,
        u"UPDATE session SET state = ?, final = ?, awaits_package = ?, title = ?, signer = ?, "
        u"reference = ?, due = "
        "?, link_expires = ?, created = CASE WHEN created_exact AND NOT ? THEN created ELSE "
        "COALESCE(?, created) "
        "END, created_exact = created_exact OR ?, seen = ?, final_seen = CASE WHEN ? THEN ? WHEN ? "
        "THEN final_seen "
        "END, gone = NULL, wiped = NULL, words = ? WHERE n = ?"_s,
        {sql::text(row.state), row.isFinal, row.awaitsPackage, sql::text(row.title),
         signerOf(row, hidesPeople), sql::text(row.reference), sql::fromMoment(row.dueDate),
         sql::fromMoment(row.linkExpires), isExact, createdOf(row), isExact, sql::fromMoment(row.seenAt),
         becameFinal, sql::fromMoment(row.seenAt), row.isFinal, words, old.n});
    if (done)
        done = sql::run(database, u"UPDATE session_body SET links = ?, json = ? WHERE n = ?"_s,
                        {session.links, jsonOf(row), old.n});
    if (done)
        done = resultrows::update(database, row, old.n);
    return done ? writeKeys(database, old.n, session.keys) : done;
}

} // namespace

QString wordsOf(const PreparedSession &session, bool hidesPeople)
{
    return hidesPeople ? domain::findable(session.row.words) : session.words;
}

QVariant jsonOf(const SessionRow &row)
{
    return sealedvalue::fromBytes(row.json, jsonColumn);
}

QVariant signerOf(const SessionRow &row, bool isHidden)
{
    return isHidden ? sealedvalue::fromText(row.signer, signerColumn) : sql::text(row.signer);
}

QString toSigner(const QVariant &kept)
{
    return sealedvalue::toText(kept, signerColumn).value_or(QString());
}

StoreResult<bool> hidesPeople(QSqlDatabase &database)
{
    // without a lasting key nothing that tells of people outlasts the run, also what could be searched for
    if (const Sealing *sealing = SealingOfThread::current();
        sealing && !sealing->keyId().isEmpty() && sealing->state() == Sealing::State::ThisRun)
        return true;
    auto mark = sql::execute(database, u"SELECT 1 FROM sync_mark WHERE name = 'people hidden'"_s);
    if (!mark)
        return tl::make_unexpected(mark.error());
    return mark->next();
}

//! The index of the words is made in a second pass: only what it holds already must be changed in it.
StoreResult<void> reindex(QSqlDatabase &database, qint64 n, const QString &old, const QString &words)
{
    const auto mark = wordsMark(database);
    if (!mark)
        return tl::make_unexpected(mark.error());
    if (*mark < n)
        return {};
    auto done = sql::run(database,
                         u"INSERT INTO session_words (session_words, rowid, words) VALUES ('delete', ?, ?)"_s,
                         {n, sql::text(old)});
    if (done && !words.isNull())
        done = sql::run(database, u"INSERT INTO session_words (rowid, words) VALUES (?, ?)"_s,
                        {n, sql::text(words)});
    return done;
}

StoreResult<qint64> wordsMark(QSqlDatabase &database)
{
    auto mark = sql::execute(database, u"SELECT value FROM sync_mark WHERE name = 'words'"_s);
    if (!mark)
        return tl::make_unexpected(mark.error());
    return mark->next() ? mark->value(0).toLongLong() : 0;
}

StoreResult<void> write(QSqlDatabase &database, const PreparedSessions &sessions)
{
    const auto isHidden = hidesPeople(database);
    if (!isHidden)
        return tl::make_unexpected(isHidden.error());
    QStringList ids;
    for (const PreparedSession &session : sessions.all())
        ids << session.row.id;
    auto known = before(database, ids);
    if (!known)
        return tl::make_unexpected(known.error());
    QList<const PreparedSession *> added, again;
    QSet<QString> isAdded;
    for (const PreparedSession &session : sessions.all()) {
        const QString &id = session.row.id;
        const bool isNew = !known->contains(id) && !isAdded.contains(id);
        (isNew ? added : again).append(&session);
        if (isNew)
            isAdded.insert(id);
    }
    if (auto done = add(database, added, *isHidden); !done)
        return done;
    QMap<qint64, QList<qint64>> seen;
    for (const PreparedSession *session : std::as_const(again)) {
        const SessionRow *row = &session->row;
        std::optional<Before> old;
        if (const auto found = known->constFind(row->id); found != known->cend()) {
            old = *found;
            known->erase(found); // the second time in one list it is read anew
        } else {
            auto done = noteSeen(database, std::exchange(seen, {}));
            const auto read = done ? before(database, row->id) : tl::make_unexpected(done.error());
            if (!read)
                return tl::make_unexpected(read.error());
            old = *read;
        }
        const qint64 seenMs = row->seenAt.toMSecsSinceEpoch();
        if (!old || isOvertaken(*old, seenMs))
            continue;
        const auto isLate = isBeforeOwnDueDate(database, *old, *row);
        if (!isLate)
            return tl::make_unexpected(isLate.error());
        if (*isLate)
            continue;
        if (isSame(*old, *session, wordsOf(*session, *isHidden)) || (old->isWiped && row->isFinal)) {
            seen[seenMs].append(old->n);
            // it may have been kept before anything could be found by them
            if (auto done = writeKeys(database, old->n, keysOf({}, {}, {}, row->resultIds)); !done)
                return done;
        } else if (auto done = update(database, *old, *session, *isHidden); !done)
            return done;
    }
    return noteSeen(database, seen);
}

StoreResult<QList<SessionLink>> remove(QSqlDatabase &database, const QString &id)
{
    const auto old = before(database, id);
    if (!old)
        return tl::make_unexpected(old.error());
    if (!*old)
        return QList<SessionLink>();
    if (const auto done = reindex(database, (*old)->n, (*old)->words, {}); !done)
        return tl::make_unexpected(done.error());
    QList<SessionLink> links = toLinks((*old)->links);
    for (const qint64 key : keysOf(links, {}, {}, {}))
        if (const auto done =
                sql::run(database, u"DELETE FROM session_key WHERE key = ? AND n = ?"_s, {key, (*old)->n});
            !done)
            return tl::make_unexpected(done.error());
    if (const auto done = sql::run(database, u"DELETE FROM session WHERE n = ?"_s, {(*old)->n}); !done)
        return tl::make_unexpected(done.error());
    return links;
}

} // namespace store::sessionrows
