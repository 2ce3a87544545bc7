#include "ui/mainwindow.h"

#include "store/auditlog.h"
#include "store/maskedmode.h"
#include "store/profilestore.h"
#include "store/settings.h"
#include "tasks/account.h"
#include "ui/accountname.h"
#include "ui/accounts/welcomepage.h"
#include "ui/desktopnotices.h"
#include "ui/sessions/sessiondetails.h"
#include "ui/sessionviews.h"
#include "ui/settings/language.h"
#include "ui/statetext.h"
#include "ui/widgets/bringforward.h"
#include "ui/widgets/dockshare.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/pagestack.h"
#include "ui/widgets/taborder.h"
#include "ui/workspace.h"

#include <QApplication>
#include <QDockWidget>
#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QShowEvent>
#include <QStatusBar>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int usualWidth = 1400;
} // namespace

MainWindow::MainWindow(Services services, QWidget *parent)
    : QMainWindow(parent)
    , m_services(std::move(services))
    , m_stack(new PageStack(this))
    , m_message(new InlineMessage(this))
    , m_detailsDock(new QDockWidget(this))
    , m_activityDock(new QDockWidget(this))
    , m_environment(new QLabel(this))
    , m_notices(new DesktopNotices(m_services.settings, this))
{
    setObjectName(u"mainWindow"_s);
    setWindowIcon(icon(u"countersign"_s));
    setAcceptDrops(true);
    auto *centre = new QWidget(this);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_message);
    column->addWidget(m_stack, 1);
    setCentralWidget(centre);
    m_detailsDock->setObjectName(u"detailsDock"_s);
    m_activityDock->setObjectName(u"activityDock"_s);
    addDockWidget(Qt::RightDockWidgetArea, m_detailsDock);
    addDockWidget(Qt::BottomDockWidgetArea, m_activityDock);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    m_environment->setObjectName(u"environmentLabel"_s);
    m_environment->setMargin(3);
    statusBar()->addPermanentWidget(m_environment);

    connect(m_notices, &DesktopNotices::activated, this, [this] {
        comeForward();
        if (m_workspace)
            m_workspace->showView(View::News);
    });
    makeMenus();
    makeClosingQuestion();
    connect(&m_services.profiles, &store::ProfileStore::changed, this, &MainWindow::fillAccounts);
    retranslate();
    m_detailsShare = new DockShare(*this, *m_detailsDock, usualDetails, usualWidth);
    resize(usualWidth, 860);
    showNothing();
    restore();
}

MainWindow::~MainWindow()
{
    hide(); // what is being edited in a list is told while it is still there
    closeWorkspace();
}

void MainWindow::closeWorkspace()
{
    if (!m_workspace)
        return;
    m_workspace->saveState(); // of the lists: the next account has them as they were set up here
    // What is destroyed still speaks: nobody here may listen any more.
    m_workspace->disconnect(this);
    delete std::exchange(m_workspace, nullptr); // before the account that it works with
}

//! What it still has to write is written behind the window, which goes on.
void MainWindow::letAccountGo()
{
    if (!m_account)
        return;
    m_account->sessionIndex().setClosesBehind();
    m_account.reset();
    Q_EMIT accountClosed();
}

