#pragma once

#include "domain/timestamp.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace ui {

//! "in 3 days", "tomorrow 23:59", "2 hours ago", for lists; far away moments as a date.
[[nodiscard]] QString relativeText(const QDateTime &moment, const QDateTime &now);
//! How far away it is, beside absoluteText(), which has the day and its time: "tomorrow", "in 3 days".
[[nodiscard]] QString distanceText(const QDateTime &moment, const QDateTime &now);
//! Date, time and the name of the zone, written out: for details, sentences and tool tips.
[[nodiscard]] QString absoluteText(const QDateTime &moment);
//! The same in few letters, beside other words.
[[nodiscard]] QString shortText(const QDateTime &moment);
//! A day alone, in few letters.
[[nodiscard]] QString dayText(const QDateTime &moment);
//! Without the zone, and with the day of the week: for menus and previews of what one plans.
[[nodiscard]] QString weekdayText(const QDateTime &moment);
//! A day in digits, the same in every language: in fields that are typed in, where the time of day follows
//! the day, which is what is changed mostly; and in what stands beside them.
[[nodiscard]] QString dayFormat();
[[nodiscard]] QString dayInDigits(const QDateTime &moment);
//! The name of this computer's time zone at \a moment, for example "CET, UTC+01:00".
[[nodiscard]] QString zoneText(const QDateTime &moment);
//! An empty text when there is no time.
[[nodiscard]] QString relativeText(const std::optional<domain::Timestamp> &time, const QDateTime &now);
[[nodiscard]] QString absoluteText(const std::optional<domain::Timestamp> &time);

} // namespace ui
