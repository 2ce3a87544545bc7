#include "support/accessiblechecker.h"
#include "support/hands.h"
#include "support/patience.h"
#include "support/pictures.h"
#include "support/samples.h"
#include "support/unsent.h"
#include "support/windowpatience.h"
#include "support/windowtexts.h"

#include "models/activitymodel.h"
#include "models/sessiontablemodel.h"
#include "store/database.h"
#include "store/datafolder.h"
#include "store/profilestore.h"
#include "store/sealing.h"
#include "store/sql.h"
#include "tasks/account.h"
#include "tasks/activities.h"
#include "tasks/draftjson.h"
#include "tasks/mergerow.h"
#include "tasks/mergetask.h"
#include "tasks/sendtask.h"
#include "ui/accounts/welcomepage.h"
#include "ui/activity/activitypane.h"
#include "ui/collections/collectionspane.h"
#include "ui/compose/newsessiondialog.h"
#include "ui/compose/sendwindows.h"
#include "ui/documents/documentspane.h"
#include "ui/drafts/draftspane.h"
#include "ui/mainwindow.h"
#include "ui/merge/batchespane.h"
#include "ui/merge/batchgrid.h"
#include "ui/merge/batchhold.h"
#include "ui/merge/mergedialog.h"
#include "ui/merge/templatechoice.h"
#include "ui/program.h"
#include "ui/sessions/sessionspane.h"
#include "ui/sessions/sessionwork.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/workspace.h"

#include <QAction>
#include <QCheckBox>
#include <QDir>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QFontMetrics>
#include <QInputDialog>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>
#include <QUndoStack>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace support;

//! The program as it is put together, over its built-in sandbox: what belongs to no single view.
class TestUiProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_home.reset(); }

    void firstRunOffersTwoWays();
    void sandboxIsOneClickAway();
    void whoHasAnAccountIsNoStranger();
    void aSandboxThatCannotStartLeavesTheTwoWays();
    void environmentIsAlwaysInWords();
    void newSessionQuitsByTheSameKey();
    void everythingHasAName();
    void everyKeyIsThereOnce();
    void keysCanBeLookedUp();
    void keysChooseViews();
    void newsGoesWithItsView();
    void problemsOfAListStayWithIt();
    void keptDraftIsChosenAndNamed();
    void viewsSayHowMany();
    void keptTemplateIsChosen();
    void aMergeSaysOfWhichTemplateItIs();
    void aBatchBeginsWithItsTemplate();
    void aBatchGoesOnWithReturn();
    void theKeysAreOnTheRowsOfANewBatch();
    void closingSaysWhatIsNotSent();
    void closingCountsOn();
    void closingAsksAboutABatchThatCanBeTakenBack();
    void closingAsksAboutASendThatCanBeTakenBack();
    void closingSaysWhatCouldNotBeTakenBack();
    void anotherAccountAsksAboutABatchThatCanBeTakenBack();
    void panesAreMadeWhenTheyAreWanted();
    void filesFallAnywhere();
    void aSpreadsheetThatFallsBeginsABatch_data();
    void aSpreadsheetThatFallsBeginsABatch();
    void aNewBatchIsNotOfTheSpreadsheetBefore();
    void allSessionsOfABatchAreShown();
    void cellsOfABatchAreUndoneByTheKey();
    void anotherAccountAfterAnUndoableChange();
    void refusesAFolderThatIsNone();
    void keepsToItsFolder();
    void theKeyOfExamplesIsAGuest();
    void popplerIsElsewhere();

private:
    [[nodiscard]] ui::CommandLine demo() const
    {
        ui::CommandLine line;
        line.isDemo = true;
        line.dataDir = m_home->filePath(u"data"_s);
        return line;
    }
    static void waitForSessions(const ui::Program &program)
    {
        QTRY_VERIFY_WITH_TIMEOUT(program.window().workspace(), 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(program.window().workspace()->sessions()->model()->rowCount() > 0, 60'000);
    }
    //! What is made when it is first wanted is there then.
    static void showEveryView(const ui::Program &program)
    {
        for (const ui::View view : ui::ViewList::views())
            program.window().workspace()->showView(view);
        program.window().workspace()->showView(ui::View::AllSessions);
    }
    //! The test goes on when the last window is closed, while what is given lives.
    [[nodiscard]] static auto staysWithoutWindows()
    {
        const bool before = QApplication::quitOnLastWindowClosed();
        QApplication::setQuitOnLastWindowClosed(false);
        return qScopeGuard([before] { QApplication::setQuitOnLastWindowClosed(before); });
    }
    static QMessageBox *closeQuestion(const ui::Program &program)
    {
        return program.window().findChild<QMessageBox *>(u"closeQuestion"_s);
    }
    //! What the button says that closes.
    static QString textOfLosing(const QMessageBox &question)
    {
        const QList<QAbstractButton *> buttons = question.buttons();
        for (QAbstractButton *button : buttons)
            if (question.buttonRole(button) == QMessageBox::DestructiveRole)
                return button->text().remove(u'&');
        return {};
    }
    //! At the left, beside the name of the view; -1: nothing.
    static int told(const ui::Program &program, ui::View view)
    {
        const auto *views = program.window().findChild<ui::ViewList *>();
        for (int row = 0; views && row < views->count(); ++row)
            if (const QString text = views->item(row)->data(Qt::AccessibleTextRole).toString();
                text.section(u", "_s, 0, -2) == ui::ViewList::nameOf(view))
                return QLocale().toInt(text.section(u", "_s, -1));
        return -1;
    }
    //! Those that are there, seen or not.
    static QStringList panes(const ui::Program &program)
    {
        QStringList names;
        for (const QString &name : {u"documentsPane"_s, u"collectionsPane"_s, u"draftsPane"_s,
                                    u"templatesPane"_s, u"batchesPane"_s, u"decisionsPane"_s})
            if (program.window().findChild<QWidget *>(name))
                names << name;
        return names;
    }
    std::unique_ptr<QTemporaryDir> m_home;
};

void TestUiProgram::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    QVERIFY(m_home->isValid());
}

void TestUiProgram::firstRunOffersTwoWays()
{
    ui::CommandLine line;
    line.dataDir = m_home->filePath(u"data"_s);
    ui::Program program(line);
    QCOMPARE(program.problem(), QString());
    program.show();
    QVERIFY(!program.window().workspace());
    const auto *welcome = program.window().findChild<ui::WelcomePage *>();
    QVERIFY(welcome && welcome->isVisible());
    for (QAction *action : program.window().findChildren<QAction *>())
        if (action->shortcut() == QKeySequence(u"Ctrl+N"_s) || action->shortcut() == QKeySequence(u"F5"_s))
            QVERIFY2(!action->isEnabled(), qPrintable(action->text())); // there is nothing to do it with
    QCOMPARE(unnamedIn(program.window()).join(u'\n'), QString());
}

void TestUiProgram::sandboxIsOneClickAway()
{
    ui::CommandLine line;
    line.dataDir = m_home->filePath(u"data"_s);
    ui::Program program(line);
    program.show();
    auto *button = program.window().findChild<QPushButton *>(u"welcomeSandbox"_s);
    QVERIFY(button);
    QTest::mouseClick(button, Qt::LeftButton);
    waitForSessions(program);
    QTRY_COMPARE(program.window().workspace()->sessions()->model()->rowCount(), 300);
}

