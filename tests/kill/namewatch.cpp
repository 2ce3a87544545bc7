#include "kill/namewatch.h"

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <dlfcn.h>

namespace killtest {

namespace {

std::atomic_int left{0};
std::atomic_bool hasLinks{true};

//! What \a result says was done.
int seen(int result)
{
    if (result == 0 && left > 0 && --left == 0) {
        ::raise(SIGKILL);
        ::abort();
    }
    return result;
}

template <typename Function>
Function original(const char *name)
{
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

} // namespace

void killAtName(int call)
{
    left = call;
}

void refuseLinks()
{
    hasLinks = false;
}

} // namespace killtest

extern "C" {

__attribute__((visibility("default"))) int renameat2(int fromFolder, const char *from, int toFolder,
                                                     const char *to, unsigned int flags) noexcept
{
    using Call = int (*)(int, const char *, int, const char *, unsigned int);
    static const auto call = killtest::original<Call>("renameat2");
    return killtest::seen(call(fromFolder, from, toFolder, to, flags));
}

__attribute__((visibility("default"))) int rename(const char *from, const char *to) noexcept
{
    using Call = int (*)(const char *, const char *);
    static const auto call = killtest::original<Call>("rename");
    return killtest::seen(call(from, to));
}

__attribute__((visibility("default"))) int link(const char *from, const char *to) noexcept
{
    using Call = int (*)(const char *, const char *);
    static const auto call = killtest::original<Call>("link");
    if (!killtest::hasLinks) {
        errno = EPERM;
        return -1;
    }
    return killtest::seen(call(from, to));
}

__attribute__((visibility("default"))) int unlink(const char *path) noexcept
{
    using Call = int (*)(const char *);
    static const auto call = killtest::original<Call>("unlink");
    return killtest::seen(call(path));
}
}
