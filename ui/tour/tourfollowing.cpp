// The steps of the tour for those who follow sessions: search, what was asked of the service, evidence,
// triage, what is saved, paper.
#include "ui/tour/tour.h"

#include "models/sessiontablemodel.h"
#include "ui/mainwindow.h"
#include "ui/sessions/sessiondetails.h"
#include "ui/sessions/sessionspane.h"
#include "ui/tour/eyes.h"
#include "ui/tour/hands.h"
#include "ui/widgets/viewlist.h"
#include "ui/workspace.h"

#include <QLabel>
#include <QLineEdit>
#include <QTableView>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

//! What was found is kept among the views, looked at otherwise, and gone again.
void Tour::addSearches(const QString &prefix)
{
    const auto workspace = [this] { return m_window.workspace(); };
    const auto views = [this] { return m_window.workspace()->findChild<ViewList *>(); };
    const auto areThere = [workspace] {
        const auto *rows = workspace()->sessions()->model();
        return !workspace()->isLoading() && rows->rowCount() > 0 && rows->row(0);
    };
    m_runner->add({prefix + u"search-kept"_s,
                   [this, workspace] {
                       workspace()->saveSearch();
                       hands::click(hands::find(&m_window, u"searchSave"_s));
                   },
                   [this, views, areThere] {
                       return !hands::find(&m_window, u"searchDialog"_s) &&
                              !views()->chosenSearch().isEmpty() && areThere();
                   }});
    m_runner->add({prefix + u"search-changed"_s,
                   [this] {
                       if (auto *filter = qobject_cast<QLineEdit *>(hands::find(&m_window, u"filterText"_s)))
                           filter->setText(u"or"_s);
                   },
                   [views, areThere] {
                       const QListWidgetItem *search = views()->currentItem();
                       return search && search->data(ViewList::ChangedRole).toBool() && areThere();
                   }});
    addGlance(prefix + u"search-save-menu"_s, u"searchSaveMenu"_s,
              [workspace] { workspace()->saveSearch(); });
    addGlance(prefix + u"search-menu"_s, u"searchMenu"_s, [views] {
        hands::askForMenu(views()->viewport(), views()->visualItemRect(views()->currentItem()).center());
    });
    m_runner->add({prefix + u"search-removed"_s,
                   [views] { hands::press(views(), Qt::Key_Delete); },
                   [views, areThere] {
                       return views()->chosenSearch().isEmpty() && views()->chosen() == View::AllSessions &&
                              areThere();
                   },
                   {},
                   {},
                   false});
}

