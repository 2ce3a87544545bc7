// The steps of the tour that stand before what cannot be taken back: deleting, sealing, replacing; and the
// menu of the columns.
#include "ui/tour/tour.h"

#include "models/documenttablemodel.h"
#include "models/sessiontablemodel.h"
#include "ui/collections/collectionspane.h"
#include "ui/documents/documentpreview.h"
#include "ui/documents/documentspane.h"
#include "ui/documents/pageview.h"
#include "ui/drafts/draftspane.h"
#include "ui/mainwindow.h"
#include "ui/merge/batchespane.h"
#include "ui/sessions/sessiondetails.h"
#include "ui/sessions/sessionspane.h"
#include "ui/tour/eyes.h"
#include "ui/tour/hands.h"
#include "ui/workspace.h"

#include <QAction>
#include <QCheckBox>
#include <QCoreApplication>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

//! By the right button on the head of the title.
void askForColumns(const QTableView &table)
{
    const QHeaderView *header = table.horizontalHeader();
    const int title = static_cast<int>(models::SessionTableModel::Column::Title);
    hands::askForMenu(header->viewport(),
                      QPoint(header->sectionViewportPosition(title) + 10, header->height() / 2));
}

bool isMenuOfColumns(const QWidget &menu)
{
    const auto *usual = menu.findChild<QAction *>(u"columnDefault"_s);
    return usual && usual->text() == QCoreApplication::translate("ui::SessionColumns", "De&fault columns");
}

//! It knows what belongs to the session.
bool isReplacingJudged(const QWidget &dialog)
{
    const auto *told = dialog.findChild<QLabel *>(u"replaceConsequence"_s);
    return told && !told->text().isEmpty() &&
           told->text() !=
               QCoreApplication::translate("ui::ReplaceDialog", "Looking at what belongs to this session…");
}

//! Copies of what is signed by all are gone by now. -1: none is left.
int rowWithCopy(const QAbstractItemModel &documents)
{
    for (int row = 0; row < documents.rowCount(); ++row) {
        const auto record = documents.index(row, 0)
                                .data(models::DocumentTableModel::RecordRole)
                                .value<store::DocumentRecord>();
        if (!record.privateCopyPath.isEmpty() && QFile::exists(record.privateCopyPath))
            return row;
    }
    return -1;
}

} // namespace