void TestUiProgram::whoHasAnAccountIsNoStranger()
{
    ui::Program program(demo());
    program.show();
    QVERIFY(!program.window().workspace()); // it is on its way, and until then nobody is asked how to begin
    QVERIFY(!program.window().findChild<ui::WelcomePage *>());
    waitForSessions(program);
    QVERIFY(!program.window().findChild<ui::WelcomePage *>());
}

void TestUiProgram::aSandboxThatCannotStartLeavesTheTwoWays()
{
    const ui::CommandLine line = demo();
    ui::Program program(line);
    QVERIFY(QDir(line.dataDir + u"/sandbox"_s).removeRecursively());
    (void)writeSample(line.dataDir, u"sandbox"_s, "not a folder");
    program.show();
    QTRY_VERIFY(program.window().findChild<ui::WelcomePage *>());
    QVERIFY(program.window().findChild<ui::WelcomePage *>()->isVisible());
    QVERIFY(!program.window().workspace());
}

void TestUiProgram::environmentIsAlwaysInWords()
{
    ui::Program program(demo());
    program.show();
    waitForSessions(program);
    QVERIFY2(program.window().windowTitle().startsWith(u"SANDBOX"_s),
             qPrintable(program.window().windowTitle()));
    const auto *label = program.window().statusBar()->findChild<QLabel *>(u"environmentLabel"_s);
    QVERIFY(label && label->isVisible() && label->text().contains(u"SANDBOX"_s));
    program.window().workspace()->newSession();
    QVERIFY(program.window().workspace()->newSessionDialog()->windowTitle().contains(u"SANDBOX"_s));
}

//! Its window is one of its own, and the key that quits is the same in it.
void TestUiProgram::newSessionQuitsByTheSameKey()
{
    const auto back = staysWithoutWindows();
    ui::Program program(demo());
    program.show();
    waitForSessions(program);
    program.window().workspace()->newSession();
    ui::NewSessionDialog *dialog = program.window().workspace()->newSessionDialog();
    dialog->activateWindow();
    QVERIFY(support::becomesActive(dialog));
    QVERIFY(program.window().isVisible());
    QTest::keyClick(dialog->windowHandle(), Qt::Key_Q, Qt::ControlModifier);
    QTRY_VERIFY(!program.window().isVisible());
}

void TestUiProgram::everythingHasAName()
{
    ui::Program program(demo());
    program.show();
    waitForSessions(program);
    picture(program.window(), u"program"_s);
    showEveryView(program);
    QCOMPARE(panes(program).size(), 6);
    QCOMPARE(unnamedIn(program.window()).join(u'\n'), QString());
}

//! Of two actions of one key the platform chooses none.
void TestUiProgram::everyKeyIsThereOnce()
{
    ui::Program program(demo());
    program.show();
    waitForSessions(program);
    showEveryView(program);
    QHash<QString, QString> actions;
    for (const QAction *action : program.window().findChildren<QAction *>())
        for (const QKeySequence &key : action->shortcuts()) {
            if (action->shortcutContext() != Qt::WindowShortcut || action->associatedObjects().isEmpty())
                continue;
            const QString name = key.toString();
            QVERIFY2(!actions.contains(name),
                     qPrintable(name + u": "_s + actions.value(name) + u" and "_s + action->text()));
            actions.insert(name, action->text());
        }
    QVERIFY(actions.contains(u"Ctrl+0"_s));
}

void TestUiProgram::keysCanBeLookedUp()
{
    ui::Program program(demo());
    program.show();
    waitForSessions(program);
    QVERIFY(support::becomesActive(&program.window()));
    program.window().workspace()->undoStack()->push(new QUndoCommand(u"What was done just now"_s));
    QTest::keyClick(&program.window(), Qt::Key_F1);
    auto *dialog = program.window().findChild<QDialog *>(u"keysDialog"_s);
    QVERIFY(dialog && dialog->isVisible());
    const auto *list = dialog->findChild<QTreeWidget *>(u"keysList"_s);
    QHash<QString, QString> keys;
    for (int menu = 0; menu < list->topLevelItemCount(); ++menu)
        for (int line = 0; line < list->topLevelItem(menu)->childCount(); ++line)
            keys.insert(list->topLevelItem(menu)->child(line)->text(1),
                        list->topLevelItem(menu)->child(line)->text(0));
    QCOMPARE(keys.value(u"Ctrl+N"_s), u"New session"_s);
    QCOMPARE(keys.value(u"Ctrl+E"_s), u"Change due date"_s);
    QCOMPARE(keys.value(u"Ctrl+1"_s), u"All sessions"_s);
    QCOMPARE(keys.value(u"Ctrl+Shift+3"_s), u"Stuck"_s);
    QCOMPARE(keys.value(u"Ctrl+5, Ctrl+Shift+7"_s), u"Rejected"_s);
    QVERIFY(keys.contains(u"Return, Right"_s));
    QCOMPARE(keys.value(u"Ctrl+Z"_s), u"Undo"_s); // whatever it is just now
    const auto ofNotes = list->findItems(u"Save a note"_s, Qt::MatchStartsWith | Qt::MatchRecursive, 0);
    QCOMPARE(ofNotes.size(), 1);
    QCOMPARE(ofNotes.first()->text(1), u"Ctrl+Return"_s);
    QCOMPARE(keys.value(u"Ctrl+F"_s), u"Find in the list"_s); // documents and collections, too
    // none is cut: the whole of it stands in its cell
    for (QTreeWidgetItemIterator item(const_cast<QTreeWidget *>(list)); *item; ++item) {
        const QFontMetrics letters((*item)->parent() ? list->font() : (*item)->font(0));
        const int room = list->columnWidth(0) - ((*item)->parent() ? list->indentation() : 0);
        QVERIFY2(letters.horizontalAdvance((*item)->text(0)) < room, qPrintable((*item)->text(0)));
        QVERIFY2(letters.horizontalAdvance((*item)->text(1)) < list->columnWidth(1),
                 qPrintable((*item)->text(1)));
    }
    QCOMPARE(unnamedIn(*dialog).join(u'\n'), QString());
    picture(*dialog, u"keys"_s);
    const QPointer<QDialog> gone = dialog;
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!gone);
}

