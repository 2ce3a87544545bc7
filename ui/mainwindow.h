#pragma once

#include "domain/profile.h"
#include "ui/accounts/profilesdialog.h"
#include "ui/widgets/viewlist.h"

#include <QMainWindow>

#include <functional>
#include <memory>

class QActionGroup;
class QDockWidget;
class QLabel;
class QSplitter;
class QStackedWidget;

namespace store {
class ActivityLog;
class ProfileStore;
class Settings;
struct StoreError;
} // namespace store
namespace tasks {
class Account;
class Network;
} // namespace tasks

namespace ui {

class Appearance;
class ClosingQuestion;
class DesktopNotices;
class DockShare;
class InlineMessage;
class Language;
class SecretKeeper;
class WelcomePage;
class Workspace;

//! What the window needs of the program; main.cpp owns it all.
struct Services
{
    store::ProfileStore &profiles;
    SecretKeeper &secrets;
    store::Settings &settings;
    store::ActivityLog &activityLog;
    Language &language;
    Appearance &appearance;
    std::function<std::unique_ptr<tasks::Account>(const domain::Profile &)> makeAccount;
    ProfilesDialog::Tester testAccount;
    //! Starts the built-in sandbox, when it does not run yet, and opens it here; says here why not.
    std::function<void()> openSandbox;
    //! Null: the way out of the network cannot be set here.
    tasks::Network *network = nullptr;
};

//! The one window: the views at the left, the chosen one in the middle, details at the right, activity below.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(Services services, QWidget *parent = nullptr);
    ~MainWindow() override;

    void openProfile(const domain::Profile &profile);
    //! The same, once a person has said what becomes of what the open one has not sent.
    void changeAccount(const domain::Profile &profile);
    void showWelcome();
    //! One is opened in a moment, or showWelcome() is called: whoever has one is not welcomed as a stranger.
    void expectAccount() { m_expectsAccount = true; }
    //! Above everything, for what concerns no pane.
    void showProblem(const QString &text);
    void comeForward();                   //!< somebody asks for it from elsewhere
    void showNotice(const QString &text); //!< until something else happens
    //! Above that; the window owns it then.
    void addBanner(QWidget *banner);
    //! Something was done that is not in the audit log.
    void tellUnlogged(const store::StoreError &error);
    //! Whether an account can be opened: not while something must be decided first, which a banner says.
    void setAccountsEnabled(bool areEnabled);
    [[nodiscard]] Workspace *workspace() const { return m_workspace; }
    [[nodiscard]] tasks::Account *account() const { return m_account.get(); }
    [[nodiscard]] DesktopNotices &notices() const { return *m_notices; }

Q_SIGNALS:
    void accountClosed(); //!< another one may be opened next, or none

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    static constexpr int usualDetails = 430; //!< how wide they are in a window that is as wide as usual
    using Slot = std::function<void()>;
    QAction *addAction(QMenu *menu, const char *text, const QString &iconName, const QKeySequence &key,
                       Slot slot);
    void closeWorkspace();
    void letAccountGo();
    // mainwindowdocks.cpp
    void showDocks();
    void fitActivity();
    void restore();

    void showNothing();
    void makeMenus();
    void makeSessionMenu();
    void makeTriageMenu(QMenu *session);
    void makeViewMenu();
    void makeMaskingAction(QMenu *menu);
    void makeAppearanceMenu(QMenu *menu);
    void makeAccountMenu();
    void makeClosingQuestion(); // mainwindowclosing.cpp
    // mainwindowaccounts.cpp
    void fillAccounts();
    void markAccount();
    void updateActions();
    void retranslate();
    void showEnvironment();
    void focusNextPane();
    // mainwindowdialogs.cpp: what it opens of itself
    void manageAccounts(bool startsNew);
    void setUpNetwork(QWidget *above);
    void showAudit();
    void about();

    struct Text
    {
        QAction *action;
        const char *source;
    };

    Services m_services;
    domain::Profile m_profile;
    std::unique_ptr<tasks::Account> m_account;
    QStackedWidget *m_stack;
    InlineMessage *m_message;
    WelcomePage *m_welcome = nullptr; //!< only while it is seen
    Workspace *m_workspace = nullptr;
    QDockWidget *m_detailsDock, *m_activityDock;
    DockShare *m_detailsShare;
    QLabel *m_environment;
    DesktopNotices *m_notices;
    ClosingQuestion *m_closing = nullptr;
    QMenu *m_accounts = nullptr;
    QActionGroup *m_accountChoices = nullptr;
    QList<Text> m_texts;
    QList<QAction *> m_needAccount;
    bool m_expectsAccount = false;
    bool m_fitsActivity = false; //!< nobody chose how high it is
    QAction *m_undo = nullptr, *m_redo = nullptr, *m_back = nullptr;
};

} // namespace ui
