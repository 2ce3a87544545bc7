#include "ui/documents/droppedfiles.h"

#include <QDir>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace ui {

QStringList droppedFiles(const QMimeData *data)
{
    QStringList files;
    const auto add = [&files](const QString &path) {
        if (!path.isEmpty() && !QFileInfo(path).isDir() && !files.contains(path))
            files.append(path);
    };
    if (!data)
        return files;
    for (const QUrl &url : data->urls())
        if (url.isLocalFile())
            add(url.toLocalFile());
    if (!files.isEmpty() || !data->hasText())
        return files;
    for (QString line : data->text().split(u'\n', Qt::SkipEmptyParts)) {
        line = line.trimmed();
        const QString path = line.startsWith("file:"_L1) ? QUrl(line).toLocalFile() : line;
        if (QDir::isAbsolutePath(path) && QFileInfo(path).isFile())
            add(path);
    }
    return files;
}

} // namespace ui
