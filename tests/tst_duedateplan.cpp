#include "domain/duedateplan.h"

#include <QTest>

using namespace Qt::StringLiterals;
using domain::DueDateChange;
using domain::DueDateStep;
using domain::HolidayCalendar;
using Kind = DueDateChange::Kind;
using Outcome = DueDateStep::Outcome;

namespace {

const QTimeZone oslo("Europe/Oslo");

domain::SigningSession sessionDue(const QString &due,
                                  domain::SessionState state = domain::SessionState::Ready)
{
    domain::SigningSession session;
    session.id = u"id"_s;
    session.lifecycle = domain::SessionLifecycle();
    session.lifecycle->state = state;
    if (!due.isEmpty())
        session.request.dueDate = domain::Timestamp::parse(due);
    return session;
}

QDateTime at(const QString &text)
{
    return domain::Timestamp::parse(text)->toDateTime();
}

DueDateStep step(const QString &due, const DueDateChange &change, const QString &now)
{
    return domain::dueDateSteps({sessionDue(due)}, change, at(now), oslo).first();
}

QString inOslo(const domain::Timestamp &moment)
{
    return moment.isNull() ? QString() : moment.toDateTime().toTimeZone(oslo).toString(u"yyyy-MM-dd HH:mm"_s);
}

} // namespace

class TestDueDatePlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shiftsByDays_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<int>("days");
        QTest::addColumn<QString>("expected");
        // The clocks of Oslo: forward on 29 March 2026 at 02:00, back on 25 October 2026 at 03:00
        QTest::newRow("winter") << u"2026-03-05T22:59:00Z"_s << 7 << u"2026-03-12 23:59"_s;
        QTest::newRow("into summer") << u"2026-03-26T22:59:00Z"_s << 7 << u"2026-04-02 23:59"_s;
        QTest::newRow("back into winter") << u"2026-04-02T21:59:00Z"_s << -7 << u"2026-03-26 23:59"_s;
        QTest::newRow("onto the day of the change")
            << u"2026-03-28T22:59:00Z"_s << 1 << u"2026-03-29 23:59"_s;
        QTest::newRow("a time that is skipped") << u"2026-03-28T01:30:00Z"_s << 1 << u"2026-03-29 03:30"_s;
        QTest::newRow("over a skipped time") << u"2026-03-28T01:30:00Z"_s << 2 << u"2026-03-30 02:30"_s;
        QTest::newRow("the end of a month") << u"2026-03-10T11:00:00Z"_s << 30 << u"2026-04-09 12:00"_s;
        QTest::newRow("nanoseconds") << u"2026-03-10T11:00:00.123456789Z"_s << 1 << u"2026-03-11 12:00"_s;
    }
    void shiftsByDays()
    {
        QFETCH(QString, from);
        QFETCH(int, days);
        QFETCH(QString, expected);
        const auto result = step(from, {.kind = Kind::ShiftDays, .days = days}, u"2026-03-01T08:00:00Z"_s);
        QCOMPARE(result.outcome, Outcome::Changes);
        QCOMPARE(inOslo(result.to), expected);
        QCOMPARE(result.from->toString(), from);
    }

    void shiftsIntoWinter()
    {
        const DueDateChange week{.kind = Kind::ShiftDays, .days = 7};
        QCOMPARE(inOslo(step(u"2026-10-21T21:59:00Z"_s, week, u"2026-10-01T08:00:00Z"_s).to),
                 u"2026-10-28 23:59"_s);
        // 02:30 is there twice on 25 October: either is that day at 02:30
        const DueDateChange day{.kind = Kind::ShiftDays, .days = 1};
        QCOMPARE(inOslo(step(u"2026-10-24T00:30:00Z"_s, day, u"2026-10-01T08:00:00Z"_s).to),
                 u"2026-10-25 02:30"_s);
    }

    //! TZ may name one that is not installed.
    void shiftsWithoutAZone()
    {
        const QString now = u"2026-03-01T08:00:00Z"_s;
        for (const Kind kind : {Kind::ShiftDays, Kind::ShiftBusinessDays}) {
            const auto steps = domain::dueDateSteps({sessionDue(u"2026-03-05T22:59:00Z"_s)},
                                                    {.kind = kind, .days = 1}, at(now), QTimeZone());
            QCOMPARE(steps.size(), 1);
            QCOMPARE(steps.first().to.toDateTime(), at(u"2026-03-06T22:59:00Z"_s));
        }
    }

    void shiftsByBusinessDays_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<int>("days");
        QTest::addColumn<int>("calendar");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *from, int days, HolidayCalendar calendar,
                            const char *expected) {
            QTest::newRow(name) << QString::fromLatin1(from) << days << int(calendar)
                                << QString::fromLatin1(expected);
        };
        const char *wednesday = "2026-04-01T21:59:00Z"; // before Easter
        row("weekends alone", wednesday, 1, HolidayCalendar::WeekendsOnly, "2026-04-02 23:59");
        row("Norway: Maundy Thursday to Easter Monday", wednesday, 1, HolidayCalendar::Norway,
            "2026-04-07 23:59");
        row("Sweden: Good Friday and Easter Monday", wednesday, 2, HolidayCalendar::Sweden,
            "2026-04-07 23:59");
        row("Denmark", wednesday, 1, HolidayCalendar::Denmark, "2026-04-07 23:59");
        row("Finland", wednesday, 2, HolidayCalendar::Finland, "2026-04-07 23:59");
        row("Germany", wednesday, 2, HolidayCalendar::Germany, "2026-04-07 23:59");
        row("Iceland: Maundy Thursday to Easter Monday", wednesday, 1, HolidayCalendar::Iceland,
            "2026-04-07 23:59");
        row("back over Easter", "2026-04-07T21:59:00Z", -1, HolidayCalendar::Norway, "2026-04-01 23:59");
        row("into summer time", "2026-03-27T22:59:00Z", 1, HolidayCalendar::WeekendsOnly, "2026-03-30 23:59");
    }
    void shiftsByBusinessDays()
    {
        QFETCH(QString, from);
        QFETCH(int, days);
        QFETCH(int, calendar);
        QFETCH(QString, expected);
        const DueDateChange change{
            .kind = Kind::ShiftBusinessDays, .days = days, .calendar = HolidayCalendar(calendar)};
        const auto result = step(from, change, u"2026-03-20T08:00:00Z"_s);
        QCOMPARE(result.outcome, Outcome::Changes);
        QCOMPARE(inOslo(result.to), expected);
    }

    void clipsToWhatTheServiceTakes()
    {
        const DueDateChange far{.kind = Kind::ShiftDays, .days = 30};
        const auto result = step(u"2026-04-10T12:00:00Z"_s, far, u"2026-03-01T08:00:30Z"_s);
        QCOMPARE(result.outcome, Outcome::Clipped);
        QCOMPARE(result.to.toDateTime(),
                 at(u"2026-04-15T07:55:00Z"_s)); // 45 days, less what clocks differ by
        const DueDateChange set{.moment = at(u"2027-01-01T00:00:00Z"_s)};
        QCOMPARE(step({}, set, u"2026-03-01T08:00:30Z"_s).to, result.to);
    }

    void setsAll()
    {
        const DueDateChange set{.moment = at(u"2026-03-20T12:00:00Z"_s)};
        QCOMPARE(step(u"2026-03-10T12:00:00Z"_s, set, u"2026-03-01T08:00:00Z"_s).to.toDateTime(), set.moment);
        const auto none = step({}, set, u"2026-03-01T08:00:00Z"_s);
        QCOMPARE(none.outcome, Outcome::Changes);
        QVERIFY(!none.from);
        const auto same = step(u"2026-03-20T12:00:00.000Z"_s, set, u"2026-03-01T08:00:00Z"_s);
        QCOMPARE(same.outcome, Outcome::Same);
        QVERIFY(same.to.isNull());
    }

    void skipsWhatCannotChange_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("due");
        QTest::addColumn<int>("days");
        QTest::addColumn<int>("outcome");
        const QString ahead = u"2026-03-10T12:00:00Z"_s, past = u"2026-02-28T12:00:00Z"_s;
        using State = domain::SessionState;
        QTest::newRow("signed") << int(State::Signed) << ahead << 1 << int(Outcome::Final);
        QTest::newRow("rejected") << int(State::Rejected) << ahead << 1 << int(Outcome::Final);
        QTest::newRow("signed and past") << int(State::Signed) << past << 1 << int(Outcome::Final);
        QTest::newRow("overdue") << int(State::Ready) << past << 7 << int(Outcome::Passed);
        QTest::newRow("no due date") << int(State::Ready) << QString() << 1 << int(Outcome::HasNone);
        QTest::newRow("into the past") << int(State::Blocked) << ahead << -10 << int(Outcome::WouldBePast);
        QTest::newRow("by nothing") << int(State::Blocked) << ahead << 0 << int(Outcome::Same);
    }
    void skipsWhatCannotChange()
    {
        QFETCH(int, state);
        QFETCH(QString, due);
        QFETCH(int, days);
        QFETCH(int, outcome);
        const auto session = sessionDue(due, domain::SessionState(state));
        const auto result = domain::dueDateSteps({session}, {.kind = Kind::ShiftDays, .days = days},
                                                 at(u"2026-03-01T08:00:00Z"_s), oslo);
        QCOMPARE(int(result.first().outcome), outcome);
        QVERIFY(result.first().to.isNull());
        QVERIFY(!result.first().changes());
    }

    void whatNeverOpensStays()
    {
        const auto session = sessionDue(u"2026-03-10T12:00:00Z"_s, domain::SessionState::Blocked);
        const DueDateChange change{.kind = Kind::ShiftDays, .days = 1};
        const QDateTime now = at(u"2026-03-01T08:00:00Z"_s);
        QCOMPARE(domain::dueDateSteps({session}, change, now, oslo).first().outcome, Outcome::Changes);
        const auto stuck = domain::dueDateSteps({session}, change, now, oslo, {session.id}).first();
        QCOMPARE(stuck.outcome, Outcome::NeverOpens);
        QVERIFY(!stuck.changes() && stuck.to.isNull());
        using Cause = domain::StuckCause::Kind;
        for (const Cause cause :
             {Cause::PredecessorRejected, Cause::PredecessorGone, Cause::PredecessorOverdue})
            QVERIFY(domain::endsForGood(cause));
        for (const Cause cause : {Cause::PackageMissing, Cause::LinkExpired})
            QVERIFY(!domain::endsForGood(cause));
    }

    void keepsTheOrder()
    {
        auto first = sessionDue(u"2026-03-10T12:00:00Z"_s), second = sessionDue({});
        first.id = u"1"_s;
        second.id = u"2"_s;
        const auto steps = domain::dueDateSteps({second, first}, {.kind = Kind::ShiftDays, .days = 1},
                                                at(u"2026-03-01T08:00:00Z"_s), oslo);
        QCOMPARE(steps.size(), 2);
        QCOMPARE(steps[0].sessionId, u"2"_s);
        QCOMPARE(steps[1].sessionId, u"1"_s);
    }
};

QTEST_GUILESS_MAIN(TestDueDatePlan)
#include "tst_duedateplan.moc"
