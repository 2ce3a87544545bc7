#include "tasks/account.h"
#include "tasks/background.h"
#include "tasks/replacement.h"
#include "tasks/task.h"

#include <QDir>
#include <QFile>
#include <QUuid>

using namespace Qt::StringLiterals;

// The bytes of every document, here before anything is deleted there.

namespace tasks {

void Replacement::prepare(const domain::Signer &corrected)
{
    cancel();
    m_corrected = corrected;
    m_facts.documents.clear();
    m_documentsLeft = m_facts.documentIds();
    const domain::Violations problems = problemsOf(m_facts, corrected, QDateTime::currentDateTimeUtc());
    if (problems.isEmpty())
        return nextDocument();
    api::ApiError error = localError(tr("The service would refuse the new session."), u"refused_here"_s);
    for (const domain::Violation &violation : problems)
        error.invalidParams.append({violation.field, domain::describe(violation)});
    QMetaObject::invokeMethod(
        m_calls.get(), [this, error] { Q_EMIT refused(error); }, Qt::QueuedConnection);
}

void Replacement::nextDocument()
{
    if (m_documentsLeft.isEmpty())
        return (void)Q_EMIT planned(replacementPlan(m_facts, m_corrected));
    const QString id = m_documentsLeft.takeFirst();
    m_document = {};
    m_serverHash.clear();
    m_account.documentRegistry().get(id, m_calls.get(),
                                     [this, id](const store::StoreResult<store::DocumentRecord> &known) {
                                         if (known) {
                                             m_document.sha256Hex = known->sha256Hex.toLower();
                                             m_document.mimeType = known->mimeType;
                                             m_document.title = known->title;
                                             m_document.filename = known->filename;
                                             m_document.description = known->description;
                                         }
                                         readMetadata(id);
                                     });
}

QString Replacement::nameOfDocument() const
{
    return m_document.title.isEmpty() ? m_document.filename : m_document.title;
}

void Replacement::readMetadata(const QString &documentId)
{
    m_request = m_account.documents().metadata(
        documentId, m_calls.get(), [this, documentId](const api::Result<domain::Document> &document) {
            takeMetadata(documentId, document);
        });
}

void Replacement::takeMetadata(const QString &documentId, const api::Result<domain::Document> &document)
{
    if (!document && document.error().kind != api::ApiError::Kind::NotFound)
        return (void)Q_EMIT refused(document.error());
    if (document) {
        m_document.mimeType = document->mimeType.value_or(m_document.mimeType);
        m_document.title = document->title.value_or(m_document.title);
        m_document.filename = document->filename.value_or(m_document.filename);
        m_document.description = document->description.value_or(m_document.description);
        if (document->documentHash && document->documentHash->hash)
            m_serverHash =
                QString::fromLatin1(QByteArray::fromBase64(document->documentHash->hash->toLatin1()).toHex());
    }
    findCopy(documentId);
}

void Replacement::findCopy(const QString &documentId)
{
    const QString wanted = m_serverHash.isEmpty() ? m_document.sha256Hex : m_serverHash;
    runInBackground(
        m_calls.get(), [copies = m_account.copies(), wanted] { return copies.find(wanted); },
        [this, documentId](const store::StoreResult<store::PrivateCopies::Copy> &copy) {
            copy ? documentHere(documentId, copy->sha256Hex) : download(documentId);
        });
}

void Replacement::download(const QString &documentId)
{
    const QString name = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const QString path = QDir(m_account.folder().temporary()).filePath(name);
    m_request = m_account.documents().download(
        documentId, path, m_calls.get(), {}, [this, documentId, path](const api::Result<QString> &type) {
            if (type)
                return keepDownload(documentId, path);
            if (type.error().kind != api::ApiError::Kind::NotFound)
                return (void)Q_EMIT refused(type.error());
            refuse(tr("“%1” is no longer on the service, and there is no copy of it here.")
                       .arg(nameOfDocument()),
                   u"document_gone"_s);
        });
}

void Replacement::keepDownload(const QString &documentId, const QString &path)
{
    runInBackground(
        m_calls.get(),
        [copies = m_account.copies(), path] {
            const auto copy = copies.add(path);
            QFile::remove(path);
            return copy;
        },
        [this, documentId](const store::StoreResult<store::PrivateCopies::Copy> &copy) {
            copy ? documentHere(documentId, copy->sha256Hex) : refuse(copy.error().detail, u"copy_failed"_s);
        });
}

void Replacement::documentHere(const QString &documentId, const QString &sha256Hex)
{
    const bool isAsKept = m_document.sha256Hex.isEmpty() || m_document.sha256Hex == sha256Hex;
    const bool isAsTold = m_serverHash.isEmpty() || m_serverHash == sha256Hex;
    if (!isAsKept || !isAsTold)
        return refuse(tr("The bytes of “%1” are not those that were sent: they are not sent again.")
                          .arg(nameOfDocument()),
                      u"hash_differs"_s);
    m_document.sha256Hex = sha256Hex;
    m_facts.documents.append({documentId, m_document});
    nextDocument();
}

} // namespace tasks
