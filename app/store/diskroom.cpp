#include "store/diskroom.h"

#include <QByteArray>
#include <QFileInfo>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;

namespace store {

bool hasRoomFor(const QString &path)
{
    constexpr qint64 newBytes = 64LL * 1024;
    QTemporaryFile trial(path + u".XXXXXX"_s);
    if (!trial.open())
        return true;
    const QByteArray bytes(qsizetype(QFileInfo(path).size() + newBytes), '\0');
    return trial.write(bytes) == bytes.size() && trial.flush();
}

} // namespace store
