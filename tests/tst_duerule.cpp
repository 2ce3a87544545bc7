#include "domain/duerule.h"

#include "domain/timestamp.h"

#include <QTest>
#include <QTimeZone>

using namespace domain;
using namespace Qt::StringLiterals;
using Calendar = HolidayCalendar;

Q_DECLARE_METATYPE(HolidayCalendar)

namespace {

QDateTime inOslo(const QString &moment)
{
    const QDateTime plain = QDateTime::fromString(moment, Qt::ISODate);
    return {plain.date(), plain.time(), QTimeZone("Europe/Oslo")};
}

//! Those that are no Saturday or Sunday, as a person counts them in a wall calendar.
QStringList freeWeekdays(int year, Calendar calendar)
{
    QStringList days;
    for (QDate day(year, 1, 1); day.year() == year; day = day.addDays(1))
        if (day.dayOfWeek() < Qt::Saturday && !isBusinessDay(day, calendar))
            days << day.toString(u"MM-dd"_s);
    return days;
}

} // namespace

class TestDueRule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void easter_data()
    {
        QTest::addColumn<QDate>("day");
        for (const QDate &day :
             {QDate(1818, 3, 22), QDate(1943, 4, 25), QDate(1961, 4, 2), QDate(1981, 4, 19),
              QDate(2000, 4, 23), QDate(2008, 3, 23), QDate(2011, 4, 24), QDate(2019, 4, 21),
              QDate(2024, 3, 31), QDate(2025, 4, 20), QDate(2026, 4, 5), QDate(2027, 3, 28),
              QDate(2038, 4, 25), QDate(2049, 4, 18), QDate(2285, 3, 22)})
            QTest::addRow("%d", day.year()) << day;
    }
    void easter()
    {
        QFETCH(QDate, day);
        QCOMPARE(easterSunday(day.year()), day);
    }

    //! Whole years: what is free, and nothing else.
    void freeDaysOfAYear_data()
    {
        QTest::addColumn<Calendar>("calendar");
        QTest::addColumn<int>("year");
        QTest::addColumn<QString>("days");
        const auto row = [](const char *name, Calendar calendar, int year, const QString &days) {
            QTest::addRow("%s %d", name, year) << calendar << year << days;
        };
        row("nowhere", Calendar::WeekendsOnly, 2026, {});
        row("Norway", Calendar::Norway, 2024,
            u"01-01 03-28 03-29 04-01 05-01 05-09 05-17 05-20 12-25 12-26"_s);
        row("Norway", Calendar::Norway, 2025, u"01-01 04-17 04-18 04-21 05-01 05-29 06-09 12-25 12-26"_s);
        row("Norway", Calendar::Norway, 2026, u"01-01 04-02 04-03 04-06 05-01 05-14 05-25 12-25"_s);
        row("Norway", Calendar::Norway, 2027, u"01-01 03-25 03-26 03-29 05-06 05-17"_s); // two in one day
        row("Sweden", Calendar::Sweden, 2024,
            u"01-01 03-29 04-01 05-01 05-09 06-06 06-21 12-24 12-25 12-26 12-31"_s);
        row("Sweden", Calendar::Sweden, 2025,
            u"01-01 01-06 04-18 04-21 05-01 05-29 06-06 06-20 12-24 12-25 12-26 12-31"_s);
        row("Sweden", Calendar::Sweden, 2026,
            u"01-01 01-06 04-03 04-06 05-01 05-14 06-19 12-24 12-25 12-31"_s);
        row("Denmark", Calendar::Denmark, 2023,
            u"04-06 04-07 04-10 05-05 05-18 05-29 12-25 12-26"_s); // with Store bededag, the last time
        row("Denmark", Calendar::Denmark, 2024, u"01-01 03-28 03-29 04-01 05-09 05-20 12-25 12-26"_s);
        row("Denmark", Calendar::Denmark, 2026, u"01-01 04-02 04-03 04-06 05-14 05-25 12-25"_s);
        row("Finland", Calendar::Finland, 2024,
            u"01-01 03-29 04-01 05-01 05-09 06-21 12-06 12-24 12-25 12-26"_s);
        row("Finland", Calendar::Finland, 2025,
            u"01-01 01-06 04-18 04-21 05-01 05-29 06-20 12-24 12-25 12-26"_s);
        row("Germany", Calendar::Germany, 2017, // with Reformation Day, that once in all Länder
            u"04-14 04-17 05-01 05-25 06-05 10-03 10-31 12-25 12-26"_s);
        row("Germany", Calendar::Germany, 2024, u"01-01 03-29 04-01 05-01 05-09 05-20 10-03 12-25 12-26"_s);
        row("Germany", Calendar::Germany, 2025, u"01-01 04-18 04-21 05-01 05-29 06-09 10-03 12-25 12-26"_s);
        row("Germany", Calendar::Germany, 2026, u"01-01 04-03 04-06 05-01 05-14 05-25 12-25"_s);
        row("Iceland", Calendar::Iceland, 2011, // the first day of summer is Maundy Thursday
            u"04-21 04-22 04-25 06-02 06-13 06-17 08-01 12-26"_s);
        row("Iceland", Calendar::Iceland, 2024,
            u"01-01 03-28 03-29 04-01 04-25 05-01 05-09 05-20 06-17 08-05 12-25 12-26"_s);
        row("Iceland", Calendar::Iceland, 2025,
            u"01-01 04-17 04-18 04-21 04-24 05-01 05-29 06-09 06-17 08-04 12-25 12-26"_s);
        row("Iceland", Calendar::Iceland, 2026,
            u"01-01 04-02 04-03 04-06 04-23 05-01 05-14 05-25 06-17 08-03 12-25"_s);
        row("Iceland", Calendar::Iceland, 2027, u"01-01 03-25 03-26 03-29 04-22 05-06 05-17 06-17 08-02"_s);
    }
    void freeDaysOfAYear()
    {
        QFETCH(Calendar, calendar);
        QFETCH(int, year);
        QFETCH(QString, days);
        QCOMPARE(freeWeekdays(year, calendar).join(u' '), days);
    }

    void movingSaturdays_data()
    {
        QTest::addColumn<QDate>("midsummer");
        QTest::addColumn<QDate>("allSaints");
        QTest::newRow("2024") << QDate(2024, 6, 22) << QDate(2024, 11, 2);
        QTest::newRow("2025") << QDate(2025, 6, 21) << QDate(2025, 11, 1);
        QTest::newRow("2026") << QDate(2026, 6, 20) << QDate(2026, 10, 31);
        QTest::newRow("2027") << QDate(2027, 6, 26) << QDate(2027, 11, 6);
    }
    void movingSaturdays()
    {
        QFETCH(QDate, midsummer);
        QFETCH(QDate, allSaints);
        for (const Calendar calendar : {Calendar::Sweden, Calendar::Finland}) {
            int saturdays = 0;
            for (QDate day(midsummer.year(), 6, 13); day < QDate(midsummer.year(), 11, 30);
                 day = day.addDays(1))
                saturdays += day.dayOfWeek() == Qt::Saturday && isHoliday(day, calendar);
            QCOMPARE(saturdays, 2);
            QVERIFY(isHoliday(midsummer, calendar));
            QVERIFY(isHoliday(allSaints, calendar));
            QVERIFY(isHoliday(midsummer.addDays(-1), calendar)); // the Eve
            QVERIFY(!isHoliday(allSaints.addDays(-1), calendar));
        }
        QVERIFY(!isHoliday(midsummer, Calendar::Norway));
        QVERIFY(!isHoliday(allSaints, Calendar::Germany));
    }

    //! Each within a week of days: its earliest and its latest.
    void movingWeekdaysOfIceland()
    {
        for (const QDate &summer : {QDate(2029, 4, 19), QDate(2024, 4, 25)})
            QVERIFY(isHoliday(summer, Calendar::Iceland));
        QVERIFY(!isHoliday(QDate(2030, 4, 26), Calendar::Iceland)); // a Friday, the Thursday before is it
        QVERIFY(isHoliday(QDate(2030, 4, 25), Calendar::Iceland));
        QVERIFY(!isHoliday(QDate(2024, 4, 18), Calendar::Iceland)); // a Thursday, one week early
        for (const QDate &commerce : {QDate(2022, 8, 1), QDate(2028, 8, 7)})
            QVERIFY(isHoliday(commerce, Calendar::Iceland));
        QVERIFY(!isHoliday(QDate(2022, 8, 8), Calendar::Iceland));
    }

    //! What offices keep and the law does not.
    void custom()
    {
        for (const Calendar calendar :
             {Calendar::Norway, Calendar::Denmark, Calendar::Germany, Calendar::Iceland}) {
            QVERIFY(isBusinessDay(QDate(2026, 12, 24), calendar));
            QVERIFY(isBusinessDay(QDate(2026, 12, 31), calendar));
        }
        QVERIFY(isBusinessDay(QDate(2026, 12, 31), Calendar::Finland));
        QVERIFY(isBusinessDay(QDate(2026, 6, 5), Calendar::Denmark));   // Constitution Day
        QVERIFY(isBusinessDay(QDate(2024, 4, 26), Calendar::Denmark));  // was Store bededag
        QVERIFY(isBusinessDay(QDate(2026, 6, 4), Calendar::Germany));   // Corpus Christi, in six Länder
        QVERIFY(isBusinessDay(QDate(2018, 10, 31), Calendar::Germany)); // Reformation Day, in nine
    }

    void counting_data()
    {
        QTest::addColumn<QDate>("start");
        QTest::addColumn<int>("days");
        QTest::addColumn<Calendar>("calendar");
        QTest::addColumn<QDate>("end");
        const auto row = [](const char *name, QDate start, int days, Calendar calendar, QDate end) {
            QTest::newRow(name) << start << days << calendar << end;
        };
        const Calendar none = Calendar::WeekendsOnly, no = Calendar::Norway;
        row("none, on a working day", {2026, 3, 4}, 0, none, {2026, 3, 4});
        row("none, on a Saturday", {2026, 3, 7}, 0, none, {2026, 3, 9});
        row("none, on Good Friday", {2026, 4, 3}, 0, no, {2026, 4, 7});
        row("one, from a Friday", {2026, 3, 6}, 1, none, {2026, 3, 9});
        row("one, from a Sunday", {2026, 3, 8}, 1, none, {2026, 3, 9});
        row("two weeks", {2026, 3, 4}, 10, none, {2026, 3, 18});
        row("over Easter", {2026, 4, 1}, 1, no, {2026, 4, 7});
        row("over Easter, weekends only", {2026, 4, 1}, 1, none, {2026, 4, 2});
        row("over a leap day", {2024, 2, 28}, 1, no, {2024, 2, 29});
        row("past a leap day", {2024, 2, 28}, 2, no, {2024, 3, 1});
        row("no leap day", {2026, 2, 27}, 1, no, {2026, 3, 2});
        row("over New Year", {2026, 12, 30}, 2, no, {2027, 1, 4});
        row("over New Year in Sweden", {2026, 12, 30}, 1, Calendar::Sweden, {2027, 1, 4});
        row("back over a weekend", {2026, 3, 9}, -1, none, {2026, 3, 6});
        row("back over Easter", {2026, 4, 7}, -1, no, {2026, 4, 1});
        row("back from a Sunday", {2026, 3, 8}, -1, none, {2026, 3, 6});
        row("back over a leap day", {2024, 3, 1}, -2, no, {2024, 2, 28});
    }
    void counting()
    {
        QFETCH(QDate, start);
        QFETCH(int, days);
        QFETCH(Calendar, calendar);
        QFETCH(QDate, end);
        QCOMPARE(addBusinessDays(start, days, calendar), end);
    }

    void dueDates_data()
    {
        QTest::addColumn<QString>("now");
        QTest::addColumn<int>("days");
        QTest::addColumn<bool>("business");
        QTest::addColumn<QTime>("at");
        QTest::addColumn<QString>("due"); // in UTC
        const QTime night(23, 59);
        QTest::newRow("plain days end on any day")
            << u"2026-03-04T10:00:00"_s << 3 << false << night << u"2026-03-07T22:59:00Z"_s;
        QTest::newRow("business days")
            << u"2026-03-04T10:00:00"_s << 3 << true << night << u"2026-03-09T22:59:00Z"_s;
        QTest::newRow("into summer time")
            << u"2026-03-27T10:00:00"_s << 1 << true << night << u"2026-03-30T21:59:00Z"_s;
        QTest::newRow("into winter time")
            << u"2026-10-23T10:00:00"_s << 1 << true << night << u"2026-10-26T22:59:00Z"_s;
        QTest::newRow("the day of 23 hours")
            << u"2026-03-28T10:00:00"_s << 1 << false << QTime(12, 0) << u"2026-03-29T10:00:00Z"_s;
        QTest::newRow("the day of 25 hours")
            << u"2026-10-24T10:00:00"_s << 1 << false << QTime(12, 0) << u"2026-10-25T11:00:00Z"_s;
        QTest::newRow("a time that is skipped")
            << u"2026-03-28T10:00:00"_s << 1 << false << QTime(2, 30) << u"2026-03-29T01:30:00Z"_s;
        QTest::newRow("late in the evening it is today here")
            << u"2026-03-04T23:58:00"_s << 1 << true << night << u"2026-03-05T22:59:00Z"_s;
        QTest::newRow("backwards") << u"2026-03-09T10:00:00"_s << -1 << true << night
                                   << u"2026-03-06T22:59:00Z"_s;
    }
    void dueDates()
    {
        QFETCH(QString, now);
        QFETCH(int, days);
        QFETCH(bool, business);
        QFETCH(QTime, at);
        QFETCH(QString, due);
        const DueRule rule{days, business, Calendar::Norway, at};
        const QDateTime moment = dueDateOf(rule, inOslo(now));
        QVERIFY(moment.isValid());
        QCOMPARE(Timestamp::fromDateTime(moment).toString(), due);
    }
};

QTEST_GUILESS_MAIN(TestDueRule)
#include "tst_duerule.moc"
