// How the file of an account's sessions keeps what it tells of people from others.
#include "store/indexmarks.h"
#include "store/sealedcolumns.h"
#include "store/sealing.h"
#include "store/sessionindex.h"
#include "store/sql.h"

#include <QSqlDatabase>

using namespace Qt::StringLiterals;

namespace store {
namespace {

const QString keyMark = u"sealed by"_s, hiddenMark = u"people hidden"_s;

//! All of it is asked for again. What is there stays meanwhile, and so does what was observed. What was noted
//! is written anew from the program's own file: its words may be other ones.
StoreResult<void> forgetFetched(QSqlDatabase &database)
{
    auto done = sql::run(database, u"DELETE FROM sync_span"_s);
    return done ? sql::run(database, u"UPDATE session_triage SET words = '', note = '', labels = x''"_s)
                : done;
}

StoreResult<bool> hasRows(QSqlDatabase &database)
{
    auto rows = sql::execute(database, u"SELECT 1 FROM session LIMIT 1"_s);
    if (!rows)
        return tl::make_unexpected(rows.error());
    return rows->next();
}

//! True when values are to be sealed anew.
StoreResult<bool> meetKey(QSqlDatabase &database)
{
    const Sealing *sealing = SealingOfThread::current();
    const qint64 number = sealing ? sealing->keyNumber() : 0;
    if (number == 0)
        return false;
    const auto known = indexmarks::find(database, keyMark);
    if (!known)
        return tl::make_unexpected(known.error());
    if (*known == number && !sealing->hadOtherKeys())
        return false;
    const auto isOld = hasRows(database);
    if (!isOld)
        return tl::make_unexpected(isOld.error());
    auto done = *isOld && *known && *known != number ? forgetFetched(database) : StoreResult<void>();
    // without a mark it comes from a time when nothing was sealed; it is set when all of it is
    if (done && (!*isOld || *known))
        done = indexmarks::set(database, keyMark, number);
    if (!done)
        return tl::make_unexpected(done.error());
    return *isOld;
}

//! Names leave the readable columns at once; what else was to be found by words comes back with the sessions.
StoreResult<void> hidePeople(QSqlDatabase &database)
{
    for (const auto &statement :
         {u"UPDATE session SET signer = '', words = '' WHERE words <> '' OR typeof(signer) = 'text'"_s,
          u"INSERT INTO session_words (session_words) VALUES ('rebuild')"_s})
        if (auto done = sql::run(database, statement); !done)
            return done;
    return {};
}

//! True when names have left the readable columns.
StoreResult<bool> meetWish(QSqlDatabase &database, bool hidesPeople)
{
    const auto wasHidden = indexmarks::find(database, hiddenMark);
    if (!wasHidden)
        return tl::make_unexpected(wasHidden.error());
    if (wasHidden->has_value() == hidesPeople)
        return false;
    auto done =
        hidesPeople ? indexmarks::set(database, hiddenMark, 1) : indexmarks::remove(database, hiddenMark);
    if (done && hidesPeople)
        done = hidePeople(database);
    if (done)
        done = forgetFetched(database);
    return done ? StoreResult<bool>(hidesPeople) : tl::make_unexpected(done.error());
}

} // namespace

void SessionIndex::protect(bool hidesPeople, QObject *context, Done done)
{
    const auto finish = [this, guard = QPointer(context), hasContext = context != nullptr,
                         done = std::move(done)](const StoreResult<void> &result) {
        tellChanged();
        if (done && (!hasContext || guard))
            done(result);
    };
    struct Met
    {
        bool isStale = false, isHiddenNow = false;
    };
    m_writer->run<Met>(
        this,
        [hidesPeople](QSqlDatabase &database) -> StoreResult<Met> {
            const auto isStale = meetKey(database);
            if (!isStale)
                return tl::make_unexpected(isStale.error());
            const auto isHiddenNow = meetWish(database, hidesPeople);
            if (!isHiddenNow)
                return tl::make_unexpected(isHiddenNow.error());
            return Met{*isStale, *isHiddenNow};
        },
        [this, finish](const StoreResult<Met> &met) {
            if (met && met->isHiddenNow) // in the file itself they would stay until its log is full
                m_writer->forgetOldPages();
            if (!met || !met->isStale)
                return finish(met ? StoreResult<void>() : tl::make_unexpected(met.error()));
            sealAll(*m_writer, sealedIndexColumns(), this, [this, finish](const StoreResult<qint64> &sealed) {
                if (!sealed)
                    return finish(tl::make_unexpected(sealed.error()));
                m_writer->run<void>(
                    this,
                    [](QSqlDatabase &database) {
                        return indexmarks::set(database, keyMark, SealingOfThread::current()->keyNumber());
                    },
                    finish);
            });
        });
}

} // namespace store
