#include "store/documentregistry.h"

#include "store/documentnames.h"
#include "store/sessionindex.h"
#include "store/sql.h"

#include <QSqlDatabase>

#include <utility>

using namespace Qt::StringLiterals;

namespace store {
namespace {

QString selectDocuments(QLatin1String rest)
{
    return u"SELECT id, sha256, server_hash, mime_type, bytes, title, filename, description, uploaded_at, "
           u"private_copy, "
           "origin, in_session, already_signed, gone_since, wiped, deleted_sessions FROM document WHERE profile = ? "_s +
           rest;
}

DocumentRecord readRecord(const sql::Rows &query)
{
    DocumentRecord record;
    record.documentId = query.value(0).toString();
    record.sha256Hex = query.value(1).toString();
    record.serverHashBase64 = query.value(2).toString();
    record.mimeType = query.value(3).toString();
    record.bytes = query.value(4).toLongLong();
    record.title = query.value(5).toString();
    record.filename = query.value(6).toString();
    record.description = query.value(7).toString();
    record.uploadedAt = sql::toMoment(query.value(8));
    record.privateCopyPath = query.value(9).toString();
    record.origin = static_cast<Origin>(query.value(10).toInt());
    record.inSession = query.value(11).toBool();
    record.isAlreadySigned = query.value(12).toBool();
    record.goneSince = sql::toMoment(query.value(13));
    record.wipedAt = sql::toMoment(query.value(14));
    record.goneSessionCount = query.value(15).toInt(); // those of the list are added by count()
    return record;
}

StoreResult<QList<DocumentRecord>> readDocuments(QSqlDatabase &database, QLatin1String rest,
                                                 const QVariantList &values)
{
    auto query = sql::execute(database, selectDocuments(rest), values);
    if (!query)
        return tl::make_unexpected(query.error());
    QList<DocumentRecord> records;
    while (query->next())
        records.append(readRecord(*query));
    return records;
}

StoreResult<void> replace(QSqlDatabase &database, const QString &profile, const DocumentRecord &record)
{
    return sql::run(
        database,
        u"INSERT OR REPLACE INTO document VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?, COALESCE((SELECT "
        "deleted_sessions FROM document WHERE profile = ? AND id = ?), 0))"_s,
        {sql::text(profile), sql::text(record.documentId), sql::text(record.sha256Hex),
         sql::text(record.serverHashBase64), sql::text(record.mimeType), record.bytes,
         sql::text(record.title), sql::text(record.filename), sql::text(record.description),
         sql::fromMoment(record.uploadedAt), sql::text(record.privateCopyPath),
         static_cast<int>(record.origin), record.inSession, record.isAlreadySigned,
         sql::fromMoment(record.goneSince), sql::fromMoment(record.wipedAt), sql::text(profile),
         sql::text(record.documentId)});
}

//! What is known, with its gaps filled from what was seen.
DocumentRecord filled(DocumentRecord known, const DocumentRecord &seen)
{
    const auto fill = [](QString &member, const QString &value) {
        if (member.isEmpty())
            member = value;
    };
    fill(known.serverHashBase64, seen.serverHashBase64);
    fill(known.mimeType, seen.mimeType);
    if (!known.wipedAt.isValid()) {
        fill(known.title, seen.title);
        fill(known.filename, seen.filename);
        fill(known.description, seen.description);
    }
    if (known.bytes < 0)
        known.bytes = seen.bytes;
    if (!known.uploadedAt.isValid())
        known.uploadedAt = seen.uploadedAt;
    known.inSession = known.inSession || seen.inSession;
    return known;
}

} // namespace

DocumentRegistry::DocumentRegistry(Database &database, QObject *parent)
    : WatchedStore(database, parent)
{
}

void DocumentRegistry::setProfile(const QString &profileId)
{
    if (m_profileId == profileId)
        return;
    m_profileId = profileId;
    Q_EMIT changed();
}

void DocumentRegistry::all(QObject *context, Records done)
{
    readAll(&SessionIndex::countOfDocuments, context, std::move(done));
}

void DocumentRegistry::allAsWritten(QObject *context, Records done)
{
    readAll(&SessionIndex::countOfDocumentsAsWritten, context, std::move(done));
}

void DocumentRegistry::readAll(Count count, QObject *context, Records done)
{
    m_database.run<QList<DocumentRecord>>(
        context,
        [profile = m_profileId](QSqlDatabase &database) {
            return readDocuments(database,
                                 QLatin1String("ORDER BY uploaded_at IS NULL, uploaded_at DESC, id"),
                                 {sql::text(profile)});
        },
        [self = QPointer(this), count, context,
         done = std::move(done)](const StoreResult<QList<DocumentRecord>> &records) {
            records &&self ? self->count(count, *records, context, done) : done(records);
        });
}

void DocumentRegistry::get(const QString &documentId, QObject *context,
                           std::function<void(StoreResult<DocumentRecord>)> done)
{
    m_database.run<DocumentRecord>(
        context,
        [profile = m_profileId, documentId](QSqlDatabase &database) {
            return sql::byId(readDocuments(database, QLatin1String("AND id = ?"),
                                           {sql::text(profile), sql::text(documentId)}),
                             documentId);
        },
        [self = QPointer(this), context, done = std::move(done)](const StoreResult<DocumentRecord> &record) {
            if (!record || !self)
                return done(record);
            // what becomes of it is decided by that: behind what was given to write before
            self->count(&SessionIndex::countOfDocuments, {*record}, context,
                        [done](const StoreResult<QList<DocumentRecord>> &counted) {
                            counted ? done(counted->first()) : done(tl::make_unexpected(counted.error()));
                        });
        });
}

//! They are in another file.
void DocumentRegistry::count(Count count, const QList<DocumentRecord> &records, QObject *context,
                             Records done)
{
    if (!m_sessions)
        return done(records);
    QStringList ids;
    for (const DocumentRecord &record : records)
        ids << record.documentId;
    (m_sessions->*count)(ids, context,
                         [records, areWhole = m_areSessionsWhole,
                          done = std::move(done)](const StoreResult<QHash<QString, SessionsNaming>> &naming) {
                             QList<DocumentRecord> counted = records;
                             if (naming)
                                 for (DocumentRecord &record : counted) {
                                     const SessionsNaming sessions = naming->value(record.documentId);
                                     record.sessionCount = sessions.count;
                                     record.goneSessionCount += sessions.gone;
                                     record.signer = sessions.signer;
                                     if (!areWhole && record.goneSessionCount > 0) {
                                         record.goneSessionCount = 0;
                                         record.inSession = true;
                                     }
                                 }
                             done(counted);
                         });
}

void DocumentRegistry::setSessions(SessionIndex *sessions)
{
    m_sessions = sessions;
    disconnect(m_deletions);
    if (!sessions)
        return;
    m_deletions = connect(sessions, &SessionIndex::removed, this, &DocumentRegistry::noteSessionDeleted);
    DocumentNames(*sessions).needsAll(this, [this, sessions](const StoreResult<bool> &isNeeded) {
        if (isNeeded && *isNeeded && m_sessions == sessions)
            all(this, [this, sessions](const StoreResult<QList<DocumentRecord>> &records) {
                if (records && m_sessions == sessions)
                    DocumentNames(*sessions).noteAll(*records);
            });
    });
}

void DocumentRegistry::setAreSessionsWhole(bool areWhole)
{
    if (std::exchange(m_areSessionsWhole, areWhole) != areWhole)
        Q_EMIT changed();
}

void DocumentRegistry::noteNames(const QList<DocumentRecord> &records)
{
    if (m_sessions)
        DocumentNames(*m_sessions).note(records);
}

//! The service deletes a document with its session; that nothing of the session is left here must not read as
//! if it were still in it.
void DocumentRegistry::noteSessionDeleted(const QStringList &documentIds)
{
    write(
        [profile = m_profileId, documentIds](QSqlDatabase &database) -> StoreResult<void> {
            for (const QString &id : documentIds)
                if (auto noted =
                        sql::run(database,
                                 u"UPDATE document SET deleted_sessions = deleted_sessions + 1 WHERE "
                                 "profile = ? AND id = ?"_s,
                                 {sql::text(profile), sql::text(id)});
                    !noted)
                    return noted;
            return {};
        },
        nullptr, {});
}

void DocumentRegistry::upsert(const DocumentRecord &record, QObject *context, Done done)
{
    noteNames({record});
    write([profile = m_profileId,
           record](QSqlDatabase &database) { return replace(database, profile, record); },
          context, std::move(done));
}

void DocumentRegistry::markGone(const QString &documentId, const QDateTime &since, QObject *context,
                                Done done)
{
    write(
        [profile = m_profileId, documentId, since](QSqlDatabase &database) {
            return sql::run(
                database,
                u"UPDATE document SET gone_since = COALESCE(gone_since, ?) WHERE profile = ? AND id = ?"_s,
                {sql::fromMoment(since), sql::text(profile), sql::text(documentId)});
        },
        context, std::move(done));
}

void DocumentRegistry::remove(const QString &documentId, QObject *context, Done done)
{
    write(
        [profile = m_profileId, documentId](QSqlDatabase &database) {
            return sql::run(database, u"DELETE FROM document WHERE profile = ? AND id = ?"_s,
                            {sql::text(profile), sql::text(documentId)});
        },
        context, std::move(done));
}

void DocumentRegistry::noteDiscovered(const QList<DocumentRecord> &records, QObject *context, Done done)
{
    struct Noted
    {
        bool isNews = false;
        QList<DocumentRecord> named;
    };
    m_database.run<Noted>(
        this,
        [profile = m_profileId, records](QSqlDatabase &database) -> StoreResult<Noted> {
            Noted noted;
            for (const auto &seen : records) {
                const auto known = readDocuments(database, QLatin1String("AND id = ?"),
                                                 {sql::text(profile), sql::text(seen.documentId)});
                if (!known)
                    return tl::make_unexpected(known.error());
                const auto record = known->isEmpty() ? seen : filled(known->first(), seen);
                if (!record.wipedAt.isValid())
                    noted.named.append(seen);
                if (!known->isEmpty() && record == known->first())
                    continue;
                if (const auto written = replace(database, profile, record); !written)
                    return tl::make_unexpected(written.error());
                noted.isNews = true;
            }
            return noted;
        },
        sql::tellThen<Noted>(
            [this](const StoreResult<Noted> &noted) {
                noteNames(noted->named);
                // told only when there is something new: every page of the session list comes through here
                if (noted->isNews)
                    Q_EMIT changed();
            },
            context, std::move(done)));
}

} // namespace store
