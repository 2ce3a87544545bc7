#pragma once

#include <QString>

//! The system calls by which SQLite writes, seen from within the process: the program that contains
//! diskwatch.cpp has its own pwrite64() and fdatasync(), which SQLite finds before those of the C library.
namespace killtest {

//! Where a process kills itself: a commit is some writes and, since synchronous is FULL, one sync behind
//! them.
enum class DiskMoment {
    BeforeWrite, //!< nothing of the commit is written
    HalfWritten, //!< half of its first write is
    Written,     //!< all of it is, and the sync is not asked for
    Synced,      //!< the sync has come back, and nobody was told
};

//! SIGKILL at this moment of the \a commit-th commit from now on.
void killAtCommit(int commit, DiskMoment moment);
//! Commits since the process began. 0 after something was written: the calls are not seen.
[[nodiscard]] int commitsSeen();

[[nodiscard]] QString nameOf(DiskMoment moment);
[[nodiscard]] DiskMoment diskMomentOf(const QString &name);

} // namespace killtest
