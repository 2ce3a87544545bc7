// The window keeps the size that a person gave it, whatever it shows, in each language.
#include "models/sessiontablemodel.h"
#include "store/maskedmode.h"
#include "support/patience.h"
#include "support/pictures.h"
#include "support/programwindow.h"
#include "ui/sessions/sessiondetails.h"
#include "ui/sessions/sessionfilterbar.h"
#include "ui/sessions/sessionfooter.h"
#include "ui/sessions/sessionspane.h"
#include "ui/sessions/signinglinks.h"
#include "ui/statetext.h"
#include "ui/widgets/dockshare.h"
#include "ui/widgets/filterbutton.h"
#include "ui/workspace.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMouseEvent>
#include <QScopeGuard>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QWindow>

using namespace Qt::StringLiterals;
using Column = models::SessionTableModel::Column;

class TestUiRoom : public QObject
{
    Q_OBJECT

    static constexpr int seeded = 40;
    support::SandboxProcess m_sandbox;
    std::unique_ptr<support::ProgramWindow> m_program;

    [[nodiscard]] ui::MainWindow &window() const { return *m_program->window; }
    [[nodiscard]] ui::Workspace &workspace() const { return *window().workspace(); }
    [[nodiscard]] QHeaderView &header() const { return *workspace().sessions()->table()->horizontalHeader(); }
    [[nodiscard]] int widthOf(Column column) const { return header().sectionSize(int(column)); }
    //! Layouts hear of each other one after the other.
    static void settle()
    {
        for (int times = 0; times < 5; ++times)
            QTest::qWait(0);
    }
    void open(const QString &language)
    {
        window().openProfile(m_program->profile);
        auto *action = window().findChild<QAction *>(u"language_"_s + language);
        QVERIFY(action);
        action->trigger();
        QCOMPARE(m_program->language.current(), language);
        QTRY_VERIFY_WITH_TIMEOUT(workspace().sessions()->model()->rowCount() >= seeded, 20'000);
        window().resize(small);
        settle();
        QCOMPARE(window().size(), small);
    }
    //! As narrow as the list is beside details that are filled.
    void chooseFirst()
    {
        workspace().sessions()->table()->selectRow(0);
        QTRY_VERIFY(!workspace().details()->sessionId().isEmpty());
        settle();
    }
    static void languages()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << u"en"_s;
        QTest::newRow("Norwegian") << u"nb"_s;
    }

