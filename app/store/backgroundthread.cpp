#include "store/backgroundthread.h"

#include "store/crashreports.h"

#include <QtGlobal>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace store {

namespace {

//! A tenth of a processor when others want all of them, and all that they leave. QThread's priorities do
//! nothing on Linux but for the lowest, which gets nothing while others want it.
void giveWay()
{
#ifdef Q_OS_LINUX
    constexpr int niceness = 10;
    const auto thread = static_cast<id_t>(::syscall(SYS_gettid));
    if (::getpriority(PRIO_PROCESS, thread) < niceness)
        (void)::setpriority(PRIO_PROCESS, thread, niceness); // without it, it is as fast as the others
#endif
}

} // namespace

void enterBackground()
{
    thread_local bool isDone = false;
    if (isDone)
        return;
    isDone = true;
    crashreports::coverThread();
    giveWay();
}

} // namespace store
