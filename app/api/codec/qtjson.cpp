#include "api/codec/qtjson.h"

namespace api {

namespace {

constexpr QByteArrayView mark = "\xEF\xBB\xBF";

} // namespace

QJsonDocument documentFrom(const QByteArray &json, QJsonParseError *error)
{
    if (!json.contains(mark))
        return QJsonDocument::fromJson(json, error);
    QByteArray escaped = json.startsWith(mark) ? json.sliced(mark.size()) : json;
    escaped.replace(mark, "\\ufeff"); // outside of texts it is an error either way
    return QJsonDocument::fromJson(escaped, error);
}

} // namespace api