void Tour::addQuestions(const QString &prefix)
{
    const auto workspace = [this] { return m_window.workspace(); };
    const auto sessions = [this] { return m_window.workspace()->sessions(); };
    const auto areThere = [workspace] {
        const auto *rows = workspace()->sessions()->model();
        return workspace()->showsSessions() && !workspace()->isLoading() && rows->rowCount() > 0 &&
               rows->row(0);
    };
    const auto list = [this, prefix, workspace, areThere](const QString &name, View view) {
        m_runner->add({prefix + name,
                       [workspace, view] {
                           workspace()->details()->showTab(SessionDetails::Tab::Summary);
                           workspace()->showView(view);
                       },
                       areThere,
                       {},
                       {},
                       false});
    };
    // until the action can be used on it
    const auto chosen = [this, prefix](const QString &name, const QString &action,
                                       const std::function<void()> &choose) {
        m_runner->add({prefix + name,
                       choose,
                       [this, action] { return hands::action(&m_window, action) != nullptr; },
                       {},
                       choose,
                       false});
    };
    const auto ask = [this, prefix](const QString &name, const QString &window, const QString &action,
                                    const std::function<bool(const QWidget &)> &isRight) {
        addGlance(
            prefix + name, window,
            [this, action] {
                if (QAction *asked = hands::action(&m_window, action))
                    asked->trigger();
            },
            isRight);
    };
    const QString drafts = u"draftsDeleteQuestion"_s; // of templates, too: the title tells

    list(u"all-again"_s, View::AllSessions);
    addGlance(
        prefix + u"columns"_s, u"columnMenu"_s, [sessions] { askForColumns(*sessions()->table()); },
        isMenuOfColumns);
    addGlance(
        prefix + u"delete-session"_s, u"deleteQuestion"_s,
        [sessions] {
            sessions()->table()->selectRow(0);
            sessions()->deleteSelected();
        },
        eyes::titled("ui::SessionsPane", "Delete sessions"));
    list(u"ready-again"_s, View::Ready);
    addGlance(
        prefix + u"replace"_s, u"replaceDialog"_s,
        [sessions] {
            sessions()->table()->selectRow(0);
            sessions()->replaceSelected();
        },
        isReplacingJudged);
    const auto listThoseOfBatches = [workspace](bool areListed) {
        if (auto *box = workspace()->documents()->findChild<QCheckBox *>(u"documentsOfBatches"_s))
            box->setChecked(areListed);
    };
    const auto chooseCopied = [workspace, listThoseOfBatches] {
        workspace()->showView(View::Documents);
        listThoseOfBatches(true); // of what is signed by all the copy is gone by then
        workspace()->documents()->table()->selectRow(
            rowWithCopy(*workspace()->documents()->table()->model()));
    };
    m_runner->add({prefix + u"preview"_s,
                   chooseCopied,
                   [workspace] {
                       const auto *preview = workspace()->documents()->findChild<DocumentPreview *>();
                       const auto *pages = workspace()->documents()->findChild<PageView *>();
                       return preview && preview->isVisible() && preview->pageCount() > 0 && pages &&
                              pages->isComplete(0);
                   },
                   {},
                   chooseCopied});
    const auto chooseDocument = [this, workspace, listThoseOfBatches] {
        workspace()->showView(View::Documents);
        listThoseOfBatches(false);
        workspace()->documents()->selectDocuments({m_report.documentId});
    };
    m_runner->add({prefix + u"document-chosen"_s,
                   chooseDocument,
                   [this, workspace] {
                       return workspace()->documents()->selectedDocumentIds() ==
                                  QStringList{m_report.documentId} &&
                              hands::action(&m_window, u"documentsSeal"_s);
                   },
                   {},
                   chooseDocument,
                   false});
    ask(u"sealing"_s, u"merchantSignDialog"_s, u"documentsSeal"_s,
        eyes::titled("ui::MerchantSignDialog", "Seal documents"));
    ask(u"delete-document"_s, u"documentsDeleteQuestion"_s, u"documentsDelete"_s,
        eyes::titled("ui::DocumentsPane", "Delete documents"));
    ask(u"collection-form"_s, u"collectionDialog"_s, u"documentsCollection"_s,
        eyes::titled("ui::CollectionDialog", "Make a collection"));
    chosen(u"collection-chosen"_s, u"collectionsDelete"_s, [this, workspace] {
        workspace()->showView(View::Collections);
        workspace()->collections()->selectCollection(m_report.collectionId);
    });
    ask(u"delete-collection"_s, u"collectionsDeleteQuestion"_s, u"collectionsDelete"_s,
        eyes::titled("ui::CollectionsPane", "Delete collections"));
    chosen(u"draft-chosen"_s, u"draftsDelete"_s, [workspace] {
        workspace()->showView(View::Drafts);
        workspace()->drafts()->table()->selectRow(0);
    });
    ask(u"delete-draft"_s, drafts, u"draftsDelete"_s, eyes::titled("ui::DraftsPane", "Delete drafts"));
    chosen(u"template-chosen"_s, u"templatesDelete"_s, [workspace] {
        workspace()->showView(View::Templates);
        workspace()->templates()->table()->selectRow(0);
    });
    ask(u"delete-template"_s, drafts, u"templatesDelete"_s,
        eyes::titled("ui::DraftsPane", "Delete templates"));
    chosen(u"batch-chosen"_s, u"batchesRemove"_s, [workspace] {
        workspace()->showView(View::Batches);
        workspace()->batches()->table()->selectRow(0);
    });
    ask(u"remove-batch"_s, u"batchesRemoveQuestion"_s, u"batchesRemove"_s,
        eyes::titled("ui::BatchesPane", "Remove batch"));
    addLosing(prefix);
}

} // namespace ui
