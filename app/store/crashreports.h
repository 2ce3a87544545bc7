#pragma once

#include <QStringList>

//! What a crash leaves for a person to read: which program, which signal, and where it was, as modules and
//! offsets. No paths, no arguments, nothing out of the memory.
namespace store::crashreports {

//! From now on a crash of this process leaves a report in the folder, which is made. The system's own way of
//! dealing with a crash follows, but without a copy of the memory (core). False where that cannot be had.
bool install(const QString &folder);
//! So that this thread has room for that also when its stack is full. The one that installs it has.
void coverThread();
//! Those that nobody was shown yet, oldest first; files.
[[nodiscard]] QStringList unread(const QString &folder);
[[nodiscard]] QString textOf(const QStringList &files);
//! Somebody has seen them: they stay, the newest few.
void markRead(const QStringList &files);
void remove(const QStringList &files);

} // namespace store::crashreports
