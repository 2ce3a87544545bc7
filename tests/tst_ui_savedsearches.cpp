// Searches that are saved: made, found, changed and removed as a person does.
#include "models/sessiontablemodel.h"
#include "store/sessionindex.h"
#include "store/sql.h"
#include "support/accessiblechecker.h"
#include "support/answer.h"
#include "support/patience.h"
#include "support/pictures.h"
#include "support/programwindow.h"
#include "support/windowpatience.h"
#include "ui/sessions/searchkeeper.h"
#include "ui/sessions/sessioncolumns.h"
#include "ui/sessions/sessiondetails.h"
#include "ui/sessions/sessionfilterbar.h"
#include "ui/sessions/sessionspane.h"
#include "ui/sessionviews.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/viewlist.h"
#include "ui/workspace.h"

#include <QApplication>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPrintPreviewDialog>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using Column = models::SessionTableModel::Column;
using domain::SessionKey;
using domain::SessionState;

class TestUiSavedSearches : public QObject
{
    Q_OBJECT

    support::SandboxProcess m_sandbox;
    std::unique_ptr<support::ProgramWindow> m_program;

    [[nodiscard]] ui::MainWindow &window() const { return *m_program->window; }
    [[nodiscard]] ui::Workspace &workspace() const { return *window().workspace(); }
    [[nodiscard]] ui::SessionsPane &pane() const { return *workspace().sessions(); }
    [[nodiscard]] ui::ViewList &views() const { return *workspace().findChild<ui::ViewList *>(); }
    template <typename T>
    [[nodiscard]] T *find(const char *name) const
    {
        return window().findChild<T *>(QLatin1String(name));
    }
    bool open()
    {
        window().openProfile(m_program->profile);
        return support::becomesActive(&window()) &&
               support::waitFor([this] { return pane().model()->rowCount() == 60; }, 30'000);
    }
    bool restart()
    {
        workspace().showView(ui::View::AllSessions); // what was open is opened again
        window().close();
        m_program->restart();
        return open();
    }
    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (int row = 0; row < views().count(); ++row)
            if (const QString name = views().item(row)->text();
                !views().item(row)->data(Qt::UserRole + 3).toString().isEmpty())
                names << name;
        return names;
    }
    [[nodiscard]] QListWidgetItem *itemOf(const QString &name) const
    {
        return views().findItems(name, Qt::MatchExactly).value(0);
    }
    //! A name is typed, a key chosen, and Enter pressed.
    void answer(const QString &name, int key = 0)
    {
        QTRY_VERIFY(find<QLineEdit>("searchName"));
        auto *text = find<QLineEdit>("searchName");
        QVERIFY(support::becomesActive(text->window()));
        text->selectAll();
        QTest::keyClicks(text, name);
        if (key > 0) {
            auto *keys = find<QComboBox>("searchKey");
            QVERIFY(keys->findData(key) >= 0);
            keys->setFocus();
            for (int i = 0; i < 12 && keys->currentData().toInt() != key; ++i)
                QTest::keyClick(keys, Qt::Key_Down);
        }
        QTest::mouseClick(find<QPushButton>("searchSave"), Qt::LeftButton);
        QTRY_VERIFY(!find<QLineEdit>("searchName"));
        window().activateWindow(); // as a window manager does
        QVERIFY(support::becomesActive(&window()));
    }
    void type(const QString &words)
    {
        QTest::keyClick(&window(), Qt::Key_F, Qt::ControlModifier);
        auto *text = find<QLineEdit>("filterText");
        QTRY_VERIFY(text->hasFocus());
        QTest::keyClicks(text, words);
        QTRY_COMPARE(pane().filter().text, words);
    }
    //! "leie", those that wait or are signed, by title, without the reference.
    void makeLeases(int key = 0)
    {
        type(u"leie"_s);
        auto *states = find<QToolButton>("filterState")->menu();
        states->actions().at(0)->trigger();
        states->actions().at(2)->trigger();
        QHeaderView *header = pane().table()->horizontalHeader();
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          QPoint(header->sectionViewportPosition(int(Column::Title)) + 20, 8));
        QCOMPARE(pane().ordering(), (domain::SessionOrdering{SessionKey::Title, false}));
        pane().columns()->setShown(SessionKey::Reference, false);
        QTest::mouseClick(find<QToolButton>("filterSave"), Qt::LeftButton);
        answer(u"Leases"_s, key);
        QTRY_COMPARE(names(), QStringList{u"Leases"_s});
        QTRY_COMPARE(views().chosenSearch(), workspace().searches()->searches().first().id);
    }
    void checkLeases()
    {
        QTRY_COMPARE(pane().filter().text, u"leie"_s);
        QCOMPARE(pane().filter().states, (QList{SessionState::Ready, SessionState::Signed}));
        QCOMPARE(pane().ordering(), (domain::SessionOrdering{SessionKey::Title, false}));
        QCOMPARE(find<QLineEdit>("filterText")->text(), u"leie"_s);
        QVERIFY(pane().table()->isColumnHidden(int(Column::Reference)));
        QVERIFY(pane().isVisible());
        QTRY_COMPARE(pane().model()->filter(), pane().filter());
    }
    //! Of the spreadsheet that the list would become.
    QString proposedName()
    {
        QTest::keyClick(&window(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        auto *dialog = find<QFileDialog>("exportListDialog");
        if (!dialog)
            return u"no dialog"_s;
        const QString name = QFileInfo(dialog->selectedFiles().value(0)).fileName();
        dialog->reject();
        window().activateWindow(); // as a window manager does
        const bool isBack = support::waitFor([this] { return !find<QFileDialog>("exportListDialog"); }) &&
                            support::becomesActive(&window());
        return isBack ? name : u"not closed"_s;
    }
    void clickOn(QListWidgetItem *item)
    {
        QVERIFY(item);
        QTest::mouseClick(views().viewport(), Qt::LeftButton, {}, views().visualItemRect(item).center());
    }
    QMenu *menuOf(QListWidgetItem *item)
    {
        const QPoint at = views().visualItemRect(item).center();
        QTest::mousePress(views().viewport(), Qt::RightButton, {}, at);
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, views().viewport()->mapToGlobal(at));
        QApplication::sendEvent(views().viewport(), &event);
        QTest::mouseRelease(views().viewport(), Qt::RightButton, {}, at);
        return find<QMenu>("searchMenu");
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_sandbox.start(QStringLiteral(PROGRAMS), 60)); }
    void init()
    {
        m_program = std::make_unique<support::ProgramWindow>(m_sandbox);
        QVERIFY(open());
    }
    void cleanup() { m_program.reset(); }

    //! Or the list at the left would say that all are shown while most are not.
    void aViewThatAStateNarrowsIsStillThatView()
    {
        for (const ui::View view : ui::sessionViews()) {
            domain::SessionFilter filter = ui::filterOf(view);
            if (!filter.states.isEmpty())
                continue;
            filter.states = {SessionState::Signed};
            QCOMPARE(ui::viewOf(filter), view == ui::View::AllSessions ? ui::View::Signed : view);
        }
    }

    void savedItIsOneOfTheViews()
    {
        QVERIFY(itemOf(u"Saved searches"_s)->isHidden());
        makeLeases(3);
        checkLeases();
        QVERIFY(!itemOf(u"Saved searches"_s)->isHidden());
        QTRY_VERIFY(pane().model()->isWhole());
        QTRY_COMPARE(itemOf(u"Leases"_s)->data(Qt::UserRole + 1).toInt(), pane().model()->rowCount());
        QVERIFY(pane().model()->rowCount() > 0);
        QTest::qWait(0);
        support::picture(window(), u"searches"_s);
        QCOMPARE(support::unnamedIn(window()), QStringList());

        workspace().showView(ui::View::AllSessions);
        QTRY_COMPARE(pane().model()->rowCount(), 60); // nothing of the search is left
        QCOMPARE(pane().ordering(), (domain::SessionOrdering{SessionKey::Title, false}));
        workspace().showView(ui::View::Documents);
        QTest::keyClick(&window(), Qt::Key_3, Qt::AltModifier);
        checkLeases();
        support::useDarkPalette(true);
        support::picture(window(), u"searches-dark"_s);
        support::useDarkPalette(false);
    }

    //! Who saves a search goes on with the session that was found by it.
    void whatIsLookedAtStaysChosen()
    {
        type(u"leie"_s);
        QTRY_VERIFY(!pane().model()->isLoading() && pane().model()->filter() == pane().filter());
        QTRY_VERIFY(pane().model()->isWhole() && pane().model()->rowCount() > 1);
        pane().table()->selectionModel()->setCurrentIndex(
            pane().model()->index(1, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        const auto *details = workspace().details();
        QTRY_VERIFY(!details->sessionId().isEmpty());
        const QString id = details->sessionId();
        QSignalSpy listedAnew(pane().model(), &QAbstractItemModel::modelReset);
        QTest::mouseClick(find<QToolButton>("filterSave"), Qt::LeftButton);
        answer(u"Leases"_s);
        QTRY_VERIFY(!views().chosenSearch().isEmpty());
        QTRY_VERIFY(!listedAnew.isEmpty());
        QTRY_COMPARE(pane().selectedIds(), QStringList{id});
        QTRY_COMPARE(details->sessionId(), id);
    }

    //! "The last 7 days" are others tomorrow: they are kept as that.
    void daysThatMoveOnAreKeptAsThat()
    {
        auto *created = find<QToolButton>("filterCreated");
        for (QAction *action : created->menu()->actions())
            if (action->data().toInt() == -7)
                action->trigger();
        QTRY_COMPARE(pane().filter().createdWithinDays, -7);
        QTest::mouseClick(find<QToolButton>("filterSave"), Qt::LeftButton);
        answer(u"New ones"_s, 4);
        QTRY_COMPARE(names(), QStringList{u"New ones"_s});
        QVERIFY(restart());
        QTRY_COMPARE(names(), QStringList{u"New ones"_s});
        QTest::keyClick(&window(), Qt::Key_4, Qt::AltModifier);
        domain::SessionFilter filter;
        filter.createdWithinDays = -7;
        QTRY_COMPARE(pane().filter(), filter);
        QCOMPARE(find<QToolButton>("filterCreated")->text(), u"Created: last 7 days"_s);
        QTRY_VERIFY(pane().model()->isWhole() && pane().model()->rowCount() < 60);
        QTRY_COMPARE(itemOf(u"New ones"_s)->data(Qt::UserRole + 1).toInt(), pane().model()->rowCount());
    }

    void itStaysAfterARestart()
    {
        makeLeases(9);
        QVERIFY(restart());
        QTRY_COMPARE(names(), QStringList{u"Leases"_s});
        QVERIFY(!pane().table()->isColumnHidden(int(Column::Created)));
        clickOn(itemOf(u"Leases"_s));
        checkLeases();
        workspace().showView(ui::View::Signed);
        QTest::keyClick(&window(), Qt::Key_9, Qt::AltModifier);
        checkLeases();
        workspace().showView(ui::View::Ready);
        QCOMPARE(pane().ordering(), domain::SessionOrdering()); // the views have their own order
        QVERIFY(pane().filter().text.isEmpty());
    }

    //! In menus and beside keys it is a letter, and no mark of an access key.
    void anAmpersandInItsNameIsSeen()
    {
        type(u"leie"_s);
        QTest::mouseClick(find<QToolButton>("filterSave"), Qt::LeftButton);
        answer(u"R&D & more"_s, 5);
        QTRY_COMPARE(names(), QStringList{u"R&D & more"_s});
        QStringList undone;
        for (const QAction *action : window().findChildren<QAction *>())
            if (action->text().startsWith(u"&Undo: "_s))
                undone << action->text();
        QCOMPARE(undone, QStringList{u"&Undo: Save “R&&D && more”"_s});
        QTest::keyClick(&window(), Qt::Key_F1);
        QTRY_VERIFY(find<QTreeWidget>("keysList"));
        const auto *keys = find<QTreeWidget>("keysList");
        const auto lines = keys->findItems(u"Alt+5"_s, Qt::MatchExactly | Qt::MatchRecursive, 1);
        QCOMPARE(lines.size(), 1);
        QCOMPARE(lines.first()->text(0), u"R&D & more"_s);
        QCOMPARE(keys->findItems(u"Undo"_s, Qt::MatchExactly | Qt::MatchRecursive, 0).size(), 1);
        QCOMPARE(keys->findItems(u"View"_s, Qt::MatchExactly, 0).size(), 1);
        support::picture(*keys->window(), u"searches-ampersand"_s);
    }

    void namesAndKeysThatAreTaken()
    {
        makeLeases(3);
        workspace().showView(ui::View::AllSessions);
        type(u"avtale"_s);
        QTest::keyClick(&window(), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(find<QLineEdit>("searchName"));
        auto *text = find<QLineEdit>("searchName");
        auto *keys = find<QComboBox>("searchKey");
        text->setText(u"Other"_s); // that of the one that is open is its own, key and all
        QCOMPARE(keys->findData(3), -1);
        QVERIFY(keys->findData(4) > 0);
        for (const auto &name : {u""_s, u"   "_s}) {
            text->setText(name);
            QTest::keyClick(text, Qt::Key_Return);
            QTRY_VERIFY2(!find<QLabel>("searchNameProblem")->text().isEmpty(), qPrintable(name));
            QVERIFY(find<QLabel>("searchNameProblem")->isVisible());
            QVERIFY(text->window()->isVisible());
            support::picture(*text->window(), u"searches-taken"_s);
        }
        text->selectAll();
        QTest::keyClicks(text, u"More"_s);
        QVERIFY(!find<QLabel>("searchNameProblem")->isVisible());
        QTest::keyClick(text, Qt::Key_Return);
        QTRY_COMPARE(names(), (QStringList{u"Leases"_s, u"More"_s}));
        views().setFocus();
        QTest::keyClick(&views(), Qt::Key_F2); // two that are there do not become one
        QTRY_VERIFY(find<QLineEdit>("searchName"));
        text = find<QLineEdit>("searchName");
        text->setText(u"leases"_s);
        QTest::keyClick(text, Qt::Key_Return);
        QTRY_VERIFY(find<QLabel>("searchNameProblem")->isVisible());
        QVERIFY(!find<QMessageBox>("replaceSearchQuestion"));
        QTest::keyClick(text, Qt::Key_Escape);
        QTRY_VERIFY(!find<QLineEdit>("searchName"));
        window().activateWindow(); // as a window manager does
        QVERIFY(support::becomesActive(&window()));
        views().setFocus();
        QTest::keyClick(&views(), Qt::Key_F2);
        const QString longName = u"Leases of the western region that wait for an earlier signer"_s;
        answer(longName);
        QTRY_COMPARE(names(), (QStringList{u"Leases"_s, longName}));
        support::picture(window(), u"searches-long"_s);
    }

    //! Who gives a new one the name of another is asked, and can have it in its place, by keys alone.
    void oneOfTheSameNameIsReplaced()
    {
        makeLeases(3);
        const QString id = views().chosenSearch();
        const auto words = [this, id] {
            const auto *search = workspace().searches()->search(id);
            return search ? search->filter.text : u"gone"_s;
        };
        const auto question = [this] { return find<QMessageBox>("replaceSearchQuestion"); };
        workspace().showView(ui::View::Rejected);
        type(u"avtale"_s);
        QTest::keyClick(&window(), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(find<QLineEdit>("searchName"));
        auto *text = find<QLineEdit>("searchName");
        QVERIFY(support::becomesActive(text->window()));
        text->selectAll();
        const auto *keys = find<QComboBox>("searchKey");
        QTest::keyClicks(text, u"lease"_s);
        QCOMPARE(keys->currentData().toInt(), 1); // the first that is free, for a new one
        QCOMPARE(keys->findData(3), -1);
        QTest::keyClicks(text, u"s"_s);
        QCOMPARE(keys->currentData().toInt(), 3); // that of the one that has the name, which it keeps
        QTest::keyClick(text, Qt::Key_Return);
        QTRY_VERIFY(question() && question()->isVisible());
        QVERIFY2(question()->text().contains(u"“Leases”"_s), qPrintable(question()->text()));
        QCOMPARE(support::unnamedIn(*question()), QStringList());
        support::picture(*question(), u"searches-replace"_s);
        QTest::keyClick(question(), Qt::Key_Return); // the safe answer
        QTRY_VERIFY(!question());
        QVERIFY(text->window()->isVisible()); // to call it something else
        QCOMPARE(words(), u"leie"_s);

        text->window()->activateWindow(); // as a window manager does
        QVERIFY(support::becomesActive(text->window()));
        QTest::keyClick(text, Qt::Key_Return);
        QTRY_VERIFY(question() && question()->isVisible());
        question()->activateWindow();
        QTRY_VERIFY(question()->isActiveWindow());
        QTest::keyClick(question(), Qt::Key_R, Qt::AltModifier);
        QTRY_VERIFY(!find<QLineEdit>("searchName"));
        QTRY_COMPARE(words(), u"avtale"_s);
        QTRY_COMPARE(names(), QStringList{u"leases"_s});
        QCOMPARE(workspace().searches()->search(id)->key, 3); // nobody chose another one
        QTRY_COMPARE(views().chosenSearch(), id);
        window().activateWindow();
        QVERIFY(support::becomesActive(&window()));
        QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(words(), u"leie"_s);
        QTRY_COMPARE(names(), QStringList{u"Leases"_s});
    }

    //! Who saves one has it on a key, unless another is wanted; it is told at the left.
    void theFirstFreeKeyIsProposed()
    {
        makeLeases();
        QCOMPARE(workspace().searches()->searches().first().key, 1);
        QVERIFY2(itemOf(u"Leases"_s)->toolTip().contains(u"Alt+1"_s),
                 qPrintable(itemOf(u"Leases"_s)->toolTip()));
        workspace().showView(ui::View::AllSessions);
        type(u"avtale"_s);
        QTest::keyClick(&window(), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(find<QComboBox>("searchKey"));
        QCOMPARE(find<QComboBox>("searchKey")->currentData().toInt(), 2);
        answer(u"Contracts"_s);
        QTRY_COMPARE(names(), (QStringList{u"Leases"_s, u"Contracts"_s}));
        QTest::keyClick(&window(), Qt::Key_1, Qt::AltModifier);
        checkLeases();
    }

    //! Or the digit would be looked for, where the cursor is in the search.
    void aFreeKeySaysSo()
    {
        makeLeases(3);
        auto *text = find<QLineEdit>("filterText");
        text->setFocus();
        const QPoint place = text->mapTo(&window(), QPoint());
        QTest::keyClick(text, Qt::Key_4, Qt::AltModifier);
        const auto *message =
            pane().findChild<ui::InlineMessage *>(u"inlineMessage"_s, Qt::FindDirectChildrenOnly);
        QTRY_VERIFY2(message->isVisible() && message->text().contains(u"Alt+4"_s),
                     qPrintable(message->text()));
        QTest::qWait(0); // layouts
        QCOMPARE(text->mapTo(&window(), QPoint()), place);
        QCOMPARE(text->text(), u"leie"_s);
        workspace().showView(ui::View::Documents); // where it is told above what is shown
        QTest::keyClick(&window(), Qt::Key_4, Qt::AltModifier);
        const auto *above = find<ui::InlineMessage>("workspaceMessage");
        QTRY_VERIFY(above->isVisible() && above->text().contains(u"Alt+4"_s));
        workspace().showView(ui::View::AllSessions);
        QTRY_COMPARE(text->text(), QString());
        text->setFocus();
        QTest::keyClick(text, Qt::Key_3, Qt::AltModifier); // that of a search is as it was
        checkLeases();
    }

    //! There is nothing to save, nor to ask.
    void whatIsSavedAlreadySaysSo()
    {
        makeLeases(3);
        checkLeases();
        const auto *message = find<ui::InlineMessage>("workspaceMessage");
        QVERIFY(message);
        QTest::keyClick(&window(), Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(message->text(), u"“Leases” is saved already, as it is shown."_s);
        QVERIFY(!find<QLineEdit>("searchName"));
        QCOMPARE(names(), QStringList{u"Leases"_s});
    }

    void renamedByTheKeyboard()
    {
        makeLeases();
        views().setFocus();
        QTest::keyClick(&views(), Qt::Key_F2);
        answer(u"Rent & more"_s, 5);
        QTRY_COMPARE(names(), QStringList{u"Rent & more"_s});
        workspace().showView(ui::View::Drafts);
        QTest::keyClick(&window(), Qt::Key_5, Qt::AltModifier);
        checkLeases();
        QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(names(), QStringList{u"Leases"_s});
    }

    void changedToWhatIsShown()
    {
        makeLeases();
        const QString id = views().chosenSearch();
        auto *text = find<QLineEdit>("filterText");
        text->setFocus();
        text->selectAll();
        QTest::keyClicks(text, u"avtale"_s);
        QTRY_COMPARE(pane().filter().text, u"avtale"_s);
        QCOMPARE(views().chosenSearch(), id); // narrowed, it is still that one
        clickOn(itemOf(u"Leases"_s));         // once more: as it was
        checkLeases();
        workspace().showView(ui::View::Signed);
        type(u"avtale"_s);
        QMenu *menu = menuOf(itemOf(u"Leases"_s));
        QVERIFY(menu && menu->isVisible());
        QCOMPARE(pane().filter().text, u"avtale"_s); // the menu is about what is shown
        support::picture(*menu, u"searches-menu"_s);
        menu->findChild<QAction *>(u"searchTakeOver"_s)->trigger();
        menu->close();
        QTRY_COMPARE(workspace().searches()->search(id)->filter.text, u"avtale"_s);
        QVERIFY(restart());
        QTRY_COMPARE(names(), QStringList{u"Leases"_s});
        clickOn(itemOf(u"Leases"_s));
        QTRY_COMPARE(pane().filter().text, u"avtale"_s);
        QCOMPARE(pane().filter().states, QList{SessionState::Signed});
    }

    //! Said before, it would be said of what could not be kept, too.
    void thatItFindsSomethingElseIsSaidWhenItIsStored()
    {
        makeLeases();
        const QString id = views().chosenSearch();
        workspace().showView(ui::View::Signed);
        type(u"avtale"_s);
        const auto does = [this](const QString &statement) {
            const auto done = answerOf<store::StoreResult<void>>([&](QObject *context, auto told) {
                window().account()->database().run<void>(
                    context,
                    [statement](QSqlDatabase &database) { return store::sql::run(database, statement); },
                    std::move(told));
            });
            return done && *done;
        };
        const auto *message = find<ui::InlineMessage>("workspaceMessage");
        QVERIFY(message);
        QVERIFY(does(u"CREATE TRIGGER search_kept BEFORE UPDATE ON saved_search BEGIN SELECT RAISE(ABORT, "
                     "'full'); END"_s));
        workspace().searches()->takeOverShown(id);
        QVERIFY2(!message->text().contains(u"from now on"_s), qPrintable(message->text()));
        QTRY_VERIFY2(message->text().contains(u"The search cannot be changed: "_s),
                     qPrintable(message->text()));
        QCOMPARE(workspace().searches()->search(id)->filter.text, u"leie"_s);

        QVERIFY(does(u"DROP TRIGGER search_kept"_s));
        workspace().searches()->takeOverShown(id);
        QVERIFY2(!message->text().contains(u"from now on"_s), qPrintable(message->text()));
        QTRY_VERIFY2(message->text().contains(u"finds from now on what is shown"_s),
                     qPrintable(message->text()));
        QTRY_COMPARE(workspace().searches()->search(id)->filter.text, u"avtale"_s);
    }

    //! Or the list at the left would say that what is shown is what it finds.
    void whatIsNoMoreWhatWasSavedSaysSo()
    {
        makeLeases(3);
        const auto *leases = itemOf(u"Leases"_s);
        const auto saysSo = [leases] {
            return leases->data(ui::ViewList::ChangedRole).toBool() &&
                   leases->data(Qt::AccessibleTextRole).toString().endsWith(u", changed"_s) &&
                   leases->toolTip().contains(u"not what was saved"_s);
        };
        const auto saysNothing = [leases] {
            return !leases->data(ui::ViewList::ChangedRole).toBool() &&
                   !leases->data(Qt::AccessibleTextRole).toString().contains(u"changed"_s) &&
                   !leases->toolTip().contains(u"saved"_s);
        };
        QVERIFY(saysNothing());
        auto *text = find<QLineEdit>("filterText");
        text->setFocus();
        text->selectAll();
        QTest::keyClicks(text, u"avtale"_s);
        QTRY_VERIFY(saysSo());
        support::picture(window(), u"searches-changed"_s);
        clickOn(itemOf(u"Leases"_s));
        checkLeases();
        QTRY_VERIFY(saysNothing());

        QHeaderView *header = pane().table()->horizontalHeader(); // another order is another list, too
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          QPoint(header->sectionViewportPosition(int(Column::Title)) + 20, 8));
        QVERIFY(saysSo());
        QTest::keyClick(&window(), Qt::Key_3, Qt::AltModifier);
        checkLeases();
        QVERIFY(saysNothing());

        text->setFocus();
        text->selectAll();
        QTest::keyClicks(text, u"avtale"_s);
        QTRY_VERIFY(saysSo());
        workspace().showView(ui::View::Signed); // what is shown now is called by its own name
        QVERIFY(saysNothing());
        clickOn(itemOf(u"Leases"_s));
        checkLeases();
        text->setFocus();
        text->selectAll();
        QTest::keyClicks(text, u"avtale"_s);
        QTRY_VERIFY(saysSo());
        QMenu *menu = menuOf(itemOf(u"Leases"_s));
        QVERIFY(menu);
        menu->findChild<QAction *>(u"searchTakeOver"_s)->trigger();
        menu->close();
        QTRY_VERIFY(saysNothing()); // it is what was saved now
        QCOMPARE(pane().filter().text, u"avtale"_s);
    }

    //! It stays chosen, but what leaves is not what it finds.
    void whatItDoesNotFindHasNotItsName()
    {
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        makeLeases();
        const QString own = proposedName();
        QVERIFY2(own.startsWith(u"Leases"_s), qPrintable(own));
        auto *text = find<QLineEdit>("filterText");
        text->setFocus();
        text->selectAll();
        QTest::keyClicks(text, u"avtale"_s);
        QTRY_COMPARE(pane().filter().text, u"avtale"_s);
        QVERIFY(!views().chosenSearch().isEmpty());
        const QString other = proposedName();
        QVERIFY2(other.startsWith(u"All sessions – avtale, filtered 2"_s), qPrintable(other));
        clickOn(itemOf(u"Leases"_s)); // as it was
        checkLeases();
        QCOMPARE(proposedName(), own);
    }

    //! Nor is a part of a view taken for the whole of it.
    void whatIsLookedForIsInTheName()
    {
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        const QString all = proposedName();
        QVERIFY2(all.startsWith(u"All sessions 2"_s), qPrintable(all));
        type(u"leie"_s);
        const QString part = proposedName();
        QVERIFY2(part.startsWith(u"All sessions – leie 2"_s), qPrintable(part));
        workspace().showView(ui::View::Signed);
        type(u"avtale"_s);
        const QString ofView = proposedName();
        QVERIFY2(ofView.startsWith(u"Signed – avtale 2"_s), qPrintable(ofView));
        QTest::keyClick(&window(), Qt::Key_P, Qt::ControlModifier);
        QTRY_VERIFY(find<QPrintPreviewDialog>("printPreview"));
        auto *preview = find<QPrintPreviewDialog>("printPreview");
        QCOMPARE(preview->windowTitle(), u"Print “Signed – avtale”"_s);
        preview->reject();
    }

    void withoutFiltersItIsNotThatSearchAnyMore()
    {
        makeLeases();
        QTest::mouseClick(find<QToolButton>("filterClear"), Qt::LeftButton);
        QTRY_COMPARE(views().chosenSearch(), QString());
        QCOMPARE(views().chosen(), ui::View::AllSessions);
        QTRY_COMPARE(pane().model()->rowCount(), 60);
        clickOn(itemOf(u"Leases"_s));
        checkLeases();
    }

    void removedAndBroughtBack()
    {
        makeLeases(2);
        workspace().showView(ui::View::AllSessions);
        type(u"avtale"_s);
        QTest::keyClick(&window(), Qt::Key_S, Qt::ControlModifier);
        answer(u"Second"_s);
        QTRY_COMPARE(names(), (QStringList{u"Leases"_s, u"Second"_s}));
        clickOn(itemOf(u"Leases"_s));
        checkLeases();
        views().setFocus();
        QTest::keyClick(&views(), Qt::Key_Delete);
        QTRY_COMPARE(names(), QStringList{u"Second"_s});
        QTRY_COMPARE(views().chosen(), ui::View::AllSessions);
        QTRY_COMPARE(pane().model()->rowCount(), 60);
        QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(names(), (QStringList{u"Leases"_s, u"Second"_s})); // in its place
        QTest::keyClick(&window(), Qt::Key_2, Qt::AltModifier);
        checkLeases();
    }

    //! One that is not counted yet says so, and would for ever.
    void whatCannotBeCountedSaysSo()
    {
        makeLeases();
        workspace().showView(ui::View::AllSessions);
        const auto dataOf = [this](int role) { return itemOf(u"Leases"_s)->data(role); };
        QTRY_VERIFY(dataOf(Qt::UserRole + 1).isValid());
        const auto dropped = answerOf<store::StoreResult<void>>([this](QObject *context, auto done) {
            window().account()->sessionIndex().writer().run<void>(
                context,
                [](QSqlDatabase &database) {
                    return store::sql::run(database, u"DROP TABLE session_words"_s);
                },
                std::move(done));
        });
        QVERIFY(dropped && *dropped);
        window().account()->sessionIndex().tellChanged();
        QTRY_VERIFY(dataOf(ui::ViewList::UncountedRole).isValid());
        QVERIFY(!dataOf(Qt::UserRole + 1).isValid() && !dataOf(ui::ViewList::AwaitedRole).toBool());
        QCOMPARE(dataOf(Qt::AccessibleTextRole).toString(), u"Leases, cannot be counted"_s);
        QVERIFY2(dataOf(Qt::ToolTipRole).toString().contains(u"cannot be counted: "_s),
                 qPrintable(dataOf(Qt::ToolTipRole).toString()));
        support::picture(window(), u"searches-uncounted"_s);
        m_program->language.use(u"nb"_s);
        QTRY_COMPARE(dataOf(Qt::AccessibleTextRole).toString(), u"Leases, kan ikke telles"_s);
        QVERIFY2(dataOf(Qt::ToolTipRole).toString().contains(u"kan ikke telles: "_s),
                 qPrintable(dataOf(Qt::ToolTipRole).toString()));
        m_program->language.use(u"en"_s);
    }

    void detailsAreBesideEveryList()
    {
        auto *details = find<QDockWidget>("detailsDock");
        for (const ui::View view : ui::sessionViews()) {
            workspace().showView(view);
            QVERIFY2(details->isVisible(), qPrintable(ui::ViewList::nameOf(view)));
        }
        workspace().showView(ui::View::Drafts);
        QVERIFY(!details->isVisible());
    }
};

QTEST_MAIN(TestUiSavedSearches)
#include "tst_ui_savedsearches.moc"
