#pragma once

#include <QString>

namespace domain {

//! A file name (never a path) made of a text that came from anywhere: no separators, control characters or
//! names that a system reserves, at most \a bytes of UTF-8. Never empty.
[[nodiscard]] QString safeFileName(const QString &wanted, qsizetype bytes = 150);

} // namespace domain
