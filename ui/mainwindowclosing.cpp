// What is asked before the window closes, and what is kept of it until it is opened again.
#include "store/settings.h"
#include "ui/closingquestion.h"
#include "ui/mainwindow.h"
#include "ui/widgets/dockshare.h"
#include "ui/workspace.h"

#include <QCloseEvent>

namespace ui {

void MainWindow::makeClosingQuestion()
{
    m_closing = new ClosingQuestion(*this);
    connect(m_closing, &ClosingQuestion::notTakenBack, this, &MainWindow::showProblem);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_workspace && m_closing->asks(*m_workspace))
        return event->ignore();
    m_services.settings.setWindowGeometry(saveGeometry());
    m_services.settings.setWindowState(saveState());
    m_services.settings.setDetailsShare(m_detailsShare->share());
    if (m_workspace)
        m_workspace->saveState();
    m_services.settings.sync();
    QMainWindow::closeEvent(event);
}

} // namespace ui
