#include "api/merchantsignapi.h"

#include "api/codec/encode.h"
#include "api/decoded.h"
#include "api/endpoints.h"
#include "api/transport.h"

#include <QJsonDocument>

namespace api {

Request MerchantSignApi::sign(const domain::MerchantSignRequest &request, QObject *context,
                              Handler<QList<domain::MerchantSignResult>> done)
{
    return m_transport.send({.verb = "POST",
                             .path = endpoints::merchantSign(),
                             .contentType = "application/json",
                             .body = QJsonDocument(toJson(request)).toJson(QJsonDocument::Compact)},
                            context, decoded(std::move(done)));
}

} // namespace api
