#include "sandbox/lifecycle.h"

#include "sandbox/container.h"
#include "sandbox/ids.h"
#include "sandbox/person.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

const QString pdfType = u"application/pdf"_s;

bool isPki(const SessionRecord &session)
{
    return session.request.value(u"signingSetup"_s).toArray().first().toObject().value(u"signingFlow"_s) ==
           QJsonValue(u"PKISIGNING"_s);
}

bool wantsPackage(const QJsonObject &request)
{
    return !request.value(u"packageTo"_s).toArray().isEmpty();
}

} // namespace

QString Lifecycle::firstState(const SessionRecord &session)
{
    for (const QString &id : session.subsequentTo())
        if (const auto *earlier = m_world.session(id); !earlier || earlier->state != QLatin1String("SIGNED"))
            return u"BLOCKED"_s;
    return u"READY"_s;
}

Outcome Lifecycle::canAct(const SessionRecord *session) const
{
    if (!session)
        return Outcome::NoSuchSession;
    if (session->state != QLatin1String("READY"))
        return Outcome::NotReady;
    return m_world.clock.nowMs() > session->dueMs ? Outcome::Overdue : Outcome::Done;
}

Outcome Lifecycle::sign(const QString &sessionId)
{
    SessionRecord *session = m_world.session(sessionId);
    if (const auto can = canAct(session); can != Outcome::Done)
        return can;
    const qint64 now = m_world.clock.nowMs();
    const QJsonObject userInfo = userInfoOf(*session, now);
    const auto made =
        results(*session, {userInfo.value(u"fullName"_s).toString(),
                           session->request.value(u"signText"_s).toString(), m_world.clock.now()});
    if (!made)
        return Outcome::Failed;
    session->signatures = *made;
    session->userInfo = userInfo;
    session->state = u"SIGNED"_s;
    planPackages(*session);
    m_world.save(*session);
    release(session->id);
    return Outcome::Done;
}

Outcome Lifecycle::reject(const QString &sessionId, const QString &reason)
{
    SessionRecord *session = m_world.session(sessionId);
    if (const auto can = canAct(session); can != Outcome::Done)
        return can;
    session->state = u"REJECTED"_s;
    session->rejectReason = reason;
    m_world.save(*session);
    return Outcome::Done;
}

std::optional<QJsonArray> Lifecycle::results(const SessionRecord &session, const SealFacts &facts)
{
    struct Made
    {
        QJsonObject entry;
        QByteArray bytes;
        QString mimeType;
    };
    QList<Made> made; // nothing is stored unless every document could be signed
    const QJsonArray documents = session.request.value(u"documents"_s).toArray();
    for (const auto &value : documents) {
        const QJsonObject asked = value.toObject();
        const QString id = asked.value(u"documentId"_s).toString();
        const DocumentRecord *document = m_world.document(id);
        if (!document)
            return {};
        if (asked.value(u"action"_s).toString() != QLatin1String("SIGN"))
            continue;
        const QByteArray bytes = m_world.storage->blob(id);
        const bool isPdf = document->mimeType == pdfType;
        const bool pades = isPki(session) && isPdf;
        if (!pades && isPdf && isSignedPdf(bytes))
            return {}; // authentication-based signing does not take PDFs that are signed already [docs]
        const auto sealed =
            pades ? m_sealer.pades(bytes, facts) : m_sealer.xades(bytes, document->mimeType, facts);
        if (!sealed)
            return {};
        made.append({{{u"documentCollectionId"_s, asked.value(u"documentCollectionId"_s)},
                      {u"originalDocumentId"_s, id},
                      {u"signatureType"_s, pades ? u"PADES"_s : u"XADES"_s}},
                     *sealed,
                     pades ? pdfType : u"application/xml"_s});
    }
    QJsonArray entries;
    for (auto &[entry, bytes, mimeType] : made) {
        entry.insert(u"resultDocumentId"_s, m_world.addDocument(bytes, mimeType, session.id));
        entries.append(entry);
    }
    return entries;
}

void Lifecycle::release(const QString &signedId)
{
    for (const QString &id : m_world.index().after(signedId)) {
        SessionRecord *later = m_world.session(id);
        if (later && later->state == QLatin1String("BLOCKED") &&
            firstState(*later) == QLatin1String("READY")) {
            later->state = u"READY"_s;
            m_world.save(*later);
        }
    }
}

void Lifecycle::planPackages(SessionRecord &session)
{
    const qint64 at = m_world.clock.nowMs() + m_world.options.assumptions.packagingDelayMs;
    if (wantsPackage(session.request))
        session.packageAtMs = at;
    QStringList collectionIds = session.collectionIds();
    collectionIds.removeDuplicates();
    for (const QString &id : std::as_const(collectionIds)) {
        CollectionRecord *collection = m_world.collection(id);
        if (!collection || collection->isClosed || !wantsPackage(collection->request))
            continue;
        const QStringList users = m_world.index().ofCollection(id);
        const bool isComplete = std::all_of(users.cbegin(), users.cend(), [this](const QString &user) {
            return m_world.session(user)->state == QLatin1String("SIGNED");
        });
        collection->packageAtMs = isComplete ? at : 0;
        m_world.save(*collection);
    }
}

QJsonArray Lifecycle::package(const QString &owner, const QStringList &documentIds)
{
    QList<ContainedPdf> contents;
    for (const QString &id : documentIds)
        if (const auto *document = m_world.document(id); document && document->mimeType == pdfType)
            contents.append({document->described.value(u"title"_s).toString(), m_world.storage->blob(id)});
    if (contents.isEmpty())
        return {}; // text documents make no package [3p]
    const auto container = containerOf(contents);
    const auto sealed =
        container
            ? m_sealer.pades(*container, {u"Countersign Sandbox"_s, u"Sealed package"_s, m_world.clock.now()})
            : std::nullopt;
    if (!sealed)
        return {};
    return {QJsonObject{{u"packageId"_s, newId(m_world.clock.nowMs())},
                        {u"resultDocumentId"_s, m_world.addDocument(*sealed, pdfType, owner)},
                        {u"packageType"_s, u"PADES_CONTAINER"_s}}};
}

void Lifecycle::settle()
{
    const qint64 now = m_world.clock.nowMs();
    for (const QString &id : m_world.awaitingPackage()) {
        if (SessionRecord *session = m_world.session(id); session && session->packageAtMs <= now) {
            session->packageAtMs = 0;
            session->packages = package(session->id, session->documentIds());
            m_world.save(*session);
        }
        if (CollectionRecord *collection = m_world.collection(id);
            collection && collection->packageAtMs <= now)
            close(*collection);
    }
}

void Lifecycle::close(CollectionRecord &collection)
{
    collection.packageAtMs = 0;
    collection.isClosed = true;
    QStringList ids;
    const QJsonArray documents = collection.request.value(u"documents"_s).toArray();
    for (const auto &reference : documents)
        ids << reference.toObject().value(u"documentId"_s).toString();
    collection.packages = package(collection.id, ids);
    m_world.save(collection);
}

} // namespace sandbox
