#include "sandbox/stopsignal.h"

#include <QtGlobal>

#ifdef Q_OS_WIN
#ifndef NOMINMAX
#define NOMINMAX
#endif
#include <windows.h>
#else
#include <csignal>
#include <unistd.h>
#endif

namespace sandbox::stopsignal {

#ifdef Q_OS_WIN

namespace {

HANDLE told = nullptr;

BOOL WINAPI tell(DWORD)
{
    return SetEvent(told); // what is not taken here ends the process
}

} // namespace

bool listen()
{
    told = CreateEventW(nullptr, TRUE, FALSE, nullptr);
    return told && SetConsoleCtrlHandler(tell, TRUE);
}

void wait()
{
    WaitForSingleObject(told, INFINITE);
}

#else

namespace {

int stopPipe[2];

void askToStop(int)
{
    [[maybe_unused]] const auto written = ::write(stopPipe[1], "x", 1);
}

} // namespace

bool listen()
{
    if (::pipe(stopPipe) != 0)
        return false;
    std::signal(SIGINT, askToStop);
    std::signal(SIGTERM, askToStop);
    return true;
}

void wait()
{
    char byte = 0;
    while (::read(stopPipe[0], &byte, 1) < 0)
        ; // another signal
}

#endif

} // namespace sandbox::stopsignal
