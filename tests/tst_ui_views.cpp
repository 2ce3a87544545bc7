// What each view of sessions is: its own order, and how many there are in it.
#include "domain/sessioncolumn.h"
#include "models/sessiontablemodel.h"
#include "store/database.h"
#include "store/draftstore.h"
#include "store/savedsearches.h"
#include "store/sessionindex.h"
#include "support/answer.h"
#include "support/patience.h"
#include "support/programwindow.h"
#include "support/windowpatience.h"
#include "tasks/account.h"
#include "tasks/draftjson.h"
#include "tasks/networkstate.h"
#include "tasks/synctask.h"
#include "ui/activity/activitypane.h"
#include "ui/documents/documentspane.h"
#include "ui/drafts/draftspane.h"
#include "ui/sessions/sessionspane.h"
#include "ui/sessionviews.h"
#include "ui/widgets/viewlist.h"
#include "ui/workspace.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QScopeGuard>
#include <QSemaphore>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QTableView>
#include <QTest>
#include <QTimer>
#include <QToolButton>

using namespace Qt::StringLiterals;
using Column = models::SessionTableModel::Column;
using domain::SessionKey;
using domain::SessionOrdering;
using ui::View;

class TestUiViews : public QObject
{
    Q_OBJECT

    static constexpr int seeded = 300;
    support::SandboxProcess m_sandbox;
    std::unique_ptr<support::ProgramWindow> m_program;

