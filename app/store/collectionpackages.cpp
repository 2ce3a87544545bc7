#include "store/collectionpackages.h"

#include "store/resultrows.h"
#include "store/sessionrows.h"

#include <QSet>
#include <QSqlDatabase>

#include <utility>

using namespace Qt::StringLiterals;

namespace store {
namespace {

constexpr qsizetype collectionsAtATime = 2'000;

StoreResult<bool> isKnownPackage(QSqlDatabase &database, const QString &collectionId,
                                 const QString &documentId)
{
    auto rows = sql::execute(database, u"SELECT 1 FROM collection_package WHERE collection = ? AND id = ?"_s,
                             {sql::text(collectionId), sql::text(documentId)});
    if (!rows)
        return tl::make_unexpected(rows.error());
    return rows->next();
}

//! Its sessions were wiped, and it with them: it does not come back by who remembers it elsewhere.
StoreResult<bool> isWipedCollection(QSqlDatabase &database, const QString &collectionId)
{
    auto rows = sql::execute(
        database,
        u"SELECT MAX(s.wiped IS NULL) FROM session_key k JOIN session s ON s.n = k.n WHERE k.key = ?"_s,
        {sessionrows::collectionKey(collectionId)});
    if (!rows)
        return tl::make_unexpected(rows.error());
    return rows->next() && !rows->value(0).isNull() && !rows->value(0).toBool();
}

//! True when one of them was not known.
StoreResult<bool> addPackages(QSqlDatabase &database, const QString &collectionId,
                              const QList<CollectionPackage> &packages)
{
    bool isNew = false;
    for (const CollectionPackage &package : packages) {
        const auto known = isKnownPackage(database, collectionId, package.documentId);
        if (!known)
            return known;
        if (*known || package.documentId.isEmpty())
            continue;
        const auto isWiped = isWipedCollection(database, collectionId);
        if (!isWiped)
            return isWiped;
        if (*isWiped)
            return false;
        const auto added =
            sql::run(database, u"INSERT INTO collection_package VALUES (?, ?, ?)"_s,
                     {sql::text(collectionId), sql::text(package.documentId), sql::text(package.type)});
        if (!added)
            return tl::make_unexpected(added.error());
        isNew = true;
    }
    return isNew;
}

StoreResult<bool> notePackages(QSqlDatabase &database, const CollectionPackages::ByCollection &all)
{
    bool isAnyNew = false;
    for (auto each = all.cbegin(); each != all.cend(); ++each) {
        const auto isNew = addPackages(database, each.key(), each.value());
        if (!isNew)
            return isNew;
        if (!*isNew)
            continue;
        isAnyNew = true;
        auto done = sql::run(database, u"DELETE FROM collection_asked WHERE collection = ?"_s,
                             {sql::text(each.key())});
        if (done)
            done = resultrows::countPackages(database, each.key());
        if (!done)
            return tl::make_unexpected(done.error());
    }
    return isAnyNew;
}

StoreResult<QList<CollectionPackage>> packagesOfSession(QSqlDatabase &database,
                                                        const QList<SessionLink> &links)
{
    QSet<QString> collections;
    for (const SessionLink &link : links)
        collections.insert(link.collectionId);
    QList<CollectionPackage> packages;
    for (const QString &id : std::as_const(collections)) {
        auto rows = sql::execute(database, u"SELECT id, type FROM collection_package WHERE collection = ?"_s,
                                 {sql::text(id)});
        if (!rows)
            return tl::make_unexpected(rows.error());
        while (rows->next())
            packages.append(CollectionPackage{rows->value(0).toString(), rows->value(1).toString()});
    }
    return packages;
}

//! Its id and what it is made of; nothing when it is not there any more.
StoreResult<std::optional<std::pair<QString, QList<SessionLink>>>> linksOf(QSqlDatabase &database,
                                                                           qint64 number)
{
    auto row = sql::execute(
        database, u"SELECT s.id, b.links FROM session s JOIN session_body b USING (n) WHERE s.n = ?"_s,
        {number});
    if (!row)
        return tl::make_unexpected(row.error());
    if (!row->next())
        return std::nullopt;
    return std::pair(row->value(0).toString(), sessionrows::toLinks(row->value(1)));
}

//! Many were asked, and none was made with a wish for a package.
StoreResult<bool> areAskedInVain(QSqlDatabase &database)
{
    auto rows = sql::execute(
        database,
        u"SELECT NOT EXISTS (SELECT 1 FROM collection_package) AND NOT EXISTS (SELECT 1 FROM "
        "collection_asked WHERE awaited = 1) AND (SELECT COUNT(*) FROM (SELECT 1 FROM collection_asked LIMIT "
        "%1)) = %1"_s.arg(CollectionPackages::mostInVain));
    if (!rows)
        return tl::make_unexpected(rows.error());
    return rows->next() && rows->value(0).toBool();
}

} // namespace

void CollectionPackages::note(const ByCollection &packages, QObject *context, Done done)
{
    ByCollection some, rest;
    for (auto each = packages.cbegin(); each != packages.cend(); ++each)
        (some.size() < collectionsAtATime ? some : rest).insert(each.key(), each.value());
    m_index.writer().run<bool>(
        &m_index, [some](QSqlDatabase &database) { return notePackages(database, some); },
        [self = *this, rest, hasContext = context != nullptr, guard = QPointer(context),
         done = std::move(done)](const StoreResult<bool> &isNew) mutable {
            if (isNew.value_or(false))
                self.m_index.tellChanged();
            if (hasContext && !guard)
                done = {};
            if (isNew && !rest.isEmpty()) // others want to write meanwhile
                return self.note(rest, guard, std::move(done));
            if (done)
                done(isNew ? StoreResult<void>() : tl::make_unexpected(isNew.error()));
        });
}

void CollectionPackages::ofSessions(const SessionNumbers &numbers, QObject *context,
                                    std::function<void(StoreResult<BySession>)> done)
{
    // behind what was given to write: who asks may have noted some a moment ago
    m_index.writer().run<BySession>(
        context,
        [numbers](QSqlDatabase &database) -> StoreResult<BySession> {
            auto any = sql::execute(database, u"SELECT 1 FROM collection_package LIMIT 1"_s);
            if (!any)
                return tl::make_unexpected(any.error());
            BySession found;
            if (!any->next())
                return found;
            for (const qint64 number : numbers) {
                const auto links = linksOf(database, number);
                if (!links)
                    return tl::make_unexpected(links.error());
                if (!*links)
                    continue;
                const auto packages = packagesOfSession(database, (*links)->second);
                if (!packages)
                    return tl::make_unexpected(packages.error());
                if (!packages->isEmpty())
                    found.insert((*links)->first, *packages);
            }
            return found;
        },
        std::move(done));
}

void CollectionPackages::noteWithout(const QString &collectionId, const CollectionWithout &asked)
{
    m_index.writer().run<void>(
        nullptr,
        [collectionId, asked](QSqlDatabase &database) {
            return sql::run(
                database, u"INSERT OR REPLACE INTO collection_asked VALUES (?, ?, ?, ?)"_s,
                {sql::text(collectionId), sql::fromMoment(asked.at), asked.times, asked.isAwaited});
        },
        {});
}

void CollectionPackages::awaited(QObject *context, std::function<void(StoreResult<Without>)> done)
{
    m_index.writer().run<Without>(
        context,
        [](QSqlDatabase &database) -> StoreResult<Without> {
            auto rows = sql::execute(
                database, u"SELECT collection, at, times FROM collection_asked WHERE awaited = 1"_s);
            if (!rows)
                return tl::make_unexpected(rows.error());
            Without all;
            while (rows->next())
                all.insert(rows->value(0).toString(),
                           CollectionWithout{sql::toMoment(rows->value(1)), rows->value(2).toInt(), true});
            return all;
        },
        std::move(done));
}

void CollectionPackages::worthAsking(const QStringList &collectionIds, QObject *context,
                                     std::function<void(StoreResult<QStringList>)> done)
{
    m_index.writer().run<QStringList>(
        context,
        [collectionIds](QSqlDatabase &database) -> StoreResult<QStringList> {
            const auto isInVain = areAskedInVain(database);
            if (!isInVain)
                return tl::make_unexpected(isInVain.error());
            QStringList ids;
            for (const QString &id : collectionIds) {
                if (*isInVain && sessionrows::collectionKey(id) % someOf != 0)
                    continue;
                auto known = sql::execute(database,
                                          u"SELECT 1 FROM collection_asked WHERE collection = ? UNION ALL "
                                          "SELECT 1 FROM collection_package WHERE collection = ? LIMIT 1"_s,
                                          {sql::text(id), sql::text(id)});
                if (!known)
                    return tl::make_unexpected(known.error());
                if (!known->next())
                    ids << id;
            }
            return ids;
        },
        std::move(done));
}

} // namespace store
