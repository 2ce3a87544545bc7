#include "tasks/remembered.h"

#include "api/codec/decode.h"
#include "api/codec/prettyjson.h"
#include "api/codec/sessionscan.h"

#include <QMap>

namespace tasks {

namespace {

store::SessionRow rowOf(const domain::SigningSession &session)
{
    store::SessionRow row;
    if (auto brief = api::scanSession(api::sessionToJson(session)))
        static_cast<domain::SessionBrief &>(row) = std::move(*brief);
    return row;
}

store::DocumentRecord resultOf(const QString &documentId, const QString &title)
{
    return {.documentId = documentId, .title = title, .origin = store::Origin::Result, .inSession = true};
}

//! Documents by id, collections by id: a page of sessions names most of them many times.
struct Found
{
    QMap<QString, store::DocumentRecord> documents;
    QMap<QString, store::CollectionRecord> collections;
    QHash<QString, QString> sessionOfResult;

    void note(const domain::SigningSession &session)
    {
        for (const domain::SessionDocument &document : session.request.documents) {
            documents.insert(
                document.documentId,
                {.documentId = document.documentId, .origin = store::Origin::Discovered, .inSession = true});
            store::CollectionRecord &collection = collections[document.documentCollectionId];
            collection.id = document.documentCollectionId;
            collection.origin = store::Origin::Discovered;
            if (!collection.documentIds.contains(document.documentId))
                collection.documentIds.append(document.documentId);
        }
        if (session.output)
            noteResults(session);
    }

    void noteResult(const QString &documentId, const domain::SigningSession &session)
    {
        documents.insert(documentId, resultOf(documentId, session.request.title));
        sessionOfResult.insert(documentId, session.id);
    }

    void noteResults(const domain::SigningSession &session)
    {
        for (const auto &signature : session.output->signatures.value_or(QList<domain::SessionSignature>()))
            noteResult(signature.resultDocumentId, session);
        // A package does not say whose it is; with one collection there is no doubt.
        store::CollectionRecord *only = nullptr;
        for (const domain::SessionDocument &document : session.request.documents) {
            store::CollectionRecord *of = &collections[document.documentCollectionId];
            only = !only || only == of ? of : nullptr;
            if (!only)
                break;
        }
        for (const domain::Package &package : session.output->packages.value_or(QList<domain::Package>())) {
            if (!package.resultDocumentId)
                continue;
            noteResult(*package.resultDocumentId, session);
            if (only && !only->packages.contains(*package.resultDocumentId))
                only->packages.append(*package.resultDocumentId);
        }
    }
};

} // namespace

Remembered Remembered::of(const QList<domain::SigningSession> &sessions,
                          const std::optional<QDateTime> &createdAt, const QDateTime &seenAt)
{
    Remembered result;
    Found found;
    for (const domain::SigningSession &session : sessions) {
        store::SessionRow row = rowOf(session);
        if (row.id.isEmpty())
            continue; // nothing to find it by
        row.createdAt = createdAt;
        row.seenAt = seenAt;
        result.rows.append(row);
        found.note(session);
    }
    found.documents.remove(QString());
    found.collections.remove(QString());
    result.documents = found.documents.values();
    result.collections = found.collections.values();
    result.sessionOfResult = found.sessionOfResult;
    return result;
}

QList<store::DocumentRecord> Remembered::documentsWhenWiped(const QStringList &sessionIds,
                                                            const QDateTime &now) const
{
    QList<store::DocumentRecord> all = documents;
    for (store::DocumentRecord &document : all)
        if (const auto session = sessionOfResult.constFind(document.documentId);
            session != sessionOfResult.cend() && sessionIds.contains(*session)) {
            document.title.clear();
            document.wipedAt = now;
        }
    return all;
}

std::optional<domain::SigningSession> sessionOf(const store::SessionRow &row)
{
    auto session = api::decode<domain::SigningSession>(row.json);
    return session ? std::optional(std::move(*session)) : std::nullopt;
}

} // namespace tasks
