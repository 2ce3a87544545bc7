// The actions of the Documents view: their names, keys and when they can be used.
#include "ui/documents/documentspane.h"

#include "models/celltext.h"
#include "ui/statetext.h"
#include "ui/widgets/panestate.h"
#include "ui/widgets/textcolumn.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace ui {

void DocumentsPane::makeActions()
{
    const auto make = [this](const QString &name, const QString &iconName, auto slot) {
        auto *action = new QAction(icon(iconName), {}, this);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, slot);
        m_table->addAction(action);
        return action;
    };
    const auto separate = [this] {
        auto *line = new QAction(this);
        line->setSeparator(true);
        m_table->addAction(line);
    };
    m_actions.newSession = make(u"documentsNewSession"_s, u"session-new"_s,
                                [this] { Q_EMIT newSessionRequested(selectedDocumentIds()); });
    m_actions.collection = make(u"documentsCollection"_s, u"collection"_s,
                                [this] { Q_EMIT collectionRequested(selectedDocumentIds()); });
    m_actions.merchantSign = make(u"documentsSeal"_s, u"merchant-seal"_s, &DocumentsPane::merchantSign);
    separate();
    m_actions.download = make(u"documentsDownload"_s, u"download"_s, &DocumentsPane::downloadSelected);
    m_actions.upload = make(u"documentsUploadAgain"_s, u"upload"_s, &DocumentsPane::uploadAgain);
    m_actions.copyId = make(u"documentsCopyId"_s, u"copy"_s, [this] {
        QGuiApplication::clipboard()->setText(selectedDocumentIds().join(u'\n'));
    });
    m_actions.remove = make(u"documentsDelete"_s, u"delete"_s, &DocumentsPane::removeSelected);
    separate();
    m_actions.add = make(u"documentsAdd"_s, u"document-add"_s, &DocumentsPane::chooseFiles);
    m_actions.paste = make(u"documentsPaste"_s, u"document-add"_s, &DocumentsPane::paste);
    m_actions.refresh = make(u"documentsRefresh"_s, u"refresh"_s, &DocumentsPane::refresh);
    m_actions.remove->setShortcut(QKeySequence::Delete);
    m_actions.remove->setShortcutContext(Qt::WidgetShortcut); // of the table
    m_actions.copyId->setShortcut(QKeySequence::Copy);
    m_actions.copyId->setShortcutContext(Qt::WidgetShortcut);
    // Wherever the focus is while this view is shown; a field that is typed in takes the key for itself.
    m_actions.paste->setShortcut(QKeySequence::Paste);
    addAction(m_actions.paste);
}

void DocumentsPane::updateActions()
{
    const auto records = selectedRecords();
    const bool hasPending = !selectedPendingKeys().isEmpty();
    bool hasCopy = hasPending, isThere = false;
    for (const store::DocumentRecord &record : records) {
        hasCopy = hasCopy || !record.privateCopyPath.isEmpty();
        isThere = isThere || !record.goneSince.isValid();
    }
    for (QAction *action :
         {m_actions.newSession, m_actions.collection, m_actions.merchantSign, m_actions.download})
        action->setEnabled(isThere);
    m_actions.copyId->setEnabled(!records.isEmpty());
    m_actions.upload->setEnabled(hasCopy);
    m_actions.remove->setEnabled(!records.isEmpty() || hasPending);
    const bool deletes = isThere || !m_actions.remove->isEnabled();
    m_actions.remove->setText(deletes ? tr("D&elete…") : tr("R&emove from the list"));
}

void DocumentsPane::retranslate()
{
    m_actions.add->setText(tr("&Add files…"));
    m_actions.newSession->setText(tr("&New session"));
    m_actions.newSession->setToolTip(tr("A new session with the chosen documents"));
    m_actions.collection->setText(tr("Make &collection…"));
    m_actions.merchantSign->setText(tr("&Seal…"));
    m_actions.merchantSign->setToolTip(tr("Sign with your organisation's certificate"));
    m_actions.download->setText(tr("&Download…"));
    m_actions.upload->setText(tr("&Upload again"));
    m_actions.upload->setToolTip(tr("Send the copy that is kept here to the service again"));
    m_actions.copyId->setText(tr("Copy docu&ment ID"));
    m_actions.paste->setText(tr("&Paste files"));
    m_actions.refresh->setText(tr("&Refresh"));
    m_table->setAccessibleName(tr("Documents"));
    setAccessibleName(tr("Documents"));
    m_filter->setPlaceholderText(tr("Filter documents"));
    m_filter->setAccessibleName(tr("Filter documents"));
    m_state->setLoading(tr("Looking for documents…"));
    fitColumns();
    m_uploaded->setTexts(models::longestAges());
}

} // namespace ui
