// The accounts that can be opened from the menu, and which of them is open.
#include "store/profilestore.h"
#include "ui/closingquestion.h"
#include "ui/mainwindow.h"
#include "ui/statetext.h"
#include "ui/widgets/menutext.h"

#include <QActionGroup>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace ui {

void MainWindow::fillAccounts()
{
    m_accounts->clear();
    // of one group, or a style shows no mark beside the icon
    const auto offer = [this](QAction *action, const QString &profileId) {
        action->setCheckable(true);
        action->setData(profileId);
        m_accountChoices->addAction(action);
    };
    for (const domain::Profile &profile : m_services.profiles.list()) {
        QAction *action = m_accounts->addAction(
            icon(u"account"_s), menuText(u"%1 – %2"_s.arg(profile.environmentLabel, profile.name)), this,
            [this, profile] { changeAccount(profile); });
        offer(action, profile.id);
    }
    m_accounts->addSeparator();
    offer(m_accounts->addAction(icon(u"sandbox"_s), tr("Built-in &sandbox"), this,
                                [this] {
                                    m_services.openSandbox();
                                    markAccount(); // it takes a moment, and may fail
                                }),
          domain::builtInSandboxId());
    QAction *manage = m_accounts->addAction(icon(u"settings"_s), tr("&Manage accounts…"), this,
                                            [this] { manageAccounts(false); });
    manage->setObjectName(u"manageAccounts"_s);
    QAction *network =
        m_accounts->addAction(icon(u"network"_s), tr("&Network…"), this, [this] { setUpNetwork(this); });
    network->setObjectName(u"network"_s);
    network->setVisible(m_services.network != nullptr);
    markAccount();
}

void MainWindow::changeAccount(const domain::Profile &profile)
{
    markAccount(); // until another one is open, it is not what was pressed in the menu
    if (m_workspace)
        m_closing->askBeforeChange(*m_workspace, [this, profile] { openProfile(profile); });
    else
        openProfile(profile);
}

void MainWindow::markAccount()
{
    const QList<QAction *> choices = m_accountChoices->actions();
    for (QAction *action : choices)
        action->setChecked(action->data().toString() == m_profile.id);
}

} // namespace ui
