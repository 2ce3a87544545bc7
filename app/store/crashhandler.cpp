#include "store/crashreports.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSysInfo>
#include <QtGlobal>

#if defined(Q_OS_LINUX)
#include <array>
#include <atomic>
#include <csignal>
#include <cstring>
#include <ctime>
#include <dlfcn.h>
#include <execinfo.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/types.h>
#include <unistd.h>
#include <vector>
#endif

using namespace Qt::StringLiterals;

namespace store::crashreports {

#if defined(Q_OS_LINUX)

namespace {

constexpr std::array signalNumbers{SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT};
constexpr std::size_t alternateBytes = 64UL * 1024;
constexpr unsigned mostSeconds = 5; // for the report: then the process ends without

// All that a handler needs is made before: it may not allocate, nor touch anything that another thread holds.
char path[4096];
char head[1024];
alignas(16) char alternateStack[alternateBytes];
std::atomic<bool> isInstalled = false;
std::atomic<pid_t> reporter = 0; //!< the thread that crashed first
static_assert(std::atomic<pid_t>::is_always_lock_free);

bool useStack(void *place, std::size_t size, int flags = 0)
{
    stack_t stack{};
    stack.ss_sp = place;
    stack.ss_size = size;
    stack.ss_flags = flags;
    return ::sigaltstack(&stack, nullptr) == 0;
}

//! For a report that a full stack leaves no room for; of one thread, and goes with it.
class StackOfThread
{
public:
    StackOfThread() { (void)useStack(m_bytes.data(), m_bytes.size()); }
    ~StackOfThread() { (void)useStack(nullptr, 0, SS_DISABLE); }
    Q_DISABLE_COPY_MOVE(StackOfThread)

private:
    std::vector<char> m_bytes = std::vector<char>(alternateBytes);
};

void say(int file, const char *text)
{
    (void)!::write(file, text, std::strlen(text));
}

void sayNumber(int file, unsigned long long number, unsigned base)
{
    char digits[24];
    char *at = digits + sizeof digits;
    *--at = '\0';
    do {
        *--at = "0123456789abcdef"[number % base];
        number /= base;
    } while (number > 0);
    say(file, at);
}

const char *nameOf(int number)
{
    switch (number) {
    case SIGSEGV:
        return "SIGSEGV";
    case SIGBUS:
        return "SIGBUS";
    case SIGFPE:
        return "SIGFPE";
    case SIGILL:
        return "SIGILL";
    case SIGABRT:
        return "SIGABRT";
    default:
        return "?";
    }
}

//! Without the folders that it lies in: they may have a person's name.
const char *baseName(const char *file)
{
    const char *slash = std::strrchr(file, '/');
    return slash ? slash + 1 : file;
}

void sayStack(int file)
{
    void *frames[100];
    const int count = ::backtrace(frames, 100);
    for (int i = 0; i < count; ++i) {
        say(file, "#");
        sayNumber(file, static_cast<unsigned>(i), 10);
        say(file, " ");
        Dl_info module{};
        const auto address = reinterpret_cast<unsigned long long>(frames[i]);
        if (::dladdr(frames[i], &module) && module.dli_fname) {
            say(file, baseName(module.dli_fname));
            say(file, "+0x");
            sayNumber(file, address - reinterpret_cast<unsigned long long>(module.dli_fbase), 16);
        } else
            say(file, "?");
        say(file, "\n");
    }
}

void report(int number)
{
    // the names of the stack are behind locks that the crash may have left closed
    std::signal(SIGALRM, SIG_DFL);
    ::alarm(mostSeconds);
    const int file = ::open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (file < 0)
        return;
    say(file, head);
    say(file, "Signal: ");
    say(file, nameOf(number));
    say(file, "\nSeconds since 1970 (UTC): ");
    sayNumber(file, static_cast<unsigned long long>(::time(nullptr)), 10);
    say(file, "\nStack:\n");
    sayStack(file);
    say(file, "End of the report\n");
    ::close(file);
}

extern "C" void handleCrash(int number)
{
    pid_t first = 0;
    const pid_t here = ::gettid();
    if (reporter.compare_exchange_strong(first, here))
        report(number);
    else if (first != here)
        for (;;)
            ::pause(); // the first one ends all, by its alarm at the latest
    // what happens next is the system's: a word of the shell, or of its own reports
    std::signal(number, SIG_DFL);
    std::raise(number);
}

bool keep(const QByteArray &text, char *place, qsizetype size)
{
    if (text.size() >= size)
        return false;
    std::memcpy(place, text.constData(), size_t(text.size()) + 1);
    return true;
}

} // namespace

bool install(const QString &folder)
{
    if (!QDir().mkpath(folder))
        return false;
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QString name =
        QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s) + u'-' + QString::number(::getpid());
    const QString text =
        u"Countersign " COUNTERSIGN_VERSION " ended by a crash.\nQt: %1\nSystem: %2, %3 %4, %5\n"_s.arg(
            QLatin1String(qVersion()), QSysInfo::prettyProductName(), QSysInfo::kernelType(),
            QSysInfo::kernelVersion(), QSysInfo::currentCpuArchitecture());
    if (!keep(QFile::encodeName(QDir(folder).absoluteFilePath(u"crash-"_s + name + u".txt"_s)), path,
              sizeof path) ||
        !keep(text.toUtf8(), head, sizeof head))
        return false;
    // A core is a copy of the memory, with the tokens and secrets in it, in a file that nobody asked for.
    const rlimit none{0, 0};
    (void)::setrlimit(RLIMIT_CORE, &none);
    void *warm[2];
    (void)::backtrace(warm, 2); // loads what it needs now
    if (!useStack(alternateStack, sizeof alternateStack))
        return false;
    struct sigaction action
    {
    };
    action.sa_handler = handleCrash;
    action.sa_flags = SA_ONSTACK | SA_NODEFER;
    sigemptyset(&action.sa_mask);
    bool isDone = true;
    for (const int number : signalNumbers)
        isDone = ::sigaction(number, &action, nullptr) == 0 && isDone;
    isInstalled = isDone;
    return isDone;
}

void coverThread()
{
    if (!isInstalled) // a sanitizer, for one, has stacks of its own
        return;
    thread_local const StackOfThread stack;
}

#else

bool install(const QString &)
{
    return false; // the system keeps reports of its own
}

void coverThread() {}

#endif

} // namespace store::crashreports
