#pragma once

#include "api/request.h"
#include "api/result.h"
#include "domain/collection.h"

#include <QObject>

#include <functional>

namespace api {

class Transport;

//! /document-collections.
class CollectionsApi
{
public:
    template <typename T>
    using Handler = std::function<void(Result<T>)>;

    explicit CollectionsApi(Transport &transport)
        : m_transport(transport)
    {
    }

    //! Never repeated by us: a second POST makes a second collection.
    Request create(const domain::CreateDocumentCollection &collection, QObject *context,
                   Handler<domain::DocumentCollection> done);
    Request get(const QString &collectionId, QObject *context, Handler<domain::DocumentCollection> done);
    //! Leaves the member documents alone [SDK].
    Request remove(const QString &collectionId, QObject *context, Handler<Nothing> done);

private:
    Transport &m_transport;
};

} // namespace api
