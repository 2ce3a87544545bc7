#include "store/wipednames.h"

#include "store/sealedvalue.h"
#include "store/sessionrows.h"

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
    for (const QJsonValue each : list.toArray())
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

//! By a session that is neither wiped nor one of \a doomed.
StoreResult<bool> isStillNamed(QSqlDatabase &database, qint64 key, const QSet<qint64> &doomed)
{
    auto rows = sql::execute(
        database,
        u"SELECT k.n FROM session_key k JOIN session s ON s.n = k.n WHERE k.key = ? AND s.wiped IS NULL"_s,
        {key});
    if (!rows)
        return tl::make_unexpected(rows.error());
    while (rows->next())
        if (!doomed.contains(rows->value(0).toLongLong()))
            return true;
    return false;
}

} // namespace

StoreResult<SessionIndex::Doomed> onlyOf(QSqlDatabase &database, const QList<qint64> &numbers)
{
    const QSet<qint64> doomed(numbers.cbegin(), numbers.cend());
    QSet<QString> documents, collections;
    for (const qint64 number : numbers) {
        const auto named = namedBy(database, number);
        if (!named)
            return tl::make_unexpected(named.error());
        bool isAlone = true; // in all of its collections, whose package is of all that are in them
        for (const SessionLink &link : named->links) {
            const auto document = isStillNamed(database, sessionrows::documentKey(link.documentId), doomed);
            const auto collection =
                isStillNamed(database, sessionrows::collectionKey(link.collectionId), doomed);
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

StoreResult<void> wipe(QSqlDatabase &database, qint64 number)
{
    const auto names = onlyOf(database, {number});
    if (!names)
        return tl::make_unexpected(names.error());
    for (const QString &id : names->documentIds)
        if (auto done = sql::run(database, u"DELETE FROM document_name WHERE key = ?"_s,
                                 {sessionrows::documentKey(id)});
            !done)
            return done;
    return {};
}

} // namespace store::wipednames
