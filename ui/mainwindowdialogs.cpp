// The dialogs that the window opens of itself; those about an account's work are the workspace's.
#include "store/profilestore.h"
#include "tasks/account.h"
#include "ui/accountname.h"
#include "ui/audit/auditdialog.h"
#include "ui/mainwindow.h"
#include "ui/settings/networkdialog.h"
#include "ui/statetext.h"
#include "ui/unsentwork.h"
#include "ui/workspace.h"

#include <QMessageBox>

using namespace Qt::StringLiterals;

namespace ui {

void MainWindow::manageAccounts(bool startsNew)
{
    auto *dialog = new ProfilesDialog(m_services.profiles, m_services.secrets, m_services.testAccount, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ProfilesDialog::profileChosen, this, &MainWindow::changeAccount);
    dialog->setUnsent([this](const QString &profileId) {
        return m_workspace && profileId == m_profile.id ? m_workspace->unsentWork() : UnsentWork();
    });
    if (m_services.network)
        dialog->offerNetwork([this, dialog] { setUpNetwork(dialog); });
    if (startsNew)
        dialog->startNew();
    else
        dialog->selectProfile(m_profile.id);
    dialog->open();
}

void MainWindow::setUpNetwork(QWidget *above)
{
    auto *dialog = new NetworkDialog(*m_services.network, m_services.secrets, m_profile.apiUrl, above);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showAudit()
{
    QHash<QString, QString> names{{m_profile.id, accountName(m_profile)}};
    for (const domain::Profile &profile : m_services.profiles.list())
        names.insert(profile.id, profile.name);
    auto *dialog = new AuditDialog(m_account->folder().path(), names, m_services.settings, this);
    dialog->setAccount(m_profile.id);
    connect(dialog, &AuditDialog::sessionWanted, this, [this](const QString &id) {
        if (m_workspace)
            m_workspace->showSession(id);
    });
    dialog->open();
}

void MainWindow::about()
{
    auto *box =
        new QMessageBox(QMessageBox::NoIcon, tr("About Countersign"),
                        tr("<h3>Countersign %1</h3><p>Prepare, send, follow and collect signing sessions.</p>"
                           "<p>Free software under the GNU General Public License, version 3 or later.</p>")
                            .arg(QStringLiteral(COUNTERSIGN_VERSION)),
                        QMessageBox::Close, this);
    box->setIconPixmap(icon(u"countersign"_s).pixmap(64, 64));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace ui
