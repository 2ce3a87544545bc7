// The steps of the tour from sessions that wait to a signed file that was checked.
#include "ui/tour/tour.h"

#include "models/sessiontablemodel.h"
#include "ui/collections/collectionspane.h"
#include "ui/mainwindow.h"
#include "ui/sessions/sessiondetails.h"
#include "ui/sessions/sessionresults.h"
#include "ui/sessions/sessionspane.h"
#include "ui/sessions/sessiontimeline.h"
#include "ui/sessions/sessionwork.h"
#include "ui/tour/hands.h"
#include "ui/widgets/datetimefield.h"
#include "ui/workspace.h"

#include <QAbstractButton>
#include <QAction>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTextBrowser>
#include <QUndoStack>

using namespace Qt::StringLiterals;

namespace ui {

using models::SessionTableModel;

void Tour::addCollecting()
{
    const auto workspace = [this] { return m_window.workspace(); };
    const auto sessions = [this] { return m_window.workspace()->sessions(); };
    const auto refresh = [this] { m_window.workspace()->refresh(); };
    const auto editor = [sessions] {
        return qobject_cast<DateTimeField *>(hands::find(sessions()->table(), u"dueDateEditor"_s));
    };
    const auto dueOf = [this, sessions](int index) {
        const auto session = sessions()->work()->session(m_report.sessionIds.value(index));
        return session && session->request.dueDate ? session->request.dueDate->toDateTime() : QDateTime();
    };

    m_runner->add({u"signing-order"_s,
                   [this, workspace] {
                       workspace()->showView(View::AllSessions);
                       chooseSession(0);
                       workspace()->details()->showTab(SessionDetails::Tab::Order);
                   },
                   [workspace, sessions] {
                       return workspace()->details()->order()->isVisible() &&
                              sessions()->table()->selectionModel()->hasSelection() &&
                              !sessions()->selectedIds().isEmpty();
                   }});
    m_runner->add({u"due-date-in-place"_s,
                   [this, workspace, sessions, editor] {
                       workspace()->details()->showTab(SessionDetails::Tab::Summary);
                       sessions()->editDueDate();
                       m_due = QDateTime(QDate::currentDate().addDays(10), QTime(16, 0));
                       if (DateTimeField *field = editor())
                           field->setDateTime(m_due);
                   },
                   [editor] { return editor() != nullptr; }});
    m_runner->add({u"due-date-saved"_s,
                   [editor] { hands::press(editor() ? editor()->focusProxy() : nullptr, Qt::Key_Return); },
                   [this, sessions, workspace, editor, dueOf] {
                       const SessionTableModel *model = sessions()->model();
                       const int row = model->rowOf(m_report.sessionIds[0]);
                       m_report.dueDate = dueOf(0).toUTC().toString(Qt::ISODate);
                       return !editor() && dueOf(0) == m_due && workspace()->undoStack()->canUndo() &&
                              !model->index(row, 0).data(SessionTableModel::PendingRole).toBool();
                   }});
    m_runner->add({u"first-signed"_s,
                   [this] { m_help.sign(m_report.sessionIds[0]); },
                   [this] { return stateOf(0) == "SIGNED"_L1 && stateOf(1) == "READY"_L1; },
                   {},
                   refresh});
    m_runner->add({u"all-signed"_s,
                   [this] {
                       m_help.sign(m_report.sessionIds[1]);
                       chooseSession(1);
                   },
                   [this] { return stateOf(1) == "SIGNED"_L1; },
                   {},
                   refresh});
    m_runner->add({u"package-made"_s,
                   [this, workspace] {
                       workspace()->showView(View::Collections);
                       workspace()->collections()->selectCollection(m_report.collectionId);
                   },
                   [this] { return hasPackage(); },
                   {},
                   [this] {
                       if (QAction *refreshCollection = hands::action(&m_window, u"collectionsRefresh"_s))
                           refreshCollection->trigger();
                   }});
    addResults();
}

void Tour::addResults()
{
    const auto workspace = [this] { return m_window.workspace(); };
    const auto sessions = [this] { return m_window.workspace()->sessions(); };
    const auto folderDialog = [this] {
        return qobject_cast<QFileDialog *>(hands::find(&m_window, u"downloadFolderDialog"_s));
    };
    m_runner->add({u"choose-folder"_s,
                   [this, workspace, sessions] {
                       QDir().mkpath(m_folder + u"/results"_s);
                       workspace()->showView(View::AllSessions);
                       chooseSession(1);
                       sessions()->downloadResults();
                   },
                   [folderDialog] { return folderDialog() != nullptr; }, folderDialog});
    m_runner->add(
        {u"results-saved"_s,
         [this, folderDialog] {
             auto *name =
                 folderDialog() ? folderDialog()->findChild<QLineEdit *>(u"fileNameEdit"_s) : nullptr;
             if (name)
                 name->selectAll();
             hands::type(name, m_folder + u"/results"_s);
         },
         [this, workspace] {
             const auto *report = qobject_cast<QTextBrowser *>(
                 hands::find(workspace()->details()->results(), u"signatureReport"_s));
             const QString said = report ? report->toPlainText() : QString();
             return said.contains("Countersign"_L1) && said.contains(u'✔') && !said.contains(u'✘') &&
                    !QDir(m_folder + u"/results"_s).entryList({u"*.pdf"_s}).isEmpty();
         },
         {},
         // The dialog looks for the folder in its own time, and lets nobody choose before.
         [folderDialog] {
             if (const auto *box = folderDialog() ? folderDialog()->findChild<QDialogButtonBox *>() : nullptr)
                 for (QAbstractButton *button : box->buttons())
                     if (box->buttonRole(button) == QDialogButtonBox::AcceptRole && button->isEnabled())
                         hands::click(button);
         }});
    m_runner->add({u"json"_s, [workspace] { workspace()->details()->showTab(SessionDetails::Tab::Json); },
                   [this, workspace] {
                       const auto *json = qobject_cast<QPlainTextEdit *>(
                           hands::find(workspace()->details(), u"sessionJson"_s));
                       return json && json->toPlainText().contains(m_report.sessionIds.value(1));
                   }});
    m_runner->add({u"timeline"_s,
                   [workspace] { workspace()->details()->showTab(SessionDetails::Tab::Timeline); },
                   [workspace] {
                       const auto *timeline = workspace()->details()->findChild<SessionTimeline *>();
                       return timeline && timeline->isVisible() && timeline->topLevelItemCount() > 0;
                   }});
}

} // namespace ui
