#pragma once

#include <QString>

namespace domain {

//! A number that nobody abroad could call: it begins with neither + nor 00, as in "900 00 000". The service
//! takes it, so it is a reason to ask and none to refuse.
[[nodiscard]] bool isMobileWithoutCountryCode(const QString &number);

} // namespace domain