    const QSize small{1024, 700};

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_sandbox.start(QStringLiteral(PROGRAMS), seeded), qPrintable(m_sandbox.errorText()));
    }
    void init() { m_program = std::make_unique<support::ProgramWindow>(m_sandbox); }
    void cleanup() { m_program.reset(); }

    void noViewMakesItLarger_data() { languages(); }
    void noViewMakesItLarger()
    {
        QFETCH(QString, language);
        open(language);
        for (const ui::View view : ui::ViewList::views()) {
            if (view == ui::View::Activity)
                continue; // a panel, not a view
            workspace().showView(view);
            settle();
            QVERIFY2(window().size() == small, qPrintable(ui::ViewList::nameOf(view)));
        }
        workspace().showView(ui::View::AllSessions);
        settle();
        QCOMPARE(window().size(), small);
    }

    void noFilterMakesItLarger_data() { languages(); }
    void noFilterMakesItLarger()
    {
        QFETCH(QString, language);
        open(language);
        auto *bar = window().findChild<ui::SessionFilterBar *>();
        QVERIFY(bar);
        domain::SessionFilter filter;
        filter.states = {domain::SessionState::Ready};
        filter.text = u"a contract that somebody looks for"_s;
        filter.label = u"to be rung up on Monday, before noon"_s;
        filter.createdFrom = filter.dueFrom = QDate(2026, 10, 12).startOfDay().toUTC();
        filter.createdTo = filter.dueTo = QDate(2026, 12, 28).endOfDay().toUTC();
        bar->show(filter);
        settle();
        support::picture(window(), u"room-filters-"_s + language);
        QCOMPARE(window().size(), small);
        m_program->settings.maskedMode().setOn(true); // which adds a lock to the tabs
        settle();
        QCOMPARE(window().size(), small);
        // all of them are in sight, none over another
        for (auto *filterOf : bar->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
            if (!filterOf->isVisible())
                continue;
            QVERIFY2(bar->rect().contains(filterOf->geometry()), qPrintable(filterOf->objectName()));
            for (auto *other : bar->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly))
                QVERIFY2(other == filterOf || !other->isVisible() ||
                             !other->geometry().intersects(filterOf->geometry()),
                         qPrintable(filterOf->objectName() + u" over "_s + other->objectName()));
        }
        auto *text = bar->findChild<QLineEdit *>(u"filterText"_s);
        QVERIFY(text->width() >= 160); // what is looked for can still be read
    }

    //! In a line of their own where there is no room for them, and again beside the words where there is.
    void theFiltersGiveWayToTheWords_data() { languages(); }
    void theFiltersGiveWayToTheWords()
    {
        QFETCH(QString, language);
        open(language);
        chooseFirst();
        auto *bar = window().findChild<ui::SessionFilterBar *>();
        QVERIFY(bar);
        auto *text = bar->findChild<QLineEdit *>(u"filterText"_s);
        const auto button = [bar](const QString &name) {
            auto *found = bar->findChild<QToolButton *>(name);
            Q_ASSERT(found);
            return found;
        };
        const QStringList names{u"filterState"_s, u"filterCreated"_s, u"filterDue"_s};
        support::picture(window(), u"room-two-lines-"_s + language);
        QVERIFY2(text->width() >= 240, qPrintable(QString::number(text->width())));
        for (const QString &name : names) {
            const QToolButton *filter = button(name);
            QVERIFY2(filter->isVisible() && bar->rect().contains(filter->geometry()), qPrintable(name));
            QVERIFY2(filter->geometry().top() > text->geometry().bottom(), qPrintable(name));
        }
        window().resize(2000, small.height());
        settle();
        support::picture(window(), u"room-one-line-"_s + language);
        for (const QString &name : names)
            QVERIFY2(button(name)->geometry().top() <= text->geometry().bottom(), qPrintable(name));
        QVERIFY(text->width() >= 240);
        window().resize(small);
        settle();
        QVERIFY(button(u"filterDue"_s)->geometry().top() > text->geometry().bottom());
        QCOMPARE(window().size(), small);
    }

    //! Beside details that are filled: how to begin one, what is filtered by, and whose session it is.
    void narrowIsStillRead_data() { languages(); }
    void narrowIsStillRead()
    {
        QFETCH(QString, language);
        open(language);
        chooseFirst();
        auto *bar = window().findChild<ui::SessionFilterBar *>();
        QVERIFY(bar);
        for (const QString &name : {u"sessionNew"_s, u"filterState"_s, u"filterCreated"_s, u"filterDue"_s}) {
            const auto *filter = bar->findChild<QToolButton *>(name);
            QVERIFY2(filter && filter->isVisible() && !filter->text().isEmpty(), qPrintable(name));
            QVERIFY2(filter->width() >= filter->sizeHint().width(), qPrintable(name)); // nothing is cut
        }
        const int end = header().sectionViewportPosition(int(Column::Signer)) + widthOf(Column::Signer);
        const QString told = u"%1, %2, %3"_s.arg(end).arg(widthOf(Column::Title)).arg(widthOf(Column::State));
        // what is beside the title is as narrow as it may be, unless there is room for more of it
        QVERIFY2(end <= header().viewport()->width() ||
                     (widthOf(Column::Signer) == 90 && widthOf(Column::State) == 90),
                 qPrintable(told));
        QVERIFY2(widthOf(Column::State) >= 90 && widthOf(Column::Signer) >= 90, qPrintable(told));
        // and not out of sight for more of the title
        QVERIFY2(end <= header().viewport()->width() || widthOf(Column::Title) == 220, qPrintable(told));
    }

    //! It says the most; beside details that are filled it had half of that.
    void theTitleKeepsItsRoom_data() { languages(); }
    void theTitleKeepsItsRoom()
    {
        QFETCH(QString, language);
        open(language);
        QVERIFY2(widthOf(Column::Title) >= 220, qPrintable(QString::number(widthOf(Column::Title))));
        chooseFirst();
        QVERIFY2(widthOf(Column::Title) >= 220, qPrintable(QString::number(widthOf(Column::Title))));
        support::picture(window(), u"room-title-"_s + language);
        const int narrow = widthOf(Column::State);
        window().resize(2000, small.height());
        settle();
        QVERIFY(widthOf(Column::State) > narrow); // where there is room, all of its words
        QCOMPARE(widthOf(Column::Signer), 130);
        QVERIFY(widthOf(Column::Title) >= 220);
    }

    //! When each was created was cut in its middle, without a sign of it.
    void noColumnIsCutByTheEdge_data() { languages(); }
    void noColumnIsCutByTheEdge()
    {
        QFETCH(QString, language);
        open(language);
        chooseFirst();
        auto *dock = window().findChild<QDockWidget *>(u"detailsDock"_s);
        const auto isCut = [this] {
            const int edge = header().viewport()->width() - 1, column = header().logicalIndexAt(edge);
            return header().sectionViewportPosition(column) + header().sectionSize(column) - 1 != edge;
        };
        for (const int width : {1400, 1500, 1640, 1780, 1900, 2200, 2500}) {
            window().resize(width, small.height());
            settle();
            const QString told = QString::number(width);
            QVERIFY2(!isCut(), qPrintable(told));
            QVERIFY2(header().logicalIndexAt(header().viewport()->width() - 1) >= int(Column::Created),
                     qPrintable(told));
            QVERIFY2(widthOf(Column::Title) >= 220, qPrintable(told));
            QVERIFY2(widthOf(Column::Signer) >= 90 && widthOf(Column::Signer) <= 130, qPrintable(told));
            support::picture(window(), u"room-edge-%1-%2"_s.arg(language, told));
        }
        window().resize(2000, small.height());
        for (const int details : {430, 520, 610, 700}) { // as somebody drags their edge
            window().resizeDocks({dock}, {details}, Qt::Horizontal);
            settle();
            QVERIFY2(!isCut(), qPrintable(QString::number(dock->width())));
        }
    }

    //! Who has made a column as wide as it is wants it so.
    void whatAPersonMadeWideStaysSo()
    {
        open(u"en"_s);
        chooseFirst();
        const int before = widthOf(Column::State), wanted = before + 37;
        QWidget *viewport = header().viewport();
        const QPoint edge(header().sectionViewportPosition(int(Column::State)) + before - 1,
                          header().height() / 2);
        QTest::mousePress(viewport, Qt::LeftButton, {}, edge);
        for (int step = 1; step <= wanted - before; ++step) { // a hand moves; it does not leap
            const QPointF place = edge + QPoint(step, 0);
            QMouseEvent move(QEvent::MouseMove, place, viewport->mapToGlobal(place), Qt::NoButton,
                             Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(viewport, &move);
        }
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, edge + QPoint(wanted - before, 0));
        QCOMPARE(widthOf(Column::State), wanted);
        for (const int width : {2000, small.width()}) {
            window().resize(width, small.height());
            settle();
            QCOMPARE(widthOf(Column::State), wanted);
            QVERIFY(widthOf(Column::Title) >= 220);
        }
    }

    //! The main act is found at once by its words; where there is no room for them it is its icon.
    void whatAListBeginsWithGivesWayToTheWords()
    {
        ui::SessionFilterBar bar;
        auto *act = new ui::FilterButton;
        act->setText(u"New session"_s);
        act->setBriefText(u"New"_s);
        act->setIcon(ui::icon(u"session-new"_s));
        bar.setLeading(*act);
        bar.resize(700, bar.sizeHint().height());
        bar.QWidget::show();
        QVERIFY(QTest::qWaitForWindowExposed(&bar));
        const auto *text = bar.findChild<QLineEdit *>(u"filterText"_s);
        QVERIFY(text && act->isVisible());
        QTRY_VERIFY(act->geometry().right() < text->geometry().left());
        QCOMPARE(act->width(), act->wholeWidth());
        bar.resize(act->wholeWidth() + 240, bar.height()); // a margin too little
        QTRY_VERIFY(act->width() < act->wholeWidth());
        QCOMPARE(act->width(), act->sizeHint().width()); // all of the few words
        bar.resize(text->minimumWidth() + act->minimumSizeHint().width() + 30, bar.height());
        QTRY_VERIFY(act->width() < act->sizeHint().width());
        QVERIFY(act->width() >= act->minimumSizeHint().width());
        QVERIFY(text->width() >= text->minimumWidth());
    }

    //! Until somebody chooses how high the pane is: half of a row below the others cannot be read.
    void theLastRowOfActivityIsWhole()
    {
        window().openProfile(m_program->profile);
        const auto *table = window().findChild<QTableView *>(u"activityTable"_s);
        QVERIFY(table);
        const auto rows = [table] { return table->height() - table->horizontalHeader()->height(); };
        const int row = table->verticalHeader()->defaultSectionSize();
        QTRY_COMPARE(rows() % row, 0);
        QVERIFY2(rows() >= 3 * row && rows() <= 6 * row, qPrintable(QString::number(rows())));
    }

    //! However wide the window is: nobody clicks on another row than the one that is meant.
    void nothingThatIsChosenMovesTheList_data() { languages(); }
    void nothingThatIsChosenMovesTheList()
    {
        QFETCH(QString, language);
        open(language);
        auto *bar = window().findChild<ui::SessionFilterBar *>();
        QVERIFY(bar);
        domain::SessionFilter filter;
        filter.states = {domain::SessionState::Blocked};
        filter.text = u"a contract that somebody looks for"_s;
        filter.createdFrom = filter.dueFrom = QDate(2026, 10, 12).startOfDay().toUTC();
        filter.createdTo = filter.dueTo = QDate(2026, 12, 28).endOfDay().toUTC();
        domain::SessionFilter little;
        little.text = u"Lease"_s;
        bool wasOneLine = false, wasTwoLines = false;
        for (int width = small.width(); width <= 2000; width += 61) {
            window().resize(width, small.height());
            settle();
            const int height = bar->height();
            const auto *text = bar->findChild<QLineEdit *>(u"filterText"_s);
            const auto *due = bar->findChild<QToolButton *>(u"filterDue"_s);
            (due->geometry().top() > text->geometry().bottom() ? wasTwoLines : wasOneLine) = true;
            for (const domain::SessionFilter &chosen : {little, filter}) {
                bar->show(chosen);
                settle();
                QVERIFY(bar->findChild<QToolButton *>(u"filterClear"_s)->isVisible());
                QVERIFY2(bar->height() == height, qPrintable(QString::number(width)));
                QVERIFY2(text->width() >= 160, qPrintable(QString::number(text->width())));
            }
            bar->clear();
            settle();
            QVERIFY2(bar->height() == height, qPrintable(QString::number(width)));
        }
        QVERIFY(wasOneLine && wasTwoLines);
    }

    //! What stands beside them gives way first; where that is not enough they are cut at their end alone.
    void noticesHaveTheRoomThatThereIs_data() { languages(); }
    void noticesHaveTheRoomThatThereIs()
    {
        QFETCH(QString, language);
        open(language);
        window().findChild<ui::DockShare *>()->setShare(0.38); // somebody wants it so, whatever is in it
        settle();
        Q_EMIT workspace().sessions()->links()->told(
            ui::SessionsPane::tr("Choose one session to change its due date."));
        const auto *notice = window().findChild<QLabel *>(u"sessionNotice"_s);
        const auto *age = window().findChild<QLabel *>(u"sessionAsOf"_s);
        QVERIFY(notice && age);
        settle();
        support::picture(window(), u"room-notice-"_s + language);
        const QString whole = notice->toolTip();
        QVERIFY(!whole.isEmpty());
        const auto isInSight = [notice] {
            return notice->fontMetrics().horizontalAdvance(notice->text()) <= notice->width();
        };
        QVERIFY2(isInSight() && notice->text().size() > 1, qPrintable(notice->text()));
        QVERIFY2(whole.startsWith(notice->text().chopped(1)), qPrintable(notice->text()));
        QVERIFY(!age->isVisible());
        window().resize(2000, small.height());
        settle();
        QCOMPARE(notice->text(), whole);
        QVERIFY(isInSight() && age->isVisible());
        QCOMPARE(notice->accessibleName(), whole);
    }

    //! What was done by a key was seen to happen, and ten seconds long nothing would say how old the list is.
    void whatWasDoneLeavesTheAgeOfTheList_data() { languages(); }
    void whatWasDoneLeavesTheAgeOfTheList()
    {
        QFETCH(QString, language);
        open(language);
        window().resize(1400, 850); // as it is opened
        settle();
        const auto *notice = window().findChild<QLabel *>(u"sessionNotice"_s);
        const auto *age = window().findChild<QLabel *>(u"sessionAsOf"_s);
        const auto *count = window().findChild<QLabel *>(u"sessionCount"_s);
        auto *footer = window().findChild<ui::SessionFooter *>();
        QVERIFY(notice && age && count && footer);
        const QString whole =
            ui::SessionsPane::tr("Ctrl+Z takes back: %1").arg(QString(120, u'x') + u" was done"_s);
        footer->showNotice(whole);
        settle();
        QVERIFY(!age->isVisible()); // else it would prove nothing
        footer->showDone(whole);
        settle();
        support::picture(window(), u"room-done-"_s + language);
        QTRY_VERIFY(age->isVisible() && count->isVisible());
        QVERIFY2(notice->text().startsWith(u"Ctrl+Z"_s) && notice->text().endsWith(u"was done"_s),
                 qPrintable(notice->text()));
        QCOMPARE(notice->toolTip(), whole);
        QVERIFY(notice->fontMetrics().horizontalAdvance(notice->text()) <= notice->width());
    }

    void theColumnOfStatesIsAsWideAsTheirWords_data() { languages(); }
    void theColumnOfStatesIsAsWideAsTheirWords()
    {
        QFETCH(QString, language);
        open(language);
        window().resize(2000, small.height()); // where there is room for them
        settle();
        using domain::SessionState;
        const QTableView &table = *workspace().sessions()->table();
        int widest = 0;
        for (const SessionState state :
             {SessionState::Ready, SessionState::Blocked, SessionState::Signed, SessionState::Rejected})
            widest =
                qMax(widest, table.fontMetrics().horizontalAdvance(ui::lookOf(state, false, false).text));
        const int width = table.columnWidth(int(models::SessionTableModel::Column::State));
        QVERIFY2(width >= widest + 28, qPrintable(QString::number(width))); // the icon is before them
        QVERIFY2(width <= widest + 40, qPrintable(QString::number(width))); // the titles need the room
    }

    //! In a narrow window they leave the room to the list, and take it again in a wide one.
    void theDetailsGiveWayToTheList()
    {
        open(u"en"_s);
        auto *dock = window().findChild<QDockWidget *>(u"detailsDock"_s);
        workspace().sessions()->table()->selectRow(0);
        QTRY_VERIFY(!workspace().details()->sessionId().isEmpty());
        settle();
        support::picture(window(), u"room-details"_s);
        const auto isNarrow = [this, dock] {
            return dock->width() < 430 && dock->width() <= workspace().details()->minimumWidth() + 4;
        };
        QVERIFY2(isNarrow(), qPrintable(QString::number(dock->width())));
        QCOMPARE(window().size(), small);
        window().resize(1400, small.height());
        settle();
        QVERIFY2(qAbs(dock->width() - 430) <= 2, qPrintable(QString::number(dock->width())));
        window().resize(1700, small.height());
        settle();
        QVERIFY2(qAbs(dock->width() - 430) <= 2, qPrintable(QString::number(dock->width())));
        window().resize(small);
        settle();
        QVERIFY2(isNarrow(), qPrintable(QString::number(dock->width())));
    }

    //! While there is nothing in them; unless somebody chose how wide they are.
    void emptyDetailsLeaveTheirRoomToTheList_data() { languages(); }
    void emptyDetailsLeaveTheirRoomToTheList()
    {
        QFETCH(QString, language);
        open(language);
        auto *dock = window().findChild<QDockWidget *>(u"detailsDock"_s);
        const QTableView *table = workspace().sessions()->table();
        chooseFirst();
        QTRY_VERIFY2(dock->width() >= 380, qPrintable(QString::number(dock->width())));
        const int beside = table->width();
        workspace().sessions()->chooseNothing();
        QTRY_VERIFY2(dock->width() <= 220, qPrintable(QString::number(dock->width())));
        support::picture(window(), u"room-empty-details-"_s + language);
        QVERIFY2(table->width() >= beside + 150, qPrintable(QString::number(table->width())));
        QCOMPARE(window().size(), small);
        chooseFirst();
        QTRY_COMPARE(table->width(), beside);
        QCOMPARE(window().size(), small);

        window().findChild<ui::DockShare *>()->setShare(0.4);
        const auto isAsChosen = [this, dock] { return qAbs(dock->width() - window().width() * 2 / 5) <= 2; };
        QTRY_VERIFY2(isAsChosen(), qPrintable(QString::number(dock->width())));
        workspace().sessions()->chooseNothing();
        window().resize(small.width() + 20, small.height()); // it is looked at again at once
        settle();
        QVERIFY2(isAsChosen(), qPrintable(QString::number(dock->width())));
    }

    //! They come beside the list when that was no first half of a double click.
    void whatIsClickedIsNotCovered()
    {
        open(u"en"_s);
        const int before = QApplication::doubleClickInterval();
        const auto restored = qScopeGuard([before] { QApplication::setDoubleClickInterval(before); });
        QApplication::setDoubleClickInterval(700 * support::patience());
        auto *dock = window().findChild<QDockWidget *>(u"detailsDock"_s);
        workspace().sessions()->chooseNothing();
        QTRY_VERIFY2(dock->width() <= 220, qPrintable(QString::number(dock->width())));
        const QWidget *port = workspace().sessions()->table()->viewport();
        const QPoint at = port->mapTo(&window(), QPoint(port->width() - 30, 10)); // they will be there
        QTest::mousePress(window().windowHandle(), Qt::LeftButton, {}, at);
        QTest::mouseRelease(window().windowHandle(), Qt::LeftButton, {}, at);
        QVERIFY(workspace().sessions()->hasChosen());
        settle();
        QVERIFY(window().childAt(at) == port);
        QTRY_VERIFY_WITH_TIMEOUT(dock->width() >= 380, 10'000);
        QTRY_VERIFY(window().childAt(at) != port); // the list makes room a moment later
        QCOMPARE(window().size(), small);
    }

    //! There the list would go up and down with the line of the filters.
    void inAWideWindowTheyKeepTheirRoom()
    {
        open(u"en"_s);
        auto *dock = window().findChild<QDockWidget *>(u"detailsDock"_s);
        chooseFirst();
        window().resize(1400, small.height());
        settle();
        QVERIFY2(qAbs(dock->width() - 430) <= 2, qPrintable(QString::number(dock->width())));
        workspace().sessions()->chooseNothing();
        window().resize(1420, small.height());
        settle();
        QVERIFY2(qAbs(dock->width() - 430) <= 2, qPrintable(QString::number(dock->width())));
    }

    void allTabsOfTheDetailsAreInSight_data() { languages(); }
    void allTabsOfTheDetailsAreInSight()
    {
        QFETCH(QString, language);
        open(language);
        workspace().sessions()->table()->selectRow(0);
        QTRY_VERIFY(!workspace().details()->sessionId().isEmpty());
        const auto *bar = workspace().details()->findChild<QTabWidget *>(u"sessionTabs"_s)->tabBar();
        auto *dock = window().findChild<QDockWidget *>(u"detailsDock"_s);
        for (const bool isMasked : {false, true}) {
            m_program->settings.maskedMode().setOn(isMasked);
            window().resizeDocks({dock}, {1}, Qt::Horizontal); // as narrow as it goes
            settle();
            support::picture(*workspace().details(), u"room-tabs-"_s + language);
            QVERIFY(workspace().details()->minimumWidth() >= bar->sizeHint().width());
            QVERIFY2(bar->sizeHint().width() <= bar->width(),
                     qPrintable(u"%1 of %2"_s.arg(bar->width()).arg(bar->sizeHint().width())));
            for (const auto *arrow : bar->findChildren<QToolButton *>())
                QVERIFY(!arrow->isVisible());
            QCOMPARE(window().size(), small);
        }
    }
};

QTEST_MAIN(TestUiRoom)
#include "tst_ui_room.moc"
