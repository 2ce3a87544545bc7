#include "tasks/sentdocuments.h"

#include "tasks/account.h"
#include "tasks/background.h"
#include "tasks/task.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace tasks {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tasks::Replacement)
};

} // namespace

SentDocuments::SentDocuments(Account &account, QObject *parent)
    : QObject(parent)
    , m_account(account)
    , m_calls(std::make_unique<QObject>())
{
    connect(&account, &Account::closing, this, &SentDocuments::cancel);
}

void SentDocuments::cancel()
{
    m_request.cancel();
    m_calls = std::make_unique<QObject>(); // what the database or the disk still answers, nobody hears
}

void SentDocuments::refuse(const QString &text, const QString &code)
{
    Q_EMIT refused(localError(text, code));
}

void SentDocuments::fetch(const QStringList &documentIds, bool isPatient)
{
    cancel();
    m_found.clear();
    m_missing.clear();
    m_isPatient = isPatient;
    m_left = documentIds;
    next();
}

void SentDocuments::next()
{
    if (m_left.isEmpty())
        return (void)Q_EMIT found(m_found);
    const QString id = m_left.takeFirst();
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

QString SentDocuments::nameOfDocument() const
{
    return m_document.title.isEmpty() ? m_document.filename : m_document.title;
}

void SentDocuments::readMetadata(const QString &documentId)
{
    m_request = m_account.documents().metadata(
        documentId, m_calls.get(), [this, documentId](const api::Result<domain::Document> &document) {
            takeMetadata(documentId, document);
        });
}

void SentDocuments::takeMetadata(const QString &documentId, const api::Result<domain::Document> &document)
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

void SentDocuments::findCopy(const QString &documentId)
{
    const QString wanted = m_serverHash.isEmpty() ? m_document.sha256Hex : m_serverHash;
    runInBackground(
        m_calls.get(), [copies = m_account.copies(), wanted] { return copies.find(wanted); },
        [this, documentId](const store::StoreResult<store::PrivateCopies::Copy> &copy) {
            copy ? documentHere(documentId, copy->sha256Hex) : download(documentId);
        });
}

void SentDocuments::download(const QString &documentId)
{
    const QString name = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const QString path = QDir(m_account.folder().temporary()).filePath(name);
    m_request = m_account.documents().download(documentId, path, m_calls.get(), {},
                                               [this, documentId, path](const api::Result<QString> &type) {
                                                   if (type)
                                                       return keepDownload(documentId, path);
                                                   if (type.error().kind != api::ApiError::Kind::NotFound)
                                                       return (void)Q_EMIT refused(type.error());
                                                   takeGone();
                                               });
}

//! Of one that was sent elsewhere, and is gone, nobody knows the name.
void SentDocuments::takeGone()
{
    const QString name = nameOfDocument();
    const QString why =
        name.isEmpty()
            ? Words::tr("The document is no longer on the service, and there is no copy of it here.")
            : Words::tr("“%1” is no longer on the service, and there is no copy of it here.").arg(name);
    if (!m_isPatient)
        return refuse(why, u"document_gone"_s);
    m_missing << why;
    next();
}

void SentDocuments::keepDownload(const QString &documentId, const QString &path)
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

void SentDocuments::documentHere(const QString &documentId, const QString &sha256Hex)
{
    const bool isAsKept = m_document.sha256Hex.isEmpty() || m_document.sha256Hex == sha256Hex;
    const bool isAsTold = m_serverHash.isEmpty() || m_serverHash == sha256Hex;
    if (!isAsKept || !isAsTold)
        return refuse(Words::tr("The bytes of “%1” are not those that were sent: they are not sent again.")
                          .arg(nameOfDocument()),
                      u"hash_differs"_s);
    m_document.sha256Hex = sha256Hex;
    m_found.append({documentId, m_document});
    next();
}

} // namespace tasks
