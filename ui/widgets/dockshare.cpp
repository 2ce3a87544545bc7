#include "ui/widgets/dockshare.h"

#include <QDockWidget>
#include <QEvent>
#include <QMainWindow>

#include <utility>

namespace ui {

namespace {
constexpr double leastShare = 0.1, mostShare = 0.8;
} // namespace

DockShare::DockShare(QMainWindow &window, QDockWidget &dock, int usual, int of)
    : QObject(&window)
    , m_window(window)
    , m_dock(dock)
    , m_usual(usual)
    , m_of(of)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &DockShare::fit);
    window.installEventFilter(this);
    dock.installEventFilter(this);
}

void DockShare::setShare(double share)
{
    if (share < leastShare || share > mostShare)
        return;
    m_share = share;
    m_soon.start();
}

bool DockShare::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_window && event->type() == QEvent::Resize && m_window.width() != m_fittedTo)
        m_soon.start();
    else if (watched == &m_dock && event->type() == QEvent::Show)
        m_soon.start();
    else if (watched == &m_window && event->type() == QEvent::MouseButtonPress) // what no pane takes: an edge
        m_widthBefore = m_dock.width();
    else if (watched == &m_window && event->type() == QEvent::MouseButtonRelease)
        QTimer::singleShot(0, this, &DockShare::learn); // the last move has yet to be laid out
    return QObject::eventFilter(watched, event);
}

void DockShare::learn()
{
    const int before = std::exchange(m_widthBefore, 0);
    if (before > 0 && m_dock.width() != before && !m_dock.isHidden() && !m_dock.isFloating())
        m_share = qBound(leastShare, double(m_dock.width()) / qMax(1, m_window.width()), mostShare);
}

void DockShare::fit()
{
    m_fittedTo = m_window.width();
    const Qt::DockWidgetArea area = m_window.dockWidgetArea(&m_dock);
    const bool isBeside = area == Qt::LeftDockWidgetArea || area == Qt::RightDockWidgetArea;
    if (!isBeside || m_dock.isHidden() || m_dock.isFloating())
        return;
    const int wanted = m_share > 0 ? qRound(m_share * m_fittedTo)
                                   : qMin(m_usual, qRound(double(m_usual) / m_of * m_fittedTo));
    m_window.resizeDocks({&m_dock}, {wanted}, Qt::Horizontal);
}

} // namespace ui
