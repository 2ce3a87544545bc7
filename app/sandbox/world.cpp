#include "sandbox/world.h"

#include "sandbox/ids.h"

#include <QCryptographicHash>

#include <algorithm>

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
    for (const auto &json : storage->records(collectionKind)) {
        const auto collection = CollectionRecord::fromJson(json);
        m_collections.insert(collection.id, collection);
        notePackage(collection.id, collection.packageAtMs);
    }
    for (const auto &json : storage->records(sessionKind))
        noteSession(SessionRecord::fromJson(json));
}

void World::noteSession(const SessionRecord &session)
{
    m_sessions.insert(session.id, session);
    m_sessionOrder.insert(session.number, session.id);
    m_links.insert(session.linkId, session.id);
    m_index.add(session);
    notePackage(session.id, session.packageAtMs);
}

void World::notePackage(const QString &id, qint64 packageAtMs)
{
    if (packageAtMs > 0)
        m_awaitingPackage.insert(id);
    else
        m_awaitingPackage.remove(id);
}

void World::saveClock()
{
    storage->saveRecord(settingsKind, u"clock"_s, {{u"clockOffsetMs"_s, clock.offsetMs()}});
}

bool World::isKept(const DocumentRecord &document) const
{
    QStringList users = m_index.ofDocument(document.id);
    if (!document.resultOf.isEmpty()) {
        if (m_sessions.contains(document.resultOf))
            users << document.resultOf;
        users << m_index.ofCollection(document.resultOf);
    }
    const qint64 now = clock.nowMs();
    if (users.isEmpty())
        return now < document.createdMs + options.assumptions.orphanMinutes * 60'000LL;
    // newest first: what many sessions share is mostly kept by the last of them
    return std::any_of(users.crbegin(), users.crend(), [&](const QString &user) {
        const auto it = m_sessions.constFind(user);
        return it != m_sessions.constEnd() && now < it->dueMs;
    });
}

DocumentRecord *World::document(const QString &id)
{
    const auto it = m_documents.find(id);
    return it != m_documents.end() && isKept(*it) ? &*it : nullptr;
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
    noteSession(session);
    save(session);
}

void World::save(const DocumentRecord &document)
{
    storage->saveRecord(documentKind, document.id, document.toJson());
}

void World::save(const CollectionRecord &collection)
{
    notePackage(collection.id, collection.packageAtMs);
    storage->saveRecord(collectionKind, collection.id, collection.toJson());
}

void World::save(const SessionRecord &session)
{
    notePackage(session.id, session.packageAtMs);
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
    notePackage(id, 0);
    storage->removeRecord(collectionKind, id);
}

void World::removeSession(QString id) // NOLINT(performance-unnecessary-value-param)
{
    const SessionRecord gone = m_sessions.take(id);
    m_sessionOrder.remove(gone.number);
    m_links.remove(gone.linkId);
    m_index.remove(gone);
    notePackage(id, 0);
    storage->removeRecord(sessionKind, id);
    for (const QString &document : gone.documentIds())
        if (m_index.ofDocument(document).isEmpty())
            removeDocument(document);
    const auto removeResults = [this](const QJsonArray &results) {
        for (const auto &result : results)
            removeDocument(result.toObject().value(u"resultDocumentId"_s).toString());
    };
    removeResults(gone.signatures);
    removeResults(gone.packages);
}

} // namespace sandbox
