#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

//! Texts that several tables share.
namespace models {

//! "just now", "in 5 minutes", "today 14:00", "2 hours ago", "tomorrow 23:59", "in 2 days": by the calendar
//! of this computer's zone; far away moments as a date; empty for a null moment.
[[nodiscard]] QString relativeText(const QDateTime &moment, const QDateTime &now);
//! Of each kind that it has for what was, the longest, in the language of now: for how wide a column is.
[[nodiscard]] QStringList longestAges();
//! How far away it is, beside absoluteText(): the day and its time are not told twice. No line ends within
//! it.
[[nodiscard]] QString distanceText(const QDateTime &moment, const QDateTime &now);
//! How old, in as few letters as that takes, below a heading that says what it is: "now", "5 min", "3 h", "2
//! d".
[[nodiscard]] QString briefAge(const QDateTime &moment, const QDateTime &now);
//! Day, time and the name of this computer's zone, written out: for sentences, details, tool tips and screen
//! readers; empty for a null moment.
[[nodiscard]] QString absoluteText(const QDateTime &moment);
//! The same in few letters: for what stands in columns and has no "now", on paper, and beside other words.
[[nodiscard]] QString shortText(const QDateTime &moment);
//! A day alone, as in the two before it.
[[nodiscard]] QString dayText(const QDateTime &moment);
//! Without the zone, and with the day of the week: for menus and previews of what one plans.
[[nodiscard]] QString weekdayText(const QDateTime &moment);
//! The name of this computer's time zone at \a moment, for example "CET, UTC+01:00".
[[nodiscard]] QString zoneText(const QDateTime &moment);
//! ISO 8601 with the zone's offset: it says the same everywhere. Empty for a null moment.
[[nodiscard]] QString isoText(const QDateTime &moment);
//! "1.4 MB"; empty when negative.
[[nodiscard]] QString sizeText(qint64 bytes);

} // namespace models
