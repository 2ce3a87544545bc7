#pragma once

#include "api/request.h"
#include "api/result.h"
#include "domain/merchantsign.h"

#include <QObject>

#include <functional>

namespace api {

class Transport;

//! Sealing with the organisation's certificate; its path is [assumed], see api/endpoints.h.
class MerchantSignApi
{
public:
    template <typename T>
    using Handler = std::function<void(Result<T>)>;

    explicit MerchantSignApi(Transport &transport)
        : m_transport(transport)
    {
    }

    Request sign(const domain::MerchantSignRequest &request, QObject *context,
                 Handler<QList<domain::MerchantSignResult>> done);

private:
    Transport &m_transport;
};

} // namespace api
