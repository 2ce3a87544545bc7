// Files that are dropped anywhere in the window.
#include "ui/documents/droppedfiles.h"
#include "ui/mainwindow.h"
#include "ui/workspace.h"

#include <QDragEnterEvent>
#include <QDropEvent>

namespace ui {

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_workspace && !droppedFiles(event->mimeData()).isEmpty())
        acceptAsCopy(event);
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QStringList files = droppedFiles(event->mimeData());
    if (!m_workspace || files.isEmpty())
        return;
    acceptAsCopy(event);
    m_workspace->addFiles(files, leftOutText(event->mimeData()));
}

} // namespace ui
