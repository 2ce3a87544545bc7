#pragma once

#include "api/result.h"
#include "domain/document.h"
#include "store/documentrecord.h"

#include <QObject>

#include <functional>

namespace tasks {

class Account;
class UploadTask;

//! What can be done to one document in one call. Each handler runs once, in this thread, and not at all when
//! the context died. The registry follows by itself.
class DocumentsAction : public QObject
{
    Q_OBJECT

public:
    template <typename T>
    using Handler = std::function<void(api::Result<T>)>;

    explicit DocumentsAction(Account &account, QObject *parent = nullptr);

    void setMetadata(const QString &documentId, const domain::UpdateDocument &update,
                     QObject *context = nullptr, Handler<domain::Document> done = {});
    //! Reads the metadata again; a 404 marks the document as gone.
    void refresh(const QString &documentId, QObject *context = nullptr, Handler<domain::Document> done = {});
    //! Deletes it from the service and from the registry; a document that was gone already counts as deleted.
    void remove(const QString &documentId, QObject *context = nullptr, Handler<api::Nothing> done = {});
    //! Only forgets it here, for one that is gone.
    void forget(const QString &documentId);
    //! Uploads the private copy of a record again; null when there is none. Not started; the old record goes
    //! when it is Done.
    [[nodiscard]] UploadTask *uploadAgain(const store::DocumentRecord &record, QObject *parent);

private:
    static void markGone(Account &account, const QString &documentId);
    static void keep(Account &account, const QString &documentId, const domain::UpdateDocument &values,
                     const domain::Document *seen = nullptr);

    Account &m_account;
};

} // namespace tasks
