#include "tasks/filewriting.h"

#include "tasks/background.h"

#include <QSaveFile>

namespace tasks {

QString writeFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    // Qt 6.4's commit() does not see that the last bytes found no room
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.flush() &&
        file.commit())
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
