// The steps of the tour that show what is told of one session, and what is done with several, in each look.
#include "ui/tour/tour.h"

#include "models/sessiontablemodel.h"
#include "ui/mainwindow.h"
#include "ui/sessions/sessiondetails.h"
#include "ui/sessions/sessionresults.h"
#include "ui/sessions/sessionspane.h"
#include "ui/sessions/sessiontimeline.h"
#include "ui/timetext.h"
#include "ui/tour/eyes.h"
#include "ui/tour/hands.h"
#include "ui/widgets/datetimefield.h"
#include "ui/workspace.h"

#include <QDateTime>
#include <QItemSelectionModel>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTextBrowser>
#include <QUndoStack>
#include <QVariant>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace ui {

using models::SessionTableModel;

namespace {

constexpr int dueDate = static_cast<int>(SessionTableModel::Column::DueDate);

//! The first ones whose due date can be changed, of those that are in sight.
QList<int> rowsToChange(const SessionTableModel &sessions, qsizetype most)
{
    QList<int> rows;
    for (int row = 0; row < sessions.rowCount() && rows.size() < most; ++row)
        if (sessions.index(row, dueDate).flags() & Qt::ItemIsEditable)
            rows << row;
    return rows;
}

bool isAnyPending(const SessionTableModel &sessions, const QStringList &ids)
{
    return std::any_of(ids.cbegin(), ids.cend(), [&sessions](const QString &id) {
        return sessions.index(sessions.rowOf(id), dueDate).data(SessionTableModel::PendingRole).toBool();
    });
}

QString textOf(QWidget *parent, const QString &label)
{
    const QWidget *shown = hands::find(parent, label);
    return shown ? shown->property("text").toString() : QString();
}

} // namespace

//! Of the signed one, whose files are on this computer.
void Tour::addDetails(const QString &prefix)
{
    using Tab = SessionDetails::Tab;
    const auto details = [this] { return m_window.workspace()->details(); };
    const auto tab = [this, prefix, details](const QString &name, Tab shown,
                                             const std::function<bool()> &isThere) {
        m_runner->add({prefix + name, [details, shown] { details()->showTab(shown); },
                       [this, details, isThere] {
                           return details()->sessionId() == m_report.sessionIds.value(1) && isThere();
                       }});
    };
    m_runner->add({prefix + u"signed-chosen"_s,
                   [this] {
                       m_window.workspace()->showView(View::AllSessions);
                       chooseSession(1);
                   },
                   [this, details] { return details()->sessionId() == m_report.sessionIds.value(1); },
                   {},
                   {},
                   false});
    tab(u"tab-summary"_s, Tab::Summary, [details] {
        return eyes::readBegin(details(), u"summarySaved"_s, "ui::SavingText", "Saved in %1 (checked %2)");
    });
    tab(u"tab-order"_s, Tab::Order,
        [details] { return details()->order()->isVisible() && details()->order()->lines().size() > 3; });
    tab(u"tab-timeline"_s, Tab::Timeline, [details] {
        const auto *timeline = details()->findChild<SessionTimeline *>();
        return timeline && timeline->isVisible() && timeline->topLevelItemCount() > 0;
    });
    tab(u"tab-results"_s, Tab::Results, [details] {
        const auto *report =
            qobject_cast<QTextBrowser *>(hands::find(details()->results(), u"signatureReport"_s));
        const QString said = report ? report->toPlainText() : QString();
        return said.contains(u'✔') && !said.contains(u'✘');
    });
    tab(u"tab-json"_s, Tab::Json, [this, details] {
        const auto *json = qobject_cast<QPlainTextEdit *>(hands::find(details(), u"sessionJson"_s));
        return json && json->toPlainText().contains(m_report.sessionIds.value(1));
    });
}

