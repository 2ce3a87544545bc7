#include "domain/duerule.h"

namespace domain {

bool isHoliday(QDate, HolidayCalendar)
{
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
    return due;
}

} // namespace domain
