#pragma once

#include <QDateTime>
#include <QTime>

namespace domain {

//! Whose public holidays count: those of the whole country by its law, as it stands since 2024, for years
//! from 2005 on. Nothing is fetched: the moving ones follow from Easter or from their weekday.
//!
//! Norway: lov om helligdager og helligdagsfred (LOV-1995-02-24-12) § 2; 1 and 17 May by the law of 26 April
//! 1947.
//! Sweden: lag (1989:253) om allmänna helgdagar; Midsummer Eve, Christmas Eve and New Year's Eve because lag
//! (1930:173) om beräkning av lagstadgad tid lets no time limit end on them.
//! Denmark: forordning of 26 October 1770; Store bededag only until 2023 (lov nr. 214 of 6 March 2023).
//! Constitution Day (5 June) is none.
//! Finland: kirkkolaki, laki 388/1937 (6 December) and laki 272/1944 (1 May); Midsummer Eve and Christmas Eve
//! because laki säädettyjen määräaikain laskemisesta (150/1930) § 5 lets no time limit end on them.
//! Germany: what the laws of all sixteen Länder have, and 3 October (Einigungsvertrag art. 2). Days of some
//! Länder only, such as Corpus Christi, are none; Reformation Day is one in 2017 alone, when each of them had
//! it, by a law or an ordinance of its own, for the 500 years since.
//! Iceland: lög um 40 stunda vinnuviku (nr. 88/1971) § 6, with the church's days of lög um helgidagafrið
//! (nr. 32/1997) § 2. Christmas Eve and New Year's Eve are free from 13:00 only, and so are working days.
//!
//! Days on which most offices are closed all the same, such as Christmas Eve and New Year's Eve in Norway,
//! Denmark and Germany, are working days here: the law makes nothing of them. Nor is a bank's or a town's own
//! extra day in any of these.
//!
//! Kept as a number in the settings: a new one comes last.
enum class HolidayCalendar { WeekendsOnly, Norway, Sweden, Denmark, Finland, Germany, Iceland };

//! Weekends are not holidays, unless a holiday falls on them.
[[nodiscard]] bool isHoliday(QDate day, HolidayCalendar calendar);
[[nodiscard]] bool isBusinessDay(QDate day, HolidayCalendar calendar);
//! The business day that is \a days after \a start (before, when negative); 0: \a start itself, or the next
//! one.
[[nodiscard]] QDate addBusinessDays(QDate start, int days, HolidayCalendar calendar);
//! Of the western churches.
[[nodiscard]] QDate easterSunday(int year);

//! A due date that is only known when it is sent: "10 business days from then".
struct DueRule
{
    int days = 10;
    bool countsBusinessDays = true;
    HolidayCalendar calendar = HolidayCalendar::WeekendsOnly;
    QTime at = QTime(23, 59); //!< in the zone of the person
    bool operator==(const DueRule &) const = default;
};

//! In the zone of \a now. A time that the clocks skip that day is as much later.
[[nodiscard]] QDateTime dueDateOf(const DueRule &rule, const QDateTime &now);

} // namespace domain