QStringList Tour::chooseToChange(qsizetype count)
{
    const SessionsPane *sessions = m_window.workspace()->sessions();
    const SessionTableModel *model = sessions->model();
    const QList<int> rows = rowsToChange(*model, count);
    QItemSelection all;
    for (const int row : rows)
        all.select(model->index(row, 0), model->index(row, 0));
    sessions->table()->selectionModel()->select(all, QItemSelectionModel::ClearAndSelect |
                                                         QItemSelectionModel::Rows);
    return sessions->selectedIds();
}

//! Two due dates are changed and put back, and another one is looked at where it stands.
void Tour::addSeveral(const QString &prefix)
{
    const auto workspace = [this] { return m_window.workspace(); };
    const auto sessions = [this] { return m_window.workspace()->sessions(); };
    const auto dialog = [this] { return hands::find(&m_window, u"dueDatesDialog"_s); };
    const auto undo = [sessions] { return hands::find(sessions(), u"sessionNoticeUndo"_s); };
    const auto editor = [sessions] {
        return qobject_cast<DateTimeField *>(hands::find(sessions()->table(), u"dueDateEditor"_s));
    };
    const auto chosen = std::make_shared<QStringList>();
    m_runner->add({prefix + u"several-listed"_s,
                   [workspace] {
                       workspace()->details()->showTab(SessionDetails::Tab::Summary);
                       workspace()->showView(View::Ready);
                   },
                   [workspace, sessions] {
                       return !workspace()->isLoading() && rowsToChange(*sessions()->model(), 2).size() == 2;
                   },
                   {},
                   {},
                   false});
    const auto choose = [this, chosen] { *chosen = chooseToChange(2); };
    m_runner->add({prefix + u"several-chosen"_s,
                   choose,
                   // how it stands with them comes behind how many they are
                   [workspace, sessions, chosen] {
                       return chosen->size() == 2 && sessions()->selectedIds().size() == 2 &&
                              textOf(workspace()->details(), u"sessionNothing"_s).contains(u"\n\n"_s);
                   },
                   {},
                   choose});
    m_runner->add({prefix + u"due-dates-of-two"_s,
                   [sessions] { sessions()->editDueDates(); },
                   [dialog] {
                       const QWidget *change = hands::find(dialog(), u"dueDatesChange"_s);
                       return change && change->isEnabled();
                   },
                   {},
                   {},
                   false});
    m_runner->add({prefix + u"due-dates-changed"_s,
                   [dialog] { hands::click(hands::find(dialog(), u"dueDatesChange"_s)); },
                   // the details say it a moment after the list
                   [workspace, sessions, dialog, undo, chosen] {
                       const SessionTableModel &list = *sessions()->model();
                       const QModelIndex first = list.index(list.rowOf(chosen->value(0)), dueDate);
                       return !dialog() && undo() && !isAnyPending(list, *chosen) &&
                              textOf(workspace()->details(), u"sessionNothing"_s)
                                  .contains(
                                      shortText(first.data(SessionTableModel::DueDateRole).toDateTime()));
                   }});
    m_runner->add({prefix + u"due-dates-put-back"_s,
                   [undo] { hands::click(undo()); },
                   [workspace, sessions, chosen] {
                       return workspace()->undoStack()->canRedo() &&
                              !isAnyPending(*sessions()->model(), *chosen);
                   },
                   {},
                   [workspace] { // the button is there for some seconds only
                       if (!workspace()->undoStack()->canRedo())
                           workspace()->undoStack()->undo();
                   },
                   false});
    // again when the list, which hears of what was put back, took it away
    const auto edit = [sessions, editor] {
        const QList<int> rows = rowsToChange(*sessions()->model(), 1);
        if (editor() || rows.isEmpty())
            return;
        sessions()->table()->selectRow(rows.first());
        sessions()->editDueDate();
    };
    m_runner->add({prefix + u"date-in-place"_s, edit, [editor] { return editor() != nullptr; }, {}, edit});
    m_runner->add({prefix + u"date-in-place-left"_s,
                   [editor] { hands::press(editor() ? editor()->focusProxy() : nullptr, Qt::Key_Escape); },
                   [editor] { return !editor(); },
                   {},
                   {},
                   false});
}

} // namespace ui
