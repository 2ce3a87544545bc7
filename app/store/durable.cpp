#include "store/durable.h"

#include <QFile>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace store::durable {

bool sync(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadWrite) && sync(file);
}

bool sync(const QFileDevice &file)
{
#if defined(Q_OS_WIN)
    return _commit(file.handle()) == 0;
#elif defined(Q_OS_MACOS)
    // fsync() leaves them in the disk's own memory there; what is mounted from elsewhere may know nothing
    // better
    return ::fcntl(file.handle(), F_FULLFSYNC) != -1 || ::fsync(file.handle()) == 0;
#else
    return ::fsync(file.handle()) == 0;
#endif
}

void syncFolder(const QString &folder)
{
#ifdef Q_OS_WIN
    Q_UNUSED(folder) // NTFS keeps a journal of names
#else
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return;
    (void)::fsync(handle); // refused by some that are mounted from elsewhere
    ::close(handle);
#endif
}

} // namespace store::durable
