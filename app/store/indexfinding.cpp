// Which sessions of the index name something, and those that a part of an id or a reference finds.
#include "store/sessionindex.h"
#include "store/sessionrows.h"
#include "store/sql.h"

#include <QSqlDatabase>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace store {
namespace {

const QString bySoonestDue = u" ORDER BY s.due IS NULL, s.due, s.id"_s,
              whoseKey = u"WHERE s.n IN (SELECT n FROM session_key WHERE key = ?)"_s;

//! For LIKE, which knows the two cases of ASCII letters only: any other letter may be any here.
QString roughPatternOf(const QString &text)
{
    QString pattern;
    for (const char32_t letter : text.toUcs4()) {
        if (letter > 127) {
            pattern += u'_';
            continue;
        }
        if (letter == U'%' || letter == U'_' || letter == U'\\')
            pattern += u'\\';
        pattern += QChar(static_cast<char16_t>(letter));
    }
    return pattern;
}

bool isOfCollection(const SessionRow &row, const QString &collectionId)
{
    return std::any_of(row.links.cbegin(), row.links.cend(),
                       [&](const SessionLink &link) { return link.collectionId == collectionId; });
}

//! Those that do not name it, and whose collection does; behind those that are there.
StoreResult<void> addSessionsOfPackage(QSqlDatabase &database, const QString &documentId,
                                       QList<SessionRow> &rows)
{
    QStringList collections;
    {
        auto found = sql::execute(database, u"SELECT collection FROM collection_package WHERE id = ?"_s,
                                  {sql::text(documentId)});
        if (!found)
            return tl::make_unexpected(found.error());
        while (found->next())
            collections << found->value(0).toString();
    }
    for (const QString &id : std::as_const(collections)) {
        const auto members =
            sessionrows::readAll(database, whoseKey + bySoonestDue, {sessionrows::collectionKey(id)});
        if (!members)
            return tl::make_unexpected(members.error());
        for (const SessionRow &member : *members) {
            const bool isThere = std::any_of(
                rows.cbegin(), rows.cend(), [&member](const SessionRow &row) { return row.id == member.id; });
            if (!isThere && isOfCollection(member, id))
                rows.append(member);
        }
    }
    return {};
}

void countNaming(Database &file, const QStringList &ids, QObject *context, SessionIndex::Naming done)
{
    file.run<QHash<QString, SessionsNaming>>(
        context,
        [ids](QSqlDatabase &database) -> StoreResult<QHash<QString, SessionsNaming>> {
            QHash<QString, SessionsNaming> naming;
            for (const QString &id : ids) {
                // whose it is, is asked of one alone, and which are gone of a hundred at most: standard
                // terms are in every session there is
                auto rows = sql::execute(
                    database,
                    u"SELECT c, (SELECT signer FROM session WHERE c = 1 AND n = last), CASE WHEN c <= 100 "
                    u"THEN (SELECT COUNT(*) FROM session_key AS k JOIN session AS s ON s.n = k.n WHERE "
                    u"k.key = ? AND s.gone IS NOT NULL) ELSE 0 END FROM (SELECT COUNT(*) AS c, MAX(n) AS "
                    u"last FROM session_key WHERE key = ?)"_s,
                    {sessionrows::documentKey(id), sessionrows::documentKey(id)});
                if (!rows)
                    return tl::make_unexpected(rows.error());
                if (!rows->next() || rows->value(0).toInt() == 0)
                    continue;
                const int gone = rows->value(2).toInt();
                naming.insert(id,
                              {rows->value(0).toInt() - gone, gone, sessionrows::toSigner(rows->value(1))});
            }
            return naming;
        },
        std::move(done));
}

} // namespace

void SessionIndex::sessionsOfCollection(const QString &collectionId, QObject *context, Rows done)
{
    rowsNaming(
        sessionrows::collectionKey(collectionId),
        [collectionId](const SessionRow &row) { return isOfCollection(row, collectionId); }, context,
        std::move(done));
}

void SessionIndex::sessionsOfDocument(const QString &documentId, QObject *context, Rows done)
{
    const auto isIn = [documentId](const SessionRow &row) {
        return std::any_of(row.links.cbegin(), row.links.cend(),
                           [&](const SessionLink &link) { return link.documentId == documentId; });
    };
    rowsNaming(sessionrows::documentKey(documentId), isIn, context, std::move(done));
}

