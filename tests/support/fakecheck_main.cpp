// countersign-fakecheck: a countersign-pdfcheck to whom the worst has happened already. The name of the file
// says what it does; any other name is looked at honestly, and the title says which process did.
#include "pdf/checkmessage.h"
#include "pdf/pagemessage.h"
#include "pdf/pagesource.h"
#include "pdf/processlimits.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

bool isPoisoned = false;

QByteArray readBytes(QFile &input, qsizetype count)
{
    QByteArray bytes;
    while (bytes.size() < count) {
        const QByteArray more = input.read(count - bytes.size());
        if (more.isEmpty())
            std::exit(0);
        bytes += more;
    }
    return bytes;
}

void say(const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
    std::fflush(stdout);
}

[[noreturn]] void crash()
{
    std::signal(SIGSEGV, SIG_DFL);
    std::raise(SIGSEGV);
    std::abort();
}

[[noreturn]] void hang()
{
    for (;;)
        ::pause();
}

//! No limit keeps root from starting as many as it likes: it is tried as nobody, and that is for good.
bool mayStartAnother()
{
    if (::geteuid() == 0 && ::setuid(65534) != 0)
        return true;
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(0);
    if (child > 0)
        ::waitpid(child, nullptr, 0);
    return child > 0;
}

//! What a process within its limits cannot do.
QString refusals(const QString &folder)
{
    QStringList refused;
    std::signal(SIGXFSZ, SIG_IGN);
    QFile file(folder + u"/written"_s);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || file.write("x") != 1)
        refused << u"write"_s;
    std::vector<int> opened;
    for (int i = 0; i < 100; ++i)
        if (const int got = ::open("/dev/null", O_RDONLY); got >= 0)
            opened.push_back(got);
    if (opened.size() < 64)
        refused << u"files"_s;
    for (const int got : opened)
        ::close(got);
    rlimit memory{}, core{}, processor{};
    getrlimit(RLIMIT_AS, &memory);
    getrlimit(RLIMIT_CORE, &core);
    getrlimit(RLIMIT_CPU, &processor);
    constexpr rlim_t mostMemory = 1024UL * 1024 * 1024;
    if (memory.rlim_max <= mostMemory && memory.rlim_cur == memory.rlim_max)
        refused << u"memory"_s;
    if (core.rlim_max == 0)
        refused << u"core"_s;
    if (processor.rlim_cur <= 30)
        refused << u"processor"_s;
    QFile status(u"/proc/self/status"_s);
    if (status.open(QIODevice::ReadOnly) && status.readAll().contains("NoNewPrivs:\t1"))
        refused << u"privileges"_s;
    if (!mayStartAnother()) // the last: what is nobody's may not read our files
        refused << u"processes"_s;
    return refused.join(u' ');
}

QString titleFor(const QFileInfo &file)
{
    const QString name = file.completeBaseName();
    if (name == "limits"_L1)
        return refusals(file.path());
    if (name == "environment"_L1)
        return qEnvironmentVariable("COUNTERSIGN_SANDBOX_SECRET", u"none"_s);
    if (name.startsWith("descriptor-"_L1))
        return ::fcntl(name.section(u'-', 1).toInt(), F_GETFD) >= 0 ? u"open"_s : u"closed"_s;
    return QString::number(::getpid());
}

//! What is done to pages; \a name says it, as that of any file.
void answerWithPages(const pdf::CheckRequest &request, const QString &name)
{
    static pdf::PageSource pages;
    namespace page = pdf::pagemessage;
    const bool isImage = request.kind == pdf::CheckRequest::Kind::PageImage;
    if (isImage && request.page == 0 && name == "crash-page"_L1)
        crash();
    if (isImage && request.page == 0 && name == "hang-page"_L1)
        hang();
    const quint32 number = name == "number"_L1 ? request.number + 1 : request.number;
    QByteArray message =
        isImage ? page::toMessage(number, pages.image(request.path, request.page, request.pixels))
                : page::toMessage(number, pages.sizes(request.path));
    if (isImage && name == "short-page"_L1)
        message.chop(4);
    if (isImage && name == "other-size"_L1)
        message = page::toMessage(number, pages.image(request.path, request.page, request.pixels / 2));
    if (!isImage && name == "lie"_L1)
        message.replace(page::headBytes, 4, QByteArray(4, '\0')); // a page of no width
    if (name == "more"_L1)
        message += "more";
    say(pdf::checkmessage::framed(message));
}

void answer(const pdf::CheckRequest &request)
{
    using namespace pdf::checkmessage;
    const QFileInfo file(request.path);
    const QString name = file.completeBaseName();
    if (isPoisoned || name == "crash"_L1)
        crash();
    if (name == "end"_L1)
        std::exit(0);
    if (name == "hang"_L1)
        hang();
    if (name == "half"_L1) {
        say(framed(QByteArray(100, 'x')).left(50));
        hang();
    }
    if (name == "flood"_L1)
        for (;;)
            say(QByteArray(64 * 1024, '\0'));
    if (name == "garbage"_L1)
        return say("<html>I am no answer</html>");
    if (name == "memory"_L1)
        for (std::vector<QByteArray> all;;)
            all.emplace_back(64 * 1024 * 1024, Qt::Uninitialized);
    if (request.kind >= pdf::CheckRequest::Kind::PageSizes)
        return answerWithPages(request, name);
    isPoisoned = name == "poison"_L1;

    pdf::Preflight preflight = pdf::inspect(request.path, request.maxBytes, request.textType);
    preflight.title = titleFor(file);
    if (name == "lie"_L1)
        preflight.sha256Hex = u"../../etc/passwd"_s;
    if (name == "type"_L1)
        preflight.mimeType = u"text/html"_s;
    if (name == "verdict"_L1)
        preflight.mimeType.clear(); // nothing but the verdict is impossible
    const quint32 number = name == "number"_L1 ? request.number + 1 : request.number;
    QByteArray message = request.kind == pdf::CheckRequest::Kind::Signatures
                             ? toMessage(number, pdf::signaturesOf(request.path))
                             : toMessage(number, preflight);
    if (name == "verdict"_L1)
        message[lengthBytes + qsizetype(sizeof(number))] = char(pdf::Preflight::Verdict::NoCheck);
    if (name == "more"_L1)
        message += "more";
    say(framed(message));
    if (name == "twice"_L1)
        say(framed(message));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QFile input;
    if (!pdf::limitThisProcess() || !pdf::limitProcessor(20) ||
        !input.open(stdin, QIODevice::ReadOnly | QIODevice::Unbuffered))
        return 1;
    for (;;) {
        using namespace pdf::checkmessage;
        const auto length = lengthOf(readBytes(input, lengthBytes));
        const auto request = requestFrom(readBytes(input, length.value_or(0)));
        if (!request)
            return 1;
        answer(*request);
    }
}
