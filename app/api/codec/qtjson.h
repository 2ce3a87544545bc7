#pragma once

#include <QByteArray>
#include <QJsonDocument>

struct QJsonParseError;

namespace api {

//! As QJsonDocument::fromJson, which leaves U+FEFF out where a name of a member begins with it: there it is
//! no mark of a file's encoding but a letter, and a name without it may be that of another member. A file may
//! begin with the mark. What \a error says of an offset is that of the text with such letters escaped.
[[nodiscard]] QJsonDocument documentFrom(const QByteArray &json, QJsonParseError *error = nullptr);

} // namespace api
