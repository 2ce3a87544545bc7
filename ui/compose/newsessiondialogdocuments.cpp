// How documents come into the New session window.
#include "tasks/account.h"
#include "ui/compose/draftdocuments.h"
#include "ui/compose/newsessiondialog.h"
#include "ui/compose/sessionform.h"
#include "ui/widgets/inlinemessage.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ui {

void NewSessionDialog::connectDocuments()
{
    connect(m_form, &SessionForm::filesGiven, this, &NewSessionDialog::addFiles);
    connect(m_form, &SessionForm::documentsGiven, this, &NewSessionDialog::addDocuments);
    connect(m_documents, &DraftDocuments::fileTaken, m_form, &SessionForm::addDocument);
    connect(m_documents, &DraftDocuments::fileRefused, this, [this](const QString &path, const QString &why) {
        m_refusedFiles.add(tr("%1: %2").arg(QFileInfo(path).fileName(), why));
        m_message->showMessage(InlineMessage::Tone::Error, m_refusedFiles.text());
    });
    connect(m_documents, &DraftDocuments::busyChanged, this, [this](int count) {
        m_examining = count;
        updateButtons();
    });
}

void NewSessionDialog::addDocuments(const QStringList &documentIds)
{
    m_documents->find(documentIds, [this](const QList<domain::DraftDocument> &documents) {
        for (const domain::DraftDocument &document : documents)
            m_form->addDocument(document);
    });
}

void NewSessionDialog::addFiles(const QStringList &paths)
{
    m_message->dismiss();
    if (m_examining == 0) // else those before are still of the same adding
        m_refusedFiles.clear();
    m_documents->takeFiles(paths);
}

void NewSessionDialog::setCollection(const QString &collectionId)
{
    m_documents->findCollection(collectionId, [this](const store::CollectionRecord &collection,
                                                     const QList<domain::DraftDocument> &documents) {
        m_form->setCollection(collection.id, collection.name, documents);
    });
}

} // namespace ui
