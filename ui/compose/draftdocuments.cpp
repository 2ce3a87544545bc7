#include "ui/compose/draftdocuments.h"

#include "tasks/account.h"
#include "tasks/takenfile.h"
#include "ui/documents/preflighttext.h"

#include <QFileInfo>

namespace ui {

namespace {

domain::DraftDocument draftOf(const QString &path, const pdf::Preflight &preflight)
{
    domain::DraftDocument document;
    document.path = path;
    document.sha256Hex = preflight.sha256Hex;
    document.filename = QFileInfo(path).fileName();
    document.title = preflight.title;
    document.mimeType = preflight.mimeType;
    document.isAlreadySigned = preflight.isAlreadySigned;
    return document;
}

domain::DraftDocument draftOf(const store::DocumentRecord &record)
{
    domain::DraftDocument document;
    document.documentId = record.documentId;
    // Only with a copy here can it be uploaded again when it has died there.
    document.sha256Hex = record.privateCopyPath.isEmpty() ? QString() : record.sha256Hex;
    document.filename = record.filename;
    document.title = record.title.isEmpty() ? record.filename : record.title;
    document.description = record.description;
    document.mimeType = record.mimeType;
    document.isAlreadySigned = record.isAlreadySigned;
    return document;
}

} // namespace

DraftDocuments::DraftDocuments(tasks::Account &account, QObject *parent)
    : QObject(parent)
    , m_account(account)
{
}

void DraftDocuments::takeFiles(const QStringList &paths)
{
    m_waiting << paths;
    if (!m_isTaking)
        takeNext();
}

void DraftDocuments::takeNext()
{
    m_isTaking = !m_waiting.isEmpty();
    Q_EMIT busyChanged(static_cast<int>(m_waiting.size()));
    if (!m_isTaking)
        return;
    tasks::takeFile(m_account, m_waiting.first(), this, [this](const tasks::TakenFile &file) {
        const QString path = m_waiting.takeFirst();
        if (file.isOk())
            Q_EMIT fileTaken(draftOf(path, file.preflight));
        else
            Q_EMIT fileRefused(path, file.problem.isEmpty() ? preflightText(file.preflight) : file.problem);
        takeNext();
    });
}

void DraftDocuments::find(const QStringList &documentIds,
                          const std::function<void(const QList<domain::DraftDocument> &)> &done)
{
    m_account.documentRegistry().all(
        this, [documentIds, done](const store::StoreResult<QList<store::DocumentRecord>> &records) {
            QHash<QString, domain::DraftDocument> known;
            if (records)
                for (const store::DocumentRecord &record : *records)
                    known.insert(record.documentId, draftOf(record));
            QList<domain::DraftDocument> found;
            for (const QString &id : documentIds) {
                domain::DraftDocument document = known.value(id);
                document.documentId = id;
                found.append(document);
            }
            done(found);
        });
}

void DraftDocuments::findCollection(
    const QString &collectionId,
    const std::function<void(const store::CollectionRecord &, const QList<domain::DraftDocument> &)> &done)
{
    m_account.collectionRegistry().get(
        collectionId, this, [this, done](const store::StoreResult<store::CollectionRecord> &record) {
            if (record)
                find(record->documentIds,
                     [done, collection = *record](const QList<domain::DraftDocument> &documents) {
                         done(collection, documents);
                     });
        });
}

} // namespace ui
