#include "ui/compose/documentlook.h"

#include "tasks/account.h"
#include "tasks/background.h"
#include "ui/documents/documentpreview.h"

#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

DocumentLook::DocumentLook(tasks::Account &account, QWidget *parent)
    : QDialog(parent)
    , m_account(account)
    , m_preview(new DocumentPreview(this))
{
    setObjectName(u"documentLook"_s);
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_preview);
    resize(620, 760);
    showNothing();
    showTitle();
}

void DocumentLook::setMasking(const store::MaskedMode &masking)
{
    m_masking.follow(masking, this, &DocumentLook::showTitle);
    m_preview->setMasking(masking);
    showTitle();
}

void DocumentLook::showDocument(const std::optional<domain::DraftDocument> &document)
{
    if (m_asked > 0 && m_document == document)
        return; // it is read where it is
    m_document = document;
    ++m_asked;
    showTitle();
    m_document ? lookUp() : showNothing();
}

void DocumentLook::lookUp()
{
    const int asked = m_asked;
    if (m_document->documentId.isEmpty())
        return findCopy(asked);
    m_account.documentRegistry().get(m_document->documentId, this,
                                     [this, asked](const store::StoreResult<store::DocumentRecord> &record) {
                                         if (asked == m_asked)
                                             record ? m_preview->showRecord(*record) : findCopy(asked);
                                     });
}

void DocumentLook::findCopy(int asked)
{
    tasks::runInBackground(
        this, [copies = m_account.copies(), hash = m_document->sha256Hex] { return copies.find(hash); },
        [this, asked](const store::StoreResult<store::PrivateCopies::Copy> &copy) {
            if (asked == m_asked)
                showCopy(copy);
        });
}

void DocumentLook::showCopy(const store::StoreResult<store::PrivateCopies::Copy> &copy)
{
    if (!copy)
        return m_preview->showNothing(
            tr("There is no copy of this document here any more. Add the file again to read it."));
    store::DocumentRecord file;
    file.documentId = m_document->documentId;
    file.sha256Hex = copy->sha256Hex;
    file.privateCopyPath = copy->path;
    file.bytes = copy->bytes;
    file.mimeType = m_document->mimeType;
    file.title = m_document->name();
    file.filename = m_document->filename;
    m_preview->showFile(file, tr("The file as it was when it was added here."));
}

void DocumentLook::showNothing()
{
    m_preview->showNothing(tr("There is no document to read."));
}

void DocumentLook::showTitle()
{
    setWindowTitle(m_document ? tr("%1 – preview").arg(m_masking.shown(m_document->name())) : tr("Preview"));
}

void DocumentLook::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        showTitle();
        m_document ? lookUp() : showNothing();
    }
    QDialog::changeEvent(event);
}

} // namespace ui
