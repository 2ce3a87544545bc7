// The steps of the tour that show what vanished where nobody saw it from here: a result that is not where it
// was saved, and sessions that the service has no more when their due dates are to change.
#include "ui/tour/tour.h"

#include "models/sessiontablemodel.h"
#include "ui/mainwindow.h"
#include "ui/sessions/sessiondetails.h"
#include "ui/sessions/sessionspane.h"
#include "ui/sessions/sessiontimeline.h"
#include "ui/statetext.h"
#include "ui/tour/eyes.h"
#include "ui/tour/hands.h"
#include "ui/workspace.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTableView>
#include <QUndoStack>
#include <QVariant>

#include <memory>

using namespace Qt::StringLiterals;

namespace ui {

using models::SessionTableModel;

namespace {

constexpr int vanishing = 6; //!< sessions: the message gives one reason for all of them

//! Titles of the batch: no other session waits for one of those, and would be stuck without it.
const QString batchTitles = u"Contract for"_s;

bool isPending(const SessionTableModel &sessions, const QString &id)
{
    return sessions.index(sessions.rowOf(id), static_cast<int>(SessionTableModel::Column::DueDate))
        .data(SessionTableModel::PendingRole)
        .toBool();
}

//! Where \a id is listed as one that the service has no more; -1: it is not.
int rowOfGone(const SessionTableModel &sessions, const QString &id)
{
    const int row = sessions.rowOf(id);
    const auto session = sessions.row(row);
    return session && session->goneSince.isValid() ? row : -1;
}

} // namespace

//! One file is moved away and back, and what is saved is checked each time: it is whole for those who look
//! later.
void Tour::addLostResults(const QString &prefix)
{
    const auto details = [this] { return m_window.workspace()->details(); };
    const auto dialog = [this] { return hands::find(&m_window, u"savingDialog"_s); };
    const auto canCheck = [dialog] {
        const QWidget *button = hands::find(dialog(), u"savingCheck"_s);
        return button && button->isEnabled();
    };
    const auto check = [dialog] { hands::click(hands::find(dialog(), u"savingCheck"_s)); };
    const auto isOneMissing = [dialog] {
        const QWidget *saved = hands::find(dialog(), u"savingSaved"_s);
        return saved && saved->property("text").toString().contains(
                            QCoreApplication::translate("ui::SavingText", "%n of them missing.", nullptr, 1));
    };
    const auto ask = [this, prefix, canCheck](const QString &name, const std::function<void()> &before) {
        m_runner->add({prefix + name,
                       [this, before] {
                           before();
                           m_window.workspace()->saveResults();
                       },
                       canCheck,
                       {},
                       {},
                       false});
    };
    const auto leave = [this, prefix, dialog](const QString &name) {
        m_runner->add({prefix + name,
                       [dialog] { hands::press(dialog(), Qt::Key_Escape); },
                       [dialog] { return !dialog(); },
                       {},
                       {},
                       false});
    };
    // what is told of it is read when it is chosen
    const auto chooseAnew = [this, details] {
        details()->showTab(SessionDetails::Tab::Summary);
        m_window.workspace()->sessions()->chooseNothing();
        chooseSession(1);
    };
    const auto isChosen = [this, details] { return details()->sessionId() == m_report.sessionIds.value(1); };
    const auto file = std::make_shared<QString>();
    const QString away = u".away"_s;

    ask(u"result-moved"_s, [this, file, away] {
        const QDir results(m_folder + u"/results"_s);
        *file = results.filePath(results.entryList({u"*.pdf"_s}, QDir::Files, QDir::Name).value(0));
        (void)QFile::rename(*file, *file + away);
    });
    m_runner->add({prefix + u"results-missing"_s, check, isOneMissing, dialog});
    leave(u"results-missing-left"_s);
    m_runner->add({prefix + u"results-lost"_s, chooseAnew, [details, isChosen] {
                       return isChosen() && eyes::readBegin(details(), u"summarySaved"_s, "ui::SavingText",
                                                            "Missing or changed here: %1");
                   }});
    ask(u"result-moved-back"_s, [file, away] { (void)QFile::rename(*file + away, *file); });
    m_runner->add({prefix + u"results-whole"_s,
                   check,
                   // not while it goes on
                   [canCheck, isOneMissing] { return canCheck() && !isOneMissing(); },
                   {},
                   {},
                   false});
    leave(u"results-whole-left"_s);
    m_runner->add({prefix + u"results-saved-again"_s,
                   chooseAnew,
                   [details, isChosen] {
                       return isChosen() && eyes::readBegin(details(), u"summarySaved"_s, "ui::SavingText",
                                                            "Saved in %1 (checked %2)");
                   },
                   {},
                   {},
                   false});
}

//! They go between the question and the answer; the one that stays has its due date back in the end.
void Tour::addVanishing(const QString &prefix)
{
    const auto workspace = [this] { return m_window.workspace(); };
    const auto sessions = [this] { return m_window.workspace()->sessions(); };
    const auto dialog = [this] { return hands::find(&m_window, u"dueDatesDialog"_s); };
    const auto canChange = [dialog] {
        const QWidget *change = hands::find(dialog(), u"dueDatesChange"_s);
        return change && change->isEnabled();
    };
    const auto chosen = std::make_shared<QStringList>();
    const auto areGone = std::make_shared<bool>(false);
    const auto choose = [this, chosen] { *chosen = chooseToChange(1 + vanishing); };

    m_runner->add({prefix + u"vanishing-listed"_s,
                   [this] {
                       m_window.workspace()->details()->showTab(SessionDetails::Tab::Summary);
                       listFiltered(View::Ready, batchTitles);
                   },
                   [this] { return isListedFiltered(batchTitles); },
                   {},
                   {},
                   false});
    m_runner->add({prefix + u"vanishing-chosen"_s,
                   choose,
                   [sessions, chosen] {
                       return chosen->size() == 1 + vanishing &&
                              sessions()->selectedIds().size() == chosen->size();
                   },
                   {},
                   choose,
                   false});
    m_runner->add({prefix + u"vanishing-asked"_s,
                   [sessions] { sessions()->editDueDates(); },
                   [dialog] { return hands::find(dialog(), u"dueDatesDays"_s) != nullptr; },
                   {},
                   {},
                   false});
    m_runner->add({prefix + u"vanished"_s,
                   [this, dialog, chosen, areGone] {
                       // each by some days: one that is set to a moment may be due then already
                       hands::press(hands::find(dialog(), u"dueDatesDays"_s), Qt::Key_Space);
                       m_help.remove(chosen->mid(1), [areGone] { *areGone = true; });
                   },
                   [dialog, canChange, areGone] {
                       const auto *days =
                           qobject_cast<QAbstractButton *>(hands::find(dialog(), u"dueDatesDays"_s));
                       return *areGone && days && days->isChecked() && canChange();
                   },
                   {},
                   {},
                   false});
    m_runner->add({prefix + u"due-dates-failed"_s,
                   [dialog] { hands::click(hands::find(dialog(), u"dueDatesChange"_s)); },
                   [workspace, sessions, dialog] {
                       const QWidget *details = hands::find(workspace()->details(), u"sessionNothing"_s);
                       return !dialog() && hands::find(sessions(), u"inlineMessageAction"_s) && details &&
                              details->property("text").toString().contains(lookOfGone().text) &&
                              eyes::read(sessions(), u"inlineMessageText"_s, "ui::DueDatesWords",
                                         "no longer on the service.");
                   }});
    addGlance(
        prefix + u"due-date-problems"_s, u"dueDateProblems"_s,
        [sessions] { hands::click(hands::find(sessions(), u"inlineMessageAction"_s)); },
        [](const QWidget &problems) {
            const auto *text = problems.findChild<QPlainTextEdit *>(u"dueDateProblemsText"_s);
            return text && text->toPlainText().count(u'\n') == vanishing - 1;
        });
    m_runner->add({prefix + u"due-dates-failed-left"_s,
                   [workspace, sessions] {
                       hands::click(hands::find(sessions(), u"inlineMessageClose"_s));
                       if (!workspace()->undoStack()->canRedo())
                           workspace()->undoStack()->undo();
                   },
                   [workspace, sessions, chosen] {
                       return workspace()->undoStack()->canRedo() &&
                              !isPending(*sessions()->model(), chosen->value(0)) &&
                              !hands::find(sessions(), u"inlineMessageText"_s);
                   },
                   {},
                   {},
                   false});
    addGone(prefix, chosen);
}

//! That it was deleted is news; what it was is still told.
void Tour::addGone(const QString &prefix, const std::shared_ptr<QStringList> &sessionIds)
{
    const auto sessions = [this] { return m_window.workspace()->sessions(); };
    const auto details = [this] { return m_window.workspace()->details(); };
    const auto row = [sessions, sessionIds] { return rowOfGone(*sessions()->model(), sessionIds->value(1)); };
    const auto choose = [sessions, row] {
        if (row() >= 0)
            sessions()->table()->selectRow(row());
    };

    m_runner->add({prefix + u"gone-listed"_s,
                   [this] { listFiltered(View::News, batchTitles); },
                   [this, sessions, row] {
                       return isListedFiltered(batchTitles) && sessions()->model()->filter().isUnread &&
                              row() >= 0;
                   },
                   {},
                   [this] { m_window.workspace()->refresh(); },
                   false});
    m_runner->add({prefix + u"gone"_s,
                   choose,
                   [details, sessionIds] {
                       return details()->sessionId() == sessionIds->value(1) &&
                              eyes::readBegin(details(), u"summaryState"_s, "ui::SessionSummary",
                                              "Deleted from the service, seen %1");
                   },
                   {},
                   choose});
    m_runner->add({prefix + u"gone-timeline"_s,
                   [details] { details()->showTab(SessionDetails::Tab::Timeline); },
                   [details] {
                       const auto *timeline = details()->findChild<SessionTimeline *>();
                       return timeline && timeline->isVisible() &&
                              !timeline->findItems(lookOfGone().text, Qt::MatchContains).isEmpty();
                   }});
    m_runner->add({prefix + u"gone-left"_s,
                   [this, details] {
                       details()->showTab(SessionDetails::Tab::Summary);
                       listFiltered(View::Ready, {});
                   },
                   [this] { return isListedFiltered({}); },
                   {},
                   {},
                   false});
}

void Tour::listFiltered(View view, const QString &text)
{
    m_window.workspace()->showView(view);
    if (auto *filter = qobject_cast<QLineEdit *>(hands::find(&m_window, u"filterText"_s)))
        filter->setText(text);
}

bool Tour::isListedFiltered(const QString &text) const
{
    const auto *rows = m_window.workspace()->sessions()->model();
    return rows->filter().text == text && !m_window.workspace()->isLoading() && rows->rowCount() > 0 &&
           rows->row(0);
}

} // namespace ui
