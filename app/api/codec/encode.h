#pragma once

#include "domain/collection.h"
#include "domain/document.h"
#include "domain/merchantsign.h"
#include "domain/session.h"
#include "domain/signicatevent.h"
#include "domain/updatesession.h"

#include <QJsonArray>
#include <QJsonObject>

namespace api {

// The JSON of each schema. Optional members that are not set are left out. Unknown members are put back; one
// that carries the name of a known member (a value of an unexpected type) yields once the known member is
// set. Numbers in unknown members above 2^63 come back as doubles: QJsonValue has nothing wider.

[[nodiscard]] QJsonObject toJson(const domain::Document &document);
[[nodiscard]] QJsonObject toJson(const domain::UpdateDocument &update);
[[nodiscard]] QJsonObject toJson(const domain::CreateDocumentCollection &collection);
[[nodiscard]] QJsonObject toJson(const domain::DocumentCollection &collection);
[[nodiscard]] QJsonObject toJson(const domain::CreateSigningSession &session);
[[nodiscard]] QJsonObject toJson(const domain::SigningSession &session);
[[nodiscard]] QJsonObject toJson(const domain::UpdateSession &update);
[[nodiscard]] QJsonObject toJson(const domain::SessionPage &page);
[[nodiscard]] QJsonObject toJson(const domain::MerchantSignRequest &request);
[[nodiscard]] QJsonObject toJson(const domain::MerchantSignResult &result);
[[nodiscard]] QJsonObject toJson(const domain::SignicatEvent &event);
[[nodiscard]] QJsonArray toJson(const QList<domain::CreateSigningSession> &sessions);
[[nodiscard]] QJsonArray toJson(const QList<domain::SigningSession> &sessions);
[[nodiscard]] QJsonArray toJson(const QList<domain::MerchantSignResult> &results);

} // namespace api
