// Every filter of the service's list, chosen as a person does, seen in the request and in the rows.
#include "support/pictures.h"
#include "support/sessionswindow.h"
#include "ui/sessions/sessionfilterbar.h"
#include "ui/widgets/daterangebutton.h"

#include <QAction>
#include <QCheckBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QToolButton>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using domain::SessionState;
using support::SessionsWindow;

class TestUiSessionFilter : public QObject
{
    Q_OBJECT

    support::UiFixture m_fixture;

    [[nodiscard]] QUrlQuery lastQuery() const
    {
        const auto &seen = m_fixture.relay->seen();
        for (auto request = seen.crbegin(); request != seen.crend(); ++request)
            if (request->head.method == "GET" && request->head.target.startsWith("/sign/signing-sessions?"))
                return QUrlQuery(QUrl::fromEncoded("http://x" + request->head.target));
        return {};
    }
    static void toggle(const SessionsWindow &view, int action)
    {
        view.find<QToolButton>("filterState")->menu()->actions().at(action)->trigger();
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_fixture.start(QStringLiteral(PROGRAMS), 300)); }
    void init() { QVERIFY(m_fixture.reset()); }

    void title()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.load());
        const int requests = m_fixture.relay->count("GET", "signing-sessions");
        view.pane->focusFilter();
        auto *title = view.find<QLineEdit>("filterTitle");
        QTRY_VERIFY(title->hasFocus());
        QTest::keyClicks(title, u"ARBEIDS & avtale"_s);
        title->setText(u"arbeidsAVTALE"_s);
        QTRY_COMPARE(lastQuery().queryItemValue(u"sessionTitleLike"_s), u"arbeidsAVTALE"_s);
        QTRY_VERIFY(view.model()->total() < 300);
        QVERIFY(view.model()->rowCount() > 0);
        for (const auto &session : view.model()->sessions())
            QVERIFY(session.request.title.contains(u"arbeidsavtale"_s, Qt::CaseInsensitive));
        QCOMPARE(m_fixture.relay->count("GET", "signing-sessions"), requests + 1); // per word, not per key
        QVERIFY(view.find<QToolButton>("filterClear")->isVisible());
    }

    void odd()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.load());
        view.find<QLineEdit>("filterTitle")->setText(u"50 % + \"ø\" & #"_s);
        QTest::keyClick(view.find<QLineEdit>("filterTitle"), Qt::Key_Return);
        QTRY_COMPARE(lastQuery().queryItemValue(u"sessionTitleLike"_s, QUrl::FullyDecoded),
                     u"50 % + \"ø\" & #"_s);
    }

    void states()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.load());
        QSignalSpy told(view.pane, &ui::SessionsPane::statesChanged);
        toggle(view, 1);
        toggle(view, 3);
        QTRY_VERIFY(view.model()->total() < 300);
        QCOMPARE(lastQuery().allQueryItemValues(u"state"_s), (QStringList{u"BLOCKED"_s, u"REJECTED"_s}));
        QTRY_VERIFY(view.rowOf(SessionState::Ready) < 0 && view.rowOf(SessionState::Signed) < 0);
        for (const auto &session : view.model()->sessions()) {
            const auto state = domain::stateOf(session).value();
            QVERIFY(state == SessionState::Blocked || state == SessionState::Rejected);
        }
        QCOMPARE(told.size(), 2);
        toggle(view, 1);
        toggle(view, 3);
        QTRY_COMPARE(view.model()->total(), 300);
        QVERIFY(lastQuery().allQueryItemValues(u"state"_s).isEmpty());
    }

    void anotherListLeavesNothingOfTheOldOne()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll()); // three pages, more than the other list has on its first
        view.pane->setStates({SessionState::Signed});
        QTRY_VERIFY(view.model()->total() < 300);
        QTRY_VERIFY(view.rowOf(SessionState::Ready) < 0);
        for (const auto &session : view.model()->sessions())
            QCOMPARE(domain::stateOf(session).value(), SessionState::Signed);
        QVERIFY(view.model()->rowCount() <= view.model()->total());
    }

    void theLastWishWins()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.load());
        m_fixture.relay->add("GET state=SIGNED 1 delay ms=300");
        view.pane->setStates({SessionState::Signed});
        QTRY_COMPARE(m_fixture.relay->count("GET", "state=SIGNED"), 1);
        view.pane->setStates({SessionState::Rejected});
        QTRY_VERIFY(view.model()->rowCount() > 0 && view.rowOf(SessionState::Rejected) == 0);
        QSignalSpy reset(view.model(), &QAbstractItemModel::rowsInserted);
        reset.wait(500); // the slow answer would have come by now
        QVERIFY(view.rowOf(SessionState::Signed) < 0);
    }

    void dates_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::newRow("created") << u"filterCreated"_s << u"createdDateFrom"_s << u"createdDateTo"_s;
        QTest::newRow("due") << u"filterDue"_s << u"dueDateFrom"_s << u"dueDateTo"_s;
    }
    void dates()
    {
        QFETCH(QString, button);
        QFETCH(QString, from);
        QFETCH(QString, to);
        SessionsWindow view(m_fixture);
        QVERIFY(view.load());
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
        QTRY_VERIFY(lastQuery().hasQueryItem(from) && lastQuery().hasQueryItem(to));
        const auto moment = [&](const QString &key) {
            return QDateTime::fromString(lastQuery().queryItemValue(key, QUrl::FullyDecoded),
                                         Qt::ISODateWithMs);
        };
        QTRY_COMPARE(moment(from), first.startOfDay());
        QTRY_COMPARE(moment(to), last.endOfDay()); // whole days, both included
        QTRY_VERIFY(view.model()->total() < 300 && view.model()->total() > 0);
        if (button == u"filterDue")
            for (const auto &session : view.model()->sessions()) {
                const QDate due = session.request.dueDate->toDateTime().toLocalTime().date();
                QVERIFY(due >= first && due <= last);
            }
        menu->close();
        QTest::mouseClick(view.find<QToolButton>("filterClear"), Qt::LeftButton);
        QTRY_COMPARE(view.model()->total(), 300);
        QVERIFY(!range->from() && !range->to());
        QVERIFY(!view.find<QToolButton>("filterClear")->isVisible());
    }
};

QTEST_MAIN(TestUiSessionFilter)
#include "tst_ui_sessionfilter.moc"
