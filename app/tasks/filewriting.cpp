#include "tasks/filewriting.h"

#include "store/wholefile.h"
#include "tasks/background.h"

#include <QFileInfo>
#include <QSaveFile>

namespace tasks {

bool openOwn(QSaveFile &file)
{
    const bool isNew = !QFileInfo::exists(file.fileName());
    if (!file.open(QIODevice::WriteOnly))
        return false;
    if (isNew) // a file system without owners takes it as it is
        (void)file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return true;
}

QString writeFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (openOwn(file) && file.write(content) == content.size() && store::putInPlace(file))
        return {};
    return file.errorString();
}

void writeFile(const QString &path, const QByteArray &content, QObject *context,
               std::function<void(QString problem)> done)
{
    runInBackground(
        context, [path, content] { return writeFile(path, content); }, std::move(done));
}

} // namespace tasks