void TestUiProgram::keysChooseViews()
{
    ui::Program program(demo());
    program.show();
    waitForSessions(program);
    QVERIFY(support::becomesActive(&program.window()));
    const ui::Workspace &workspace = *program.window().workspace();
    const auto shows = [&program](Qt::Key key, const QWidget *pane) {
        QTest::keyClick(&program.window(), key, Qt::ControlModifier);
        return pane->isVisible();
    };
    QVERIFY(shows(Qt::Key_6, workspace.drafts()));
    QVERIFY(shows(Qt::Key_7, workspace.templates()));
    QVERIFY(shows(Qt::Key_8, workspace.batches()));
    QVERIFY(shows(Qt::Key_9, workspace.documents()));
    QVERIFY(shows(Qt::Key_0, workspace.collections()));
    QTest::keyClick(&program.window(), Qt::Key_5, Qt::ControlModifier);
    QVERIFY(workspace.sessions()->isVisible());
    QCOMPARE(workspace.sessions()->filter().states, QList{domain::SessionState::Rejected});
    QTest::keyClick(&program.window(), Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(QApplication::focusWidget());
    QTest::keyClicks(QApplication::focusWidget(), u"leie"_s);
    QTRY_COMPARE(workspace.sessions()->filter().text, u"leie"_s);
    QWidget *before = QApplication::focusWidget();
    QTest::keyClick(&program.window(), Qt::Key_F6);
    QVERIFY(QApplication::focusWidget() != before);
    QTest::keyClick(&program.window(), Qt::Key_N, Qt::ControlModifier);
    QVERIFY(workspace.newSessionDialog() && workspace.newSessionDialog()->isVisible());
}

//! What was done is told until another view is opened. What went wrong is told where it did, and again when
//! the person comes back there; what is about no view stays.
void TestUiProgram::newsGoesWithItsView()
{
    using Tone = ui::InlineMessage::Tone;
    ui::Program program(demo());
    program.show();
    waitForSessions(program);
    QVERIFY(support::becomesActive(&program.window()));
    const ui::Workspace &workspace = *program.window().workspace();
    auto *message = workspace.findChild<ui::InlineMessage *>(u"workspaceMessage"_s);
    QVERIFY(message);
    message->showMessage(Tone::Info, u"Kept."_s);
    QVERIFY(message->isVisible());
    QTest::keyClick(&program.window(), Qt::Key_6, Qt::ControlModifier);
    QVERIFY(workspace.drafts()->isVisible());
    QVERIFY(!message->isVisible());
    message->showMessage(Tone::Error, u"It cannot be opened."_s);
    message->setAction(u"Try"_s);
    QTest::keyClick(&program.window(), Qt::Key_7, Qt::ControlModifier);
    QVERIFY(workspace.templates()->isVisible());
    QVERIFY(!message->isVisible());
    QTest::keyClick(&program.window(), Qt::Key_6, Qt::ControlModifier);
    QVERIFY(message->isVisible());
    QCOMPARE(message->text(), u"It cannot be opened."_s);
    QVERIFY(message->findChild<QPushButton *>(u"inlineMessageAction"_s)->isVisible());
    message->dismiss();
    QTest::keyClick(&program.window(), Qt::Key_7, Qt::ControlModifier);
    QTest::keyClick(&program.window(), Qt::Key_6, Qt::ControlModifier);
    QVERIFY(!message->isVisible()); // it was put away
    Q_EMIT workspace.sends()->decisionNeeded(u"send"_s, u"Lease"_s);
    QTest::keyClick(&program.window(), Qt::Key_7, Qt::ControlModifier);
    QVERIFY(workspace.templates()->isVisible());
    QVERIFY(message->isVisible());
}

//! The views that list sessions are one pane, and what is said of one list is not said of another.
void TestUiProgram::problemsOfAListStayWithIt()
{
    ui::Program program(demo());
    program.show();
    waitForSessions(program);
    ui::Workspace &workspace = *program.window().workspace();
    workspace.showView(ui::View::Signed);
    auto *message =
        workspace.sessions()->findChild<ui::InlineMessage *>(u"inlineMessage"_s, Qt::FindDirectChildrenOnly);
    QVERIFY(message);
    message->showMessage(ui::InlineMessage::Tone::Error, u"It could not be saved."_s);
    QVERIFY(message->isVisible());
    workspace.showView(ui::View::Rejected);
    QVERIFY(!message->isVisible());
    workspace.showView(ui::View::Documents);
    workspace.showView(ui::View::Signed);
    QVERIFY(message->isVisible());
    message->dismiss();
    workspace.showView(ui::View::Documents);
    message->showMessage(ui::InlineMessage::Tone::Error, u"It could not be changed."_s); // begun before
    workspace.showView(ui::View::Signed);
    QVERIFY(message->isVisible());
}

void TestUiProgram::keptDraftIsChosenAndNamed()
{
    ui::Program program(demo());
    program.show();
    waitForSessions(program);
    const ui::Workspace &workspace = *program.window().workspace();
    const auto *message = workspace.findChild<ui::InlineMessage *>(u"workspaceMessage"_s);
    QVERIFY(message);
    QStringList chosen;
    for (const QString &title : {u"Lease"_s, u"Sale"_s}) {
        program.window().workspace()->newSession();
        QPointer<ui::NewSessionDialog> dialog = workspace.newSessionDialog();
        QVERIFY(dialog);
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"composeTitle"_s), title);
        QTest::keyClick(dialog.data(), Qt::Key_Escape);
        QTRY_VERIFY(!dialog);
        QTRY_VERIFY2(message->isVisible() && message->text().contains(title), qPrintable(message->text()));
        QTRY_VERIFY(workspace.drafts()->selectedIds().size() == 1 &&
                    !chosen.contains(workspace.drafts()->selectedIds().first()));
        chosen << workspace.drafts()->selectedIds();
    }
    // There is one account, and nothing of others to be shown
    program.window().workspace()->showView(ui::View::Drafts);
    QVERIFY(workspace.drafts()->isVisible());
    QVERIFY(!workspace.drafts()->findChild<QCheckBox *>(u"draftsOfOthers"_s)->isVisible());
}

void TestUiProgram::viewsSayHowMany()
{
    ui::Program program(demo());
    program.show();
    waitForSessions(program);
    const auto number = [&program](ui::View view) { return told(program, view); };
    QTRY_COMPARE(number(ui::View::AllSessions), 300);
    QTRY_VERIFY(number(ui::View::Rejected) > 0);
    QTRY_COMPARE(number(ui::View::Ready) + number(ui::View::Blocked) + number(ui::View::Signed) +
                     number(ui::View::Rejected),
                 300);
    QCOMPARE(number(ui::View::Batches), -1);
    tasks::Account &account = *program.window().account();
    store::BatchRow row;
    row.number = 1;
    row.values = {u"Kari"_s};
    row.state = store::BatchRow::State::Excluded;
    account.batches().create(tasks::newBatch(account.profile().id, {}, u"people.csv"_s, {},
                                             {{u"Name"_s}, {domain::merge::Field::Name}}),
                             {row}, this, [](const store::StoreResult<void> &made) { QVERIFY(made); });
    QTRY_COMPARE(number(ui::View::Batches), 1);
}

//! Also where nobody has looked at the templates yet.
void TestUiProgram::keptTemplateIsChosen()
{
    ui::Program program(demo());
    program.show();
    waitForSessions(program);
    program.window().workspace()->newSession();
    ui::NewSessionDialog *dialog = program.window().workspace()->newSessionDialog();
    QVERIFY(dialog);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"composeTitle"_s), u"Lease"_s);
    auto *save = dialog->findChild<QAction *>(u"composeSaveAsTemplate"_s);
    QVERIFY(save);
    save->trigger();
    auto *ask = dialog->findChild<QInputDialog *>(u"composeTemplateNameDialog"_s);
    QVERIFY(ask);
    ask->setTextValue(u"My lease"_s);
    ask->accept();
    QTRY_COMPARE(told(program, ui::View::Templates), 1);
    program.window().workspace()->showView(ui::View::Templates);
    const ui::DraftsPane *templates = program.window().workspace()->templates();
    QTRY_COMPARE(templates->table()->model()->rowCount(), 1);
    QTRY_COMPARE(templates->selectedIds().size(), 1);
}

