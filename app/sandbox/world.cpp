#include "sandbox/world.h"

#include "sandbox/ids.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

const QString documentKind = u"documents"_s, collectionKind = u"collections"_s, sessionKind = u"sessions"_s,
              settingsKind = u"settings"_s;

} // namespace

World::World(Options options_, std::unique_ptr<Storage> storage_)
    : options(std::move(options_))
    , storage(std::move(storage_))
{
    load();
}

void World::load()
{
    for (const auto &json : storage->records(settingsKind))
        clock.setOffsetMs(static_cast<qint64>(json.value(u"clockOffsetMs"_s).toDouble()));
    for (const auto &json : storage->records(documentKind))
        m_documents.insert(json.value(u"id"_s).toString(), DocumentRecord::fromJson(json));
    for (const auto &json : storage->records(collectionKind))
        m_collections.insert(json.value(u"id"_s).toString(), CollectionRecord::fromJson(json));
    for (const auto &json : storage->records(sessionKind)) {
        const auto session = SessionRecord::fromJson(json);
        m_sessions.insert(session.id, session);
        m_sessionOrder.insert(session.number, session.id);
        m_links.insert(session.linkId, session.id);
        for (const QString &document : session.documentIds())
            m_sessionsOfDocument[document] << session.id;
    }
}

void World::saveClock()
{
    storage->saveRecord(settingsKind, u"clock"_s, {{u"clockOffsetMs"_s, clock.offsetMs()}});
}

qint64 World::goneAtMs(const DocumentRecord &document) const
{
    qint64 latest = 0;
    const auto keepFor = [&](const QString &sessionId) {
        if (const auto it = m_sessions.constFind(sessionId); it != m_sessions.constEnd())
            latest = qMax(latest, it->dueMs);
    };
    for (const QString &session : m_sessionsOfDocument.value(document.id))
        keepFor(session);
    if (!document.resultOf.isEmpty()) {
        keepFor(document.resultOf);
        if (m_collections.contains(document.resultOf))
            for (const auto &session : m_sessions)
                if (session.uses(document.resultOf))
                    keepFor(session.id);
    }
    return latest > 0 ? latest : document.createdMs + options.assumptions.orphanMinutes * 60'000LL;
}

DocumentRecord *World::document(const QString &id)
{
    const auto it = m_documents.find(id);
    return it != m_documents.end() && clock.nowMs() < goneAtMs(*it) ? &*it : nullptr;
}

CollectionRecord *World::collection(const QString &id)
{
    const auto it = m_collections.find(id);
    return it != m_collections.end() ? &*it : nullptr;
}

SessionRecord *World::session(const QString &id)
{
    const auto it = m_sessions.find(id);
    return it != m_sessions.end() ? &*it : nullptr;
}

SessionRecord *World::sessionByLink(const QString &linkId)
{
    return session(m_links.value(linkId));
}

QList<SessionRecord *> World::sessions()
{
    QList<SessionRecord *> all;
    all.reserve(m_sessionOrder.size());
    for (const QString &id : std::as_const(m_sessionOrder))
        all.append(&m_sessions[id]);
    return all;
}

QList<CollectionRecord *> World::collections()
{
    QList<CollectionRecord *> all;
    for (auto &collection : m_collections)
        all.append(&collection);
    return all;
}

QString World::addDocument(const QByteArray &bytes, const QString &mimeType, const QString &resultOf,
                           const QJsonObject &described, qint64 createdMs)
{
    DocumentRecord record;
    record.createdMs = createdMs > 0 ? createdMs : clock.nowMs();
    record.id = newId(record.createdMs);
    record.mimeType = mimeType;
    record.size = bytes.size();
    record.hash = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toBase64());
    record.described = described;
    record.resultOf = resultOf;
    storage->saveBlob(record.id, bytes);
    m_documents.insert(record.id, record);
    save(record);
    return record.id;
}

void World::addCollection(const CollectionRecord &collection)
{
    m_collections.insert(collection.id, collection);
    save(collection);
}

void World::addSession(SessionRecord session)
{
    session.number = m_sessionOrder.isEmpty() ? 1 : m_sessionOrder.lastKey() + 1;
    m_sessions.insert(session.id, session);
    m_sessionOrder.insert(session.number, session.id);
    m_links.insert(session.linkId, session.id);
    for (const QString &document : session.documentIds())
        m_sessionsOfDocument[document] << session.id;
    save(session);
}

void World::save(const DocumentRecord &document)
{
    storage->saveRecord(documentKind, document.id, document.toJson());
}

void World::save(const CollectionRecord &collection)
{
    storage->saveRecord(collectionKind, collection.id, collection.toJson());
}

void World::save(const SessionRecord &session)
{
    storage->saveRecord(sessionKind, session.id, session.toJson());
}

void World::removeDocument(QString id) // NOLINT(performance-unnecessary-value-param)
{
    m_documents.remove(id);
    storage->removeRecord(documentKind, id);
    storage->removeBlob(id);
}

void World::removeCollection(QString id) // NOLINT(performance-unnecessary-value-param)
{
    m_collections.remove(id);
    storage->removeRecord(collectionKind, id);
}

void World::removeSession(QString id) // NOLINT(performance-unnecessary-value-param)
{
    const SessionRecord gone = m_sessions.take(id);
    m_sessionOrder.remove(gone.number);
    m_links.remove(gone.linkId);
    storage->removeRecord(sessionKind, id);
    for (const QString &document : gone.documentIds()) {
        QStringList &users = m_sessionsOfDocument[document];
        users.removeAll(id);
        if (users.isEmpty()) {
            m_sessionsOfDocument.remove(document);
            removeDocument(document);
        }
    }
    const auto removeResults = [this](const QJsonArray &results) {
        for (const auto &result : results)
            removeDocument(result.toObject().value(u"resultDocumentId"_s).toString());
    };
    removeResults(gone.signatures);
    removeResults(gone.packages);
}

} // namespace sandbox
