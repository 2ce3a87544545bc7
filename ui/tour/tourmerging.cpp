// The steps of the tour from a spreadsheet to a session for each of its rows.
#include "ui/tour/tour.h"

#include "tasks/mergetask.h"
#include "ui/drafts/draftspane.h"
#include "ui/mainwindow.h"
#include "ui/merge/batchespane.h"
#include "ui/merge/batchgrid.h"
#include "ui/merge/mergedialog.h"
#include "ui/tour/hands.h"
#include "ui/tour/tourdocument.h"
#include "ui/workspace.h"

#include <QAction>
#include <QLineEdit>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace ui {

using State = store::BatchRow::State;

namespace {

constexpr int contactColumn = 1; // of the spreadsheet; its heading does not tell what it is
constexpr int badRow = 3;

bool isTemplateChosen(MainWindow &window)
{
    return window.workspace()->templates()->table()->selectionModel()->hasSelection();
}

//! In vain as long as no template is listed.
void askForBatch(MainWindow &window)
{
    window.workspace()->showView(View::Templates);
    window.workspace()->templates()->table()->selectRow(0);
    if (QAction *merge = hands::action(&window, u"templatesMerge"_s))
        merge->trigger();
}

} // namespace

void Tour::addMerging()
{
    using domain::merge::Field;
    using Column = models::BatchTableModel::Column;
    const auto workspace = [this] { return m_window.workspace(); };
    const auto dialog = [this] {
        return qobject_cast<MergeDialog *>(hands::find(&m_window, u"mergeDialog"_s));
    };
    const auto grid = [workspace] { return workspace()->batches()->grid(); };
    const auto count = [grid](State state) { return grid()->model()->counts().value(state); };
    const auto trigger = [this](const QString &name) {
        if (QAction *action = hands::action(&m_window, name))
            action->trigger();
    };

    m_runner->add({u"spreadsheet-read"_s,
                   [this] {
                       (void)writeTourSpreadsheet(m_folder + u"/New colleagues.csv"_s);
                       askForBatch(m_window);
                   },
                   [dialog] {
                       return dialog() && dialog()->file().table.rows.size() == tourSpreadsheetRows &&
                              dialog()->file().table.rows[1].cells[0] == u"Fjeld, Bjørn \"Bo\""_s;
                   },
                   dialog,
                   [this, dialog] {
                       if (!isTemplateChosen(m_window))
                           askForBatch(m_window);
                       else if (dialog() && dialog()->file().table.rows.isEmpty()) // the template was read
                           hands::drop(dialog(), {m_folder + u"/New colleagues.csv"_s});
                   }});
    m_runner->add(
        {u"columns-mapped"_s,
         [dialog] {
             QWidget *choice = hands::find(dialog(), u"mergeField%1"_s.arg(contactColumn));
             hands::press(choice, Qt::Key_End); // from there, as what it passes would lose another
             for (int i = static_cast<int>(Field::Count) - 1; i > static_cast<int>(Field::Email); --i)
                 hands::press(choice, Qt::Key_Up);
         },
         [dialog] {
             const QWidget *make = hands::find(dialog(), u"mergeCreate"_s);
             return dialog()->mapping().value(contactColumn) == Field::Email && make && make->isEnabled();
         },
         dialog});
    m_runner->add({u"batch-checked"_s, [dialog] { hands::click(hands::find(dialog(), u"mergeCreate"_s)); },
                   [dialog, workspace, count] {
                       return !dialog() && workspace()->batches()->isVisible() &&
                              count(State::Pending) == tourSpreadsheetRows - 1 && count(State::Problem) == 1;
                   }});
    m_runner->add({u"batch-reviewed"_s, [trigger] { trigger(u"batchSend"_s); },
                   [grid] { return hands::find(grid(), u"batchReviewSend"_s) != nullptr; },
                   [grid] { return hands::find(grid(), u"batchReview"_s); }});
    m_runner->add({u"batch-can-be-undone"_s,
                   [grid] { hands::click(hands::find(grid(), u"batchReviewSend"_s)); },
                   [grid, count] {
                       return hands::find(grid(), u"batchSendNow"_s) && !grid()->task() &&
                              count(State::Pending) == tourSpreadsheetRows - 1;
                   }});
    m_runner->add({u"batch-under-way"_s,
                   [this, grid, count] {
                       // A person would press it some rows later; how many were sent until then is not told
                       auto *watch = new QObject(grid());
                       connect(grid()->model(), &QAbstractItemModel::dataChanged, watch,
                               [this, watch, grid, count] {
                                   QAction *pause = hands::action(&m_window, u"batchPause"_s);
                                   if (count(State::Sent) == 0 || !pause)
                                       return;
                                   grid()->model()->disconnect(watch); // once: twice is to go on
                                   watch->deleteLater();
                                   pause->trigger();
                               });
                       hands::click(hands::find(grid(), u"batchSendNow"_s));
                   },
                   [grid, count] {
                       return grid()->task() && grid()->task()->holding() == tasks::MergeTask::Hold::Person &&
                              grid()->task()->runningCount() == 0 && count(State::Sent) > 0 &&
                              count(State::Pending) > 0;
                   }});
    m_runner->add({u"batch-sent"_s, [trigger] { trigger(u"batchPause"_s); },
                   [grid, count] {
                       return !grid()->task() && count(State::Sent) == tourSpreadsheetRows - 1 &&
                              count(State::Problem) == 1;
                   }});
    m_runner->add({u"row-corrected"_s,
                   [grid] {
                       QTableView *table = grid()->table();
                       const QModelIndex cell =
                           table->model()->index(badRow, int(Column::FirstCell) + contactColumn);
                       table->scrollTo(cell);
                       table->setCurrentIndex(cell);
                       table->edit(cell);
                       for (auto *editor : table->viewport()->findChildren<QLineEdit *>()) {
                           hands::press(editor, Qt::Key_A, Qt::ControlModifier);
                           hands::type(editor, u"per.strom@example.se"_s);
                           hands::press(editor, Qt::Key_Return);
                       }
                   },
                   [count] { return count(State::Pending) == 1 && count(State::Problem) == 0; }});
    m_runner->add({u"all-rows-sent"_s,
                   [grid, trigger] {
                       trigger(u"batchSend"_s);
                       hands::click(hands::find(grid(), u"batchReviewSend"_s));
                       hands::click(hands::find(grid(), u"batchSendNow"_s));
                   },
                   [grid, count] { return !grid()->task() && count(State::Sent) == tourSpreadsheetRows; }});
}

