#include "kill/diskwatch.h"

#include <array>
#include <atomic>
#include <csignal>
#include <dlfcn.h>
#include <sys/types.h>

// Not unistd.h: its declarations differ between C libraries, and those here are what SQLite calls.

namespace killtest {

namespace {

std::atomic_int commits{0};
std::atomic_int fatalCommit{-1}; //!< counted as commits is
std::atomic<DiskMoment> fatalMoment{DiskMoment::Synced};

bool isNow(DiskMoment moment, int commit)
{
    return fatalMoment == moment && fatalCommit == commit;
}

[[noreturn]] void die()
{
    ::raise(SIGKILL);
    ::abort();
}

using Write = ssize_t (*)(int, const void *, size_t, off64_t);
using Sync = int (*)(int);

template <typename Function>
Function original(const char *name)
{
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

ssize_t watchedWrite(Write write, int file, const void *bytes, size_t count, off64_t offset)
{
    const int commit = commits + 1;
    if (isNow(DiskMoment::BeforeWrite, commit))
        die();
    if (isNow(DiskMoment::HalfWritten, commit)) {
        (void)write(file, bytes, count / 2, offset);
        die();
    }
    return write(file, bytes, count, offset);
}

int watchedSync(Sync sync, int file)
{
    const int commit = commits + 1;
    if (isNow(DiskMoment::Written, commit))
        die();
    const int result = sync(file);
    if (isNow(DiskMoment::Synced, commit))
        die();
    ++commits;
    return result;
}

constexpr std::array<std::pair<DiskMoment, const char *>, 4> names{{{DiskMoment::BeforeWrite, "before-write"},
                                                                    {DiskMoment::HalfWritten, "half-written"},
                                                                    {DiskMoment::Written, "written"},
                                                                    {DiskMoment::Synced, "synced"}}};

} // namespace

void killAtCommit(int commit, DiskMoment moment)
{
    fatalMoment = moment;
    fatalCommit = commits + commit;
}

int commitsSeen()
{
    return commits;
}

QString nameOf(DiskMoment moment)
{
    return QString::fromLatin1(names.at(size_t(moment)).second);
}

DiskMoment diskMomentOf(const QString &name)
{
    for (const auto &[moment, word] : names)
        if (name == QLatin1String(word))
            return moment;
    qFatal("%s is no moment of a commit", qPrintable(name));
}

} // namespace killtest

extern "C" {

__attribute__((visibility("default"))) ssize_t pwrite64(int file, const void *bytes, size_t count,
                                                        off64_t offset)
{
    static const auto write = killtest::original<killtest::Write>("pwrite64");
    return killtest::watchedWrite(write, file, bytes, count, offset);
}

__attribute__((visibility("default"))) int fdatasync(int file)
{
    static const auto sync = killtest::original<killtest::Sync>("fdatasync");
    return killtest::watchedSync(sync, file);
}
}
