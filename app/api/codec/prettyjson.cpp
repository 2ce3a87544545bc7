#include "api/codec/prettyjson.h"

#include "api/codec/encode.h"

#include <QJsonDocument>

namespace api {

QByteArray prettyJson(const domain::SigningSession &session)
{
    return toJsonText(session, QJsonDocument::Indented);
}

QByteArray prettyJson(const domain::DocumentCollection &collection)
{
    return toJsonText(collection, QJsonDocument::Indented);
}

QByteArray prettyJson(const domain::Document &document)
{
    return toJsonText(document, QJsonDocument::Indented);
}

QByteArray sessionToJson(const domain::SigningSession &session)
{
    return toJsonText(session);
}

} // namespace api
