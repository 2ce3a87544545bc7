#pragma once

#include <QDateTime>
#include <QTime>

namespace domain {

//! Whose public holidays count. A bank's or a state's own extra days are not in any of them.
enum class HolidayCalendar { WeekendsOnly, Norway, Sweden, Denmark, Finland, Germany };

//! Public holidays only; weekends are not holidays.
[[nodiscard]] bool isHoliday(QDate day, HolidayCalendar calendar);
[[nodiscard]] bool isBusinessDay(QDate day, HolidayCalendar calendar);
//! The business day that is \a days after \a start (before, when negative); 0: \a start itself, or the next
//! one.
[[nodiscard]] QDate addBusinessDays(QDate start, int days, HolidayCalendar calendar);

//! A due date that is only known when it is sent: "10 business days from then".
struct DueRule
{
    int days = 10;
    bool countsBusinessDays = true;
    HolidayCalendar calendar = HolidayCalendar::WeekendsOnly;
    QTime at = QTime(23, 59); //!< in the zone of the person
    bool operator==(const DueRule &) const = default;
};

//! In the zone of \a now.
[[nodiscard]] QDateTime dueDateOf(const DueRule &rule, const QDateTime &now);

} // namespace domain
