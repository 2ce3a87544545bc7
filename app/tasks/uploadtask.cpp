#include "tasks/uploadtask.h"

#include "domain/rules.h"
#include "pdf/filecheck.h"
#include "tasks/account.h"
#include "tasks/background.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace tasks {

namespace {

//! Half a surrogate pair is no text: the service refuses it.
QString cutTo(const QString &text, qsizetype length)
{
    const bool splitsPair = text.size() > length && text.at(length - 1).isHighSurrogate();
    return text.left(splitsPair ? length - 1 : length);
}

} // namespace

UploadTask::UploadTask(Account &account, const QString &path, const domain::UpdateDocument &metadata,
                       QObject *parent)
    : Task(parent)
    , m_account(account)
    , m_path(path)
    , m_metadata(metadata)
{
    setTitle("tasks::UploadTask", QT_TR_NOOP("Upload %1"), QFileInfo(path).fileName());
    setCountsBytes();
    connect(&account, &Account::closing, this, &Task::cancel);
}

void UploadTask::run()
{
    if (const auto known = m_account.examined(m_copy.sha256Hex, m_mimeType))
        return judge(*known);
    inspectFile();
}

void UploadTask::stop()
{
    m_request.cancel();
}

void UploadTask::inspectFile()
{
    runInBackground(
        filePool(), this,
        [check = m_account.fileCheck(), path = m_path, type = m_mimeType] {
            return check->inspect(path, domain::rules::maxDocumentBytes, type);
        },
        [this](const pdf::Preflight &preflight) { judge(preflight); });
}

void UploadTask::judge(const pdf::Preflight &preflight)
{
    if (isFinished())
        return;
    m_preflight = preflight;
    Q_EMIT inspected(preflight);
    if (!preflight.isOk())
        return fail(localError(preflight.detail, QString::fromLatin1(refusedHere)));
    setProgress(0, preflight.bytes);
    if (m_copy.path.isEmpty())
        return makeCopy();
    m_account.noteExamined(m_mimeType, preflight);
    copied();
}

void UploadTask::makeCopy()
{
    runInBackground(
        this, [copies = m_account.copies(), path = m_path] { return copies.add(path); },
        [this](const store::StoreResult<store::PrivateCopies::Copy> &copy) {
            if (isFinished())
                return;
            if (!copy)
                return fail(localError(copy.error().detail));
            m_copy = *copy;
            copied();
        });
}

void UploadTask::copied()
{
    m_copy.sha256Hex == m_preflight.sha256Hex ? upload()
                                              : fail(localError(tr("The file changed while it was read.")));
}

void UploadTask::upload()
{
    // From the copy: what was examined is what is sent, whatever happens to the person's file.
    m_request = m_account.documents().upload(
        m_copy.path, m_preflight.mimeType, this,
        [this](qint64 done, qint64) { setProgress(qMin(done, m_copy.bytes), m_copy.bytes); },
        [this](const api::Result<domain::Document> &document) {
            document ? checkHash(*document) : fail(document.error());
        });
}

void UploadTask::checkHash(const domain::Document &document)
{
    if (document.documentId.isEmpty())
        return fail({.kind = api::ApiError::Kind::NotUnderstood, .status = 200, .code = u"no_document_id"_s});
    addSubject(document.documentId);
    m_record = {.documentId = document.documentId,
                .sha256Hex = m_copy.sha256Hex,
                .mimeType = document.mimeType.value_or(m_preflight.mimeType),
                .bytes = m_copy.bytes,
                .privateCopyPath = m_copy.path,
                .origin = m_origin,
                .isAlreadySigned = m_preflight.isAlreadySigned};
    m_record.uploadedAt =
        document.createdAt ? document.createdAt->toDateTime() : QDateTime::currentDateTimeUtc();
    if (document.documentHash && document.documentHash->hash) {
        m_record.serverHashBase64 = *document.documentHash->hash;
        const QByteArray theirs = QByteArray::fromBase64(m_record.serverHashBase64.toLatin1()).toHex();
        if (theirs != m_copy.sha256Hex.toLatin1())
            return removeWrong({.kind = api::ApiError::Kind::NotUnderstood,
                                .status = 200,
                                .code = QString::fromLatin1(hashMismatch),
                                .detail = m_record.serverHashBase64});
    }
    setMetadata();
}

void UploadTask::removeWrong(const api::ApiError &why)
{
    m_request = m_account.documents().remove(m_record.documentId, this,
                                             [this, why](const api::Result<api::Nothing> &) { fail(why); });
}

void UploadTask::setMetadata()
{
    const QString ownName = m_displayName.isEmpty() ? QFileInfo(m_path).fileName() : m_displayName;
    const QString ownTitle =
        m_preflight.title.isEmpty() ? QFileInfo(ownName).completeBaseName() : m_preflight.title;
    if (!m_metadata.filename)
        m_metadata.filename = cutTo(ownName, domain::rules::maxFilename);
    if (!m_metadata.title)
        m_metadata.title = cutTo(ownTitle, domain::rules::maxTitle);
    m_record.filename = *m_metadata.filename;
    m_record.title = *m_metadata.title;
    m_record.description = m_metadata.description.value_or(QString());
    m_request = m_account.documents().setMetadata(m_record.documentId, m_metadata, this,
                                                  [this](const api::Result<domain::Document> &document) {
                                                      remember();
                                                      document ? succeed() : fail(document.error());
                                                  });
}

void UploadTask::remember()
{
    m_account.documentRegistry().upsert(m_record);
}

} // namespace tasks
