// How the file of an account's sessions forgets people whose sessions are long over.
#include "domain/searchwords.h"
#include "store/indexmarks.h"
#include "store/sessionindex.h"
#include "store/sessionlists.h"
#include "store/sessionrows.h"
#include "store/sql.h"
#include "store/wipednames.h"

#include <QPointer>
#include <QSqlDatabase>

using namespace Qt::StringLiterals;

namespace store {
namespace {

const QString unsettledMark = u"words to settle"_s;

//! Those that are final since before the moment, as far as anybody knows: one that was final when it was
//! first seen was so by its due date. Results that the service has until their due date, and nobody here, are
//! saved by what is known of the session: until then it stays.
const QString finalBeforeMoment =
    u"s.final = 1 AND s.wiped IS NULL AND COALESCE(s.final_seen, MIN(COALESCE(s.due, s.first_seen), "
    "s.first_seen)) < ? AND NOT EXISTS (SELECT 1 FROM session_result r WHERE r.n = s.n AND r.unsaved = 1 AND "
    "r.due >= ?)"_s;

struct Due
{
    SessionNumbers numbers;
    SessionIndex::Doomed what;
};

//! Each part by its own index: with OR between them, every row would be read. ALL: else all that is due would
//! be put in order for these few, each time anew.
StoreResult<Due> dueToBeWiped(QSqlDatabase &database, qint64 beforeMs, int most)
{
    auto rows = sql::execute(
        database,
        u"SELECT s.n, s.id FROM session s WHERE %1 "
        "UNION ALL SELECT s.n, s.id FROM session s WHERE s.gone < ? AND s.wiped IS NULL LIMIT ?"_s.arg(
            finalBeforeMoment),
        {beforeMs, qMax(beforeMs, QDateTime::currentMSecsSinceEpoch()), beforeMs, most});
    if (!rows)
        return tl::make_unexpected(rows.error());
    Due found;
    while (rows->next()) {
        if (const qint64 n = rows->value(0).toLongLong(); !found.numbers.contains(n)) { // it may be in both
            found.numbers.append(n);
            found.what.ids.append(rows->value(1).toString());
        }
    }
    const auto names = wipednames::onlyOf(database, found.numbers);
    if (!names)
        return tl::make_unexpected(names.error());
    found.what.documentIds = names->documentIds;
    found.what.collectionIds = names->collectionIds;
    return found;
}

struct Wiped
{
    qint64 n = 0;
    QString id;
    QString before, words; //!< that it is found by: till now, and from now on
};

//! Those that are still what made them due: between the search and this, a page may have come.
StoreResult<QList<Wiped>> stillDue(QSqlDatabase &database, const SessionNumbers &numbers)
{
    QList<Wiped> due;
    for (const qint64 n : numbers) {
        auto row = sql::execute(database,
                                u"SELECT id, words, reference FROM session "
                                "WHERE n = ? AND wiped IS NULL AND (final = 1 OR gone IS NOT NULL)"_s,
                                {n});
        if (!row)
            return tl::make_unexpected(row.error());
        if (row->next()) // the reference is of the contract, not of the person
            due.append({n, row->value(0).toString(), row->value(1).toString(),
                        domain::findable(row->value(2).toString().toLower())});
    }
    return due;
}

StoreResult<void> wipeOne(QSqlDatabase &database, const Wiped &session, qint64 now)
{
    auto done = session.before == session.words
                    ? StoreResult<void>()
                    : sessionrows::reindex(database, session.n, session.before, session.words);
    if (done)
        done = sql::run(database,
                        u"UPDATE session SET signer = '', title = '', words = ?, wiped = ? WHERE n = ?"_s,
                        {sql::text(session.words), now, session.n});
    if (done)
        done = sql::run(database, u"UPDATE session_body SET json = x'' WHERE n = ?"_s, {session.n});
    return done ? sql::run(database, u"DELETE FROM session_triage WHERE id = ?"_s, {sql::text(session.id)})
                : done;
}

StoreResult<QStringList> wipeThese(QSqlDatabase &database, const SessionNumbers &numbers)
{
    const auto due = stillDue(database, numbers);
    if (!due)
        return tl::make_unexpected(due.error());
    SessionNumbers doomed;
    for (const Wiped &session : *due)
        doomed.append(session.n);
    // first: what they name is in what goes next
    if (const auto done = wipednames::wipe(database, doomed); !done)
        return tl::make_unexpected(done.error());
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    QStringList ids;
    for (const Wiped &session : *due) {
        if (const auto done = wipeOne(database, session, now); !done)
            return tl::make_unexpected(done.error());
        ids << session.id;
    }
    if (const auto noted = indexmarks::set(database, unsettledMark, 1); !noted)
        return tl::make_unexpected(noted.error());
    return ids;
}

} // namespace

void SessionIndex::wipe(const QDateTime &finalBefore, int most, const BeforeWipe &before, QObject *context,
                        std::function<void(StoreResult<QStringList>)> done)
{
    const auto finish = [this, guard = QPointer(context),
                         done = std::move(done)](const StoreResult<QStringList> &ids) {
        if (ids && !ids->isEmpty())
            tellChanged();
        if (guard)
            done(ids);
    };
    const auto wipeNow = [this, finish](const SessionNumbers &numbers) {
        m_writer->run<QStringList>(
            this, [numbers](QSqlDatabase &database) { return wipeThese(database, numbers); }, finish);
    };
    // looking for them takes long among a million: not where pages that come are written
    m_slowReader->run<Due>(
        this,
        [moment = finalBefore.toMSecsSinceEpoch(), most](QSqlDatabase &database) {
            return dueToBeWiped(database, moment, most);
        },
        [before, finish, wipeNow, asker = QPointer(context),
         self = QPointer(this)](const StoreResult<Due> &due) {
            if (!asker)
                return; // and with it, most likely, what is to be told
            if (!due || due->what.ids.isEmpty())
                return finish(due ? StoreResult<QStringList>(QStringList())
                                  : tl::make_unexpected(due.error()));
            before(due->what,
                   [guard = self, finish, wipeNow, numbers = due->numbers](const StoreResult<void> &isGone) {
                       if (guard)
                           isGone ? wipeNow(numbers) : finish(tl::make_unexpected(isGone.error()));
                   });
        });
}

void SessionIndex::settleWords(bool isFirst, QObject *context, std::function<void(StoreResult<bool>)> done)
{
    m_writer->run<bool>(
        context,
        [isFirst](QSqlDatabase &database) -> StoreResult<bool> {
            // also of a run that ended before it was done
            const auto mark = indexmarks::find(database, unsettledMark);
            if (!mark || !*mark)
                return mark ? StoreResult<bool>(true) : tl::make_unexpected(mark.error());
            constexpr int pages = 200;
            const auto changes = [&database] {
                auto rows = sql::execute(database, u"SELECT total_changes()"_s);
                return rows && rows->next() ? rows->value(0).toLongLong() : 0;
            };
            const qint64 before = changes();
            // below zero: a merge of everything there is begins; see "merge" of FTS5
            const auto merged =
                sql::run(database, u"INSERT INTO session_words (session_words, rank) VALUES ('merge', ?)"_s,
                         {isFirst ? -pages : pages});
            if (!merged)
                return tl::make_unexpected(merged.error());
            const bool isDone = changes() - before < 2;
            const auto noted = isDone ? indexmarks::remove(database, unsettledMark) : StoreResult<void>();
            return noted ? StoreResult<bool>(isDone) : tl::make_unexpected(noted.error());
        },
        [this, done = std::move(done)](const StoreResult<bool> &isDone) {
            if (isDone && *isDone)
                m_writer->forgetOldPages();
            done(isDone);
        });
}

} // namespace store
