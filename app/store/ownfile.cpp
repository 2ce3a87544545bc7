#include "store/ownfile.h"

#include <QFile>

namespace store {

void makeOwnFile(const QString &path)
{
    QFile file(path);
    (void)file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner);
}

} // namespace store
