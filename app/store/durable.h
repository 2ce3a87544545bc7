#pragma once

#include <QString>

class QFileDevice;

//! What a cut of the power leaves.
namespace store::durable {

//! Brings a file's bytes to the disk. False when that failed.
[[nodiscard]] bool sync(const QString &path);
//! The same for one that is open for writing, and flushed.
[[nodiscard]] bool sync(const QFileDevice &file);
//! Brings the names in a folder to the disk, as far as its file system does so.
void syncFolder(const QString &folder);

} // namespace store::durable
