#pragma once

#include <QString>

namespace tasks {

//! A file name (never a path) made of a text that came from anywhere: no separators, control characters or
//! names that a system reserves, at most 150 bytes of UTF-8 before the suffix. \a suffix without its dot.
[[nodiscard]] QString safeFileName(const QString &wanted, const QString &suffix);
//! pdf, xml, txt, md; else bin.
[[nodiscard]] QString suffixOf(const QString &mimeType);
//! Renames \a temporary to \a name in its folder, or to "name (2)" and so on; never over another file. The
//! path that it got; empty when it failed.
[[nodiscard]] QString renameWithoutReplacing(const QString &temporary, const QString &name);
//! The same, into \a folder of the same file system.
[[nodiscard]] QString renameWithoutReplacing(const QString &temporary, const QString &name,
                                             const QString &folder);

} // namespace tasks