void TestUiProgram::aMergeSaysOfWhichTemplateItIs()
{
    ui::Program program(demo());
    program.show();
    waitForSessions(program);
    program.window().workspace()->showView(ui::View::Templates);
    program.window().account()->drafts().save({.id = u"lease"_s,
                                               .kind = store::DraftRecord::Kind::Template,
                                               .name = u"Lease"_s,
                                               .payload = tasks::toJson(domain::SessionDraft())});
    const ui::DraftsPane *templates = program.window().workspace()->templates();
    QTRY_COMPARE(templates->table()->model()->rowCount(), 1);
    templates->table()->selectRow(0);
    auto *merge = templates->findChild<QAction *>(u"templatesMerge"_s);
    QTRY_VERIFY(merge->isEnabled());
    merge->trigger();
    QTRY_VERIFY(program.window().findChild<ui::MergeDialog *>());
    const auto *dialog = program.window().findChild<ui::MergeDialog *>();
    QVERIFY2(dialog->windowTitle().contains(u"“Lease”"_s), qPrintable(dialog->windowTitle()));
    QVERIFY2(dialog->windowTitle().endsWith(u"SANDBOX"_s), qPrintable(dialog->windowTitle())); // and where to
}

//! Where there is no template that is said, and it is made on the way.
void TestUiProgram::aBatchBeginsWithItsTemplate()
{
    ui::Program program(demo());
    program.show();
    waitForSessions(program);
    ui::Workspace &workspace = *program.window().workspace();
    workspace.showView(ui::View::Batches);
    workspace.batches()->findChild<QAction *>(u"batchesNew"_s)->trigger();
    const QPointer<ui::TemplateChoice> choice(workspace.findChild<ui::TemplateChoice *>());
    QVERIFY(choice && choice->isVisible());
    auto *use = choice->findChild<QPushButton *>(u"templateChoiceUse"_s);
    const auto *list = choice->findChild<QListWidget *>(u"templateChoiceList"_s);
    const auto *words = choice->findChild<QLabel *>(u"templateChoiceWords"_s);
    QTRY_VERIFY2(words->text().contains(u"There is no template yet"_s), qPrintable(words->text()));
    QVERIFY(!use->isEnabled() && !list->isVisible());
    QCOMPARE(unnamedIn(*choice), QStringList());
    support::picture(*choice, u"template-choice-none"_s);
    QTest::mouseClick(choice->findChild<QPushButton *>(u"templateChoiceNew"_s), Qt::LeftButton);
    QTRY_VERIFY(program.window().findChild<ui::NewSessionDialog *>());
    auto *form = program.window().findChild<ui::NewSessionDialog *>();
    QVERIFY(support::becomesExposed(form));
    QTest::keyClicks(form->findChild<QLineEdit *>(u"composeTemplateName"_s), u"Lease"_s);
    QTest::mouseClick(form->findChild<QPushButton *>(u"composeForward"_s), Qt::LeftButton);
    QTRY_COMPARE(list->count(), 1);
    QTRY_VERIFY(list->isVisible() && use->isEnabled());
    QCOMPARE(list->currentItem()->text(), u"Lease"_s);
    support::picture(*choice, u"template-choice"_s);
    QTest::keyClick(use, Qt::Key_Space);
    QTRY_VERIFY(workspace.findChild<ui::MergeDialog *>());
    const auto *merge = workspace.findChild<ui::MergeDialog *>();
    QVERIFY2(merge->windowTitle().contains(u"“Lease”"_s), qPrintable(merge->windowTitle()));
    QTRY_VERIFY(!choice);
}

//! By Return alone: what it does is what is drawn as the button of the window.
void TestUiProgram::aBatchGoesOnWithReturn()
{
    ui::Program program(demo());
    program.show();
    waitForSessions(program);
    ui::Workspace &workspace = *program.window().workspace();
    workspace.showView(ui::View::Batches);
    for (const QString &name : {u"Lease"_s, u"Sale"_s})
        program.window().account()->drafts().save({.id = name.toLower(),
                                                   .kind = store::DraftRecord::Kind::Template,
                                                   .name = name,
                                                   .payload = tasks::toJson(domain::SessionDraft())});
    workspace.batches()->findChild<QAction *>(u"batchesNew"_s)->trigger();
    const QPointer<ui::TemplateChoice> choice(workspace.findChild<ui::TemplateChoice *>());
    QVERIFY(choice);
    QVERIFY(support::becomesExposed(choice.data()));
    auto *list = choice->findChild<QListWidget *>(u"templateChoiceList"_s);
    QTRY_COMPARE(list->count(), 2);
    QTRY_COMPARE(choice->focusWidget(), list);
    QVERIFY(choice->findChild<QPushButton *>(u"templateChoiceUse"_s)->isDefault());
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_VERIFY(workspace.findChild<ui::MergeDialog *>());
    auto *merge = workspace.findChild<ui::MergeDialog *>();
    QVERIFY2(merge->windowTitle().contains(u"“Sale”"_s), qPrintable(merge->windowTitle()));
    QVERIFY(!program.window().findChild<ui::NewSessionDialog *>());
    QTRY_VERIFY(merge->findChild<QFileDialog *>(u"mergeFileDialog"_s)); // and not another button for it
    merge->findChild<QFileDialog *>(u"mergeFileDialog"_s)->reject();
    QVERIFY(merge->isVisible());
}

//! They were among the activities, where the button that had them left them.
void TestUiProgram::theKeysAreOnTheRowsOfANewBatch()
{
    ui::Program program(demo());
    program.show();
    waitForSessions(program);
    QVERIFY(support::becomesActive(&program.window()));
    ui::Workspace &workspace = *program.window().workspace();
    workspace.showView(ui::View::Templates);
    program.window().account()->drafts().save({.id = u"lease"_s,
                                               .kind = store::DraftRecord::Kind::Template,
                                               .name = u"Lease"_s,
                                               .payload = tasks::toJson(domain::SessionDraft())});
    const ui::DraftsPane *templates = workspace.templates();
    QTRY_COMPARE(templates->table()->model()->rowCount(), 1);
    templates->table()->selectRow(0);
    templates->table()->setFocus();
    auto *begin = templates->findChild<QAction *>(u"templatesMerge"_s);
    QTRY_VERIFY(begin->isEnabled());
    begin->trigger();
    QTRY_VERIFY(workspace.findChild<ui::MergeDialog *>());
    const QPointer<ui::MergeDialog> merge(workspace.findChild<ui::MergeDialog *>());
    QTRY_VERIFY(merge->findChild<QFileDialog *>(u"mergeFileDialog"_s));
    merge->findChild<QFileDialog *>(u"mergeFileDialog"_s)->reject();
    merge->openFile(
        writeSample(m_home->path(), u"people.csv"_s, "Name;E-mail;File\nKari;kari@example.no;kari.pdf\n"));
    auto *create = merge->findChild<QPushButton *>(u"mergeCreate"_s);
    QTRY_VERIFY(create->isEnabled());
    QTest::mouseClick(create, Qt::LeftButton);
    QTRY_VERIFY(!merge);
    QTRY_COMPARE(workspace.batches()->grid()->model()->rowCount(), 1);
    const QWidget *rows = workspace.batches()->grid()->table();
    QVERIFY(rows->isVisible());
    QTRY_VERIFY2(program.window().focusWidget() == rows,
                 qPrintable(program.window().focusWidget() ? program.window().focusWidget()->objectName()
                                                           : u"nothing"_s));
}

