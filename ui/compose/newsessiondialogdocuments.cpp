// How documents come into the New session window.
#include "tasks/account.h"
#include "ui/compose/documentlist.h"
#include "ui/compose/documentlook.h"
#include "ui/compose/draftdocuments.h"
#include "ui/compose/formdrops.h"
#include "ui/compose/newsessiondialog.h"
#include "ui/compose/sessionform.h"
#include "ui/widgets/bringforward.h"
#include "ui/widgets/inlinemessage.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ui {

void NewSessionDialog::connectDocuments()
{
    connect(m_form, &SessionForm::filesGiven, this, &NewSessionDialog::addFiles);
    auto *drops =
        new FormDrops(this, [this] { return page() == Page::Form && !m_form->documents()->isFixed(); });
    connect(drops, &FormDrops::filesDropped, this, &NewSessionDialog::takeDropped);
    connect(drops, &FormDrops::documentsDropped, this, [this](const QStringList &documentIds) {
        m_form->ensureWidgetVisible(m_form->documents());
        addDocuments(documentIds);
    });
    connect(m_form->documents(), &DocumentList::lookRequested, this, &NewSessionDialog::lookAtDocument);
    connect(m_form->documents(), &DocumentList::chosenChanged, this, [this] {
        if (m_look)
            m_look->showDocument(m_form->documents()->chosen());
    });
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
        m_form->addDocuments(documents);
    });
}

void NewSessionDialog::addFiles(const QStringList &paths)
{
    m_message->dismiss();
    if (m_examining == 0) // else those before are still of the same adding
        m_refusedFiles.clear();
    m_documents->takeFiles(paths);
}

//! Wherever they fell, the list of documents is where one sees that they came.
void NewSessionDialog::takeDropped(const QStringList &paths, const QString &leftOut)
{
    m_form->ensureWidgetVisible(m_form->documents());
    addFiles(paths);
    if (leftOut.isEmpty())
        return;
    m_refusedFiles.add(leftOut);
    m_message->showMessage(InlineMessage::Tone::Warning, m_refusedFiles.text());
}

void NewSessionDialog::lookAtDocument()
{
    if (!m_look) {
        m_look = new DocumentLook(m_account, this);
        m_look->setAttribute(Qt::WA_DeleteOnClose);
        if (m_masking)
            m_look->setMasking(*m_masking);
    }
    m_look->showDocument(m_form->documents()->chosen());
    bringForward(*m_look);
}

void NewSessionDialog::setCollection(const QString &collectionId)
{
    m_documents->findCollection(collectionId, [this](const store::CollectionRecord &collection,
                                                     const QList<domain::DraftDocument> &documents) {
        m_form->setCollection(collection.id, collection.name, documents, !collection.packageTo.isEmpty());
    });
}

} // namespace ui
