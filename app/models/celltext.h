#pragma once

#include <QDateTime>
#include <QString>

//! Texts that several tables share.
namespace models {

//! "just now", "in 5 minutes", "today 14:00", "2 hours ago", "tomorrow 23:59", "in 2 days": by the calendar
//! of this computer's zone; far away moments as a date; empty for a null moment.
[[nodiscard]] QString relativeText(const QDateTime &moment, const QDateTime &now);
//! Date and time of this computer's zone with the zone's name; empty for a null moment.
[[nodiscard]] QString absoluteText(const QDateTime &moment);
//! ISO 8601 with the zone's offset: it says the same everywhere. Empty for a null moment.
[[nodiscard]] QString isoText(const QDateTime &moment);
//! "1.4 MB"; empty when negative.
[[nodiscard]] QString sizeText(qint64 bytes);

} // namespace models
