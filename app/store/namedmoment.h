#pragma once

#include <QDateTime>
#include <QString>

namespace store {

//! The moment in the name of a file, UTC: "yyyyMMdd-HHmmss", and "-zzz" behind it where it has milliseconds.
//! Invalid for anything else.
[[nodiscard]] QDateTime namedMoment(const QString &text);

} // namespace store
