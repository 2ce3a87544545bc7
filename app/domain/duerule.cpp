#include "domain/duerule.h"

#include <algorithm>
#include <initializer_list>

namespace domain {

namespace {

struct Fixed
{
    int month, day;
};

bool isFixed(QDate day, std::initializer_list<Fixed> days)
{
    return std::any_of(days.begin(), days.end(),
                       [day](const Fixed &one) { return one.month == day.month() && one.day == day.day(); });
}

bool isFromEaster(QDate day, std::initializer_list<int> daysAfter)
{
    const auto after = easterSunday(day.year()).daysTo(day);
    return std::find(daysAfter.begin(), daysAfter.end(), after) != daysAfter.end();
}

bool isSaturdayBetween(QDate day, QDate first, QDate last)
{
    return day.dayOfWeek() == Qt::Saturday && first <= day && day <= last;
}

//! The Thursday of 19–25 April.
bool isFirstDayOfSummer(QDate day)
{
    return day.dayOfWeek() == Qt::Thursday && day.month() == 4 && day.day() >= 19 && day.day() <= 25;
}

//! The first Monday of August.
bool isCommerceDay(QDate day)
{
    return day.dayOfWeek() == Qt::Monday && day.month() == 8 && day.day() <= 7;
}

//! The Saturday of 20–26 June.
bool isMidsummer(QDate day)
{
    return isSaturdayBetween(day, {day.year(), 6, 20}, {day.year(), 6, 26});
}

//! The Saturday of 31 October – 6 November.
bool isAllSaints(QDate day)
{
    return isSaturdayBetween(day, {day.year(), 10, 31}, {day.year(), 11, 6});
}

constexpr int maundyThursday = -3, goodFriday = -2, easter = 0, easterMonday = 1, prayerDay = 26,
              ascension = 39, whitSunday = 49, whitMonday = 50;

bool isNorwegian(QDate day)
{
    return isFixed(day, {{1, 1}, {5, 1}, {5, 17}, {12, 25}, {12, 26}}) ||
           isFromEaster(
               day, {maundyThursday, goodFriday, easter, easterMonday, ascension, whitSunday, whitMonday});
}

bool isSwedish(QDate day)
{
    return isFixed(day, {{1, 1}, {1, 6}, {5, 1}, {6, 6}, {12, 24}, {12, 25}, {12, 26}, {12, 31}}) ||
           isFromEaster(day, {goodFriday, easter, easterMonday, ascension, whitSunday}) || isMidsummer(day) ||
           isMidsummer(day.addDays(1)) || isAllSaints(day);
}

bool isDanish(QDate day)
{
    return isFixed(day, {{1, 1}, {12, 25}, {12, 26}}) ||
           isFromEaster(
               day, {maundyThursday, goodFriday, easter, easterMonday, ascension, whitSunday, whitMonday}) ||
           (day.year() < 2024 && isFromEaster(day, {prayerDay}));
}

bool isFinnish(QDate day)
{
    return isFixed(day, {{1, 1}, {1, 6}, {5, 1}, {12, 6}, {12, 24}, {12, 25}, {12, 26}}) ||
           isFromEaster(day, {goodFriday, easter, easterMonday, ascension, whitSunday}) || isMidsummer(day) ||
           isMidsummer(day.addDays(1)) || isAllSaints(day);
}

bool isGerman(QDate day)
{
    return isFixed(day, {{1, 1}, {5, 1}, {10, 3}, {12, 25}, {12, 26}}) ||
           isFromEaster(day, {goodFriday, easterMonday, ascension, whitMonday}) || day == QDate(2017, 10, 31);
}

bool isIcelandic(QDate day)
{
    return isFixed(day, {{1, 1}, {5, 1}, {6, 17}, {12, 25}, {12, 26}}) ||
           isFromEaster(
               day, {maundyThursday, goodFriday, easter, easterMonday, ascension, whitSunday, whitMonday}) ||
           isFirstDayOfSummer(day) || isCommerceDay(day);
}

} // namespace

//! The anonymous Gregorian algorithm (Nature, 20 April 1876), in its usual letters.
QDate easterSunday(int year)
{
    const int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25,
              g = (b - f + 1) / 3, h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4,
              l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451,
              sum = h + l - 7 * m + 114;
    return {year, sum / 31, sum % 31 + 1};
}

bool isHoliday(QDate day, HolidayCalendar calendar)
{
    switch (calendar) {
    case HolidayCalendar::WeekendsOnly:
        return false;
    case HolidayCalendar::Norway:
        return isNorwegian(day);
    case HolidayCalendar::Sweden:
        return isSwedish(day);
    case HolidayCalendar::Denmark:
        return isDanish(day);
    case HolidayCalendar::Finland:
        return isFinnish(day);
    case HolidayCalendar::Germany:
        return isGerman(day);
    case HolidayCalendar::Iceland:
        return isIcelandic(day);
    }
    return false;
}

bool isBusinessDay(QDate day, HolidayCalendar calendar)
{
    return day.dayOfWeek() < Qt::Saturday && !isHoliday(day, calendar);
}

QDate addBusinessDays(QDate start, int days, HolidayCalendar calendar)
{
    const int step = days < 0 ? -1 : 1;
    QDate day = start;
    for (int left = qAbs(days); left > 0;) {
        day = day.addDays(step);
        left -= isBusinessDay(day, calendar);
    }
    while (!isBusinessDay(day, calendar))
        day = day.addDays(1);
    return day;
}

QDateTime dueDateOf(const DueRule &rule, const QDateTime &now)
{
    const QDate day = rule.countsBusinessDays ? addBusinessDays(now.date(), rule.days, rule.calendar)
                                              : now.date().addDays(rule.days);
    QDateTime due = now;
    due.setDate(day);
    due.setTime(rule.at);
    if (due.isValid())
        return due;
    due.setDate(day.addDays(-1)); // the clocks skip it: 24 hours after the same time of the day before
    return due.addSecs(24LL * 60 * 60);
}

} // namespace domain
