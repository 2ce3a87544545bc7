#include "tasks/filewriting.h"

#include "tasks/background.h"

#include <QSaveFile>

namespace tasks {

QString writeFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit())
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
