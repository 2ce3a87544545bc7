// The steps of the tour that only look: other views and dialogs, dark, Norwegian.
#include "ui/tour/tour.h"

#include "ui/compose/newsessiondialog.h"
#include "ui/mainwindow.h"
#include "ui/sessions/sessiondetails.h"
#include "ui/sessions/sessionspane.h"
#include "ui/tour/hands.h"
#include "ui/workspace.h"

#include <QAction>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace ui {

void Tour::addLooks()
{
    const auto workspace = [this] { return m_window.workspace(); };
    const auto trigger = [this](const QString &name) {
        if (QAction *action = hands::action(&m_window, name))
            action->trigger();
    };
    const auto view = [this, workspace](const QString &name, View chosen, std::function<void()> before = {}) {
        m_runner->add({name,
                       [workspace, chosen, before] {
                           if (before)
                               before();
                           workspace()->details()->showTab(SessionDetails::Tab::Summary);
                           workspace()->showView(chosen);
                       },
                       [workspace] { return workspace()->isVisible() && !workspace()->isLoading(); }});
    };
    const auto form = [this, workspace](const QString &name) {
        m_runner->add({name, [workspace] { workspace()->newSession(); },
                       [workspace] { return workspace()->newSessionDialog() != nullptr; },
                       [workspace] { return workspace()->newSessionDialog(); }});
        m_runner->add(
            {name + u"-closed"_s,
             [workspace] { hands::click(hands::find(workspace()->newSessionDialog(), u"composeClose"_s)); },
             [workspace] { return workspace()->newSessionDialog() == nullptr; },
             {},
             {},
             false});
    };
    const auto accounts = [this, trigger](const QString &name) {
        m_runner->add({name, [trigger] { trigger(u"manageAccounts"_s); },
                       [this] { return hands::find(&m_window, u"profilesDialog"_s) != nullptr; },
                       [this] { return hands::find(&m_window, u"profilesDialog"_s); }});
        m_runner->add({name + u"-closed"_s,
                       [this] { hands::press(hands::find(&m_window, u"profilesDialog"_s), Qt::Key_Escape); },
                       [this] { return hands::find(&m_window, u"profilesDialog"_s) == nullptr; },
                       {},
                       {},
                       false});
    };

    view(u"waiting"_s, View::Ready);
    view(u"rejected"_s, View::Rejected);
    accounts(u"accounts"_s);
    view(u"dark-sessions"_s, View::AllSessions, [trigger] { trigger(u"appearance_dark"_s); });
    view(u"dark-documents"_s, View::Documents);
    view(u"dark-collections"_s, View::Collections);
    form(u"dark-new-session"_s);
    accounts(u"dark-accounts"_s);
    view(u"nb-sessions"_s, View::AllSessions, [trigger] {
        trigger(u"appearance_light"_s);
        trigger(u"language_nb"_s);
    });
    view(u"nb-documents"_s, View::Documents);
    view(u"nb-collections"_s, View::Collections);
    form(u"nb-new-session"_s);
    accounts(u"nb-accounts"_s);
    m_runner->add(
        {u"nb-welcome"_s, [this] { m_window.showWelcome(); }, [this] { return !m_window.workspace(); }});
}

} // namespace ui
