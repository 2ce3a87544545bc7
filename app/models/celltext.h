#pragma once

#include <QDateTime>
#include <QString>

//! Texts that several tables share.
namespace models {

//! "in 3 h", "2 d ago", "now"; empty for a null moment.
[[nodiscard]] QString relativeText(const QDateTime &moment, const QDateTime &now);
//! Date and time of this computer's zone with the zone's name; empty for a null moment.
[[nodiscard]] QString absoluteText(const QDateTime &moment);
//! "1.4 MB"; empty when negative.
[[nodiscard]] QString sizeText(qint64 bytes);

} // namespace models
