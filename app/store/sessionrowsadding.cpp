// How new sessions come into the tables of the index. Many in one statement: what a statement costs by itself
// is more than what a row of it does.
#include "store/resultrows.h"
#include "store/sessionrows.h"

#include <QSqlDatabase>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace store::sessionrows {
namespace {

using Rows = QList<const SessionRow *>;

//! Rows of one statement: as many as there are, of these sizes, so that few texts are to be parsed.
qsizetype sizeFor(qsizetype rows)
{
    for (const qsizetype size : {64, 8})
        if (rows >= size)
            return size;
    return 1;
}

QString marks(qsizetype columns, qsizetype rows)
{
    const QString row = u'(' + u"?,"_s.repeated(columns).chopped(1) + u"),"_s;
    return row.repeated(rows).chopped(1);
}

StoreResult<void> insertAll(QSqlDatabase &database, const QString &into, qsizetype columns,
                            const QVariantList &values)
{
    for (qsizetype at = 0; at < values.size();) {
        const qsizetype rows = sizeFor((values.size() - at) / columns), count = rows * columns;
        if (auto done =
                sql::run(database, into + u" VALUES "_s + marks(columns, rows), values.mid(at, count));
            !done)
            return done;
        at += count;
    }
    return {};
}

//! The number that comes next; numbers are not used twice, see AUTOINCREMENT.
StoreResult<qint64> nextNumber(QSqlDatabase &database)
{
    auto last = sql::execute(database, u"SELECT seq FROM sqlite_sequence WHERE name = 'session'"_s);
    if (!last)
        return tl::make_unexpected(last.error());
    return last->next() ? last->value(0).toLongLong() + 1 : 1;
}

StoreResult<void> insertSessions(QSqlDatabase &database, const Rows &rows, qint64 first, bool hidesPeople)
{
    constexpr qsizetype columns = 15;
    QVariantList values;
    values.reserve(rows.size() * columns);
    for (const SessionRow *row : rows) {
        const bool isExact = row->createdAt.has_value();
        const QVariant seen = sql::fromMoment(row->seenAt);
        values << first++ << sql::text(row->id) << sql::text(row->state) << row->isFinal << row->awaitsPackage
               << sql::text(row->title) << signerOf(*row, hidesPeople) << sql::text(row->reference)
               << sql::fromMoment(row->dueDate) << sql::fromMoment(row->linkExpires)
               << sql::fromMoment(isExact ? *row->createdAt : row->createdAbout) << isExact << seen << seen
               << sql::text(row->words);
    }
    return insertAll(database,
                     u"INSERT INTO session (n, id, state, final, awaits_package, title, signer, reference, "
                     "due, link_expires, created, created_exact, first_seen, seen, words)"_s,
                     columns, values);
}

StoreResult<void> insertBodies(QSqlDatabase &database, const Rows &rows, qint64 first)
{
    QVariantList values;
    values.reserve(rows.size() * 3);
    for (const SessionRow *row : rows)
        values << first++ << fromLinks(row->links) << jsonOf(*row);
    return insertAll(database, u"INSERT INTO session_body (n, links, json)"_s, 3, values);
}

//! In their order: what is near to each other goes to one page.
StoreResult<void> insertKeys(QSqlDatabase &database, const Rows &rows, qint64 first)
{
    QList<std::pair<qint64, qint64>> keys;
    for (const SessionRow *row : rows) {
        for (const qint64 key : keysOf(row->links, row->subsequentTo, row->link, row->resultIds))
            keys.append({key, first});
        ++first;
    }
    std::sort(keys.begin(), keys.end());
    QVariantList values;
    values.reserve(keys.size() * 2);
    for (const auto &[key, n] : std::as_const(keys))
        values << key << n;
    return insertAll(database, u"INSERT INTO session_key (key, n)"_s, 2, values);
}

} // namespace

StoreResult<void> add(QSqlDatabase &database, const QList<const SessionRow *> &rows, bool hidesPeople)
{
    if (rows.isEmpty())
        return {};
    const auto first = nextNumber(database);
    if (!first)
        return tl::make_unexpected(first.error());
    auto done = insertSessions(database, rows, *first, hidesPeople);
    if (done)
        done = insertBodies(database, rows, *first);
    if (done)
        done = resultrows::add(database, rows, *first);
    return done ? insertKeys(database, rows, *first) : done;
}

} // namespace store::sessionrows
