// Every filter of the service's list, chosen as a person does, seen in the request and in the rows.
#include "support/pictures.h"
#include "support/sessionswindow.h"
#include "ui/sessions/sessionfilterbar.h"
#include "ui/timetext.h"
#include "ui/widgets/daterangebutton.h"

#include <QAction>
#include <QCheckBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;
using domain::SessionState;
using support::SessionsWindow;

class TestUiSessionFilter : public QObject
{
    Q_OBJECT

    support::UiFixture m_fixture;

    static void toggle(const SessionsWindow &view, int action)
    {
        view.find<QToolButton>("filterState")->menu()->actions().at(action)->trigger();
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_fixture.start(QStringLiteral(PROGRAMS), 300)); }
    void init() { QVERIFY(m_fixture.reset()); }

    void words()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        const int requests = m_fixture.relay->count("GET", "signing-sessions");
        view.pane->focusFilter();
        auto *text = view.find<QLineEdit>("filterText");
        QTRY_VERIFY(text->hasFocus());
        QTest::keyClicks(text, u"arbeidsAVTALE"_s);
        QTRY_VERIFY(view.model()->isWhole() && view.model()->rowCount() < 300 &&
                    view.model()->rowCount() > 0);
        QVERIFY(view.readAll());
        for (const auto &session : view.sessions())
            QVERIFY(session.request.title.contains(u"arbeidsavtale"_s, Qt::CaseInsensitive));
        QCOMPARE(m_fixture.relay->count("GET", "signing-sessions"), requests); // found here
        QVERIFY(view.find<QToolButton>("filterClear")->isVisible());
        text->setText(u"50 % + \"ø\" & # 'or' ("_s); // nothing of it means anything
        QTest::keyClick(text, Qt::Key_Return);
        QTRY_COMPARE(view.model()->rowCount(), 0);
    }

    void states()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        QSignalSpy told(view.pane, &ui::SessionsPane::filterChanged);
        toggle(view, 1);
        toggle(view, 3);
        QTRY_VERIFY(view.model()->rowCount() < 300);
        QCOMPARE(view.pane->filter().states, (QList{SessionState::Blocked, SessionState::Rejected}));
        QVERIFY(view.readAll());
        QTRY_VERIFY(view.rowOf(SessionState::Ready) < 0 && view.rowOf(SessionState::Signed) < 0);
        for (const auto &session : view.sessions()) {
            const auto state = domain::stateOf(session).value();
            QVERIFY(state == SessionState::Blocked || state == SessionState::Rejected);
        }
        QCOMPARE(told.size(), 2);
        toggle(view, 1);
        toggle(view, 3);
        QTRY_COMPARE(view.model()->rowCount(), 300);
        QVERIFY(view.pane->filter().states.isEmpty());
    }

    void anotherListLeavesNothingOfTheOldOne()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        view.show({SessionState::Signed});
        QTRY_VERIFY(view.model()->rowCount() < 300);
        QVERIFY(view.readAll());
        QVERIFY(view.rowOf(SessionState::Ready) < 0);
        for (const auto &session : view.sessions())
            QCOMPARE(domain::stateOf(session).value(), SessionState::Signed);
    }

    void theLastWishWins()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        view.show({SessionState::Signed});
        view.show({SessionState::Rejected});
        QTRY_VERIFY(view.model()->isWhole() && view.model()->rowCount() < 300 && view.readAll() &&
                    view.rowOf(SessionState::Rejected) == 0);
        QVERIFY(view.rowOf(SessionState::Signed) < 0);
    }

    void dates_data()
    {
        QTest::addColumn<QString>("button");
        QTest::newRow("created") << u"filterCreated"_s;
        QTest::newRow("due") << u"filterDue"_s;
    }
    void dates()
    {
        QFETCH(QString, button);
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        auto *range = view.find<ui::DateRangeButton>(qPrintable(button));
        auto *menu = range->menu();
        menu->popup(range->mapToGlobal(QPoint(0, range->height())));
        const auto set = [menu](const QString &name, const QDate &day) {
            QTest::mouseClick(menu->findChild<QCheckBox *>(u"rangeHas"_s + name), Qt::LeftButton, {},
                              QPoint(8, 8));
            menu->findChild<QDateEdit *>(u"range"_s + name)->setDate(day);
        };
        const QDate first = QDate::currentDate().addDays(button == u"filterDue" ? 2 : -20),
                    last = first.addDays(9);
        set(u"From"_s, first);
        set(u"To"_s, last);
        support::picture(*menu, u"filter-dates"_s);
        for (const QDate &day : {first, last}) // as the fields below it have them
            QVERIFY2(range->text().contains(day.toString(ui::dayFormat())), qPrintable(range->text()));
        const bool isDue = button == u"filterDue";
        const auto from = [&] {
            return isDue ? view.pane->filter().dueFrom : view.pane->filter().createdFrom;
        };
        const auto to = [&] { return isDue ? view.pane->filter().dueTo : view.pane->filter().createdTo; };
        QTRY_COMPARE(from(), first.startOfDay());
        QTRY_COMPARE(to(), last.endOfDay()); // whole days, both included
        QTRY_VERIFY(view.model()->rowCount() < 300 && view.model()->rowCount() > 0);
        QVERIFY(view.readAll());
        if (isDue)
            for (const auto &session : view.sessions()) {
                const QDate due = session.request.dueDate->toDateTime().toLocalTime().date();
                QVERIFY(due >= first && due <= last);
            }
        menu->close();
        QTest::mouseClick(view.find<QToolButton>("filterClear"), Qt::LeftButton);
        QTRY_COMPARE(view.model()->rowCount(), 300);
        QVERIFY(!range->from() && !range->to());
        QVERIFY(!view.find<QToolButton>("filterClear")->isVisible());
    }

    void daysThatMoveOn()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        auto *range = view.find<ui::DateRangeButton>("filterCreated");
        const auto choose = [](ui::DateRangeButton &button, int days) {
            for (QAction *action : button.menu()->actions())
                if (action->data().isValid() && action->data().toInt() == days)
                    return action->trigger();
            QFAIL("not offered");
        };
        choose(*range, -7);
        domain::SessionFilter filter;
        filter.createdWithinDays = -7; // and no date of today's week
        QTRY_COMPARE(view.pane->filter(), filter);
        QCOMPARE(range->text(), u"Created: last 7 day(s)"_s);
        QTRY_VERIFY(view.model()->rowCount() < 300 && view.model()->rowCount() > 0);
        QVERIFY(view.readAll());
        const QDateTime first = QDate::currentDate().addDays(-6).startOfDay();
        for (int row = 0; row < view.model()->rowCount(); ++row) {
            const auto known = *view.model()->row(row);
            QVERIFY(known.createdAt.value_or(known.createdAbout) >= first);
        }
        choose(*view.find<ui::DateRangeButton>("filterDue"), 1);
        QTRY_COMPARE(view.pane->filter().dueWithinDays, 1);
        QCOMPARE(view.find<ui::DateRangeButton>("filterDue")->text(), u"Due: today"_s);

        // a date that is chosen takes their place
        range->menu()->popup(range->mapToGlobal(QPoint(0, range->height())));
        QTest::mouseClick(range->menu()->findChild<QCheckBox *>(u"rangeHasFrom"_s), Qt::LeftButton, {},
                          QPoint(8, 8));
        QTRY_VERIFY(view.pane->filter().createdFrom && !view.pane->filter().createdWithinDays);
        range->menu()->close();
        choose(*range, -30);
        QTRY_VERIFY(view.pane->filter().createdWithinDays == -30 && !view.pane->filter().createdFrom);
        QTest::mouseClick(view.find<QToolButton>("filterClear"), Qt::LeftButton);
        QTRY_COMPARE(view.pane->filter(), domain::SessionFilter());
        QTRY_COMPARE(view.model()->rowCount(), 300);
    }
};

QTEST_MAIN(TestUiSessionFilter)
#include "tst_ui_sessionfilter.moc"