void Tour::addLookOfMerging(const QString &prefix)
{
    const auto dialog = [this] {
        return qobject_cast<MergeDialog *>(hands::find(&m_window, u"mergeDialog"_s));
    };
    const auto grid = [this] { return m_window.workspace()->batches()->grid(); };
    m_runner->add({prefix + u"-spreadsheet"_s, [this] { askForBatch(m_window); },
                   [dialog] { // how the columns are meant was remembered
                       const QWidget *make = hands::find(dialog(), u"mergeCreate"_s);
                       return dialog() && !dialog()->file().table.rows.isEmpty() &&
                              dialog()->mapping().value(contactColumn) == domain::merge::Field::Email &&
                              make && make->isEnabled();
                   },
                   dialog,
                   [this, dialog] {
                       if (!isTemplateChosen(m_window))
                           askForBatch(m_window);
                       else if (dialog() && dialog()->file().table.rows.isEmpty())
                           hands::drop(dialog(), {m_folder + u"/New colleagues.csv"_s});
                   }});
    m_runner->add({prefix + u"-batch-checked"_s,
                   [dialog] { hands::click(hands::find(dialog(), u"mergeCreate"_s)); },
                   [this, dialog, grid] {
                       const auto counts = grid()->model()->counts();
                       return !dialog() && m_window.workspace()->batches()->isVisible() &&
                              counts.value(State::Pending) == tourSpreadsheetRows - 1 &&
                              counts.value(State::Problem) == 1 && hands::action(&m_window, u"batchSend"_s);
                   }});
    m_runner->add({prefix + u"-batch-reviewed"_s,
                   [this] {
                       if (QAction *send = hands::action(&m_window, u"batchSend"_s))
                           send->trigger();
                   },
                   [grid] { return hands::find(grid(), u"batchReviewSend"_s) != nullptr; },
                   [grid] { return hands::find(grid(), u"batchReview"_s); }});
    m_runner->add({prefix + u"-batch-left"_s,
                   [grid] { hands::press(hands::find(grid(), u"batchReview"_s), Qt::Key_Escape); },
                   [grid] { return !hands::find(grid(), u"batchReview"_s); },
                   {},
                   {},
                   false});
}

} // namespace ui