void SessionIndex::sessionsAfter(const QString &sessionId, QObject *context, Rows done)
{
    // whoever reads their JSON sees whether they really name it
    rowsNaming(
        sessionrows::predecessorKey(sessionId), [](const SessionRow &) { return true; }, context,
        std::move(done));
}

void SessionIndex::sessionsAfterAsWritten(const QString &sessionId, QObject *context, Rows done)
{
    m_reader->run<QList<SessionRow>>(
        context,
        [key = sessionrows::predecessorKey(sessionId)](QSqlDatabase &database) {
            return sessionrows::readAll(database, whoseKey + bySoonestDue, {key});
        },
        std::move(done));
}

void SessionIndex::sessionsOfReference(const QString &reference, QObject *context, Rows done)
{
    m_slowReader->run<QList<SessionRow>>(
        context,
        [reference](QSqlDatabase &database) {
            auto rows =
                sessionrows::readAll(database, u"WHERE s.reference LIKE ? ESCAPE '\\'"_s + bySoonestDue,
                                     {roughPatternOf(reference)});
            if (rows)
                rows->removeIf([&reference](const SessionRow &row) {
                    return row.reference.compare(reference, Qt::CaseInsensitive) != 0;
                });
            return rows;
        },
        std::move(done));
}

void SessionIndex::sessionsOfLink(const QString &link, QObject *context, Rows done)
{
    rowsNaming(
        sessionrows::linkKey(link), [](const SessionRow &) { return true; }, context, std::move(done));
}

void SessionIndex::sessionsOfResult(const QString &documentId, QObject *context, Rows done)
{
    m_writer->run<QList<SessionRow>>(
        context,
        [documentId](QSqlDatabase &database) -> StoreResult<QList<SessionRow>> {
            auto rows =
                sessionrows::readAll(database, whoseKey + bySoonestDue, {sessionrows::resultKey(documentId)});
            if (!rows)
                return rows;
            // what was wiped has no JSON any more
            rows->removeIf([id = documentId.toUtf8()](const SessionRow &row) {
                return !row.json.isEmpty() && !row.json.contains(id);
            });
            if (const auto added = addSessionsOfPackage(database, documentId, *rows); !added)
                return tl::make_unexpected(added.error());
            return rows;
        },
        std::move(done));
}

void SessionIndex::sessionsOfIdPart(const QString &part, int most, QObject *context, Rows done)
{
    m_slowReader->run<QList<SessionRow>>(
        context,
        [part, most](QSqlDatabase &database) {
            // the ids alone are looked through, in their own index
            return sessionrows::readAll(
                database,
                u"WHERE s.n IN (SELECT n FROM session WHERE instr(id, ?) > 0 LIMIT ?)"_s + bySoonestDue,
                {sql::text(part), most});
        },
        std::move(done));
}

void SessionIndex::rowsNaming(qint64 key, std::function<bool(const SessionRow &)> isMeant, QObject *context,
                              Rows done)
{
    m_writer->run<QList<SessionRow>>(
        context,
        [key, isMeant = std::move(isMeant)](QSqlDatabase &database) {
            auto rows = sessionrows::readAll(database, whoseKey + bySoonestDue, {key});
            if (rows)
                rows->removeIf([&isMeant](const SessionRow &row) { return !isMeant(row); });
            return rows;
        },
        std::move(done));
}

void SessionIndex::countOfDocuments(const QStringList &ids, QObject *context, Naming done)
{
    countNaming(*m_writer, ids, context, std::move(done));
}

void SessionIndex::countOfDocumentsAsWritten(const QStringList &ids, QObject *context, Naming done)
{
    countNaming(*m_reader, ids, context, std::move(done));
}

void SessionIndex::countOfCollections(const QStringList &ids, QObject *context, Naming done)
{
    m_writer->run<QHash<QString, SessionsNaming>>(
        context,
        [ids](QSqlDatabase &database) -> StoreResult<QHash<QString, SessionsNaming>> {
            QHash<QString, SessionsNaming> counts;
            for (const QString &id : ids) {
                auto rows = sql::execute(database,
                                         u"SELECT COUNT(*) - COUNT(s.gone), COUNT(s.gone) FROM session_key k "
                                         "JOIN session s ON s.n = k.n WHERE k.key = ?"_s,
                                         {sessionrows::collectionKey(id)});
                if (!rows)
                    return tl::make_unexpected(rows.error());
                if (rows->next())
                    counts.insert(
                        id, {.count = rows->value(0).toInt(), .gone = rows->value(1).toInt(), .signer = {}});
            }
            return counts;
        },
        std::move(done));
}

} // namespace store
