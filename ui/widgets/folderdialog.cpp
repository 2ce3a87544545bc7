#include "ui/widgets/folderdialog.h"

#include <QDir>
#include <QFileDialog>
#include <QStandardPaths>

namespace ui {

QString folderToBeginIn(const QString &wished)
{
    for (const QString &folder : {wished, QStandardPaths::writableLocation(QStandardPaths::DownloadLocation)})
        if (!folder.isEmpty() && QDir(folder).exists())
            return folder;
    return QDir::homePath();
}

void askForFolder(QWidget *parent, const QString &objectName, const QString &title, const QString &wished,
                  std::function<void(const QString &)> chosen)
{
    auto *dialog = new QFileDialog(parent, title, folderToBeginIn(wished));
    dialog->setObjectName(objectName);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, chosen);
    // Qt may still count a folder that the typing went through, and then tells of no single one: what is
    // typed is last.
    QObject::connect(dialog, &QFileDialog::filesSelected, parent,
                     [chosen = std::move(chosen)](const QStringList &folders) {
                         if (folders.size() > 1)
                             chosen(folders.last());
                     });
    dialog->open();
}

} // namespace ui
