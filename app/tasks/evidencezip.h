#pragma once

#include <QString>

#include <functional>

namespace tasks {

//! Puts all files below \a folder into a new ZIP file \a path, in a folder of their own that is called \a
//! top. Ends early, with nothing left, when \a isWanted says no. Returns the library's words when it could
//! not, else nothing. For a worker thread.
[[nodiscard]] QString zipFolder(const QString &folder, const QString &top, const QString &path,
                                const std::function<bool()> &isWanted);

} // namespace tasks
