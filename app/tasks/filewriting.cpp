#include "tasks/filewriting.h"

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
    // Qt 6.4's commit() does not see that the last bytes found no room
    if (openOwn(file) && file.write(content) == content.size() && file.flush() && file.commit())
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
