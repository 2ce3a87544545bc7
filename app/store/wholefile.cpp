#include "store/wholefile.h"

#include <QFile>
#include <QSaveFile>

namespace store {

bool putInPlace(QSaveFile &file)
{
    // Qt 6.4's commit() does not see that the last bytes found no room
    return file.flush() && file.commit();
}

QString writeWhole(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString();
    // a file system without owners takes it as it is
    (void)file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return file.write(content) == content.size() && putInPlace(file) ? QString() : file.errorString();
}

} // namespace store
