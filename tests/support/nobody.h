#pragma once

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#endif

namespace support {

//! While it lives, the program may do with files what everybody may: who is root may write everywhere.
struct Nobody
{
#ifdef Q_OS_UNIX
    bool wasRoot = ::geteuid() == 0;
    bool isIt = !wasRoot || ::seteuid(65534) == 0;
    ~Nobody()
    {
        isIt = wasRoot && ::seteuid(0) == 0;
    }
    Nobody(const Nobody &) = delete;
    Nobody &operator=(const Nobody &) = delete;
    Nobody() = default;
#else
    bool isIt = true;
#endif
};

#ifdef Q_OS_UNIX
//! While it lives, no file grows beyond \a bytes: what is written meets what it meets on a full disk.
struct FullDisk
{
    rlimit before{};
    void (*handler)(int) = std::signal(SIGXFSZ, SIG_IGN); // the write fails, and the program goes on
    bool isIt;
    ~FullDisk()
    {
        isIt = limit(before.rlim_cur);
        std::signal(SIGXFSZ, handler);
    }
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;
    explicit FullDisk(rlim_t bytes = 16)
        : isIt(::getrlimit(RLIMIT_FSIZE, &before) == 0 && limit(bytes))
    {
    }

private:
    [[nodiscard]] bool limit(rlim_t bytes) const
    {
        const rlimit wanted{bytes, before.rlim_max};
        return ::setrlimit(RLIMIT_FSIZE, &wanted) == 0;
    }
};
#endif

} // namespace support
