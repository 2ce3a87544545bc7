#include "api/collectionsapi.h"

#include "api/codec/encode.h"
#include "api/decoded.h"
#include "api/endpoints.h"
#include "api/transport.h"

#include <QJsonDocument>

namespace api {

Request CollectionsApi::create(const domain::CreateDocumentCollection &collection, QObject *context,
                               Handler<domain::DocumentCollection> done)
{
    return m_transport.send({.verb = "POST",
                             .path = endpoints::documentCollections(),
                             .contentType = "application/json",
                             .body = QJsonDocument(toJson(collection)).toJson(QJsonDocument::Compact)},
                            context, decoded(std::move(done)));
}

Request CollectionsApi::get(const QString &collectionId, QObject *context,
                            Handler<domain::DocumentCollection> done)
{
    return m_transport.send(
        {.verb = "GET", .path = endpoints::documentCollection(collectionId), .mayRepeat = true}, context,
        decoded(std::move(done)));
}

Request CollectionsApi::remove(const QString &collectionId, QObject *context, Handler<Nothing> done)
{
    return m_transport.send(
        {.verb = "DELETE", .path = endpoints::documentCollection(collectionId), .mayRepeat = true}, context,
        withoutBody(std::move(done)));
}

} // namespace api