//! Who paused it and forgot it would believe that everybody has got something.
void TestUiProgram::closingSaysWhatIsNotSent()
{
    const auto back = staysWithoutWindows();
    ui::Program program(demo());
    program.show();
    waitForSessions(program);
    auto *sending = batchThatIsPaused(program.window());
    QTRY_COMPARE(sending->leftCount(), 1);
    const auto question = [&program] { return closeQuestion(program); };
    program.window().close();
    QVERIFY(program.window().isVisible());
    QVERIFY(question() && question()->isVisible());
    QVERIFY2(question()->informativeText().contains(u"“people” is paused: 1 row"_s),
             qPrintable(question()->informativeText()));
    QCOMPARE(textOfLosing(*question()), u"Close"_s); // which the next start does not send
    QTest::keyClick(question(), Qt::Key_Escape);
    QTRY_VERIFY(!question());
    QVERIFY(program.window().isVisible());
    program.window().close();
    QVERIFY(question());
    for (QAbstractButton *button : question()->buttons())
        if (question()->buttonRole(button) == QMessageBox::DestructiveRole) {
            QTest::mouseClick(button, Qt::LeftButton);
            break;
        }
    QTRY_VERIFY(!program.window().isVisible());
}

//! What is sent while the question stands there is not left any more.
void TestUiProgram::closingCountsOn()
{
    const auto back = staysWithoutWindows();
    ui::Program program(demo());
    program.show();
    waitForSessions(program);
    auto *sending = batchThatIsPaused(program.window(), 3);
    QTRY_COMPARE(sending->leftCount(), 3);
    program.window().close();
    const QPointer<QMessageBox> question = closeQuestion(program);
    QVERIFY(question && question->isVisible());
    QVERIFY2(question->informativeText().contains(u"“people” is paused: 3 row"_s),
             qPrintable(question->informativeText()));
    QStringList told;
    connect(sending, &tasks::Task::changed, question.data(), [&told, question] {
        if (!told.contains(question->informativeText()))
            told << question->informativeText();
    });
    sending->carryOn(); // each of its rows lacks a title: that is told, and nothing is sent
    QTRY_COMPARE(question->text(), u"Nothing more is being sent. Close Countersign?"_s);
    const QString all = told.join(u'\n');
    for (const QString &left : {u"2 row"_s, u"1 row"_s})
        QVERIFY2(all.contains(u"“people” is being sent: "_s + left), qPrintable(all));
    QCOMPARE(question->informativeText(), QString());
    QCOMPARE(unnamedIn(*question).join(u'\n'), QString());
    picture(*question, u"closing-nothing-left"_s);
    for (QAbstractButton *button : question->buttons())
        if (question->buttonRole(button) == QMessageBox::DestructiveRole) {
            QTest::mouseClick(button, Qt::LeftButton);
            break;
        }
    QTRY_VERIFY(!program.window().isVisible());
}

