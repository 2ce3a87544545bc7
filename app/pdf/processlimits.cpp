#include "pdf/processlimits.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#include <unistd.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

namespace pdf {

#ifdef Q_OS_UNIX

namespace {

bool limit(decltype(RLIMIT_AS) what, rlim_t most)
{
    rlimit now{};
    if (getrlimit(what, &now) != 0)
        return false;
    if (now.rlim_max != RLIM_INFINITY && now.rlim_max < most)
        most = now.rlim_max; // an administrator's is narrower
    const rlimit wanted{most, most};
    return setrlimit(what, &wanted) == 0;
}

bool isolate()
{
#ifdef Q_OS_LINUX
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) == 0;
#else
    return true;
#endif
}

} // namespace

bool limitThisProcess()
{
    constexpr rlim_t files = 64;
    std::signal(SIGXFSZ, SIG_IGN); // who would keep a list of fonts is told that it cannot, and goes on
    bool isSet = isolate() && limit(RLIMIT_CORE, 0) && limit(RLIMIT_NOFILE, files);
#ifndef COUNTERSIGN_SANITIZED // which may have to write what it found
    constexpr rlim_t memory = 1024UL * 1024 * 1024;
    isSet = isSet && limit(RLIMIT_FSIZE, 0) && limit(RLIMIT_AS, memory);
#ifdef RLIMIT_NPROC
    isSet = isSet && limit(RLIMIT_NPROC, 0);
#endif
#ifdef Q_OS_LINUX
    closefrom(STDERR_FILENO + 1); // what the program that started us had open is not ours to read
#endif
#endif
    return isSet;
}

bool limitProcessor(int seconds)
{
    rusage used{};
    rlimit now{};
    if (getrusage(RUSAGE_SELF, &used) != 0 || getrlimit(RLIMIT_CPU, &now) != 0)
        return false;
    const rlim_t until = rlim_t(used.ru_utime.tv_sec + used.ru_stime.tv_sec) + 1 + rlim_t(seconds);
    now.rlim_cur = now.rlim_max == RLIM_INFINITY ? until : qMin(until, now.rlim_max);
    return setrlimit(RLIMIT_CPU, &now) == 0;
}

#else // the time-out of FileCheck holds there alone

bool limitThisProcess()
{
    return true;
}

bool limitProcessor(int)
{
    return true;
}

#endif

} // namespace pdf
