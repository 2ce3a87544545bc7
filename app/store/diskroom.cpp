#include "store/diskroom.h"

#include <QByteArray>
#include <QFileInfo>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;

namespace store {

bool hasRoomFor(const QString &path)
{
    // Written, and not asked of the file system, which knows of no quota and no limit. The file is gone
    // before any of it reaches the disk: it takes a hundredth of what the writing of the file itself does.
    constexpr qint64 newBytes = 64LL * 1024;
    QTemporaryFile trial(path + u".XXXXXX"_s);
    if (!trial.open())
        return true;
    const QByteArray bytes(qsizetype(QFileInfo(path).size() + newBytes), '\0');
    return trial.write(bytes) == bytes.size() && trial.flush();
}

} // namespace store
