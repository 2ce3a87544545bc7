#pragma once

#include <QString>

namespace domain {

//! Most likely not the whole address: nothing in its domain tells where it ends, as in "ola@example". The
//! service takes it, so it is a reason to ask and none to refuse.
[[nodiscard]] bool isEmailWithoutDot(const QString &address);

} // namespace domain
