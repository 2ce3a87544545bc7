#pragma once

#include "api/result.h"
#include "domain/collection.h"
#include "domain/document.h"
#include "domain/merchantsign.h"
#include "domain/session.h"
#include "domain/signicatevent.h"
#include "domain/updatesession.h"

#include <QByteArray>

namespace api {

//! The value that \a json (UTF-8) tells; kind NotUnderstood, with what is wrong in detail, when it is not
//! JSON or its outermost value has the wrong type. Any thread; parsed with simdjson, nesting up to 1024.
//!
//! Members that are unknown, null, or of an unexpected type stay as JSON text in the object's \c unknown, so
//! that toJson(decode(x)) loses nothing. Members that are missing keep their default value; only a page
//! without its data is refused, as it would look like an empty list. Of members with the same name the last
//! counts.
template <typename T>
[[nodiscard]] Result<T> decode(const QByteArray &json);

extern template Result<domain::Document> decode(const QByteArray &);
extern template Result<domain::UpdateDocument> decode(const QByteArray &);
extern template Result<domain::CreateDocumentCollection> decode(const QByteArray &);
extern template Result<domain::DocumentCollection> decode(const QByteArray &);
extern template Result<domain::CreateSigningSession> decode(const QByteArray &);
extern template Result<QList<domain::CreateSigningSession>> decode(const QByteArray &);
extern template Result<domain::SigningSession> decode(const QByteArray &);
extern template Result<QList<domain::SigningSession>> decode(const QByteArray &);
extern template Result<domain::UpdateSession> decode(const QByteArray &);
extern template Result<domain::SessionPage> decode(const QByteArray &);
extern template Result<domain::MerchantSignRequest> decode(const QByteArray &);
extern template Result<QList<domain::MerchantSignResult>> decode(const QByteArray &);
extern template Result<domain::SignicatEvent> decode(const QByteArray &);

} // namespace api
