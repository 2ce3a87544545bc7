#include "store/logsink.h"

#include "domain/redaction.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QMutex>

#include <array>
#include <cstdio>
#include <memory>
#include <string_view>
#include <system_error>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace store {

namespace {

//! Qt knows a handler by its address alone, so what it needs has to be found from there.
struct Sink
{
    QMutex mutex;
    std::unique_ptr<QFile> file;
    QString path;
    qint64 limit = 0;
    QtMessageHandler before = nullptr;
};
Sink &sink()
{
    static Sink one;
    return one;
}

const char *wordOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    case QtCriticalMsg:
        return "critical";
    case QtFatalMsg:
        return "fatal";
    }
    return "?";
}

//! Input, accessibility and texts of Qt tell at length what a person types: those lines have no place here.
bool mayBeWritten(QtMsgType type, std::string_view category)
{
    constexpr std::array allowed{std::string_view("countersign."), std::string_view("qt.network."),
                                 std::string_view("qt.tlsbackend."), std::string_view("qt.core.plugin."),
                                 std::string_view("default")};
    if (type != QtDebugMsg && type != QtInfoMsg)
        return true;
    for (const std::string_view name : allowed)
        if (category.starts_with(name))
            return true;
    return false;
}

#ifdef Q_OS_UNIX
//! Opened first and looked at then: whoever puts a link in its place between the two changes nothing.
bool openItself(QFile &file, QString &why)
{
    const auto failed = [&why](int number) {
        why = number == ELOOP ? u"not a file"_s
                              : QString::fromStdString(std::generic_category().message(number));
        return false;
    };
    // O_NONBLOCK: a pipe that nobody reads would be waited for
    const int own = ::open(QFile::encodeName(file.fileName()).constData(),
                           O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0600);
    if (own < 0)
        return failed(errno);
    struct stat about = {};
    const bool isKnown = ::fstat(own, &about) == 0;
    if (!isKnown || !S_ISREG(about.st_mode)) {
        const int number = isKnown ? ELOOP : errno; // as a link is told of
        ::close(own);
        return failed(number);
    }
    constexpr mode_t ofOthers = S_IRWXG | S_IRWXO;
    if ((about.st_mode & ofOthers) != 0 && ::fchmod(own, 0600) != 0) {
        const int number = errno;
        ::close(own);
        return failed(number);
    }
    if (file.open(own, QIODevice::WriteOnly | QIODevice::Append, QFileDevice::AutoCloseHandle))
        return true;
    ::close(own);
    why = file.errorString();
    return false;
}
#else
bool openItself(QFile &file, QString &why)
{
    constexpr QFile::Permissions ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
    const QFileInfo there(file.fileName());
    if (there.isSymLink() || (there.exists() && !there.isFile())) {
        why = u"not a file"_s;
        return false;
    }
    constexpr auto ofOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    const bool isOpen = file.open(QIODevice::WriteOnly | QIODevice::Append, ownerOnly) &&
                        (!(file.permissions() & ofOthers) || file.setPermissions(ownerOnly));
    why = file.errorString();
    return isOpen;
}
#endif

StoreResult<std::unique_ptr<QFile>> opened(const QString &path)
{
    const auto refused = [&path](const QString &why) {
        return tl::make_unexpected(StoreError{StoreError::Kind::CannotOpen, path + u": "_s + why});
    };
    auto file = std::make_unique<QFile>(path);
    if (QString why; !openItself(*file, why))
        return refused(why);
    return file;
}

void beginAnewWhenFull(Sink &to)
{
    if (to.file->size() < to.limit)
        return;
    to.file.reset();
    const QString before = to.path + u".1"_s;
    QFile::remove(before);
    (void)QFile::rename(to.path, before);
    if (auto file = opened(to.path))
        to.file = std::move(*file);
}

void write(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    // what the redaction has to say about itself would come back here without end
    thread_local bool isWriting = false;
    const std::string_view category = context.category ? context.category : "default";
    if (isWriting || !mayBeWritten(type, category))
        return;
    isWriting = true;
    const QByteArray line = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toLatin1() + ' ' +
                            wordOf(type) + ' ' + QByteArray(category.data(), qsizetype(category.size())) +
                            ": " + domain::redacted(message).toUtf8() + '\n';
    {
        Sink &to = sink();
        const QMutexLocker lock(&to.mutex);
        std::fwrite(line.constData(), 1, std::size_t(line.size()), stderr);
        std::fflush(stderr);
        if (to.file) {
            to.file->write(line);
            to.file->flush(); // the last line before a crash is the one that is wanted
            beginAnewWhenFull(to);
        }
    }
    isWriting = false;
}

} // namespace

LogSink::LogSink(qint64 fileLimit)
{
    Sink &to = sink();
    const QMutexLocker lock(&to.mutex);
    to.limit = fileLimit;
    to.before = qInstallMessageHandler(write);
}

LogSink::~LogSink()
{
    Sink &to = sink();
    std::unique_ptr<QFile> last;
    const QMutexLocker lock(&to.mutex);
    qInstallMessageHandler(to.before);
    last.swap(to.file);
}

StoreResult<void> LogSink::openFile(const QString &path)
{
    auto file = opened(path);
    if (!file)
        return tl::make_unexpected(file.error());
    Sink &to = sink();
    const QMutexLocker lock(&to.mutex);
    to.file.swap(*file); // the one before is closed later: what it had to say would wait for the lock
    to.path = path;
    return {};
}

QString logRules(const QString &words)
{
    QString rules;
    for (const QString &part : words.split(u',', Qt::SkipEmptyParts)) {
        const QString word = part.trimmed();
        const QString name = word == "all"_L1      ? u"countersign.*"_s
                             : word.contains(u'.') ? word
                                                   : u"countersign."_s + word;
        rules += name + u".debug=true\n"_s + name + u".info=true\n"_s;
    }
    return rules;
}

} // namespace store