void MainWindow::openProfile(const domain::Profile &profile)
{
    closeWorkspace();
    m_message->dismiss();
    m_profile = profile; // may be the old account's own, which goes now
    letAccountGo();
    m_account = m_services.makeAccount(m_profile);
    m_account->sessionIndex().openSoon();
    connect(&m_account->audit(), &store::AuditLog::failed, this, &MainWindow::tellUnlogged);
    m_workspace = new Workspace(*m_account, m_services.activityLog, m_services.settings, this);
    m_detailsShare->setEmpty(m_workspace->details()->isEmpty());
    connect(m_workspace->details(), &SessionDetails::emptied, m_detailsShare, &DockShare::setEmpty);
    // Before the middle, which is then laid out once, and not at each of the widths on the way. The welcome
    // page beside them would want more room than there may be.
    const bool hasRoom = !m_welcome;
    if (hasRoom)
        showDocks();
    m_stack->addWidget(m_workspace);
    m_stack->setCurrentWidget(m_workspace);
    if (m_welcome) { // nobody sees it: it needs no room; its button may be what brought us here
        m_stack->removeWidget(m_welcome);
        std::exchange(m_welcome, nullptr)->deleteLater();
    }
    if (!hasRoom)
        showDocks();
    connect(m_workspace, &Workspace::actionsChanged, this, &MainWindow::updateActions);
    connect(m_workspace, &Workspace::viewChanged, this, [this](View view) {
        m_detailsDock->setVisible(sessionViews().contains(view));
        updateActions();
    });
    connect(m_workspace, &Workspace::activityRequested, this, [this] {
        m_activityDock->show();
        m_activityDock->raise(); // it may be a tab behind the details
        m_activityDock->widget()->setFocus();
    });
    connect(m_workspace, &Workspace::accountRequested, this, [this] { manageAccounts(false); });
    m_notices->follow(*m_workspace->attention());
    m_services.settings.setLastProfileId(m_profile.id);
    fillAccounts();
    showEnvironment();
    updateActions();
    m_workspace->start();
}

void MainWindow::showWelcome()
{
    closeWorkspace();
    letAccountGo();
    m_profile = {};
    markAccount();
    if (!m_welcome) {
        m_welcome = new WelcomePage(this);
        connect(m_welcome, &WelcomePage::sandboxRequested, this, [this] { m_services.openSandbox(); });
        connect(m_welcome, &WelcomePage::connectRequested, this, [this] { manageAccounts(true); });
        m_stack->addWidget(m_welcome);
    }
    m_stack->setCurrentWidget(m_welcome);
    showNothing();
}

void MainWindow::showEvent(QShowEvent *event)
{
    if (!m_workspace && !m_expectsAccount && !event->spontaneous())
        showWelcome();
    QMainWindow::showEvent(event);
    QTimer::singleShot(0, this, &MainWindow::fitActivity);
}

//! Of an account.
void MainWindow::showNothing()
{
    m_detailsDock->hide();
    m_activityDock->hide();
    showEnvironment();
    updateActions();
}

void MainWindow::tellUnlogged(const store::StoreError &error)
{
    showProblem(tr("What was just done is not in the audit log: %1").arg(error.detail));
}

void MainWindow::showProblem(const QString &text)
{
    m_message->showMessage(InlineMessage::Tone::Error, text);
}

void MainWindow::showNotice(const QString &text)
{
    m_message->showMessage(InlineMessage::Tone::Info, text);
}

void MainWindow::comeForward()
{
    bringForward(*this);
    QApplication::alert(this); // where a window may not push itself to the front
}

void MainWindow::addBanner(QWidget *banner)
{
    static_cast<QVBoxLayout *>(centralWidget()->layout())->insertWidget(0, banner);
}

void MainWindow::setAccountsEnabled(bool areEnabled)
{
    m_stack->setEnabled(areEnabled);
    m_accounts->setEnabled(areEnabled);
}

void MainWindow::showEnvironment()
{
    m_environment->setVisible(!m_profile.id.isEmpty());
    const QString environment = tr("Environment: %1").arg(m_profile.environmentLabel);
    m_environment->setText(m_services.settings.maskedMode().isOn()
                               ? tr("%1 · E-mail, phone and identity numbers are masked").arg(environment)
                               : environment);
    setWindowTitle(m_profile.id.isEmpty()
                       ? tr("Countersign")
                       : tr("%1 – %2 – Countersign").arg(m_profile.environmentLabel, accountName(m_profile)));
}

void MainWindow::focusNextPane()
{
    QList<QWidget *> panes;
    if (m_workspace)
        panes = m_workspace->panes();
    for (const QDockWidget *dock : {m_detailsDock, m_activityDock})
        if (dock->isVisible() && dock->widget())
            panes << dock->widget();
    if (panes.isEmpty())
        return;
    qsizetype current = -1;
    for (qsizetype i = 0; i < panes.size(); ++i)
        if (const QWidget *focus = QApplication::focusWidget();
            focus && (panes.at(i) == focus || panes.at(i)->isAncestorOf(focus)))
            current = i;
    focusIn(*panes.at((current + 1) % panes.size()));
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

} // namespace ui
