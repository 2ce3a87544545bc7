#include "store/wipednames.h"

#include "store/sealedvalue.h"
#include "store/sessionrows.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QSqlDatabase>

using namespace Qt::StringLiterals;

namespace store::wipednames {
namespace {

//! What one session names, as it is kept.
struct Named
{
    QList<SessionLink> links;
    QStringList signatures, packages; //!< result documents
};

QStringList resultsIn(const QJsonValue &list)
{
    QStringList ids;
    const QJsonArray listed = list.toArray();
    for (const auto &each : listed)
        if (const QString id = each[u"resultDocumentId"_s].toString(); !id.isEmpty())
            ids << id;
    return ids;
}

StoreResult<Named> namedBy(QSqlDatabase &database, qint64 number)
{
    auto row = sql::execute(database, u"SELECT links, json FROM session_body WHERE n = ?"_s, {number});
    if (!row)
        return tl::make_unexpected(row.error());
    if (!row->next())
        return Named();
    const QByteArray json =
        sealedvalue::toBytes(row->value(1), sessionrows::jsonColumn).value_or(QByteArray());
    const QJsonValue output = QJsonDocument::fromJson(json).object().value(u"output"_s);
    return Named{.links = sessionrows::toLinks(row->value(0)),
                 .signatures = resultsIn(output[u"signatures"_s]),
                 .packages = resultsIn(output[u"packages"_s])};
}

//! Who names something that may be named by thousands: each thing is looked for once.
class Naming
{
public:
    Naming(QSqlDatabase &database, const QList<qint64> &doomed)
        : m_database(database)
        , m_doomed(doomed.cbegin(), doomed.cend())
    {
    }

    //! By a session that is neither wiped nor one of those that are doomed.
    StoreResult<bool> isStillNamed(qint64 key)
    {
        if (const auto known = m_known.constFind(key); known != m_known.cend())
            return *known;
        // The oldest are wiped first, and are all that lies at one of the ends: which one it is depends on
        // whether they came with a first fill, the newest before the others, or day by day.
        auto isNamed = isAnyKept(u"SELECT n FROM session WHERE n IN (SELECT n FROM session_key WHERE key = ? "
                                 "ORDER BY n DESC LIMIT 500) AND wiped IS NULL"_s,
                                 key);
        if (isNamed && !*isNamed)
            isNamed = isAnyKept(u"SELECT k.n FROM session_key k JOIN session s ON s.n = k.n WHERE k.key = ? "
                                "AND s.wiped IS NULL"_s,
                                key);
        if (isNamed)
            m_known.insert(key, *isNamed);
        return isNamed;
    }

private:
    StoreResult<bool> isAnyKept(const QString &statement, qint64 key)
    {
        auto rows = sql::execute(m_database, statement, {key});
        if (!rows)
            return tl::make_unexpected(rows.error());
        while (rows->next())
            if (!m_doomed.contains(rows->value(0).toLongLong()))
                return true;
        return false;
    }

    QSqlDatabase &m_database;
    const QSet<qint64> m_doomed;
    QHash<qint64, bool> m_known;
};

} // namespace

StoreResult<SessionIndex::Doomed> onlyOf(QSqlDatabase &database, const QList<qint64> &numbers)
{
    Naming naming(database, numbers);
    QSet<QString> documents, collections;
    for (const qint64 number : numbers) {
        const auto named = namedBy(database, number);
        if (!named)
            return tl::make_unexpected(named.error());
        bool isAlone = true; // in all of its collections, whose package is of all that are in them
        for (const SessionLink &link : named->links) {
            const auto document = naming.isStillNamed(sessionrows::documentKey(link.documentId));
            const auto collection = naming.isStillNamed(sessionrows::collectionKey(link.collectionId));
            if (!document || !collection)
                return tl::make_unexpected(document ? collection.error() : document.error());
            if (!*document)
                documents.insert(link.documentId);
            if (!*collection)
                collections.insert(link.collectionId);
            isAlone = isAlone && !*collection;
        }
        for (const QString &id : named->signatures + (isAlone ? named->packages : QStringList()))
            documents.insert(id);
    }
    documents.remove(QString());
    collections.remove(QString());
    return SessionIndex::Doomed{
        .ids = {}, .documentIds = documents.values(), .collectionIds = collections.values()};
}

StoreResult<void> wipe(QSqlDatabase &database, const QList<qint64> &numbers)
{
    const auto names = onlyOf(database, numbers);
    if (!names)
        return tl::make_unexpected(names.error());
    for (const QString &id : names->documentIds)
        if (auto done = sql::run(database, u"DELETE FROM document_name WHERE key = ?"_s,
                                 {sessionrows::documentKey(id)});
            !done)
            return done;
    for (const QString &id : names->collectionIds)
        for (const auto &statement : {u"DELETE FROM collection_package WHERE collection = ?"_s,
                                      u"DELETE FROM collection_asked WHERE collection = ?"_s})
            if (auto done = sql::run(database, statement, {sql::text(id)}); !done)
                return done;
    return {};
}

} // namespace store::wipednames
