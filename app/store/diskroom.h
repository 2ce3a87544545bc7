#pragma once

#include <QString>

namespace store {

//! Whether the disk has room for the file \a path once more, and for what comes to it; true where that cannot
//! be tried, which whoever writes the file will tell. For QSettings: Qt 6.4 does not see that the last bytes
//! found no room, and puts what there is in the place of the whole file.
[[nodiscard]] bool hasRoomFor(const QString &path);

} // namespace store
