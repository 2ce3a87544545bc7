// The menus of MainWindow: every action with an icon, a text and a key or an access key.
#include "store/maskedmode.h"
#include "ui/keysdialog.h"
#include "ui/mainwindow.h"

#include "store/settings.h"
#include "ui/sessions/searchkeeper.h"
#include "ui/sessions/sessioncolumns.h"
#include "ui/sessions/sessionspane.h"
#include "ui/settings/appearance.h"
#include "ui/settings/language.h"
#include "ui/settings/openquestions.h"
#include "ui/statetext.h"
#include "ui/widgets/menutext.h"
#include "ui/widgets/translatedcommand.h"
#include "ui/workspace.h"

#include <QActionGroup>
#include <QApplication>
#include <QDockWidget>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QUndoStack>

using namespace Qt::StringLiterals;

namespace ui {

QAction *MainWindow::addAction(QMenu *menu, const char *text, const QString &iconName,
                               const QKeySequence &key, Slot slot)
{
    QAction *action = menu->addAction(icon(iconName), {}, this, std::move(slot));
    action->setShortcut(key);
    m_texts.append({action, text});
    return action;
}

void MainWindow::makeMenus()
{
    const auto menu = [this](const char *text) {
        QMenu *made = menuBar()->addMenu(QString());
        m_texts.append({made->menuAction(), text});
        return made;
    };
    QMenu *file = menu(QT_TR_NOOP("&File"));
    m_needAccount << addAction(file, QT_TR_NOOP("&New session…"), u"session-new"_s, QKeySequence(u"Ctrl+N"_s),
                               [this] { m_workspace->newSession(); })
                  << addAction(file, QT_TR_NOOP("Add &documents…"), u"document-add"_s,
                               QKeySequence(u"Ctrl+O"_s), [this] { m_workspace->chooseFiles(); });
    m_needAccount << addAction(file, QT_TR_NOOP("&Export list…"), u"export"_s,
                               QKeySequence(u"Ctrl+Shift+S"_s), [this] { m_workspace->exportList(); });
    m_needAccount << addAction(file, QT_TR_NOOP("&Print list…"), u"print"_s, QKeySequence(u"Ctrl+P"_s),
                               [this] { m_workspace->printList(); });
    file->addSeparator();
    m_needAccount << addAction(file, QT_TR_NOOP("Download results of &all listed…"), u"download"_s, {},
                               [this] { m_workspace->downloadListed(); });
    m_needAccount.last()->setProperty("wantsList", true);
    m_needAccount << addAction(file, QT_TR_NOOP("Save &results automatically…"), u"folder"_s, {},
                               [this] { m_workspace->saveResults(); });
    file->addSeparator();
    addAction(file, QT_TR_NOOP("&Quit"), u"close"_s, QKeySequence(u"Ctrl+Q"_s), [this] { close(); });

    QMenu *edit = menu(QT_TR_NOOP("&Edit"));
    m_undo = addAction(edit, QT_TR_NOOP("&Undo"), u"undo"_s, QKeySequence(u"Ctrl+Z"_s),
                       [this] { m_workspace->undoStack()->undo(); });
    m_redo = addAction(edit, QT_TR_NOOP("&Redo"), u"redo"_s, QKeySequence(u"Ctrl+Shift+Z"_s),
                       [this] { m_workspace->undoStack()->redo(); });
    edit->addSeparator();
    m_needAccount << addAction(edit, QT_TR_NOOP("&Find in the list"), u"filter"_s, QKeySequence(u"Ctrl+F"_s),
                               [this] { m_workspace->focusFilter(); })
                  << addAction(edit, QT_TR_NOOP("&Go to ID or reference…"), u"search"_s,
                               QKeySequence(u"Ctrl+K"_s), [this] { m_workspace->goToId(); });
    makeSessionMenu();
    makeViewMenu();
    makeAccountMenu();
    QMenu *help = menu(QT_TR_NOOP("&Help"));
    addAction(help, QT_TR_NOOP("&Keys…"), u"keyboard"_s, QKeySequence(u"F1"_s), [this] {
        // its menu is filled when it opens, and their keys are to be found as they are now
        if (auto *searches = menuBar()->findChild<QMenu *>(u"viewSearches"_s); searches && m_workspace)
            m_workspace->searches()->fill(*searches);
        (new KeysDialog(*menuBar(), this))->open();
    })->setObjectName(u"keys"_s);
    m_needAccount << addAction(help, QT_TR_NOOP("A&udit log…"), u"evidence"_s, {}, [this] { showAudit(); });
    m_needAccount.last()->setObjectName(u"auditLog"_s);
    addAction(help, QT_TR_NOOP("&About Countersign"), u"info"_s, {}, [this] { about(); });
}

void MainWindow::makeSessionMenu()
{
    QMenu *session = menuBar()->addMenu(QString());
    m_texts.append({session->menuAction(), QT_TR_NOOP("&Session")});
    const auto add = [this, session](const char *text, const QString &name, const QString &key,
                                     void (SessionsPane::*slot)()) {
        QAction *action = addAction(session, text, name, QKeySequence(key),
                                    [this, slot] { (m_workspace->sessions()->*slot)(); });
        action->setData(true); // wants a chosen session
        m_needAccount << action;
    };
    add(QT_TR_NOOP("Change &due date"), u"due-date"_s, u"Ctrl+E"_s, &SessionsPane::editDueDate);
    m_needAccount.last()->setData(false); // with none chosen it says so, or means the only one
    m_needAccount.last()->setProperty("wantsList", true);
    add(QT_TR_NOOP("Change due d&ates…"), u"due-date"_s, u"Ctrl+Shift+D"_s, &SessionsPane::editDueDates);
    session->addSeparator();
    add(QT_TR_NOOP("Correct and &replace…"), u"edit"_s, u"Ctrl+R"_s, &SessionsPane::replaceSelected);
    add(QT_TR_NOOP("Send all of it ane&w…"), u"send"_s, u"Ctrl+Shift+N"_s, &SessionsPane::sendAnew);
    add(QT_TR_NOOP("New session li&ke this…"), u"session-new"_s, {}, &SessionsPane::writeLikeThis);
    add(QT_TR_NOOP("Save as te&mplate…"), u"document-add"_s, {}, &SessionsPane::saveAsTemplate);
    session->addSeparator();
    makeTriageMenu(session);
    session->addSeparator();
    add(QT_TR_NOOP("&Copy link"), u"link-copy"_s, u"Ctrl+L"_s, &SessionsPane::copyLink);
    add(QT_TR_NOOP("&Open link in browser"), u"link-open"_s, u"Ctrl+Shift+L"_s, &SessionsPane::openLink);
    session->addSeparator();
    add(QT_TR_NOOP("Down&load results…"), u"download"_s, u"Ctrl+D"_s, &SessionsPane::downloadResults);
    add(QT_TR_NOOP("Evidence &bundle…"), u"evidence"_s, u"Ctrl+Shift+E"_s, &SessionsPane::makeEvidence);
    add(QT_TR_NOOP("Print sessio&n…"), u"print"_s, u"Ctrl+Shift+P"_s, &SessionsPane::printSession);
    add(QT_TR_NOOP("Show &JSON"), u"json"_s, u"Ctrl+J"_s, &SessionsPane::showJson);
    session->addSeparator();
    add(QT_TR_NOOP("Delete &permanently…"), u"delete"_s, u"Ctrl+Delete"_s, &SessionsPane::deleteSelected);
}

void MainWindow::makeTriageMenu(QMenu *session)
{
    QMenu *triage = session->addMenu(icon(u"handled"_s), {});
    triage->setObjectName(u"sessionTriage"_s);
    m_texts.append({triage->menuAction(), QT_TR_NOOP("Tria&ge")});
    const auto add = [this, triage](const char *text, const QString &name, const QString &key,
                                    void (SessionsPane::*slot)()) {
        QAction *action = addAction(triage, text, name, QKeySequence(key),
                                    [this, slot] { (m_workspace->sessions()->*slot)(); });
        action->setProperty("wantsList", true); // elsewhere the key is for another list; with none chosen it
                                                // says so
        m_needAccount << action;
    };
    add(QT_TR_NOOP("&Handled, or not"), u"handled"_s, u"Ctrl+H"_s, &SessionsPane::markHandled);
    add(QT_TR_NOOP("&Put off…"), u"snooze"_s, u"Ctrl+Shift+H"_s, &SessionsPane::putOff);
    add(QT_TR_NOOP("&Note…"), u"note"_s, u"Ctrl+T"_s, &SessionsPane::writeNote);
    add(QT_TR_NOOP("&Label…"), u"label"_s, u"Ctrl+B"_s, &SessionsPane::writeLabel);
    triage->addSeparator();
    add(QT_TR_NOOP("Mark as &seen"), u"seen"_s, u"Ctrl+I"_s, &SessionsPane::markSeen);
    add(QT_TR_NOOP("Mark &all as seen"), u"seen"_s, u"Ctrl+Shift+I"_s, &SessionsPane::markAllSeen);
    triage->addSeparator();
    add(QT_TR_NOOP("Ne&xt session"), u"move-down"_s, u"Alt+Down"_s, &SessionsPane::goToNext);
    add(QT_TR_NOOP("Pre&vious session"), u"move-up"_s, u"Alt+Up"_s, &SessionsPane::goToPrevious);
}

void MainWindow::makeViewMenu()
{
    QMenu *menu = menuBar()->addMenu(QString());
    m_texts.append({menu->menuAction(), QT_TR_NOOP("&View")});
    for (const View view : ViewList::views()) {
        QAction *action = menu->addAction(icon(ViewList::iconNameOf(view)), ViewList::nameOf(view), this,
                                          [this, view] { m_workspace->goToView(view); });
        action->setVisible(view != View::Activity); // the panel of that name is below
        action->setShortcuts(ViewList::keysOf(view));
        action->setProperty("view", static_cast<int>(view));
        m_needAccount << action;
    }
    menu->addSeparator();
    m_needAccount << addAction(menu, QT_TR_NOOP("&Refresh"), u"refresh"_s, QKeySequence(u"F5"_s),
                               [this] { m_workspace->refresh(); });
    m_back = addAction(menu, QT_TR_NOOP("&Back"), u"move-left"_s, QKeySequence(u"Alt+Left"_s),
                       [this] { m_workspace->goBack(); });
    addAction(menu, QT_TR_NOOP("Next &pane"), u"resume"_s, QKeySequence(u"F6"_s),
              [this] { focusNextPane(); });
    menu->addSeparator();
    m_needAccount << addAction(menu, QT_TR_NOOP("&Save this search…"), u"bookmark"_s,
                               QKeySequence(u"Ctrl+S"_s), [this] { m_workspace->saveSearch(); });
    QMenu *searches = menu->addMenu(icon(u"bookmark"_s), {});
    searches->setObjectName(u"viewSearches"_s);
    m_texts.append({searches->menuAction(), QT_TR_NOOP("Sa&ved searches")});
    m_needAccount << searches->menuAction();
    connect(searches, &QMenu::aboutToShow, this,
            [this, searches] { m_workspace->searches()->fill(*searches); });
    QMenu *columns = menu->addMenu(icon(u"columns"_s), {});
    columns->setObjectName(u"viewColumns"_s);
    m_texts.append({columns->menuAction(), QT_TR_NOOP("&Columns of the list")});
    m_needAccount << columns->menuAction();
    connect(columns, &QMenu::aboutToShow, this,
            [this, columns] { m_workspace->sessions()->columns()->fill(*columns); });
    menu->addAction(m_detailsDock->toggleViewAction());
    menu->addAction(m_activityDock->toggleViewAction());
    m_detailsDock->toggleViewAction()->setIcon(icon(u"info"_s));
    m_activityDock->toggleViewAction()->setIcon(icon(u"activity"_s));
    menu->addSeparator();
    QAction *notices = addAction(menu, QT_TR_NOOP("Desktop &notifications"), u"info"_s, {}, [] {});
    notices->setObjectName(u"desktopNotices"_s);
    notices->setCheckable(true);
    notices->setChecked(m_services.settings.showsNotices());
    connect(notices, &QAction::toggled, this,
            [this](bool shows) { m_services.settings.setShowsNotices(shows); });
    makeMaskingAction(menu);
    makeAppearanceMenu(menu);
}

void MainWindow::makeMaskingAction(QMenu *menu)
{
    store::MaskedMode &masking = m_services.settings.maskedMode();
    QAction *masked =
        addAction(menu, QT_TR_NOOP("&Mask personal data"), u"lock"_s, QKeySequence(u"Ctrl+Shift+M"_s), [] {});
    masked->setObjectName(u"maskedMode"_s);
    masked->setCheckable(true);
    masked->setChecked(masking.isOn());
    connect(masked, &QAction::toggled, &masking, &store::MaskedMode::setOn);
    connect(&masking, &store::MaskedMode::toggled, masked, &QAction::setChecked);
    connect(&masking, &store::MaskedMode::toggled, this, &MainWindow::showEnvironment);
    connect(&masking, &store::MaskedMode::changed, this, &MainWindow::updateActions); // what can be undone
    connect(&masking, &store::MaskedMode::changed, this, [&masking] { maskOpenQuestions(masking); });
}

void MainWindow::makeAppearanceMenu(QMenu *menu)
{
    QMenu *choices = menu->addMenu(icon(u"appearance"_s), {});
    m_texts.append({choices->menuAction(), QT_TR_NOOP("&Appearance")});
    auto *group = new QActionGroup(this);
    const std::pair<Appearance::Choice, const char *> offered[] = {
        {Appearance::Choice::System, QT_TR_NOOP("As the &system")},
        {Appearance::Choice::Light, QT_TR_NOOP("&Light")},
        {Appearance::Choice::Dark, QT_TR_NOOP("&Dark")}};
    for (const auto &[choice, text] : offered) {
        QAction *action = addAction(choices, text, u"appearance"_s, {}, [this, choice = choice] {
            m_services.settings.setAppearance(Appearance::codeOf(choice));
            m_services.appearance.use(choice);
        });
        action->setObjectName(u"appearance_"_s + Appearance::codeOf(choice));
        action->setCheckable(true);
        action->setChecked(m_services.appearance.current() == choice);
        group->addAction(action);
    }
}

void MainWindow::makeAccountMenu()
{
    m_accounts = menuBar()->addMenu(QString());
    m_accounts->setObjectName(u"accountMenu"_s);
    m_accountChoices = new QActionGroup(this);
    m_texts.append({m_accounts->menuAction(), QT_TR_NOOP("&Account")});
    QMenu *languages = menuBar()->addMenu(QString());
    m_texts.append({languages->menuAction(), QT_TR_NOOP("&Language")});
    auto *group = new QActionGroup(this);
    // Each language in its own words, so that it can be found by someone who cannot read the current one.
    const std::pair<QString, QString> offered[] = {{u"en"_s, u"&English"_s}, {u"nb"_s, u"&Norsk bokmål"_s}};
    for (const auto &[code, name] : offered) {
        QAction *action = languages->addAction(icon(u"language"_s), name, this, [this, code = code] {
            m_services.settings.setLanguage(code);
            m_services.language.use(code);
        });
        action->setObjectName(u"language_"_s + code);
        action->setCheckable(true);
        action->setChecked(m_services.language.current() == code);
        group->addAction(action);
    }
    fillAccounts();
}

void MainWindow::updateActions()
{
    const bool hasAccount = m_workspace != nullptr;
    const bool hasChosen = hasAccount && m_workspace->hasChosenSession();
    const bool showsSessions = hasAccount && m_workspace->showsSessions();
    for (QAction *action : std::as_const(m_needAccount))
        action->setEnabled(hasAccount && (!action->data().toBool() || hasChosen) &&
                           (!action->property("wantsList").toBool() || showsSessions));
    QUndoStack *undo = hasAccount ? m_workspace->undoStack() : nullptr;
    const auto shown = [this](const QString &text) {
        return menuText(m_services.settings.maskedMode().shown(text));
    };
    m_undo->setEnabled(undo && undo->canUndo());
    m_redo->setEnabled(undo && undo->canRedo());
    m_back->setEnabled(hasAccount && m_workspace->canGoBack());
    m_undo->setText(undo && undo->canUndo() ? tr("&Undo: %1").arg(shown(undoWords(*undo))) : tr("&Undo"));
    m_redo->setText(undo && undo->canRedo() ? tr("&Redo: %1").arg(shown(redoWords(*undo))) : tr("&Redo"));
    // what the key does, whatever there is to be undone
    m_undo->setIconText(withoutAccessKey(tr("&Undo")));
    m_redo->setIconText(withoutAccessKey(tr("&Redo")));
}

void MainWindow::retranslate()
{
    for (const Text &text : std::as_const(m_texts))
        text.action->setText(tr(text.source));
    for (QAction *action : std::as_const(m_needAccount))
        if (const QVariant view = action->property("view"); view.isValid())
            action->setText(ViewList::nameOf(static_cast<View>(view.toInt())));
    m_detailsDock->setWindowTitle(tr("Details"));
    m_activityDock->setWindowTitle(tr("Activity"));
    m_environment->setToolTip(tr("Where everything you do here happens"));
    fillAccounts();
    showEnvironment();
    updateActions();
}

} // namespace ui
