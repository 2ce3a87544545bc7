#include "store/crashreports.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSysInfo>
#include <QtGlobal>

#if defined(Q_OS_LINUX)
#include <array>
#include <csignal>
#include <cstring>
#include <ctime>
#include <dlfcn.h>
#include <execinfo.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace store::crashreports {

#if defined(Q_OS_LINUX)

namespace {

constexpr std::array signalNumbers{SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT};
constexpr std::size_t alternateBytes = 64 * 1024;
constexpr unsigned mostSeconds = 5; // for the report: then the process ends without

// All that a handler needs is made before: it may not allocate, nor touch anything that another thread holds.
char path[4096];
char head[1024];
alignas(16) char alternateStack[alternateBytes];
volatile sig_atomic_t isHandling = 0;

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

extern "C" void handleCrash(int number)
{
    // what happens next is the system's: a word of the shell, or of its own reports
    std::signal(number, SIG_DFL);
    if (isHandling == 0) {
        isHandling = 1;
        // the names of the stack are behind locks that the crash may have left closed
        std::signal(SIGALRM, SIG_DFL);
        ::alarm(mostSeconds);
        const int file = ::open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
        if (file >= 0) {
            say(file, head);
            say(file, "Signal: ");
            say(file, nameOf(number));
            say(file, "\nSeconds since 1970 (UTC): ");
            sayNumber(file, static_cast<unsigned long long>(::time(nullptr)), 10);
            say(file, "\nStack:\n");
            sayStack(file);
            ::close(file);
        }
    }
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
    stack_t stack{};
    stack.ss_sp = alternateStack;
    stack.ss_size = sizeof alternateStack;
    if (::sigaltstack(&stack, nullptr) != 0)
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
    return isDone;
}

#else

bool install(const QString &)
{
    return false; // the system keeps reports of its own
}

#endif

} // namespace store::crashreports
