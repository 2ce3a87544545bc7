#pragma once

#include <QString>

namespace domain {

//! The first web address in what somebody pasted, without what mail programs put around it and without its
//! fragment; empty when there is none. The same for the same link, wherever it was copied from.
[[nodiscard]] QString linkIn(const QString &text);
//! The last id in it, in lower case: of a line of a log, or of an address of the API; empty when there is
//! none.
[[nodiscard]] QString idIn(const QString &text);

} // namespace domain
