#include "tasks/documentsaction.h"

#include "tasks/account.h"
#include "tasks/handed.h"
#include "tasks/uploadtask.h"

namespace tasks {

DocumentsAction::DocumentsAction(Account &account, QObject *parent)
    : QObject(parent)
    , m_account(account)
{
}

void DocumentsAction::setMetadata(const QString &documentId, const domain::UpdateDocument &update,
                                  QObject *context, Handler<domain::Document> done)
{
    auto answer = handed<domain::Document>(context, std::move(done));
    m_account.documents()
        .setMetadata(documentId, update, &m_account,
                     [&account = m_account, documentId, update,
                      answer = std::move(answer)](const api::Result<domain::Document> &document) {
                         if (document)
                             keep(account, documentId, update);
                         else if (document.error().kind == api::ApiError::Kind::NotFound)
                             markGone(account, documentId);
                         answer(document);
                     })
        .detach();
}

void DocumentsAction::refresh(const QString &documentId, QObject *context, Handler<domain::Document> done)
{
    auto answer = handed<domain::Document>(context, std::move(done));
    m_account.documents()
        .metadata(documentId, &m_account,
                  [&account = m_account, documentId,
                   answer = std::move(answer)](const api::Result<domain::Document> &document) {
                      if (document)
                          keep(account, documentId,
                               {.filename = document->filename,
                                .description = document->description,
                                .title = document->title,
                                .unknown = {}},
                               &*document);
                      else if (document.error().kind == api::ApiError::Kind::NotFound)
                          markGone(account, documentId);
                      answer(document);
                  })
        .detach();
}

void DocumentsAction::remove(const QString &documentId, QObject *context, Handler<api::Nothing> done)
{
    const auto forget = [&account = m_account, documentId] { account.documentRegistry().remove(documentId); };
    m_account.documents()
        .remove(documentId, &m_account, handedGone(context, std::move(done), forget))
        .detach();
}

void DocumentsAction::forget(const QString &documentId)
{
    m_account.documentRegistry().remove(documentId);
}

UploadTask *DocumentsAction::uploadAgain(const store::DocumentRecord &record, QObject *parent)
{
    if (record.privateCopyPath.isEmpty())
        return nullptr;
    domain::UpdateDocument metadata;
    metadata.filename = record.filename;
    metadata.title = record.title;
    if (!record.description.isEmpty())
        metadata.description = record.description;
    auto *task = new UploadTask(m_account, record.privateCopyPath, metadata, parent);
    task->setMimeType(record.mimeType); // the copy has no suffix to tell a text by
    if (!record.filename.isEmpty())
        task->setTitle("tasks::DocumentsAction", QT_TR_NOOP("Upload %1 again"), record.filename);
    if (record.inSession || record.sessionCount > 0)
        return task; // the old one is still signed by somebody
    connect(task, &Task::finished, &m_account, [account = &m_account, task, old = record.documentId] {
        if (task->state() == Task::State::Done && task->record().documentId != old)
            account->documentRegistry().remove(old);
    });
    return task;
}

void DocumentsAction::markGone(Account &account, const QString &documentId)
{
    account.documentRegistry().markGone(documentId, QDateTime::currentDateTimeUtc());
}

void DocumentsAction::keep(Account &account, const QString &documentId, const domain::UpdateDocument &values,
                           const domain::Document *seen)
{
    const domain::Document facts = seen ? *seen : domain::Document{};
    account.documentRegistry().get(
        documentId, &account,
        [&account, documentId, values, facts,
         isTold = seen != nullptr](const store::StoreResult<store::DocumentRecord> &known) {
            if (!known && known.error().kind != store::StoreError::Kind::NotFound)
                return; // what cannot be read is not replaced
            store::DocumentRecord record =
                known ? *known
                      : store::DocumentRecord{.documentId = documentId, .origin = store::Origin::Discovered};
            // names that went with its sessions come back only when a person gives it one
            if (!isTold || !record.wipedAt.isValid()) {
                record.filename = values.filename.value_or(record.filename);
                record.title = values.title.value_or(record.title);
                record.description = values.description.value_or(record.description);
                record.wipedAt = {};
            }
            record.mimeType = facts.mimeType.value_or(record.mimeType);
            if (facts.createdAt)
                record.uploadedAt = facts.createdAt->toDateTime();
            if (facts.documentHash)
                record.serverHashBase64 = facts.documentHash->hash.value_or(record.serverHashBase64);
            record.goneSince = {};
            account.documentRegistry().upsert(record);
        });
}

} // namespace tasks
