#include "bench/usage.h"

#include <QFile>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

using namespace Qt::StringLiterals;

namespace bench {

namespace {

#ifdef Q_OS_UNIX
double secondsOf(int who)
{
    rusage usage{};
    if (getrusage(who, &usage) != 0)
        return 0;
    return double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
           double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}
#endif

} // namespace

double processorSeconds()
{
#ifdef Q_OS_UNIX
    return secondsOf(RUSAGE_SELF);
#else
    return 0;
#endif
}

double processorSecondsOfChildren()
{
#ifdef Q_OS_UNIX
    return secondsOf(RUSAGE_CHILDREN);
#else
    return 0;
#endif
}

double peakMegabytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n'))
        if (line.startsWith("VmHWM:"))
            return line.simplified().split(' ').value(1).toDouble() / 1024;
    return 0;
}

void forgetPeak()
{
    QFile peak(u"/proc/self/clear_refs"_s);
    if (peak.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        peak.write("5");
}

} // namespace bench
