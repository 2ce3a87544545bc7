// What the desktop is told while the person is elsewhere: over a real bus, on which this test is the desktop.
#include "store/maskedmode.h"
#include "store/sessionlists.h"
#include "store/settings.h"
#include "support/answer.h"
#include "support/uifixture.h"
#include "support/windowpatience.h"
#include "tasks/attention.h"
#include "tasks/synctask.h"
#include "ui/desktopnotices.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace {

const QString service = u"org.freedesktop.Notifications"_s;
const QString place = u"/org/freedesktop/Notifications"_s;

//! The part of a desktop that shows notifications.
class Desktop : public QDBusVirtualObject
{
public:
    QList<QVariantList> told;

    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &bus) override
    {
        if (message.member() != "Notify"_L1)
            return false;
        told << message.arguments();
        return bus.send(message.createReply(uint(told.size())));
    }
    static void click(uint number)
    {
        auto signal = QDBusMessage::createSignal(place, service, u"ActionInvoked"_s);
        signal << number << u"default"_s;
        QDBusConnection::sessionBus().send(signal);
    }
};

} // namespace

class TestUiNotices : public QObject
{
    Q_OBJECT

    support::UiFixture m_desk;
    Desktop m_desktop;

    //! Two that can be rejected.
    QList<store::SessionRow> open()
    {
        store::SessionLists lists(m_desk.account->sessionIndex());
        store::ListRequest request;
        domain::SessionFilter filter;
        filter.states = {domain::SessionState::Ready};
        filter.dueFrom = QDateTime::currentDateTimeUtc().addDays(1);
        const auto numbers =
            answerOf<store::StoreResult<store::SessionNumbers>>([&](QObject *context, const auto &done) {
                request = lists.list(
                    filter, {}, QDateTime::currentDateTimeUtc(), context,
                    [done](const auto &first, bool) { done(first); }, [](const auto &) {});
            });
        if (!numbers || !*numbers)
            return {};
        const auto rows = answerOf<store::StoreResult<QList<store::NumberedSession>>>(
            [&](QObject *context, auto done) { lists.rows(numbers->value().mid(0, 2), context, done); });
        QList<store::SessionRow> found;
        for (const auto &each : rows->value())
            found << each.row;
        return found;
    }
    QString stateInIndex(const QString &id)
    {
        const auto row = answerOf<store::StoreResult<store::SessionRow>>(
            [&](QObject *context, auto done) { m_desk.account->sessionIndex().get(id, context, done); });
        return row && *row ? row->value().state : QString();
    }
    //! A window that goes on being the active one would keep everything quiet.
    static bool isElsewhere() { return QGuiApplication::applicationState() != Qt::ApplicationActive; }

private Q_SLOTS:
    void initTestCase()
    {
        auto bus = QDBusConnection::sessionBus();
        QVERIFY(bus.registerService(service));
        QVERIFY(bus.registerVirtualObject(place, &m_desktop));
        QVERIFY(m_desk.start(QStringLiteral(PROGRAMS), 120));
    }
    void init()
    {
        m_desktop.told.clear();
        QVERIFY(m_desk.reset());
        QVERIFY(isElsewhere());
    }

