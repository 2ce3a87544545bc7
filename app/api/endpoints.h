#pragma once

#include <QString>
#include <QUrl>

//! Every path of the Sign API in one place, below the profile's apiUrl. [assumed] marks what no source
//! confirms.
namespace api::endpoints {

//! One path segment of an id: nothing in it can add a segment, a query or a fragment.
inline QString segment(const QString &id)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(id));
}

inline QString documents()
{
    return QStringLiteral("/documents");
}
inline QString document(const QString &documentId)
{
    return QStringLiteral("/documents/") + segment(documentId);
}
inline QString documentMetadata(const QString &documentId)
{
    return document(documentId) + QStringLiteral("/metadata");
}
inline QString documentCollections()
{
    return QStringLiteral("/document-collections");
}
inline QString documentCollection(const QString &documentCollectionId)
{
    return QStringLiteral("/document-collections/") + segment(documentCollectionId);
}
inline QString signingSessions()
{
    return QStringLiteral("/signing-sessions");
}
inline QString signingSession(const QString &sessionId)
{
    return QStringLiteral("/signing-sessions/") + segment(sessionId);
}
//! [assumed]: the guide speaks only of "the merchant signing endpoint".
inline QString merchantSign()
{
    return QStringLiteral("/merchant-sign");
}

//! The one scope of all Signicat APIs [docs].
inline QString scope()
{
    return QStringLiteral("signicat-api");
}

} // namespace api::endpoints
