#pragma once

#include <QString>

//! What a cut of the power leaves.
namespace store::durable {

//! Brings a file's bytes to the disk. False when that failed.
[[nodiscard]] bool sync(const QString &path);
//! Brings the names in a folder to the disk, as far as its file system does so.
void syncFolder(const QString &folder);

} // namespace store::durable
