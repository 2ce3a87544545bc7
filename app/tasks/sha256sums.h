#pragma once

#include <QHash>
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

//! Hashes of files of a folder, by their paths in it; more than one where a path is listed more than once.
using Hashes = QHash<QString, QStringList>;
//! What is listed of some of them. Nothing when the list is not there, is a link, or cannot be read.
[[nodiscard]] Hashes listed(const QString &folder, const QStringList &relativePaths);
//! Adds those whose paths are not listed, all in one write; what is listed stays as it is. The rest as of
//! add().
[[nodiscard]] QString complete(const QString &folder, const Hashes &files);

} // namespace tasks::sha256sums
