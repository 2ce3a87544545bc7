#include "store/resultrows.h"

#include "store/manyrows.h"
#include "store/sessionrows.h"

#include <QSet>
#include <QSqlDatabase>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace store::resultrows {
namespace {

bool isSigned(const SessionRow &row)
{
    return row.state == "SIGNED"_L1;
}

StoreResult<bool> isAny(QSqlDatabase &database, const QString &statement, const QVariantList &values = {})
{
    auto any = sql::execute(database, statement, values);
    if (!any)
        return tl::make_unexpected(any.error());
    return any->next();
}

//! Those from \a first on that were saved before this index knew of them.
StoreResult<void> lookWhatIsSaved(QSqlDatabase &database, qint64 first)
{
    const auto any = isAny(database, u"SELECT 1 FROM session_saved LIMIT 1"_s);
    if (!any)
        return tl::make_unexpected(any.error());
    if (!*any)
        return {};
    return sql::run(database,
                    u"UPDATE session_result SET unsaved = 0 WHERE n >= ? AND results <= (SELECT k.results "
                    "FROM session s JOIN session_saved k ON k.id = s.id WHERE s.n = session_result.n)"_s,
                    {first});
}

//! Those of its collections.
StoreResult<QSet<QString>> packagesOf(QSqlDatabase &database, const QList<SessionLink> &links)
{
    QSet<QString> collections, packages;
    for (const SessionLink &link : links)
        collections.insert(link.collectionId);
    for (const QString &id : std::as_const(collections)) {
        auto rows = sql::execute(database, u"SELECT id FROM collection_package WHERE collection = ?"_s,
                                 {sql::text(id)});
        if (!rows)
            return tl::make_unexpected(rows.error());
        while (rows->next())
            packages.insert(rows->value(0).toString());
    }
    return packages;
}

//! Of its collections, without those that it names itself.
StoreResult<int> packagesBeside(QSqlDatabase &database, const SessionRow &row)
{
    auto packages = packagesOf(database, row.links);
    if (!packages)
        return tl::make_unexpected(packages.error());
    for (const QString &id : row.resultIds)
        packages->remove(id);
    return int(packages->size());
}

//! The same of one that is kept.
StoreResult<int> packagesBeside(QSqlDatabase &database, const QList<SessionLink> &links, qint64 n)
{
    const auto packages = packagesOf(database, links);
    if (!packages)
        return tl::make_unexpected(packages.error());
    int count = 0;
    for (const QString &id : *packages) {
        const auto isNamed = isAny(database, u"SELECT 1 FROM session_key WHERE key = ? AND n = ?"_s,
                                   {sessionrows::resultKey(id), n});
        if (!isNamed)
            return tl::make_unexpected(isNamed.error());
        count += *isNamed ? 0 : 1;
    }
    return count;
}

struct Counted
{
    qint64 n = 0;
    QString id;
    QVariant due;
    bool isSigned = false;
    int results = 0, packages = 0; //!< results: without them
};

StoreResult<void> write(QSqlDatabase &database, const Counted &counted)
{
    const int all = counted.results + counted.packages;
    if (all == 0)
        return sql::run(database, u"DELETE FROM session_result WHERE n = ?"_s, {counted.n});
    return sql::run(
        database,
        u"INSERT OR REPLACE INTO session_result (n, due, results, unsaved, packages) VALUES (?, "
        "?, ?, ? AND ? > COALESCE((SELECT results FROM session_saved WHERE id = ?), 0), ?)"_s,
        {counted.n, counted.due, all, counted.isSigned, all, sql::text(counted.id), counted.packages});
}

//! Of a session that was wiped nothing can be saved any more: there is no name for the file.
StoreResult<void> countAgain(QSqlDatabase &database, const QString &collectionId, qint64 n)
{
    Counted counted{.n = n, .id = {}, .due = {}};
    QList<SessionLink> links;
    {
        auto row = sql::execute(
            database,
            u"SELECT s.id, s.due, s.state = 'SIGNED' AND s.gone IS NULL, b.links, COALESCE((SELECT r.results "
            "- r.packages FROM session_result r WHERE r.n = s.n), 0) FROM session s JOIN session_body b "
            "USING (n) WHERE s.n = ? AND s.wiped IS NULL"_s,
            {n});
        if (!row)
            return tl::make_unexpected(row.error());
        if (!row->next())
            return {};
        counted.id = row->value(0).toString();
        counted.due = row->value(1);
        counted.isSigned = row->value(2).toBool();
        links = sessionrows::toLinks(row->value(3));
        counted.results = row->value(4).toInt();
    }
    if (std::none_of(links.cbegin(), links.cend(),
                     [&](const SessionLink &link) { return link.collectionId == collectionId; }))
        return {}; // another one with the same key
    const auto packages = packagesBeside(database, links, n);
    if (!packages)
        return tl::make_unexpected(packages.error());
    counted.packages = *packages;
    return write(database, counted);
}

} // namespace

StoreResult<void> add(QSqlDatabase &database, const QList<const PreparedSession *> &sessions, qint64 first)
{
    const auto hasPackages = isAny(database, u"SELECT 1 FROM collection_package LIMIT 1"_s);
    if (!hasPackages)
        return tl::make_unexpected(hasPackages.error());
    QVariantList values;
    qint64 n = first;
    for (const PreparedSession *session : sessions) {
        const SessionRow *row = &session->row;
        const auto packages = *hasPackages ? packagesBeside(database, *row) : StoreResult<int>(0);
        if (!packages)
            return tl::make_unexpected(packages.error());
        if (const int all = row->results + *packages; all > 0)
            values << n << sql::fromMoment(row->dueDate) << all << isSigned(*row) << *packages;
        ++n;
    }
    if (values.isEmpty())
        return {};
    auto done = sql::insertMany(
        database, u"INSERT INTO session_result (n, due, results, unsaved, packages)"_s, 5, values);
    return done ? lookWhatIsSaved(database, first) : done;
}

StoreResult<void> noteGone(QSqlDatabase &database, qint64 n)
{
    return sql::run(database, u"UPDATE session_result SET unsaved = 0 WHERE n = ?"_s, {n});
}

StoreResult<void> update(QSqlDatabase &database, const SessionRow &row, qint64 n)
{
    const auto packages = packagesBeside(database, row);
    if (!packages)
        return tl::make_unexpected(packages.error());
    return write(database, {.n = n,
                            .id = row.id,
                            .due = sql::fromMoment(row.dueDate),
                            .isSigned = isSigned(row),
                            .results = row.results,
                            .packages = *packages});
}

StoreResult<void> countPackages(QSqlDatabase &database, const QString &collectionId)
{
    QList<qint64> members;
    {
        auto rows = sql::execute(database, u"SELECT n FROM session_key WHERE key = ?"_s,
                                 {sessionrows::collectionKey(collectionId)});
        if (!rows)
            return tl::make_unexpected(rows.error());
        while (rows->next())
            members << rows->value(0).toLongLong();
    }
    for (const qint64 n : std::as_const(members))
        if (auto done = countAgain(database, collectionId, n); !done)
            return done;
    return {};
}

} // namespace store::resultrows