    [[nodiscard]] ui::MainWindow &window() const { return *m_program->window; }
    [[nodiscard]] ui::Workspace &workspace() const { return *window().workspace(); }
    [[nodiscard]] ui::SessionsPane &pane() const { return *workspace().sessions(); }
    [[nodiscard]] models::SessionTableModel &model() const { return *pane().model(); }
    [[nodiscard]] QHeaderView &header() const { return *pane().table()->horizontalHeader(); }
    bool open()
    {
        window().openProfile(m_program->profile);
        return support::becomesActive(&window()) &&
               support::waitFor([this] { return model().rowCount() == seeded && model().isWhole(); }, 30'000);
    }
    bool restart()
    {
        workspace().showView(View::AllSessions); // what was open is opened again
        window().close();
        m_program->restart();
        return open();
    }
    //! The same, in the view that is open.
    void begunAnew()
    {
        window().close();
        m_program->restart();
        window().openProfile(m_program->profile);
        QVERIFY(support::becomesActive(&window()));
    }
    [[nodiscard]] ui::ViewList &viewList() const { return *workspace().findChild<ui::ViewList *>(); }
    void clickOn(const QString &name) const
    {
        QListWidgetItem *item = viewList().findItems(name, Qt::MatchExactly).value(0);
        QVERIFY2(item, qPrintable(name));
        viewList().scrollToItem(item);
        QTest::mouseClick(viewList().viewport(), Qt::LeftButton, {},
                          viewList().visualItemRect(item).center());
    }
    void clickOn(View view) const { clickOn(ui::ViewList::nameOf(view)); }
    //! In the search, as a person does.
    void type(const QString &words) const
    {
        QTest::keyClick(&window(), Qt::Key_F, Qt::ControlModifier);
        auto *text = window().findChild<QLineEdit *>(u"filterText"_s);
        QTRY_VERIFY(text->hasFocus());
        QTest::keyClicks(text, words);
        QTRY_COMPARE(pane().filter().text, words);
    }
    void saveSearch(const QString &name) const
    {
        const auto field = [this] { return window().findChild<QLineEdit *>(u"searchName"_s); };
        QTest::keyClick(&window(), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(field());
        QVERIFY(support::becomesActive(field()->window()));
        field()->selectAll();
        QTest::keyClicks(field(), name);
        QTest::keyClick(field(), Qt::Key_Return);
        QTRY_VERIFY(!field() && !viewList().chosenSearch().isEmpty());
        window().activateWindow(); // as a window manager does
        QVERIFY(support::becomesActive(&window()));
    }
    //! Those that are due first are first, and there are some.
    [[nodiscard]] bool isByDueDate(View view) const
    {
        if (model().isLoading() || !model().isWhole() || model().filter() != ui::filterOf(view) ||
            model().rowCount() < 2)
            return false;
        for (int row = 1; row < model().rowCount(); ++row) {
            const auto before = model().row(row - 1), after = model().row(row);
            if (!before || !after || after->dueDate < before->dueDate)
                return false;
        }
        return true;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_sandbox.start(QStringLiteral(PROGRAMS), seeded)); }
    void init() { m_program = std::make_unique<support::ProgramWindow>(m_sandbox); }
    void cleanup() { m_program.reset(); }

    //! What is lost first, where something is lost.
    void whatIsDueFirstIsFirst()
    {
        QVERIFY(open());
        for (const View view : {View::DueSoon, View::Overdue, View::NotSaved}) {
            workspace().showView(view);
            QTRY_VERIFY2(isByDueDate(view), qPrintable(ui::wordOf(view)));
            QCOMPARE(header().sortIndicatorSection(), int(Column::DueDate));
            const auto *order = window().findChild<QToolButton *>(u"sessionSort"_s);
            QCOMPARE(order->text(), view == View::Overdue ? u"Order: Longest overdue first"_s
                                                          : u"Order: Due soonest first"_s);
        }
        workspace().showView(View::LinkExpiring);
        QCOMPARE(pane().ordering(), (SessionOrdering{SessionKey::DueDate, false}));
        for (const View view : {View::AllSessions, View::Ready, View::Rejected}) {
            workspace().showView(view);
            QCOMPARE(pane().ordering(), SessionOrdering()); // the newest first
        }
    }

    void eachViewKeepsTheOrderThatWasChosenInIt()
    {
        QVERIFY(open());
        const SessionOrdering byTitle{SessionKey::Title, false};
        workspace().showView(View::DueSoon);
        auto *order = window().findChild<QToolButton *>(u"sessionSort"_s);
        QVERIFY(order);
        order->menu()->actions().at(4)->trigger();
        QCOMPARE(pane().ordering(), byTitle);
        workspace().showView(View::Overdue);
        QCOMPARE(pane().ordering(), (SessionOrdering{SessionKey::DueDate, false}));
        workspace().showView(View::Signed);
        QTest::mouseClick(header().viewport(), Qt::LeftButton, {},
                          QPoint(header().sectionViewportPosition(int(Column::Signer)) + 20, 8));
        QCOMPARE(pane().ordering(), (SessionOrdering{SessionKey::Signer, false}));
        workspace().showView(View::AllSessions);
        QCOMPARE(pane().ordering(), SessionOrdering());
        workspace().showView(View::DueSoon);
        QCOMPARE(pane().ordering(), byTitle);
        QTRY_COMPARE(model().ordering(), byTitle);
        QVERIFY(restart());
        QCOMPARE(pane().ordering(), SessionOrdering());
        workspace().showView(View::DueSoon);
        QCOMPARE(pane().ordering(), byTitle);
        const store::Settings onDisk(m_program->folder.settings());
        QCOMPARE(domain::orderingOf(onDisk.listOrder(u"dueSoon"_s)), byTitle);
    }

    //! "1 of 30" because of what was looked for elsewhere is what nobody expects.
    void whatIsLookedForEndsWithItsView()
    {
        QVERIFY(open());
        const auto *text = window().findChild<QLineEdit *>(u"filterText"_s);
        type(u"leie"_s);
        clickOn(View::Signed);
        QCOMPARE(text->text(), QString());
        QCOMPARE(pane().filter(), ui::filterOf(View::Signed));
        // nor do days narrow the next one
        for (QAction *action : window().findChild<QToolButton *>(u"filterCreated"_s)->menu()->actions())
            if (action->data().toInt() == -7)
                action->trigger();
        QTRY_COMPARE(pane().filter().createdWithinDays, -7);
        QTest::keyClick(&window(), Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(pane().filter(), domain::SessionFilter());
        QTRY_COMPARE(model().rowCount(), seeded);

        type(u"leie"_s); // what is behind another pane stays as it was narrowed
        clickOn(View::Documents);
        QVERIFY(!pane().isVisible());
        clickOn(View::AllSessions);
        QCOMPARE(text->text(), u"leie"_s);
        clickOn(View::Documents);
        clickOn(View::Ready); // but this is another one
        QCOMPARE(text->text(), QString());
        QCOMPARE(pane().filter(), ui::filterOf(View::Ready));

        clickOn(View::AllSessions);
        type(u"leie"_s);
        for (QAction *action : window().findChild<QToolButton *>(u"filterState"_s)->menu()->actions())
            if (action->data().toInt() == int(domain::SessionState::Ready))
                action->trigger();
        QVERIFY(viewList().chosen() == View::Ready); // by its states it is that one now
        clickOn(View::Documents);
        clickOn(View::Ready);
        QCOMPARE(text->text(), u"leie"_s);
    }

    //! What was looked for in a view leads back there when something led away from it.
    void whatIsLookedForComesBackWithItsView()
    {
        QVERIFY(open());
        QTRY_VERIFY(model().row(0));
        const QString id = model().row(0)->id;
        clickOn(View::Rejected);
        type(u"leie"_s);
        workspace().showSession(id); // as from a document
        QTRY_COMPARE(pane().selectedIds(), QStringList{id});
        QCOMPARE(pane().filter(), domain::SessionFilter());
        QTest::keyClick(&window(), Qt::Key_Left, Qt::AltModifier);
        QTRY_COMPARE(pane().filter().text, u"leie"_s);
        QVERIFY(viewList().chosen() == View::Rejected);
    }

    //! Nobody looks for the place once more in which he was yesterday.
    void whatWasOpenIsOpenedAgain()
    {
        QVERIFY(open());
        clickOn(View::Overdue);
        begunAnew();
        QVERIFY(viewList().chosen() == View::Overdue);
        QTRY_VERIFY(isByDueDate(View::Overdue));
        clickOn(View::Documents);
        begunAnew();
        QVERIFY(viewList().chosen() == View::Documents);
        QVERIFY(workspace().documents()->isVisible() && !pane().isVisible());
        QVERIFY(window().findChild<QDockWidget *>(u"detailsDock"_s)->isHidden());
        QTRY_COMPARE(model().rowCount(), seeded); // the list is there all the same

        // another account has its own
        domain::Profile other = m_program->profile;
        other.id = u"another-one"_s;
        m_program->secrets.keepForThisRun(other.id, m_sandbox.secret());
        window().openProfile(other);
        QVERIFY(viewList().chosen() == View::AllSessions && pane().isVisible());
        clickOn(View::Signed);
        window().openProfile(domain::Profile(m_program->profile));
        QVERIFY(viewList().chosen() == View::Documents);
        m_program->settings.sync();
        QCOMPARE(store::Settings(m_program->folder.settings()).lastView(other.id), u"signed"_s);
    }

    //! So is a search that was saved, unless it is gone.
    void theSearchThatWasOpenIsOpenedAgain()
    {
        QVERIFY(open());
        type(u"leie"_s);
        saveSearch(u"Leases"_s);
        const QString id = viewList().chosenSearch();
        begunAnew();
        QTRY_COMPARE(viewList().chosenSearch(), id);
        QCOMPARE(pane().filter().text, u"leie"_s);
        QTRY_VERIFY(model().isWhole() && model().rowCount() > 0 && model().rowCount() < seeded);

        window().close();
        m_program->window.reset();
        store::SavedSearches searches(m_program->database);
        bool isRemoved = false;
        searches.remove(id, this,
                        [&isRemoved](const store::StoreResult<void> &done) { isRemoved = done.has_value(); });
        QTRY_VERIFY(isRemoved);
        m_program->restart();
        QVERIFY(open()); // all of them
        QVERIFY(viewList().chosen() == View::AllSessions && viewList().chosenSearch().isEmpty());
    }

    //! That nobody has looked yet, or not at all of them, is not the same as none.
    void thatNoneIsStuckIsNotSaidTooSoon()
    {
        window().openProfile(m_program->profile);
        auto *views = workspace().findChild<ui::ViewList *>();
        const auto *stuck = views->findItems(ui::ViewList::nameOf(View::Stuck), Qt::MatchExactly).value(0);
        QVERIFY(stuck);
        QList<int> told;
        QObject here;
        connect(views->model(), &QAbstractItemModel::dataChanged, &here, [stuck, &told] {
            if (const QVariant count = stuck->data(Qt::UserRole + 1); count.isValid())
                told << count.toInt();
        });
        QTRY_VERIFY_WITH_TIMEOUT(!told.isEmpty() && told.last() > 0, 20'000);
        QVERIFY(!told.contains(0));
    }

    //! Also where the service is not asked by itself: time goes on.
    void whatBecomesOverdueIsCounted()
    {
        QVERIFY(open());
        auto *network = workspace().findChild<tasks::NetworkState *>();
        const auto *sync = workspace().findChild<tasks::SyncTask *>();
        QVERIFY(network && sync);
        // what only we know of would be asked for
        QTRY_VERIFY_WITH_TIMEOUT(
            sync->status().isWhole && sync->status().phase == tasks::SyncStatus::Phase::Idle, 20'000);
        network->pretendMetered(true);
        const auto *item = workspace()
                               .findChild<ui::ViewList *>()
                               ->findItems(ui::ViewList::nameOf(View::Overdue), Qt::MatchExactly)
                               .value(0);
        QVERIFY(item);
        const auto overdue = [item] { return item->data(Qt::UserRole + 1).toInt(); };
        QTRY_VERIFY(overdue() > 0);
        const int before = overdue();
        store::SessionRow row;
        row.id = u"018f0000-0000-7000-8000-0000000000aa"_s;
        row.state = u"READY"_s;
        row.title = u"Due in a moment"_s;
        row.seenAt = QDateTime::currentDateTimeUtc();
        row.dueDate = row.seenAt.addSecs(2);
        window().account()->sessionIndex().upsert({row});
        QTRY_COMPARE(model().rowCount(), seeded + 1);             // it is listed, and was counted
        QTRY_COMPARE_WITH_TIMEOUT(overdue(), before + 1, 20'000); // nobody asks for it
    }

    //! With a million sessions a count takes long, and others need the disk and the processor too: it is not
    //! begun again at once.
    void aLongCountIsFollowedByARest()
    {
        constexpr int usualMs = 300, longestRestMs = 3'000; // of workspaceviews.cpp
        constexpr int longMs = 1'600;
        QVERIFY(open());
        auto *network = workspace().findChild<tasks::NetworkState *>();
        const auto *sync = workspace().findChild<tasks::SyncTask *>();
        QVERIFY(network && sync);
        QTRY_VERIFY_WITH_TIMEOUT(
            sync->status().isWhole && sync->status().phase == tasks::SyncStatus::Phase::Idle, 20'000);
        network->pretendMetered(true); // what only we know of would be asked for
        const auto *item = workspace()
                               .findChild<ui::ViewList *>()
                               ->findItems(ui::ViewList::nameOf(View::Overdue), Qt::MatchExactly)
                               .value(0);
        QVERIFY(item);
        const auto overdue = [item] { return item->data(Qt::UserRole + 1).toInt(); };
        QTRY_VERIFY(overdue() > 0);
        const int before = overdue();
        store::SessionIndex &index = window().account()->sessionIndex();
        QSemaphore others;
        const auto letGo = qScopeGuard([&others] { others.release(); }); // also when this test fails
        index.slowReader().run<void>(nullptr,
                                     [&others](QSqlDatabase &) -> store::StoreResult<void> {
                                         others.acquire();
                                         return {};
                                     },
                                     {});
        store::SessionRow row;
        row.state = u"READY"_s;
        row.title = u"Overdue"_s;
        row.seenAt = QDateTime::currentDateTimeUtc();
        row.dueDate = row.seenAt.addDays(-1);
        const auto add = [&index, &row](const QString &id) {
            row.id = id;
            const QSignalSpy changed(&index, &store::SessionIndex::changed);
            index.upsert({row});
            return support::waitFor([&changed] { return !changed.isEmpty(); }, 20'000);
        };
        QVERIFY(add(u"018f0000-0000-7000-8000-0000000000ab"_s));
        // whatever rest there was before: it ends, the count begins, and that takes long
        for (const int ms : {longestRestMs + usualMs, longMs}) {
            QTimer timer;
            timer.setTimerType(Qt::PreciseTimer);
            const QSignalSpy isOver(&timer, &QTimer::timeout);
            timer.start(ms);
            QTRY_VERIFY_WITH_TIMEOUT(!isOver.isEmpty(), 20'000);
        }
        QCOMPARE(overdue(), before);
        QElapsedTimer rest;
        rest.start();
        others.release();
        QTRY_COMPARE_WITH_TIMEOUT(overdue(), before + 1, 20'000);
        QVERIFY(add(u"018f0000-0000-7000-8000-0000000000ac"_s));
        QTRY_COMPARE_WITH_TIMEOUT(overdue(), before + 2, 20'000);
        // never sooner, however fast the machine is; a timer of Qt may be a twentieth early
        const qint64 restMs = rest.elapsed();
        QVERIFY2(restMs > longestRestMs * 9 / 10, qPrintable(QString::number(restMs)));
    }

    //! The arrows and Delete were for Activity, where the keys were before.
    void aKeyOfAViewLeadsIntoItsList()
    {
        QVERIFY(open());
        store::ActivityEntry entry;
        entry.id = u"done"_s;
        entry.title = u"Send"_s;
        entry.state = store::ActivityEntry::State::Done;
        entry.startedAt = entry.endedAt = QDateTime::currentDateTimeUtc();
        m_program->log.upsert(entry);
        window().findChild<QDockWidget *>(u"activityDock"_s)->show();
        QTableView &activity = *window().findChild<QTableView *>(u"activityTable"_s);
        QTRY_COMPARE(activity.model()->rowCount(), 1);
        activity.setFocus();
        QTRY_VERIFY(activity.hasFocus());
        QTest::keyClick(&activity, Qt::Key_6, Qt::ControlModifier); // drafts, of which there are none
        QTRY_VERIFY(workspace().drafts()->isVisible());
        for (const Qt::Key key : {Qt::Key_Home, Qt::Key_Delete}) // for whoever has the keys by now
            QTest::keyClick(window().windowHandle(), key);
        QCOMPARE(activity.model()->rowCount(), 1);
        const auto hasKeys = [](const QWidget *part) {
            const QWidget *focus = QApplication::focusWidget();
            return focus && (focus == part || part->isAncestorOf(focus));
        };
        QTRY_VERIFY(hasKeys(workspace().drafts()));

        store::DraftRecord draft;
        draft.id = u"lease"_s;
        draft.profileId = m_program->profile.id;
        draft.name = u"Lease"_s;
        draft.payload = tasks::toJson(domain::SessionDraft());
        const auto saved = answerOf<store::StoreResult<void>>(
            [&](QObject *context, auto done) { window().account()->drafts().save(draft, context, done); });
        QVERIFY(saved && saved->has_value());
        QTRY_VERIFY(workspace().drafts()->table()->hasFocus()); // it is there now
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Home);
        QCOMPARE(workspace().drafts()->selectedIds(), QStringList{u"lease"_s});

        activity.setFocus();
        QTRY_VERIFY(activity.hasFocus());
        QTest::keyClick(&activity, Qt::Key_5, Qt::ControlModifier);
        QTRY_VERIFY(pane().table()->hasFocus());
        QVERIFY(!pane().hasChosen()); // who passes by looks at none
    }

    //! As the searches have theirs.
    void whatWantsAttentionHasKeys()
    {
        QVERIFY(open());
        const std::pair<Qt::Key, View> keys[] = {
            {Qt::Key_1, View::NeedsDecision}, {Qt::Key_2, View::News},    {Qt::Key_3, View::Stuck},
            {Qt::Key_4, View::DueSoon},       {Qt::Key_5, View::Overdue}, {Qt::Key_8, View::NotSaved},
            {Qt::Key_0, View::Handled}};
        for (const auto &[key, view] : keys) {
            QTest::keyClick(&window(), key, Qt::ControlModifier | Qt::ShiftModifier);
            QVERIFY2(viewList().chosen() == view, qPrintable(ui::wordOf(view)));
        }
        const auto *overdue =
            viewList().findItems(ui::ViewList::nameOf(View::Overdue), Qt::MatchExactly).value(0);
        QVERIFY(overdue);
        QCOMPARE(overdue->toolTip(), u"Ctrl+Shift+5"_s);
    }

    void enterAndRightLeadFromAViewIntoItsList_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("Return") << int(Qt::Key_Return);
        QTest::newRow("Right") << int(Qt::Key_Right);
    }
    void enterAndRightLeadFromAViewIntoItsList()
    {
        QFETCH(const int, key);
        QVERIFY(open());
        clickOn(View::Overdue);
        QTRY_VERIFY(isByDueDate(View::Overdue));
        viewList().setFocus();
        QTRY_VERIFY(viewList().hasFocus());
        QTest::keyClick(&viewList(), static_cast<Qt::Key>(key));
        QTRY_VERIFY(pane().table()->hasFocus());
        QTRY_COMPARE(pane().selectedIds(), QStringList{model().row(0)->id});
        viewList().setFocus();
        QTest::keyClick(&viewList(), Qt::Key_Down); // its own keys are what they were
        QVERIFY(viewList().chosen() == View::LinkExpiring);
        QVERIFY(viewList().hasFocus());
    }

    //! Activity is a panel below what is shown, and that stays chosen.
    void activityIsNoPlace_data()
    {
        QTest::addColumn<bool>("isByKey");
        QTest::newRow("click") << false;
        QTest::newRow("key") << true;
    }
    void activityIsNoPlace()
    {
        QFETCH(const bool, isByKey);
        QVERIFY(open());
        auto *views = workspace().findChild<ui::ViewList *>();
        auto *dock = window().findChild<QDockWidget *>(u"activityDock"_s);
        QVERIFY(views && dock);
        const auto *activity =
            views->findItems(ui::ViewList::nameOf(View::Activity), Qt::MatchExactly).value(0);
        QVERIFY(activity);
        workspace().showView(isByKey ? View::Collections : View::Overdue);
        dock->hide();
        for (int times = 0; times < 2; ++times) { // the second time, too, though nothing else was chosen
            views->setFocus();
            if (isByKey) {
                QTest::keyClick(views, Qt::Key_Down);
            } else {
                views->scrollToItem(activity);
                QTest::mouseClick(views->viewport(), Qt::LeftButton, {},
                                  views->visualItemRect(activity).center());
            }
            QTRY_VERIFY(dock->isVisible() && dock->isAncestorOf(QApplication::focusWidget()));
            QTRY_VERIFY(views->chosen() == (isByKey ? View::Collections : View::Overdue));
            QVERIFY(views->currentItem()->isSelected() && !activity->isSelected());
            QCOMPARE(pane().isVisible(), !isByKey);
            if (!isByKey)
                QCOMPARE(pane().filter(), ui::filterOf(View::Overdue));
        }
    }

    //! All of them would be walked through for each that goes.
    void manyActivitiesAreForgottenWithOneLook()
    {
        constexpr int many = 50;
        ui::ActivityPane activity(m_program->log);
        activity.show();
        QVERIFY(support::becomesActive(&activity));
        for (int number = 0; number < many; ++number) {
            store::ActivityEntry entry;
            entry.id = QString::number(number);
            entry.title = u"Send"_s;
            entry.state = store::ActivityEntry::State::Done;
            entry.startedAt = entry.endedAt = QDateTime::currentDateTimeUtc();
            m_program->log.upsert(entry);
        }
        QTableView &table = *activity.table();
        QTRY_COMPARE(table.model()->rowCount(), many);
        table.setFocus();
        QTRY_VERIFY(table.hasFocus());
        table.selectAll();
        const QSignalSpy removed(table.model(), &QAbstractItemModel::rowsRemoved);
        const QSignalSpy counted(&activity, &ui::ActivityPane::openCountChanged);
        QTest::keyClick(&table, Qt::Key_Delete);
        QCOMPARE(table.model()->rowCount(), 0);
        QCOMPARE(removed.size(), many);
        QCOMPARE(counted.size(), 1);
        const auto *forget = activity.findChild<QAction *>(u"activityForget"_s);
        QVERIFY(forget && !forget->isEnabled()); // nothing is chosen any more
    }

    //! It would be the mark of an access key: "Berg _Dal".
    void anAmpersandInTheNameOfAnAccountIsSeen()
    {
        domain::Profile profile = m_program->profile;
        profile.id = u"berg-and-dal"_s;
        profile.name = u"Berg & Dal"_s;
        profile.environmentLabel = u"R&D"_s;
        QVERIFY(m_program->profiles.save(profile));
        QStringList texts;
        for (const QAction *action : window().findChildren<QAction *>())
            if (action->data().toString() == profile.id)
                texts << action->text();
        QCOMPARE(texts, QStringList{u"R&&D – Berg && Dal"_s});
    }

    void anOrderIsRead()
    {
        for (const SessionOrdering &each : {SessionOrdering{}, SessionOrdering{SessionKey::Id, true},
                                            SessionOrdering{SessionKey::Seen, false}})
            QCOMPARE(domain::orderingOf(domain::textOf(each)), each);
        for (const QString &none : {u""_s, u"-"_s, u"Colour"_s, u"--Title"_s})
            QVERIFY2(!domain::orderingOf(none), qPrintable(none));
    }
};

QTEST_MAIN(TestUiViews)
#include "tst_ui_views.moc"
