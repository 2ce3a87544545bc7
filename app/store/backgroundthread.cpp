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

//! A third of what the others get when they want all processors, and all that they leave. Not less: whoever
//! has a lock of the heap or of an event queue and does not get on holds the window up. QThread's priorities
//! do nothing on Linux but for the lowest, which gets nothing while others want it.
void giveWay()
{
#ifdef Q_OS_LINUX
    // Behind the first thread, not behind the one that made this one, which may have given way itself. Above
    // the most is the most, and who is refused is as fast as the others.
    constexpr int behind = 5;
    const int first = ::getpriority(PRIO_PROCESS, static_cast<id_t>(::getpid()));
    (void)::setpriority(PRIO_PROCESS, static_cast<id_t>(::syscall(SYS_gettid)), first + behind);
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
