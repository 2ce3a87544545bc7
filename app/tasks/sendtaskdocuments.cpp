#include "tasks/account.h"
#include "tasks/background.h"
#include "tasks/sendtask.h"
#include "tasks/uploadtask.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// What sessions stand on: the documents, each on the server, and the collection of them.

namespace tasks {

namespace {

using Kind = SendEvent::Kind;

api::ApiError gone(const QString &detail, const QString &code)
{
    return {.kind = api::ApiError::Kind::NotFound, .status = 404, .code = code, .detail = detail};
}

std::optional<QString> textOrNothing(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

} // namespace

void SendTask::prepare()
{
    lookAtTemplate([this] { beginPreparing(); });
}

void SendTask::beginPreparing()
{
    if (askedAboutStale())
        return;
    m_isCollectionReady = false;
    setStage(Stage::Preparing);
    checkDocument(0);
}

QString SendTask::nameOfDocument(int index) const
{
    const PlannedDocument &document = m_facts.plan.documents[index];
    if (!document.title.isEmpty())
        return document.title;
    return document.filename.isEmpty() ? tr("document %1").arg(index + 1) : document.filename;
}

void SendTask::checkDocument(int index)
{
    m_documentsReady = index;
    countProgress();
    if (index == m_facts.documentIds.size())
        return prepareCollection();
    const QString documentId = m_facts.documentIds[index];
    if (documentId.isEmpty())
        return findCopy(index);
    m_request = m_account.documents().metadata(
        documentId, this, [this, index](const api::Result<domain::Document> &document) {
            if (document)
                documentSeen(index, *document);
            else if (document.error().kind == api::ApiError::Kind::NotFound)
                documentGone(index);
            else
                readAgain(document.error(), [this, index] { checkDocument(index); });
        });
}

void SendTask::documentSeen(int index, const domain::Document &document)
{
    m_attempts = 0;
    if (document.createdAt) // the server's clock, and the only one that its list can be asked by
        m_newestDocument = m_newestDocument.isValid()
                               ? std::max(m_newestDocument, document.createdAt->toDateTime())
                               : document.createdAt->toDateTime();
    addSubject(m_facts.documentIds[index]);
    checkDocument(index + 1);
}

//! It died: 30 minutes without a session, or deleted.
void SendTask::documentGone(int index)
{
    m_account.documentRegistry().markGone(m_facts.documentIds[index], QDateTime::currentDateTimeUtc());
    const QString name = nameOfDocument(index), code = u"document_gone"_s;
    if (!m_facts.isCollectionOurs() || !m_facts.sessionIds().isEmpty())
        return refuse(gone(
            tr("“%1” is no longer on the service, and its collection cannot take another copy.").arg(name),
            code));
    if (m_facts.plan.documents[index].sha256Hex.isEmpty())
        return refuse(
            gone(tr("“%1” is no longer on the service, and there is no copy of it here.").arg(name), code));
    findCopy(index);
}

void SendTask::findCopy(int index)
{
    setStage(Stage::Uploading);
    setDetail(tr("Uploading “%1”").arg(nameOfDocument(index)));
    runInBackground(
        this,
        [copies = m_account.copies(), sha256Hex = m_facts.plan.documents[index].sha256Hex] {
            return copies.find(sha256Hex);
        },
        [this, index](const store::StoreResult<store::PrivateCopies::Copy> &copy) {
            if (isFinished())
                return;
            if (!copy)
                return refuse(
                    localError(tr("The copy of “%1” here is missing or damaged.").arg(nameOfDocument(index)),
                               u"copy_missing"_s));
            ++m_attempts;
            record({.kind = Kind::UploadAsked, .index = index},
                   [this, index, copy = *copy] { upload(index, copy); });
        });
}

void SendTask::upload(int index, const store::PrivateCopies::Copy &copy)
{
    const PlannedDocument &document = m_facts.plan.documents[index];
    m_upload = new UploadTask(m_account, copy.path,
                              {.filename = textOrNothing(document.filename),
                               .description = textOrNothing(document.description),
                               .title = textOrNothing(document.title),
                               .unknown = {}},
                              this);
    m_upload->setDisplayName(nameOfDocument(index)); // a private copy is called by its hash
    m_upload->setMimeType(document.mimeType);
    m_upload->setCopy(copy);
    m_upload->setOrigin(m_origin);
    connect(m_upload, &Task::finished, this,
            [this, index, task = m_upload.data()] { documentUploaded(index, task); });
    m_upload->start();
}

void SendTask::documentUploaded(int index, UploadTask *task)
{
    m_upload.clear();
    task->deleteLater();
    if (task->state() == State::Cancelled)
        return;
    if (task->state() == State::Failed) {
        // A second upload does no harm: what no session uses dies by itself
        const api::ApiError error = *task->error();
        return mayTryAgain(error, m_attempts) ? later(error, m_attempts, [this, index] { findCopy(index); })
                                              : failed(error);
    }
    m_attempts = 0;
    if (const QString &old = m_facts.documentIds[index]; !old.isEmpty())
        m_account.documentRegistry().remove(old);
    // Looked at once more, for the moment at which the server says that it came
    record({.kind = Kind::DocumentReady, .index = index, .id = task->record().documentId},
           [this, index] { checkDocument(index); });
}

void SendTask::prepareCollection()
{
    setStage(Stage::CreatingCollection);
    setDetail(tr("Preparing the collection"));
    m_facts.collectionId.isEmpty() ? createCollection() : readCollection();
}

void SendTask::readCollection()
{
    m_request = m_account.collections().get(
        m_facts.collectionId, this, [this](const api::Result<domain::DocumentCollection> &collection) {
            if (collection)
                return collectionRead(*collection);
            if (collection.error().kind != api::ApiError::Kind::NotFound)
                return readAgain(collection.error(), [this] { readCollection(); });
            m_account.collectionRegistry().markGone(m_facts.collectionId, QDateTime::currentDateTimeUtc());
            if (m_facts.isCollectionOurs() && m_facts.sessionIds().isEmpty())
                return createCollection();
            refuse(gone(tr("The collection is no longer on the service."), u"collection_gone"_s));
        });
}

void SendTask::collectionRead(const domain::DocumentCollection &collection)
{
    m_attempts = 0;
    if (m_facts.isCollectionOurs())
        rememberCollection(); // an earlier run may have ended before it did
    if (m_facts.documentIds.isEmpty() && !collection.documents.isEmpty()) {
        m_facts.adoptDocuments(collection);
        return checkDocument(0);
    }
    m_isCollectionReady = true;
    nextStep();
}

void SendTask::createCollection()
{
    ++m_attempts;
    record({.kind = Kind::CollectionAsked}, [this] {
        domain::CreateDocumentCollection request;
        for (const QString &documentId : m_facts.documentIds)
            request.documents.append({.documentId = documentId, .unknown = {}});
        if (!m_facts.plan.packageTo.isEmpty())
            request.packageTo = m_facts.plan.packageTo;
        m_request = m_account.collections().create(
            request, this,
            [this](const api::Result<domain::DocumentCollection> &result) { collectionAnswered(result); });
    });
}

void SendTask::collectionAnswered(const api::Result<domain::DocumentCollection> &result)
{
    api::ApiError error{.kind = api::ApiError::Kind::NotUnderstood, .status = 201, .code = u"no_id"_s};
    if (!result)
        error = result.error();
    if (!result || result->id.isEmpty()) {
        // A second collection does no harm: without sessions it is nothing
        return mayTryAgain(error, m_attempts) ? later(error, m_attempts, [this] { createCollection(); })
                                              : failed(error);
    }
    m_attempts = 0;
    m_isCollectionReady = true;
    addSubject(result->id);
    record({.kind = Kind::CollectionReady, .id = result->id}, [this] {
        rememberCollection();
        nextStep();
    });
}

void SendTask::rememberCollection()
{
    store::CollectionRecord record;
    record.id = m_facts.collectionId;
    record.name = m_facts.plan.collectionName;
    record.documentIds = m_facts.documentIds;
    record.createdAt = QDateTime::currentDateTimeUtc();
    record.origin = m_origin;
    for (const auto &type : m_facts.plan.packageTo)
        record.packageTo.append(type.text());
    m_account.collectionRegistry().upsert(record);
}

} // namespace tasks
