#include "api/documentsapi.h"

#include "api/codec/encode.h"
#include "api/decoded.h"
#include "api/endpoints.h"
#include "api/transport.h"

#include <QJsonDocument>

namespace api {

Request DocumentsApi::upload(const QString &path, const QString &mimeType, QObject *context,
                             Progress progress, Handler<domain::Document> done)
{
    return m_transport.send({.verb = "POST",
                             .path = endpoints::documents(),
                             .contentType = mimeType.toLatin1(),
                             .uploadPath = path,
                             .progress = std::move(progress)},
                            context, decoded(std::move(done)));
}

Request DocumentsApi::download(const QString &documentId, const QString &path, QObject *context,
                               Progress progress, Handler<QString> done)
{
    return m_transport.send(
        {.verb = "GET",
         .path = endpoints::document(documentId),
         .downloadPath = path,
         .mayRepeat = true,
         .progress = std::move(progress)},
        context, [done = std::move(done)](const Result<Answer> &answer) {
            if (!answer)
                return done(tl::unexpected(answer.error()));
            done(QString::fromLatin1(answer->contentType.split(';').constFirst().trimmed()));
        });
}

Request DocumentsApi::metadata(const QString &documentId, QObject *context, Handler<domain::Document> done)
{
    return m_transport.send(
        {.verb = "GET", .path = endpoints::documentMetadata(documentId), .mayRepeat = true}, context,
        decoded(std::move(done)));
}

Request DocumentsApi::setMetadata(const QString &documentId, const domain::UpdateDocument &update,
                                  QObject *context, Handler<domain::Document> done)
{
    return m_transport.send({.verb = "PATCH",
                             .path = endpoints::documentMetadata(documentId),
                             .contentType = "application/json",
                             .body = QJsonDocument(toJson(update)).toJson(QJsonDocument::Compact),
                             .mayRepeat = true},
                            context, decoded(std::move(done)));
}

Request DocumentsApi::remove(const QString &documentId, QObject *context, Handler<Nothing> done)
{
    return m_transport.send({.verb = "DELETE", .path = endpoints::document(documentId), .mayRepeat = true},
                            context, withoutBody(std::move(done)));
}

} // namespace api
