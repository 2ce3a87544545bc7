#pragma once

#include <QString>

//! What a cut of the power leaves. For a worker thread.
namespace tasks::ondisk {

//! Brings a file's bytes to the disk, not only into the memory of the system. False when that failed.
[[nodiscard]] bool syncFile(const QString &path);
//! Brings the names of a folder's files to the disk, as far as its file system does so when it is asked.
void syncNames(const QString &folder);

} // namespace tasks::ondisk