//! Whoever pressed Send and closes the window in the same breath may mean either. Nothing begins meanwhile.
void TestUiProgram::closingAsksAboutABatchThatCanBeTakenBack()
{
    const auto back = staysWithoutWindows();
    ui::Program program(demo());
    program.show();
    waitForSessions(program);
    ui::Workspace &workspace = *program.window().workspace();
    workspace.showView(ui::View::Batches);
    ui::BatchHold &held = *workspace.batches()->grid()->heldBatch();
    const auto question = [&program] { return closeQuestion(program); };
    QSignalSpy over(&held, &ui::BatchHold::over);
    QSignalSpy undone(&held, &ui::BatchHold::undone);
    held.hold(u"batch"_s, u"people"_s, 2, 600'000);
    program.window().close();
    QVERIFY(program.window().isVisible());
    QVERIFY(question() && question()->isVisible());
    const int left = held.left();
    QElapsedTimer asked;
    asked.start();
    QVERIFY2(question()->informativeText().contains(u"“people” can still be taken back: none of its 2 row"_s),
             qPrintable(question()->informativeText()));
    QCOMPARE(unnamedIn(*question()).join(u'\n'), QString());
    QTRY_VERIFY(asked.elapsed() > 100);
    held.setWaits(true);         // twice is no more than once
    QCOMPARE(held.left(), left); // the time stood still
    QElapsedTimer answered;
    answered.start();
    QTest::keyClick(question(), Qt::Key_Escape);
    QVERIFY(held.isHolding());
    const int leftThen = held.left();
    QVERIFY(left - leftThen <= answered.elapsed() + 20); // what passed before the answer is not counted
    QTRY_VERIFY(held.left() < leftThen);                 // and now it goes on
    held.undo();
    QTRY_VERIFY(!question());
    QVERIFY(program.window().isVisible());

    held.hold(u"batch"_s, u"people"_s, 2, 600'000);
    program.window().close();
    QVERIFY(question());
    QTest::mouseClick(question()->findChild<QPushButton *>(u"lossOtherwise"_s), Qt::LeftButton);
    QTRY_VERIFY(!program.window().isVisible());
    QVERIFY(!held.isHolding()); // what is held then is sent at the next start
    QCOMPARE(undone.size(), 2);
    QCOMPARE(over.size(), 0);
}

//! The program ends when it is known on the disk that nothing of it is sent.
void TestUiProgram::closingAsksAboutASendThatCanBeTakenBack()
{
    const auto back = staysWithoutWindows();
    ui::Program program(demo());
    program.show();
    waitForSessions(program);
    tasks::SendTask *send = sendThatIsHeld(program.window());
    QTRY_COMPARE(send->stage(), tasks::SendTask::Stage::Holding);
    QSignalSpy undone(send, &tasks::SendTask::undone);
    program.window().close();
    QVERIFY(program.window().isVisible());
    QVERIFY(closeQuestion(program) && closeQuestion(program)->isVisible());
    QVERIFY2(closeQuestion(program)->informativeText().contains(u"“Lease” can still be taken back"_s),
             qPrintable(closeQuestion(program)->informativeText()));
    QCOMPARE(textOfLosing(*closeQuestion(program)), u"Close, send at next start"_s);
    QTest::mouseClick(closeQuestion(program)->findChild<QPushButton *>(u"lossOtherwise"_s), Qt::LeftButton);
    QTRY_VERIFY(!program.window().isVisible());
    QCOMPARE(undone.size(), 1);
}

//! It would be sent at the next start: the window stays and says so.
void TestUiProgram::closingSaysWhatCouldNotBeTakenBack()
{
    const auto back = staysWithoutWindows();
    ui::Program program(demo());
    program.show();
    waitForSessions(program);
    tasks::SendTask *send = sendThatIsHeld(program.window());
    QTRY_COMPARE(send->stage(), tasks::SendTask::Stage::Holding);
    QSignalSpy undone(send, &tasks::SendTask::undone);
    const auto run = [this, &program](const QString &statement) {
        bool isDone = false;
        program.window().account()->database().run<void>(
            this, [statement](QSqlDatabase &database) { return store::sql::run(database, statement); },
            [&isDone](const store::StoreResult<void> &done) { isDone = done.has_value(); });
        return waitFor([&isDone] { return isDone; });
    };
    QVERIFY(run(u"CREATE TRIGGER full_disk BEFORE UPDATE ON send BEGIN SELECT RAISE(ABORT, 'full'); END"_s));
    program.window().close();
    QVERIFY(closeQuestion(program));
    QTest::mouseClick(closeQuestion(program)->findChild<QPushButton *>(u"lossOtherwise"_s), Qt::LeftButton);
    const auto isSaid = [&program] {
        const auto messages = program.window().findChildren<QLabel *>(u"inlineMessageText"_s);
        return std::any_of(messages.begin(), messages.end(), [](const QLabel *message) {
            return message->isVisible() && message->text().contains(u"could not be written to disk"_s);
        });
    };
    QTRY_VERIFY(isSaid());
    QVERIFY(program.window().isVisible());

    // its row stays until that is settled
    const auto *activity = program.window().findChild<ui::ActivityPane *>();
    const auto *activities = program.window().workspace()->findChild<tasks::Activities *>();
    QVERIFY(activity && activities);
    auto *forget = activity->findChild<QAction *>(u"activityForget"_s);
    const auto *entries = qobject_cast<const models::ActivityModel *>(activity->table()->model());
    QVERIFY(forget && entries);
    const auto rowOfSend = [entries, id = send->id()] {
        for (int row = 0; row < entries->rowCount(); ++row)
            if (entries->entry(row).id == id)
                return row;
        return -1;
    };
    activity->table()->selectAll();
    forget->trigger();
    QVERIFY(activities->tasks().contains(send));
    QVERIFY(rowOfSend() >= 0);
    activity->table()->selectRow(rowOfSend());
    QVERIFY(!forget->isEnabled());
    QVERIFY(activity->findChild<QAction *>(u"activityStop"_s)->isEnabled()); // which tries it once more

    // whoever closes it then is asked again: it would be sent all the same
    QTRY_VERIFY(!closeQuestion(program));
    QVERIFY(run(u"DROP TRIGGER full_disk"_s));
    QCOMPARE(undone.size(), 0);
    program.window().close();
    QVERIFY(program.window().isVisible());
    QVERIFY(closeQuestion(program));
    QVERIFY2(closeQuestion(program)->informativeText().contains(
                 u"“Lease” can still be taken back: nothing of it is sent. Closed now, it is sent"_s),
             qPrintable(closeQuestion(program)->informativeText()));
    QTest::mouseClick(closeQuestion(program)->findChild<QPushButton *>(u"lossOtherwise"_s), Qt::LeftButton);
    QTRY_VERIFY(!program.window().isVisible());
    QCOMPARE(undone.size(), 1);
}

//! Whoever changes the account may have forgotten it: it would be sent when this one is opened again.
void TestUiProgram::anotherAccountAsksAboutABatchThatCanBeTakenBack()
{
    ui::CommandLine line;
    line.dataDir = m_home->filePath(u"data"_s);
    line.sandboxUrl = QUrl(u"http://127.0.0.1:1"_s); // nobody is there, and nobody needs to be
    ui::Program program(line);
    program.show();
    const QPointer<ui::Workspace> workspace = program.window().workspace();
    QVERIFY(workspace);
    workspace->showView(ui::View::Batches);
    ui::BatchHold &held = *workspace->batches()->grid()->heldBatch();
    QSignalSpy undone(&held, &ui::BatchHold::undone);
    held.hold(u"batch"_s, u"people"_s, 2, 600'000);
    const auto sandbox = [&program]() -> QAction * {
        const QList<QAction *> actions = program.window().findChildren<QAction *>();
        for (QAction *action : actions)
            if (action->data().toString() == domain::builtInSandboxId())
                return action;
        return nullptr;
    };
    const auto question = [&program] {
        return program.window().findChild<QMessageBox *>(u"changeQuestion"_s);
    };
    QVERIFY(sandbox());
    sandbox()->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(question(), 60'000); // it is started first
    QVERIFY(question()->isVisible());
    QVERIFY2(question()->informativeText().contains(u"“people” can still be taken back: none of its 2 row"_s),
             qPrintable(question()->informativeText()));
    QCOMPARE(unnamedIn(*question()).join(u'\n'), QString());
    QVERIFY(!sandbox()->isChecked());
    const int left = held.left();
    QElapsedTimer asked;
    asked.start();
    QTRY_VERIFY(asked.elapsed() > 100);
    QCOMPARE(held.left(), left);
    QTest::keyClick(question(), Qt::Key_Escape);
    QTRY_VERIFY(!question());
    QVERIFY(workspace);
    QCOMPARE(program.window().workspace(), workspace.data());
    QVERIFY(held.isHolding());
    QTRY_VERIFY(held.left() < left);
    QVERIFY(!sandbox()->isChecked());

    sandbox()->trigger();
    QVERIFY(question() && question()->isVisible());
    QTest::mouseClick(question()->findChild<QPushButton *>(u"lossOtherwise"_s), Qt::LeftButton);
    QTRY_VERIFY(!workspace);
    QCOMPARE(undone.size(), 1);
    waitForSessions(program);
    QCOMPARE(program.window().account()->profile().id, domain::builtInSandboxId());
    QVERIFY(sandbox()->isChecked());
}

//! What nobody has looked at costs the start nothing. It is counted and reached all the same.
void TestUiProgram::panesAreMadeWhenTheyAreWanted()
{
    ui::Program program(demo());
    program.show();
    waitForSessions(program);
    QVERIFY(support::becomesActive(&program.window()));
    tasks::Account &account = *program.window().account();
    account.documentRegistry().upsert({.documentId = u"document"_s, .title = u"Lease"_s});
    account.collectionRegistry().upsert({.id = u"collection"_s, .name = u"Leases"_s});
    for (const auto kind : {store::DraftRecord::Kind::Draft, store::DraftRecord::Kind::Template})
        account.drafts().save({.id = u"draft %1"_s.arg(int(kind)),
                               .profileId = account.profile().id,
                               .kind = kind,
                               .name = u"Lease"_s,
                               .payload = "{}"});
    QTRY_VERIFY(told(program, ui::View::Documents) > 0);
    QTRY_VERIFY(told(program, ui::View::Collections) > 0);
    QTRY_COMPARE(told(program, ui::View::Drafts), 1);
    QTRY_COMPARE(told(program, ui::View::Templates), 1);
    QCOMPARE(told(program, ui::View::NeedsDecision), 0);
    for (const QAction *action : program.window().findChildren<QAction *>())
        if (action->shortcut() == QKeySequence(u"Ctrl+O"_s) ||
            action->shortcut() == QKeySequence(u"Ctrl+8"_s))
            QVERIFY2(action->isEnabled(), qPrintable(action->text()));
    QCOMPARE(panes(program), QStringList());

    const QString file = writeSample(m_home->path(), u"Lease.pdf"_s, smallPdf());
    QVERIFY(dropOn(*program.window().workspace()->sessions()->table(), *filesData({file})).isTaken);
    QCOMPARE(panes(program), QStringList{u"documentsPane"_s});
    const auto *documents = program.window().workspace()->documents();
    QVERIFY(documents->isVisible());
    QTRY_VERIFY(documents->model()->rowCount() > 1);
    QTRY_COMPARE(told(program, ui::View::Documents), documents->model()->rowCount());

    QTest::keyClick(&program.window(), Qt::Key_6, Qt::ControlModifier);
    QCOMPARE(panes(program), (QStringList{u"documentsPane"_s, u"draftsPane"_s}));
    const auto *drafts = program.window().workspace()->drafts();
    QVERIFY(drafts->isVisible());
    QTRY_COMPARE(drafts->table()->model()->rowCount(), 1);
    QCOMPARE(told(program, ui::View::Drafts), 1);
    account.drafts().remove(u"draft 0"_s);
    QTRY_COMPARE(told(program, ui::View::Drafts), -1);
    // by Tab it is reached where it stands, not behind everything that was made before it
    account.drafts().remove(u"draft 1"_s);
    account.drafts().save(
        {.id = u"again"_s, .profileId = account.profile().id, .name = u"Lease"_s, .payload = "{}"});
    QTRY_COMPARE(drafts->table()->model()->rowCount(), 1);
    QTRY_VERIFY(drafts->table()->isVisible());
    auto *views = program.window().findChild<ui::ViewList *>();
    views->setFocus();
    QTRY_VERIFY(views->hasFocus());
    QTest::keyClick(views, Qt::Key_Tab);
    QVERIFY(drafts->isAncestorOf(QApplication::focusWidget()));
    QTRY_COMPARE(told(program, ui::View::Templates), -1);
}

void TestUiProgram::filesFallAnywhere()
{
    ui::Program program(demo());
    program.show();
    waitForSessions(program);
    const QString file = writeSample(m_home->path(), u"Lease.pdf"_s, smallPdf());
    // Over the sessions, which take no files themselves
    const DropAnswer answer = dropOn(*program.window().workspace()->sessions()->table(), *filesData({file}));
    QVERIFY(answer.isInvited && answer.isTaken);
    QVERIFY(program.window().workspace()->documents()->isVisible());
    QSignalSpy uploaded(program.window().workspace()->documents(), &ui::DocumentsPane::uploaded);
    QVERIFY(support::waitFor(uploaded));
}

void TestUiProgram::aSpreadsheetThatFallsBeginsABatch_data()
{
    QTest::addColumn<bool>("isOverDocuments");
    QTest::newRow("over the sessions") << false;
    QTest::newRow("over the documents, which take files") << true;
}

//! It is no document: it was refused, and who has many contracts to send did not learn what it is for.
void TestUiProgram::aSpreadsheetThatFallsBeginsABatch()
{
    ui::Program program(demo());
    program.show();
    waitForSessions(program);
    ui::Workspace &workspace = *program.window().workspace();
    program.window().account()->drafts().save({.id = u"lease"_s,
                                               .kind = store::DraftRecord::Kind::Template,
                                               .name = u"Lease"_s,
                                               .payload = tasks::toJson(domain::SessionDraft())});
    const QString file = writeSample(m_home->path(), u"people.csv"_s, "Name;E-mail\nKari;kari@example.no\n");
    QFETCH(bool, isOverDocuments);
    if (isOverDocuments)
        workspace.showView(ui::View::Documents);
    QWidget *under = workspace.sessions()->table();
    if (isOverDocuments)
        under = workspace.documents();
    QVERIFY(under->isVisible());
    QVERIFY(dropOn(*under, *filesData({file})).isTaken);
    QVERIFY(workspace.batches()->isVisible());
    const QPointer<ui::TemplateChoice> choice(workspace.findChild<ui::TemplateChoice *>());
    QVERIFY(choice && choice->isVisible());
    auto *use = choice->findChild<QPushButton *>(u"templateChoiceUse"_s);
    QTRY_VERIFY(use->isEnabled());
    QCOMPARE(use->text(), u"&Go on"_s); // nothing is left to be chosen
    QTest::mouseClick(use, Qt::LeftButton);
    QTRY_VERIFY(workspace.findChild<ui::MergeDialog *>());
    const auto *merge = workspace.findChild<ui::MergeDialog *>();
    QTRY_COMPARE(merge->file().table.rows.size(), 1);
    QVERIFY(!merge->findChild<QFileDialog *>(u"mergeFileDialog"_s));
}

//! The question of which template is still open, of a spreadsheet that fell; then a new batch is asked for.
void TestUiProgram::aNewBatchIsNotOfTheSpreadsheetBefore()
{
    ui::Program program(demo());
    program.show();
    waitForSessions(program);
    ui::Workspace &workspace = *program.window().workspace();
    program.window().account()->drafts().save({.id = u"lease"_s,
                                               .kind = store::DraftRecord::Kind::Template,
                                               .name = u"Lease"_s,
                                               .payload = tasks::toJson(domain::SessionDraft())});
    const QString file = writeSample(m_home->path(), u"people.csv"_s, "Name;E-mail\nKari;kari@example.no\n");
    QVERIFY(dropOn(*workspace.sessions()->table(), *filesData({file})).isTaken);
    const QPointer<ui::TemplateChoice> choice(workspace.findChild<ui::TemplateChoice *>());
    QVERIFY(choice);
    QCOMPARE(choice->spreadsheet(), file);
    workspace.batches()->findChild<QAction *>(u"batchesNew"_s)->trigger();
    QCOMPARE(workspace.findChildren<ui::TemplateChoice *>().size(), 1);
    QCOMPARE(choice->spreadsheet(), QString());
    auto *use = choice->findChild<QPushButton *>(u"templateChoiceUse"_s);
    QCOMPARE(use->text(), u"&Choose the spreadsheet…"_s);
    QTRY_VERIFY(use->isEnabled());
    QTest::mouseClick(use, Qt::LeftButton);
    QTRY_VERIFY(workspace.findChild<ui::MergeDialog *>());
    auto *merge = workspace.findChild<ui::MergeDialog *>();
    QTRY_VERIFY(merge->findChild<QFileDialog *>(u"mergeFileDialog"_s)); // it asks for one
    QVERIFY(merge->file().table.rows.isEmpty());
    merge->findChild<QFileDialog *>(u"mergeFileDialog"_s)->reject();
}

//! In the list of all, where they are chosen; and from there back to the batch.
void TestUiProgram::allSessionsOfABatchAreShown()
{
    using Sessions = models::SessionTableModel;
    ui::Program program(demo());
    program.show();
    waitForSessions(program);
    ui::Workspace &workspace = *program.window().workspace();
    tasks::Account &account = *program.window().account();
    const Sessions *listed = workspace.sessions()->model();
    QTRY_VERIFY_WITH_TIMEOUT(listed->rowCount() > 6, 60'000);
    const store::BatchRecord batch = tasks::newBatch(account.profile().id, {}, u"people.csv"_s, {},
                                                     {{u"Name"_s}, {domain::merge::Field::Name}});
    QStringList ids;
    QList<store::BatchRow> rows;
    for (const int row : {1, 2, 5}) {
        QTRY_VERIFY(!listed->index(row, 0).data(Sessions::SessionIdRole).toString().isEmpty());
        ids << listed->index(row, 0).data(Sessions::SessionIdRole).toString();
        store::BatchRow sent;
        sent.number = int(ids.size());
        sent.values = {u"Kari"_s};
        sent.state = store::BatchRow::State::Sent;
        sent.sessionIds = {ids.last()};
        rows << sent;
    }
    account.batches().create(batch, rows, this, [](const store::StoreResult<void> &made) { QVERIFY(made); });
    workspace.showView(ui::View::Rejected); // what is listed there is not what is looked for
    workspace.showView(ui::View::Batches);
    workspace.batches()->selectBatch(batch.id);
    auto *show = workspace.batches()->findChild<QAction *>(u"batchesShowSessions"_s);
    QVERIFY(show);
    QTRY_VERIFY(show->isEnabled());
    // while none is chosen there is nothing to show; chosen again, it has what it had
    QTableView *table = workspace.batches()->table();
    const QModelIndexList now = table->selectionModel()->selectedRows();
    QCOMPARE(now.size(), 1);
    table->clearSelection();
    QVERIFY(!show->isEnabled());
    table->selectRow(now.first().row());
    QVERIFY(show->isEnabled());
    // until another batch was read, what is in the grid is not of it
    const store::BatchRecord other = tasks::newBatch(account.profile().id, {}, u"others.csv"_s, {},
                                                     {{u"Name"_s}, {domain::merge::Field::Name}});
    store::BatchRow leftOut;
    leftOut.number = 1;
    leftOut.values = {u"Ola"_s};
    leftOut.state = store::BatchRow::State::Excluded;
    const int before = table->model()->rowCount();
    account.batches().create(other, {leftOut}, this,
                             [](const store::StoreResult<void> &made) { QVERIFY(made); });
    QTRY_COMPARE(table->model()->rowCount(), before + 1);
    workspace.batches()->selectBatch(other.id);
    QVERIFY(!show->isEnabled());
    workspace.batches()->selectBatch(batch.id);
    QTRY_VERIFY(show->isEnabled());
    show->trigger();
    QVERIFY(workspace.sessions()->isVisible());
    const auto chosen = [&workspace] {
        QStringList all = workspace.sessions()->selectedIds();
        all.sort();
        return all;
    };
    ids.sort();
    QTRY_COMPARE(chosen(), ids);
    QCOMPARE(workspace.sessions()->filter(), domain::SessionFilter());
    workspace.goBack();
    QVERIFY(workspace.batches()->isVisible());
}

//! A cell that was typed in is what it was, here and on the disk. In another view the key is for something
//! else.
void TestUiProgram::cellsOfABatchAreUndoneByTheKey()
{
    ui::Program program(demo());
    program.show();
    waitForSessions(program);
    QVERIFY(support::becomesActive(&program.window()));
    ui::Workspace &workspace = *program.window().workspace();
    tasks::Account &account = *program.window().account();
    const store::BatchRecord batch = tasks::newBatch(account.profile().id, {}, u"people.csv"_s, {},
                                                     {{u"Name"_s}, {domain::merge::Field::Name}});
    store::BatchRow row;
    row.number = 1;
    row.values = {u"Kari"_s};
    account.batches().create(batch, {row}, this, [](const store::StoreResult<void> &made) { QVERIFY(made); });
    workspace.showView(ui::View::Batches);
    workspace.batches()->selectBatch(batch.id);
    const models::BatchTableModel *model = workspace.batches()->grid()->model();
    QTRY_COMPARE(model->counts().value(store::BatchRow::State::Problem), 1); // it was looked at
    // what chooses its rows stands in the window of the menus
    for (const QString &language : {u"nb"_s, u"en"_s}) {
        program.window().findChild<QAction *>(u"language_"_s + language)->trigger();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LanguageChange);
        QCOMPARE(support::accessKeyClashesIn(program.window()).join(u'\n'), QString());
    }
    QTableView *table = workspace.batches()->grid()->table();
    const int column = int(models::BatchTableModel::Column::FirstCell);
    const QModelIndex cell = table->model()->index(0, column);
    const auto kept = [&account, &batch] {
        QString value;
        account.batches().rows(batch.id, &account, [&value](const auto &rows) {
            value = rows && !rows->isEmpty() ? rows->first().values.value(0) : u"?"_s;
        });
        return support::waitFor([&value] { return !value.isEmpty(); }) ? value : QString();
    };
    table->setFocus();
    table->setCurrentIndex(cell);
    table->edit(cell);
    auto *editor = table->viewport()->findChild<QLineEdit *>();
    QVERIFY(editor);
    QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(editor, u"Ola"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_VERIFY(workspace.undoStack()->canUndo());
    QCOMPARE(cell.data().toString(), u"Ola"_s);
    QTRY_VERIFY(!table->viewport()->findChild<QLineEdit *>());
    QTest::keyClick(table, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(cell.data().toString(), u"Kari"_s);
    QCOMPARE(kept(), u"Kari"_s);
    QTest::keyClick(table, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(cell.data().toString(), u"Ola"_s);
    QCOMPARE(kept(), u"Ola"_s);
    workspace.showView(ui::View::AllSessions);
    QVERIFY(!workspace.undoStack()->canUndo());
    QTest::keyClick(&program.window(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(kept(), u"Ola"_s);
}

void TestUiProgram::anotherAccountAfterAnUndoableChange()
{
    ui::Program program(demo());
    program.show();
    waitForSessions(program);
    const QPointer<ui::Workspace> workspace = program.window().workspace();
    const auto *model = workspace->sessions()->model();
    QString ready;
    const auto findReady = [&] {
        for (int row = 0; ready.isEmpty() && row < model->rowCount(); ++row)
            if (const auto session = model->row(row); session && session->state == u"READY"_s)
                ready = session->id;
        return !ready.isEmpty();
    };
    QTRY_VERIFY(findReady());
    workspace->sessions()->work()->changeDueDate(
        ready, domain::Timestamp::fromDateTime(QDateTime::currentDateTimeUtc().addDays(5)));
    QTRY_VERIFY(workspace->undoStack()->canUndo());
    program.window().openProfile(
        program.window().account()->profile()); // the old one goes with its undo stack
    QVERIFY(!workspace);                        // the next one may lie at the same address
    waitForSessions(program);
    QVERIFY(!program.window().workspace()->undoStack()->canUndo());
    program.window().showWelcome();
    QVERIFY(!program.window().workspace());
}

void TestUiProgram::refusesAFolderThatIsNone()
{
    ui::CommandLine line = demo();
    line.dataDir = writeSample(m_home->path(), u"file"_s, "not a folder");
    const ui::Program program(line);
    QVERIFY2(program.problem().contains(u"file"_s), qPrintable(program.problem()));
}

void TestUiProgram::keepsToItsFolder()
{
    {
        ui::Program program(demo());
        program.show();
        waitForSessions(program);
        program.window().close();
    }
    const QFileInfo folder(demo().dataDir);
    QCOMPARE(folder.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
    QVERIFY(QFileInfo::exists(folder.filePath() + u"/countersign.sqlite"_s));
    QVERIFY(QFileInfo::exists(folder.filePath() + u"/settings.ini"_s));
}

//! Whoever looks at a sandbox in the folder of the real contracts: what only the own key opens is not given
//! up.
void TestUiProgram::theKeyOfExamplesIsAGuest()
{
    ui::CommandLine line;
    line.dataDir = m_home->filePath(u"data"_s);
    line.sandboxUrl = QUrl(u"http://127.0.0.1:1"_s); // nobody is there, and nobody needs to be
    const auto state = [&line] {
        ui::Program program(line);
        program.show();
        auto *account = program.window().account();
        return account ? account->database().sealing()->state() : store::Sealing::State::Refused;
    };
    QCOMPARE(state(), store::Sealing::State::Lasting);
    const auto folder = store::DataFolder::open(line.dataDir);
    QVERIFY(folder);
    QFile mark(folder->keyMark());
    QVERIFY(mark.open(QIODevice::WriteOnly) && mark.write("0123456789abcdef\n") > 0);
    mark.close();
    QCOMPARE(state(), store::Sealing::State::ThisRun);
}

//! In the process that looks at files nobody has vouched for. The start does not wait for it either.
void TestUiProgram::popplerIsElsewhere()
{
#ifdef Q_OS_LINUX
    QFile maps(u"/proc/self/maps"_s);
    QVERIFY(maps.open(QIODevice::ReadOnly));
    const QByteArray loaded = maps.readAll();
    QVERIFY(loaded.contains("libQt6Widgets"));
    QVERIFY(!loaded.contains("libpoppler"));
#else
    QSKIP("Nothing here says what a process has loaded");
#endif
}

QTEST_MAIN(TestUiProgram)
#include "tst_ui_program.moc"
