#pragma once

#include "api/request.h"
#include "api/result.h"
#include "domain/document.h"

#include <QObject>

#include <functional>

namespace api {

class Transport;

//! /documents. Every handler runs in the thread of \a context, at most once, and not at all when the context
//! died.
class DocumentsApi
{
public:
    template <typename T>
    using Handler = std::function<void(Result<T>)>;
    using Progress = std::function<void(qint64 done, qint64 total)>; //!< bytes; total -1 when unknown

    explicit DocumentsApi(Transport &transport)
        : m_transport(transport)
    {
    }

    //! Streams the file from disk. The answer is 200, not 201 [SDK].
    Request upload(const QString &path, const QString &mimeType, QObject *context, Progress progress,
                   Handler<domain::Document> done);
    //! Streams into \a path, which must not exist; a failed download removes it. Gives the MIME type.
    Request download(const QString &documentId, const QString &path, QObject *context, Progress progress,
                     Handler<QString> done);
    Request metadata(const QString &documentId, QObject *context, Handler<domain::Document> done);
    Request setMetadata(const QString &documentId, const domain::UpdateDocument &update, QObject *context,
                        Handler<domain::Document> done);
    Request remove(const QString &documentId, QObject *context, Handler<Nothing> done);

private:
    Transport &m_transport;
};

} // namespace api
