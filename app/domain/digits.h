#pragma once

#include <QString>

namespace domain {

//! What is a digit in \a text, of any script, as 0-9 and with nothing between: for comparing numbers that
//! people write with blanks and dashes.
[[nodiscard]] QString digitsOf(const QString &text);

} // namespace domain
