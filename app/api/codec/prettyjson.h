#pragma once

#include "domain/collection.h"
#include "domain/document.h"
#include "domain/session.h"

#include <QByteArray>

namespace api {

//! Indented JSON for a person to read, unknown members included; members in alphabetical order.
[[nodiscard]] QByteArray prettyJson(const domain::SigningSession &session);
[[nodiscard]] QByteArray prettyJson(const domain::DocumentCollection &collection);
[[nodiscard]] QByteArray prettyJson(const domain::Document &document);

//! On one line, for keeping; decode() reads it back.
[[nodiscard]] QByteArray sessionToJson(const domain::SigningSession &session);

} // namespace api
