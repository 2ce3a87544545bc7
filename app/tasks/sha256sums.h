#pragma once

#include <QString>
#include <QStringList>

//! The list of the files in a folder with their hashes, as "sha256sum -c" reads it. For a worker thread.
namespace tasks::sha256sums {

//! Its name in the folder.
[[nodiscard]] QString fileName();
//! Whether its path may be listed already: only then is the whole list read.
enum class Known { No, Maybe };
//! Adds a file of the folder, "/" between its parts, in place of what was listed under the same path or under
//! one of \a instead. All of the line is there afterwards, or nothing of it. Safe for several threads and
//! programs. The system's words when it cannot be written, else nothing.
[[nodiscard]] QString add(const QString &folder, const QString &relativePath, const QString &sha256Hex,
                          const QStringList &instead = {}, Known known = Known::Maybe);

} // namespace tasks::sha256sums
