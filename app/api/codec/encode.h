#pragma once

#include "domain/collection.h"
#include "domain/document.h"
#include "domain/merchantsign.h"
#include "domain/session.h"
#include "domain/signicatevent.h"
#include "domain/updatesession.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace api {

// The JSON of each schema. Optional members that are not set are left out. Unknown members are put back; one
// that carries the name of a known member (a value of an unexpected type) yields once the known member is
// set. Whole numbers in unknown members above 2^63 are doubles in it: QJsonValue has nothing wider.

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

//! The same as a text, for sending, keeping and reading: with all digits of whole numbers of any size.
[[nodiscard]] QByteArray toJsonText(const domain::Document &document,
                                    QJsonDocument::JsonFormat format = QJsonDocument::Compact);
[[nodiscard]] QByteArray toJsonText(const domain::DocumentCollection &collection,
                                    QJsonDocument::JsonFormat format = QJsonDocument::Compact);
[[nodiscard]] QByteArray toJsonText(const domain::SigningSession &session,
                                    QJsonDocument::JsonFormat format = QJsonDocument::Compact);
[[nodiscard]] QByteArray toJsonText(const QList<domain::CreateSigningSession> &sessions,
                                    QJsonDocument::JsonFormat format = QJsonDocument::Compact);

} // namespace api
