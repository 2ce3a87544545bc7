// The steps of the tour that show a list of sessions without any, and why there are none; one whose service
// is gone; and that there is no account: each in every look.
#include "ui/tour/tour.h"

#include "models/sessiontablemodel.h"
#include "tasks/networkstate.h"
#include "ui/mainwindow.h"
#include "ui/sessions/sessionspane.h"
#include "ui/tour/eyes.h"
#include "ui/tour/hands.h"
#include "ui/workspace.h"

#include <QAction>
#include <QCoreApplication>
#include <QVariant>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct TourLook
{
    const char *prefix, *appearance, *language; //!< of the pictures; of the actions
};

constexpr TourLook tourLooks[] = {{"", "appearance_light", "language_en"},
                                  {"dark-", "appearance_dark", "language_en"},
                                  {"dark-nb-", "appearance_dark", "language_nb"},
                                  {"nb-", "appearance_light", "language_nb"}};

//! Of its age nothing is told but the time: no more of it is being fetched.
bool isListWhole(const Workspace &workspace)
{
    const auto *rows = workspace.sessions()->model();
    const QWidget *asOf = hands::find(workspace.sessions(), u"sessionAsOf"_s);
    const QString age = asOf ? asOf->property("text").toString() : QString();
    return !workspace.isLoading() && rows->rowCount() > 0 && rows->row(0) && !age.isEmpty() &&
           !age.contains(u'·');
}

//! It is still there, with the time at which it was right, and why it is not any more.
bool isListOld(const Workspace &workspace)
{
    const QWidget *asOf = hands::find(workspace.sessions(), u"sessionAsOf"_s);
    const QString words = QCoreApplication::translate("ui::SessionFooter", "not up to date: as of %1");
    return asOf && workspace.sessions()->model()->rowCount() > 0 &&
           asOf->property("text").toString().contains(words.section(u"%1"_s, 0, 0)) &&
           hands::find(workspace.sessions(), u"inlineMessageText"_s);
}

} // namespace

void Tour::addStates()
{
    const auto trigger = [this](const char *name) {
        QAction *action = hands::action(&m_window, QLatin1String(name));
        if (action && !action->isChecked())
            action->trigger();
    };
    const auto openAccount = [this](TourService service) {
        m_window.openProfile(m_help.makeAccount(service));
    };
    const auto says = [this](const char *label, const char *text) {
        return m_window.workspace() &&
               eyes::read(m_window.workspace()->sessions(), QLatin1String(label), "ui::SessionsPane", text);
    };
    // begun once, and looked at in all of them: each account costs a moment
    const auto add = [this, trigger](const QString &name, const std::function<void()> &begin,
                                     const std::function<bool()> &isShown,
                                     const std::function<void()> &nudge = {}) {
        bool isFirst = true;
        for (const TourLook &look : tourLooks)
            m_runner->add({QLatin1String(look.prefix) + name,
                           [trigger, look, begins = std::exchange(isFirst, false), begin] {
                               trigger(look.appearance);
                               trigger(look.language);
                               if (begins && begin)
                                   begin();
                           },
                           isShown,
                           {},
                           nudge});
    };

    const auto openFarAway = [openAccount] { openAccount(TourService::FarAway); };
    add(
        u"loading"_s, openFarAway, [says] { return says("loadingHeading", "Loading sessions…"); },
        openFarAway); // on a slow machine the answers may have come before it was looked at
    add(u"nothing-yet"_s, {}, [says] { return says("emptyHeading", "No sessions yet"); });
    add(
        u"offline"_s, [openAccount] { openAccount(TourService::Gone); },
        [says] { return says("failedHeading", "Offline"); });
    add(
        u"failed"_s, [openAccount] { openAccount(TourService::Refusing); },
        [this, says] {
            return says("failedHeading", "The list could not be loaded") &&
                   eyes::read(m_window.workspace()->sessions(), u"failedHint"_s, "ui::ErrorText",
                              "The service does not accept this account's client ID and secret. Check the "
                              "account.");
        });
    add(
        u"metered-from-the-start"_s,
        [this, openAccount] {
            openAccount(TourService::Gone);
            if (auto *network = m_window.workspace()->findChild<tasks::NetworkState *>())
                network->pretendMetered(true); // before it looks for the first time
        },
        [says] { return says("emptyHeading", "Not refreshed yet"); });
    m_runner->add({u"list-of-leaving"_s,
                   [openAccount] { openAccount(TourService::Leaving); },
                   [this] { return m_window.workspace() && isListWhole(*m_window.workspace()); },
                   {},
                   {},
                   false});
    add(
        u"not-up-to-date"_s,
        [this] {
            m_help.leave();
            m_window.workspace()->refresh();
        },
        [this] { return m_window.workspace() && isListOld(*m_window.workspace()); });
    add(
        u"welcome"_s, [this] { m_window.showWelcome(); },
        [this] {
            return !m_window.workspace() && eyes::read(&m_window, u"welcomeConnect"_s, "ui::WelcomePage",
                                                       "&Connect your Signicat account");
        });
}

} // namespace ui
