// The steps of the tour from a file to sessions that wait for their signers.
#include "ui/tour/tour.h"

#include "models/collectiontablemodel.h"
#include "models/documenttablemodel.h"
#include "models/sessiontablemodel.h"
#include "models/signertablemodel.h"
#include "ui/collections/collectionspane.h"
#include "ui/compose/newsessiondialog.h"
#include "ui/compose/sendprogresspage.h"
#include "ui/compose/sessionform.h"
#include "ui/compose/signerlist.h"
#include "ui/documents/documentpreview.h"
#include "ui/documents/documentspane.h"
#include "ui/documents/pageview.h"
#include "ui/mainwindow.h"
#include "ui/sessions/sessionspane.h"
#include "ui/tour/hands.h"
#include "ui/workspace.h"

#include <QAbstractButton>
#include <QAction>
#include <QCheckBox>
#include <QLineEdit>
#include <QTableView>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

//! Types a signer into the table as a person does: the button opens the first cell, the others are opened.
void typeSigner(SignerList &list, const QString &name, const QString &email)
{
    using Column = models::SignerTableModel::Column;
    hands::click(hands::find(&list, u"composeAddSigner"_s));
    const int row = list.model()->rowCount() - 1;
    for (const auto &[column, text] : {std::pair(Column::Name, name), std::pair(Column::Email, email)}) {
        const QModelIndex cell = list.model()->index(row, static_cast<int>(column));
        list.table()->setCurrentIndex(cell);
        if (!list.table()->isPersistentEditorOpen(cell)) // the button opened the first one
            list.table()->edit(cell);                    // as Tab does from the cell before
        for (auto *editor : list.table()->viewport()->findChildren<QLineEdit *>())
            if (editor->isVisible())
                hands::type(editor, text);
    }
    // Going elsewhere closes the last cell and takes its text.
    list.table()->setCurrentIndex(list.model()->index(row, static_cast<int>(Column::Name)));
}

} // namespace

void Tour::addPreparing()
{
    const auto workspace = [this] { return m_window.workspace(); };
    const auto dialog = [this] { return m_window.workspace()->newSessionDialog(); };

    m_runner->add({u"sessions"_s, [] {},
                   [this] {
                       return m_window.workspace() && m_window.windowTitle().contains("SANDBOX"_L1) &&
                              !m_window.workspace()->isLoading() &&
                              m_window.workspace()->sessions()->model()->row(0).has_value();
                   }});
    m_runner->add({u"file-dropped"_s, [this] { hands::drop(&m_window, {m_file}); },
                   [this, workspace] {
                       const QAbstractItemModel *model = workspace()->documents()->table()->model();
                       if (model->rowCount() == 0 || !workspace()->documents()->isVisible())
                           return false;
                       m_report.documentId =
                           model->index(0, 0).data(models::DocumentTableModel::DocumentIdRole).toString();
                       const auto record = model->index(0, 0)
                                               .data(models::DocumentTableModel::RecordRole)
                                               .value<store::DocumentRecord>();
                       return !m_report.documentId.isEmpty() && record.title == "Employment contract"_L1;
                   }});
    m_runner->add({u"document-preview"_s,
                   [this, workspace] { workspace()->documents()->selectDocuments({m_report.documentId}); },
                   [workspace] {
                       const auto *preview = workspace()->documents()->findChild<DocumentPreview *>();
                       const auto *pages = workspace()->documents()->findChild<PageView *>();
                       return preview && preview->pageCount() == 2 && pages->isComplete(0);
                   }});
    m_runner->add({u"collection-dialog"_s,
                   [this] {
                       if (QAction *make = hands::action(&m_window, u"documentsCollection"_s))
                           make->trigger();
                   },
                   [this] { return hands::find(&m_window, u"collectionDialog"_s) != nullptr; },
                   [this] { return hands::find(&m_window, u"collectionDialog"_s); }});
    m_runner->add({u"collection"_s,
                   [this] {
                       if (auto *package =
                               qobject_cast<QCheckBox *>(hands::find(&m_window, u"collectionPackage"_s)))
                           package->setChecked(true);
                       hands::click(hands::find(&m_window, u"collectionMake"_s));
                   },
                   [this, workspace] {
                       m_report.collectionId = workspace()->collections()->currentCollectionId();
                       return workspace()->collections()->isVisible() && !m_report.collectionId.isEmpty();
                   }});
    m_runner->add({u"new-session-problems"_s,
                   [this, dialog] {
                       if (QAction *begin = hands::action(&m_window, u"collectionsNewSession"_s))
                           begin->trigger();
                       hands::click(hands::find(dialog(), u"composeForward"_s));
                   },
                   [dialog] { return hands::find(dialog(), u"composeSignersProblem"_s) != nullptr; },
                   dialog});
    m_runner->add({u"new-session-filled"_s,
                   [dialog] {
                       SignerList *signers = dialog()->form()->signers();
                       hands::click(hands::find(signers, u"composeInOrder"_s));
                       typeSigner(*signers, u"Åse Ødegård"_s, u"ase.odegard@example.com"_s);
                       typeSigner(*signers, u"Bjørn Fjeld"_s, u"bjorn.fjeld@example.com"_s);
                       hands::type(hands::find(dialog(), u"composeReference"_s), u"HR-2031"_s);
                   },
                   [dialog] {
                       const auto signers = dialog()->form()->signers()->model()->signers();
                       return dialog()->form()->isComplete() && signers.size() == 2 &&
                              signers[1].email == "bjorn.fjeld@example.com"_L1 && signers[1].step == 2;
                   },
                   dialog});
    m_runner->add({u"review"_s, [dialog] { hands::click(hands::find(dialog(), u"composeForward"_s)); },
                   [dialog] { return hands::find(dialog(), u"composeReview"_s) != nullptr; }, dialog});
    m_runner->add({u"can-be-undone"_s, [dialog] { hands::click(hands::find(dialog(), u"composeForward"_s)); },
                   [dialog] { return hands::find(dialog(), u"sendNow"_s) != nullptr; }, dialog});
    m_runner->add({u"sent"_s, [dialog] { hands::click(hands::find(dialog(), u"sendNow"_s)); },
                   [this, dialog] {
                       const QTreeWidget *made = dialog()->progress()->sessions();
                       m_report.sessionIds.clear();
                       for (int i = 0; i < made->topLevelItemCount(); ++i)
                           m_report.sessionIds << made->topLevelItem(i)->data(0, Qt::UserRole).toString();
                       return m_report.sessionIds.size() == 2 && dialog()->progress()->isFinished();
                   },
                   dialog});
    m_runner->add({u"session-waits"_s,
                   [dialog] { hands::click(hands::find(dialog(), u"sendShowSession"_s)); },
                   [this, workspace, dialog] {
                       return !dialog() && stateOf(0) == "READY"_L1 && stateOf(1) == "BLOCKED"_L1 &&
                              workspace()->sessions()->selectedIds() == QStringList{m_report.sessionIds[0]};
                   }});
}

} // namespace ui
