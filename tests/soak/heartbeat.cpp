#include "soak/heartbeat.h"

#include <QByteArray>

#include <csignal>
#include <cstdlib>
#include <cstring>
#include <cxxabi.h>
#include <execinfo.h>
#include <fcntl.h>
#include <pthread.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace soak {

namespace {

constexpr int depth = 60;
void *frames[depth];
std::atomic<int> framesTaken = 0;
char lastWords[512] = "nothing was done yet";

void takeFrames(int)
{
    framesTaken = backtrace(frames, depth);
}

void crashed(int number)
{
    const auto say = [](const char *text) { (void)!write(STDERR_FILENO, text, std::strlen(text)); };
    say(number == SIGABRT ? "\nHANGS, or asserts, while: " : "\nCRASHED while: ");
    say(lastWords);
    say("\n");
    void *here[depth];
    backtrace_symbols_fd(here, backtrace(here, depth), STDERR_FILENO);
    std::signal(number, SIG_DFL);
    std::raise(number);
}

//! "library(function+offset) [address]" with the function as it is written.
QString readable(const char *symbol)
{
    const QByteArray text(symbol);
    const auto from = text.indexOf('(') + 1, to = text.indexOf('+', from);
    if (from <= 0 || to <= from)
        return QString::fromLatin1(text);
    int status = 0;
    char *name = abi::__cxa_demangle(text.mid(from, to - from).constData(), nullptr, nullptr, &status);
    const QString found = QString::fromLatin1(status == 0 ? QByteArray(name) : text.mid(from, to - from));
    std::free(name);
    return found;
}

QString placeOf(int count)
{
    QStringList lines;
    char **symbols = backtrace_symbols(frames, count);
    for (int i = 2; symbols && i < count; ++i) // behind the handler
        lines << readable(symbols[i]).left(160);
    std::free(symbols);
    return lines.join(u'\n');
}

} // namespace

Heartbeat::Heartbeat()
    : m_home(pthread_self())
{
    void *first[2];
    (void)backtrace(first, 2); // loads what it needs now, not in a handler
    struct sigaction action
    {
    };
    action.sa_handler = takeFrames;
    action.sa_flags = SA_RESTART;
    sigaction(SIGUSR2, &action, nullptr);
    const QByteArray schedule =
        "/proc/self/task/" + QByteArray::number(qlonglong(syscall(SYS_gettid))) + "/schedstat";
    m_schedule = open(schedule.constData(), O_RDONLY | O_CLOEXEC);
    m_clock.start();
    m_waited = waitedNs();
    m_timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { beat(); });
    m_timer.start(4);
    m_watcher = std::thread([this] { watch(); });
}

Heartbeat::~Heartbeat()
{
    stop();
    if (m_schedule >= 0)
        close(m_schedule);
}

void Heartbeat::stop()
{
    m_timer.stop();
    m_ends = true;
    if (m_watcher.joinable())
        m_watcher.join();
}

void Heartbeat::setDoing(const QString &what)
{
    m_doing = what;
    noteForCrash(what.toUtf8());
}

//! How long this thread could have run and the processor was given to others.
qint64 Heartbeat::waitedNs() const
{
    char text[96]{};
    if (m_schedule < 0 || pread(m_schedule, text, sizeof text - 1, 0) <= 0)
        return 0;
    return QByteArray(text).split(' ').value(1).toLongLong();
}

void Heartbeat::beat()
{
    const qint64 now = m_clock.nsecsElapsed(), waited = waitedNs();
    const double wallMs = double(now - m_beatAt) / 1e6;
    const double ms = wallMs - double(waited - m_waited) / 1e6;
    m_longestMs = std::max(m_longestMs, ms);
    const int taken = framesTaken.exchange(0);
    if (ms > longMs)
        m_stalls.append({ms, wallMs, m_doing, placeOf(taken)});
    m_waited = waited;
    m_beatAt = m_clock.nsecsElapsed();
}

void Heartbeat::watch()
{
    qint64 looked = -1;
    while (!m_ends) {
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
        const qint64 beatAt = m_beatAt, awayMs = (m_clock.nsecsElapsed() - beatAt) / 1'000'000;
        if (awayMs > longMs && looked != beatAt) {
            looked = beatAt;
            pthread_kill(pthread_t(m_home), SIGUSR2);
        }
        if (awayMs > hangMs)
            pthread_kill(pthread_t(m_home), SIGABRT); // says where it hangs
    }
}

void noteForCrash(const QByteArray &what)
{
    std::strncpy(lastWords, what.constData(), sizeof lastWords - 1);
}

void tellCrashes()
{
    for (const int number : {SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL})
        std::signal(number, crashed);
}

} // namespace soak
