#include "domain/mobilecaution.h"

#include "domain/digits.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace domain {

bool isMobileWithoutCountryCode(const QString &number)
{
    const QString written = number.trimmed();
    // The rules refuse letters, a second number and what is too short, in words of their own
    if (written.startsWith(u'+') ||
        std::any_of(written.begin(), written.end(), [](QChar c) { return c.isLetter() || c == u'+'; }))
        return false;
    const QString digits = digitsOf(written);
    return digits.size() >= 4 && !digits.startsWith("00"_L1);
}

} // namespace domain
