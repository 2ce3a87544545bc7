#include "api/codec/prettyjson.h"

#include "api/codec/encode.h"

#include <QJsonDocument>

namespace api {

QByteArray prettyJson(const domain::SigningSession &session)
{
    return QJsonDocument(toJson(session)).toJson(QJsonDocument::Indented);
}

QByteArray prettyJson(const domain::DocumentCollection &collection)
{
    return QJsonDocument(toJson(collection)).toJson(QJsonDocument::Indented);
}

QByteArray prettyJson(const domain::Document &document)
{
    return QJsonDocument(toJson(document)).toJson(QJsonDocument::Indented);
}

QByteArray sessionToJson(const domain::SigningSession &session)
{
    return QJsonDocument(toJson(session)).toJson(QJsonDocument::Compact);
}

} // namespace api
