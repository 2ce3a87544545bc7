// The panes beside and below the middle: where they are, and how large.
#include "store/settings.h"
#include "ui/mainwindow.h"
#include "ui/widgets/dockshare.h"
#include "ui/workspace.h"

#include <QDockWidget>
#include <QHeaderView>
#include <QTableView>
#include <QTimer>

namespace ui {

namespace {
constexpr int usualActivity = 130; //!< about four rows
}

void MainWindow::showDocks()
{
    m_detailsDock->setWidget(m_workspace->detailsWidget());
    m_activityDock->setWidget(m_workspace->activityWidget());
    m_detailsDock->show();
    m_activityDock->show();
    QTimer::singleShot(0, this, &MainWindow::fitActivity);
}

//! Until somebody chose how high it is, its last row is whole. How high its heads are is known when they are
//! seen.
void MainWindow::fitActivity()
{
    const QWidget *pane = m_activityDock->widget();
    const auto *table = pane ? pane->findChild<QTableView *>() : nullptr;
    if (!m_fitsActivity || !table || !table->isVisible())
        return;
    m_fitsActivity = false;
    const int rows = table->height() - table->horizontalHeader()->height() - 2 * table->frameWidth();
    const int cut = rows % table->verticalHeader()->defaultSectionSize();
    resizeDocks({m_activityDock}, {m_activityDock->height() - cut}, Qt::Vertical);
}

void MainWindow::restore()
{
    restoreGeometry(m_services.settings.windowGeometry());
    if (!restoreState(m_services.settings.windowState())) {
        resizeDocks({m_detailsDock}, {usualDetails}, Qt::Horizontal);
        resizeDocks({m_activityDock}, {usualActivity}, Qt::Vertical);
        m_fitsActivity = true;
    }
    m_detailsShare->setShare(m_services.settings.detailsShare());
}

} // namespace ui
