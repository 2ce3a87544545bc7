// The steps of the tour from a form that is half filled in to the draft that is found again.
#include "ui/tour/tour.h"

#include "models/drafttablemodel.h"
#include "models/signertablemodel.h"
#include "ui/compose/newsessiondialog.h"
#include "ui/compose/sessionform.h"
#include "ui/compose/signerlist.h"
#include "ui/drafts/draftspane.h"
#include "ui/mainwindow.h"
#include "ui/tour/hands.h"
#include "ui/workspace.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

//! As a spreadsheet puts it on the clipboard. The second address lacks its end.
const QString copiedRows = u"Name\tE-mail\tMobile\tStep\n"
                           "Åse Ødegård\tase.odegard@example.com\t+47 400 00 001\t1\n"
                           "Bjørn Fjeld\tbjorn.fjeld@\t+47 400 00 002\t1\n"
                           "Søren Kjær\tsoren.kjaer@example.dk\t+45 20 00 00 03\t2\n"
                           "Jürgen Groß\tjuergen.gross@example.de\t+49 151 0000004\t3\n"_s;

//! The place that takes files, for a drop on \a widget.
QWidget *takerOf(QWidget *widget)
{
    while (widget && !widget->acceptDrops())
        widget = widget->parentWidget();
    return widget;
}

void typeInto(SignerList &list, int row, models::SignerTableModel::Column column, const QString &text)
{
    const QModelIndex cell = list.model()->index(row, static_cast<int>(column));
    list.table()->setCurrentIndex(cell);
    if (!list.table()->isPersistentEditorOpen(cell))
        list.table()->edit(cell);
    for (auto *editor : list.table()->viewport()->findChildren<QLineEdit *>())
        if (editor->isVisible()) {
            hands::press(editor, Qt::Key_A, Qt::ControlModifier);
            hands::type(editor, text);
        }
    list.table()->setCurrentIndex(list.model()->index(row, 0)); // which takes the text
}

} // namespace

void Tour::addDrafting()
{
    using Column = models::SignerTableModel::Column;
    const auto workspace = [this] { return m_window.workspace(); };
    const auto dialog = [this] { return composer(); };
    const auto problems = [workspace] {
        const QAbstractItemModel *model = workspace()->drafts()->table()->model();
        return model->rowCount() == 1 ? model->index(0, 0).data(models::DraftTableModel::ProblemsRole).toInt()
                                      : -1;
    };

    m_runner->add({u"draft-begun"_s,
                   [this, dialog] {
                       m_window.workspace()->newSession();
                       hands::drop(takerOf(hands::find(dialog(), u"composeDocuments"_s)), {m_file});
                   },
                   [dialog] { return dialog() && dialog()->form()->draft().documents.size() == 1; }, dialog});
    m_runner->add({u"signers-pasted"_s,
                   [dialog] {
                       QGuiApplication::clipboard()->setText(copiedRows);
                       hands::click(hands::find(dialog(), u"composeSignersPaste"_s));
                   },
                   [dialog] {
                       const auto *list = dialog()->form()->signers();
                       const auto signers = list->model()->signers();
                       return signers.size() == 4 && list->order() == SignerList::Order::BySteps &&
                              signers[1].step == 1 && signers[3].step == 3 &&
                              signers[3].name == u"Jürgen Groß"_s &&
                              hands::find(dialog(), u"composeSignersProblem"_s);
                   },
                   dialog});
    m_runner->add({u"draft-with-problem"_s,
                   [dialog, workspace] {
                       hands::click(hands::find(dialog(), u"composeClose"_s));
                       workspace()->showView(View::Drafts);
                   },
                   [dialog, workspace, problems] {
                       return !dialog() && workspace()->drafts()->isVisible() && problems() == 1;
                   }});
    m_runner->add({u"draft-opened"_s,
                   [this, workspace] {
                       workspace()->drafts()->table()->selectRow(0);
                       if (QAction *open = hands::action(&m_window, u"draftsOpen"_s))
                           open->trigger();
                   },
                   [dialog] { return dialog() && dialog()->form()->draft().signers.size() == 4; },
                   dialog,
                   {},
                   false});
    m_runner->add(
        {u"draft-corrected"_s,
         [dialog] { typeInto(*dialog()->form()->signers(), 1, Column::Email, u"bjorn.fjeld@example.com"_s); },
         [dialog, problems] {
             return dialog()->form()->isComplete() && !hands::find(dialog(), u"composeSignersProblem"_s) &&
                    problems() == 0;
         },
         dialog});
}

} // namespace ui