void Tour::addFollowing(const QString &prefix)
{
    const auto workspace = [this] { return m_window.workspace(); };
    const auto sessions = [this] { return m_window.workspace()->sessions(); };
    const auto areThere = [workspace] {
        const auto *rows = workspace()->sessions()->model();
        return !workspace()->isLoading() && rows->rowCount() > 0 && rows->row(0);
    };
    const auto glance = [this, prefix](const QString &name, const QString &window,
                                       std::function<void()> act) {
        addGlance(prefix + name, window, std::move(act));
    };
    const auto writeFilter = [this](const QString &text) {
        if (auto *filter = qobject_cast<QLineEdit *>(hands::find(&m_window, u"filterText"_s))) {
            filter->setFocus();
            filter->setText(text);
        }
    };

    m_runner->add(
        {prefix + u"search"_s,
         [workspace, writeFilter] {
             workspace()->showView(View::AllSessions);
             writeFilter(u"ord"_s);
         },
         [sessions, areThere] { return sessions()->model()->filter().text == "ord"_L1 && areThere(); }});
    glance(u"search-saved"_s, u"searchDialog"_s, [workspace] { workspace()->saveSearch(); });
    addSearches(prefix);
    const QString nowhere = u"nobody has this name"_s;
    m_runner->add({prefix + u"no-match"_s, [writeFilter, nowhere] { writeFilter(nowhere); },
                   [this, sessions, nowhere] {
                       const auto *rows = sessions()->model();
                       return rows->filter().text == nowhere && !rows->isLoading() && rows->rowCount() == 0 &&
                              hands::find(&m_window, u"emptyHeading"_s);
                   }});
    m_runner->add({prefix + u"calls"_s,
                   [this, workspace, writeFilter] {
                       writeFilter({});
                       chooseSession(0);
                       workspace()->details()->showTab(SessionDetails::Tab::Calls);
                   },
                   [this] {
                       const auto *calls =
                           qobject_cast<QTableView *>(hands::find(&m_window, u"sessionCalls"_s));
                       return calls && calls->model()->rowCount() > 0;
                   }});
    glance(u"evidence"_s, u"evidenceDialog"_s, [sessions] { sessions()->makeEvidence(); });
    addDetails(prefix);
    addLostResults(prefix);
    const auto chooseRejected = [workspace, sessions] {
        workspace()->details()->showTab(SessionDetails::Tab::Summary);
        workspace()->showView(View::Rejected);
        sessions()->table()->setFocus();
    };
    m_runner->add({prefix + u"rejected-chosen"_s,
                   chooseRejected,
                   areThere,
                   {},
                   [sessions] { sessions()->table()->selectRow(0); },
                   false});
    glance(u"note"_s, u"noteDialog"_s, [sessions] {
        sessions()->table()->selectRow(0);
        sessions()->writeNote();
    });
    glance(u"label"_s, u"labelDialog"_s, [sessions] { sessions()->writeLabel(); });
    glance(u"put-off"_s, u"snoozeMenu"_s, [sessions] { sessions()->putOff(); });
    m_runner->add({prefix + u"put-off-otherwise"_s,
                   [sessions] { sessions()->putOff(); },
                   [this] { return hands::find(&m_window, u"snoozeMenu"_s) != nullptr; },
                   {},
                   {},
                   false});
    glance(u"put-off-until"_s, u"snoozeDialog"_s, [this] { // another date is the last of them
        QWidget *menu = hands::find(&m_window, u"snoozeMenu"_s);
        hands::type(menu, menu ? QString::number(menu->actions().size()) : QString());
    });
    m_runner->add(
        {prefix + u"not-saved"_s, [workspace] { workspace()->showView(View::NotSaved); }, areThere});
    glance(u"save-results"_s, u"savingDialog"_s, [workspace] { workspace()->saveResults(); });
    glance(u"print"_s, u"printPreview"_s, [workspace] { workspace()->printList(); });
    glance(u"go-to"_s, u"goToDialog"_s, [workspace] { workspace()->goToId(); });
    addGlance(
        prefix + u"go-to-nowhere"_s, u"goToDialog"_s,
        [this, workspace] {
            workspace()->goToId();
            hands::type(hands::find(&m_window, u"goToText"_s), u"nobody has this reference"_s);
            hands::click(hands::find(&m_window, u"goToButton"_s));
        },
        [](const QWidget &asked) {
            const auto *problem = asked.findChild<QLabel *>(u"goToProblem"_s);
            return problem && !problem->text().isEmpty();
        });
    m_runner->add({prefix + u"go-to-document"_s,
                   [this, workspace] {
                       workspace()->goToId();
                       hands::type(hands::find(&m_window, u"goToText"_s), m_report.documentId);
                       hands::click(hands::find(&m_window, u"goToButton"_s));
                   },
                   [this, sessions] { // it says what that was, and they are chosen
                       return !hands::find(&m_window, u"goToDialog"_s) &&
                              !sessions()->selectedIds().isEmpty() &&
                              eyes::readBegin(sessions(), u"inlineMessageText"_s, "ui::SessionsPane",
                                              "This is the ID of a document. %n session(s) have it.");
                   }});
    // not by its key: where there is no window manager, nothing has made the window active again
    glance(u"keys"_s, u"keysDialog"_s, [this] {
        if (QAction *keys = hands::action(&m_window, u"keys"_s))
            keys->trigger();
    });
    // some of them have none, and say that
    const auto isListed = [workspace] {
        const auto *rows = workspace()->sessions()->model();
        return !workspace()->isLoading() && (rows->rowCount() == 0 || rows->row(0));
    };
    const std::pair<const char *, View> others[] = {
        {"changed", View::News},           {"stuck-ones", View::Stuck},
        {"overdue", View::Overdue},        {"link-expiring", View::LinkExpiring},
        {"rejected-ones", View::Rejected}, {"snoozed", View::Snoozed},
        {"handled", View::Handled},        {"ready", View::Ready},
        {"blocked", View::Blocked},        {"signed", View::Signed},
        {"decisions", View::NeedsDecision}};
    for (const auto &[name, view] : others)
        m_runner->add({prefix + QLatin1String(name),
                       [workspace, view = view] { workspace()->showView(view); }, isListed});
    addSeveral(prefix);
    addVanishing(prefix);
    addTrust(prefix);
}

} // namespace ui
