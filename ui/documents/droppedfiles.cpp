#include "ui/documents/droppedfiles.h"

#include <QCoreApplication>
#include <QDir>
#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::DroppedFiles)
};

//! Nautilus, Nemo and Caja: "copy" or "cut", then an address a line.
constexpr auto gnomeFormat = "x-special/gnome-copied-files"_L1;

QList<QUrl> addressesIn(const QString &text)
{
    QList<QUrl> urls;
    for (QString line : text.split(u'\n', Qt::SkipEmptyParts)) {
        line = line.trimmed();
        if (line.startsWith("file:"_L1))
            urls << QUrl(line);
        else if (QDir::isAbsolutePath(line) && QFileInfo(line).isFile())
            urls << QUrl::fromLocalFile(line);
    }
    return urls;
}

QList<QUrl> addressesOf(const QMimeData *data)
{
    if (!data)
        return {};
    if (const QList<QUrl> urls = data->urls(); !urls.isEmpty())
        return urls;
    if (data->hasFormat(gnomeFormat))
        return addressesIn(QString::fromUtf8(data->data(gnomeFormat)));
    return data->hasText() ? addressesIn(data->text()) : QList<QUrl>();
}

} // namespace

QStringList droppedFiles(const QMimeData *data)
{
    QStringList files;
    for (const QUrl &url : addressesOf(data)) {
        const QString path = url.isLocalFile() ? url.toLocalFile() : QString();
        if (!path.isEmpty() && !QFileInfo(path).isDir() && !files.contains(path))
            files << path;
    }
    return files;
}

QString leftOutText(const QMimeData *data)
{
    bool hasFolder = false, isElsewhere = false;
    for (const QUrl &url : addressesOf(data)) {
        isElsewhere = isElsewhere || !url.isLocalFile();
        hasFolder = hasFolder || (url.isLocalFile() && QFileInfo(url.toLocalFile()).isDir());
    }
    QStringList sentences;
    if (hasFolder)
        sentences << Words::tr("A folder was left out: add the files that are in it.");
    if (isElsewhere)
        sentences << Words::tr("What is not a file on this computer was left out: copy it here first.");
    return sentences.join(u' ');
}

bool isOneSpreadsheet(const QStringList &paths)
{
    const QString suffix = QFileInfo(paths.value(0)).suffix().toLower();
    return paths.size() == 1 && (suffix == u"csv"_s || suffix == u"tsv"_s || suffix == u"tab"_s);
}

void acceptAsCopy(QDropEvent *event)
{
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

} // namespace ui