    void rejectionsAreToldTogether()
    {
        tasks::SyncTask sync(*m_desk.account);
        tasks::Attention attention(*m_desk.account, *m_desk.activities);
        ui::DesktopNotices notices(*m_desk.settings);
        notices.follow(attention);
        notices.setGroupTime(1'500);
        QSignalSpy activated(&notices, &ui::DesktopNotices::activated);
        sync.start();
        QTRY_VERIFY(sync.status().isWhole);
        attention.start();
        const QList<store::SessionRow> both = open();
        QCOMPARE(both.size(), 2);
        for (const store::SessionRow &each : both)
            QCOMPARE(m_desk.sandbox.reject(each.id, u"No"_s), 204);
        sync.refresh();
        QTRY_COMPARE(m_desktop.told.size(), 1);
        QCOMPARE(m_desktop.told[0].value(3).toString(), u"2 session(s) rejected"_s);
        const QString text = m_desktop.told[0].value(4).toString();
        for (const store::SessionRow &each : both)
            QVERIFY2(text.contains(each.title.toHtmlEscaped()), qPrintable(text));
        QCOMPARE(activated.size(), 0);
        Desktop::click(1);
        QTRY_COMPARE(activated.size(), 1);
        Desktop::click(7); // another program's
        // and once told, told for good
        sync.refresh();
        QTRY_COMPARE(sync.status().phase, tasks::SyncStatus::Phase::Idle);
        QCOMPARE(m_desktop.told.size(), 1);
        QCOMPARE(activated.size(), 1);
    }

    void whatWasBeforeIsOld()
    {
        tasks::SyncTask sync(*m_desk.account);
        sync.start();
        QTRY_VERIFY(sync.status().isWhole);
        const QList<store::SessionRow> both = open();
        QCOMPARE(both.size(), 2);
        QCOMPARE(m_desk.sandbox.reject(both[0].id, u"No"_s), 204);
        sync.refresh();
        QTRY_COMPARE(stateInIndex(both[0].id), u"REJECTED"_s);
        tasks::Attention attention(*m_desk.account, *m_desk.activities);
        QSignalSpy rejected(&attention, &tasks::Attention::rejected);
        attention.start();
        QCOMPARE(m_desk.sandbox.reject(both[1].id, u"No"_s), 204);
        sync.refresh();
        QTRY_COMPARE(rejected.size(), 1);
        QCOMPARE(rejected[0].value(0).toString(), both[1].id);
    }

    void nothingWhenSwitchedOff()
    {
        tasks::Attention attention(*m_desk.account, *m_desk.activities);
        ui::DesktopNotices notices(*m_desk.settings);
        notices.follow(attention);
        notices.setGroupTime(0);
        m_desk.settings->setShowsNotices(false);
        Q_EMIT attention.rejected(u"1"_s, u"Silent"_s);
        m_desk.settings->setShowsNotices(true);
        Q_EMIT attention.batchEnded(u"<b>People"_s, 8, 2);
        QTRY_COMPARE(m_desktop.told.size(), 1);
        QCOMPARE(m_desktop.told[0].value(3).toString(), u"1 batch(es) ended"_s);
        QCOMPARE(m_desktop.told[0].value(4).toString(), u"&lt;b&gt;People: 8 sent, 2 failed"_s);
    }

    //! It waited for others to be told with it: it is dropped, and not told later either.
    void whatWaitsWhenTheyAreSwitchedOff()
    {
        tasks::Attention attention(*m_desk.account, *m_desk.activities);
        ui::DesktopNotices notices(*m_desk.settings);
        notices.follow(attention);
        notices.setGroupTime(0);
        Q_EMIT attention.rejected(u"1"_s, u"Waits to be told"_s);
        m_desk.settings->setShowsNotices(false);
        QTimer after; // begins later and takes longer: nothing waits any more when it ends
        after.setSingleShot(true);
        QSignalSpy ended(&after, &QTimer::timeout);
        after.start(10);
        QVERIFY(support::waitFor(ended));
        m_desk.settings->setShowsNotices(true);
        Q_EMIT attention.rejected(u"2"_s, u"Came later"_s);
        QTRY_COMPARE(m_desktop.told.size(), 1);
        QCOMPARE(m_desktop.told[0].value(4).toString(), u"Came later"_s);
    }

    void percentSignsAreOfTheName()
    {
        tasks::Attention attention(*m_desk.account, *m_desk.activities);
        ui::DesktopNotices notices(*m_desk.settings);
        notices.follow(attention);
        notices.setGroupTime(0);
        Q_EMIT attention.batchEnded(u"50%1 %2 rabatt"_s, 8, 2);
        QTRY_COMPARE(m_desktop.told.size(), 1);
        QCOMPARE(m_desktop.told[0].value(4).toString(), u"50%1 %2 rabatt: 8 sent, 2 failed"_s);
    }

    void manyLinesAreCounted()
    {
        tasks::Attention attention(*m_desk.account, *m_desk.activities);
        ui::DesktopNotices notices(*m_desk.settings);
        notices.follow(attention);
        notices.setGroupTime(0);
        for (int i = 1; i <= 9; ++i)
            Q_EMIT attention.rejected(QString::number(i), u"T%1"_s.arg(i));
        Q_EMIT attention.decisionNeeded(u"Send"_s);
        QTRY_COMPARE(m_desktop.told.size(), 1);
        QCOMPARE(m_desktop.told[0].value(3).toString(),
                 u"9 session(s) rejected, 1 send(s) need a decision"_s);
        QCOMPARE(m_desktop.told[0].value(4).toString().section(u'\n', -1), u"and 6 more"_s);
    }

    void whatIsAtRiskIsTold()
    {
        tasks::Attention attention(*m_desk.account, *m_desk.activities);
        ui::DesktopNotices notices(*m_desk.settings);
        notices.follow(attention);
        notices.setGroupTime(0);
        Q_EMIT attention.resultsAtRisk(u"1"_s, u"Lease of a flat"_s);
        Q_EMIT attention.resultsAtRisk(u"2"_s, u"Lease of a house"_s);
        Q_EMIT attention.rejected(u"3"_s, u"Lease of a boat"_s);
        QTRY_COMPARE(m_desktop.told.size(), 1);
        QCOMPARE(m_desktop.told[0].value(3).toString(),
                 u"1 session(s) rejected, "
                 "results of 2 session(s) are not saved and go within 72 hours"_s);
        QCOMPARE(m_desktop.told[0].value(4).toString(),
                 u"Lease of a boat\nLease of a flat\nLease of a house"_s);
    }

    void whatIsAtRiskElsewhereIsTold()
    {
        ui::DesktopNotices notices(*m_desk.settings);
        notices.setGroupTime(0);
        notices.noteIdle(u"PRODUCTION – Fjordlys AS"_s);
        QTRY_COMPARE(m_desktop.told.size(), 1);
        QCOMPARE(m_desktop.told[0].value(3).toString(),
                 u"results of 1 account(s) that are not open are not saved and go within 72 hours"_s);
        QCOMPARE(m_desktop.told[0].value(4).toString(), u"PRODUCTION – Fjordlys AS"_s);
    }

    //! It comes on after the last of it has happened, and before that is told.
    void theMaskIsThatOfTheMomentOfTelling()
    {
        tasks::Attention attention(*m_desk.account, *m_desk.activities);
        ui::DesktopNotices notices(*m_desk.settings);
        notices.follow(attention);
        notices.setGroupTime(0);
        Q_EMIT attention.rejected(u"1"_s, u"Lease for kari@example.no"_s);
        Q_EMIT attention.batchEnded(u"per@example.no"_s, 8, 2);
        m_desk.settings->maskedMode().setOn(true);
        QTRY_COMPARE(m_desktop.told.size(), 1);
        const QString text = m_desktop.told[0].value(4).toString();
        QVERIFY2(text.startsWith(u"Lease for ["_s) && text.endsWith(u"8 sent, 2 failed"_s), qPrintable(text));
        QVERIFY2(!text.contains(u'@'), qPrintable(text));
    }

    //! Last: without a window manager no window gives back that it is the active one.
    void nothingWhenAtHand()
    {
        tasks::Attention attention(*m_desk.account, *m_desk.activities);
        ui::DesktopNotices notices(*m_desk.settings);
        notices.follow(attention);
        notices.setGroupTime(100);
        Q_EMIT attention.rejected(u"1"_s, u"Waits to be told"_s);
        QWidget window;
        window.show();
        window.activateWindow();
        QVERIFY(support::becomesActive(&window));
        QVERIFY(!isElsewhere());
        Q_EMIT attention.rejected(u"2"_s, u"Seen in the window"_s);
        QTest::qWait(300); // nothing is told: there is no signal for that
        QCOMPARE(m_desktop.told.size(), 0);
    }
};

QTEST_MAIN(TestUiNotices)
#include "tst_ui_notices.moc"
