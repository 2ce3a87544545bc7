#include "ui/widgets/dockshare.h"

#include <QDockWidget>
#include <QEvent>
#include <QGuiApplication>
#include <QMainWindow>

#include <utility>

namespace ui {

namespace {
constexpr double leastShare = 0.1, mostShare = 0.8;
//! In wider ones the filters above the list find room in one line when it becomes wider, and its rows would
//! go up from under the mouse.
constexpr int smallWindow = 1'100;
constexpr int laterMs = 300;
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
    m_later.setSingleShot(true);
    m_later.setInterval(laterMs);
    connect(&m_later, &QTimer::timeout, this, &DockShare::fit);
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

void DockShare::setEmpty(bool isEmpty)
{
    m_isEmpty = isEmpty;
    m_later.stop();
    isEmpty ? m_later.start() : m_soon.start();
}

bool DockShare::eventFilter(QObject *watched, QEvent *event)
{
    const bool isWindow = watched == &m_window;
    if ((isWindow && event->type() == QEvent::Resize && m_window.width() != m_fittedTo) ||
        (watched == &m_dock && event->type() == QEvent::Show))
        m_soon.start();
    else if (isWindow && event->type() == QEvent::MouseButtonPress) // what no pane takes: an edge
        m_widthBefore = m_dock.width();
    else if (isWindow && event->type() == QEvent::MouseButtonRelease)
        QTimer::singleShot(0, this, &DockShare::learn); // the last move has yet to be laid out
    return QObject::eventFilter(watched, event);
}

void DockShare::learn()
{
    const int before = std::exchange(m_widthBefore, 0);
    if (before > 0 && m_dock.width() != before && !m_dock.isHidden() && !m_dock.isFloating())
        m_share = qBound(leastShare, double(m_dock.width()) / qMax(1, m_window.width()), mostShare);
    else
        m_soon.start(); // what had to wait
}

void DockShare::fit()
{
    if (m_widthBefore > 0 && QGuiApplication::mouseButtons() != Qt::NoButton)
        return;        // not while somebody may be dragging an edge
    m_widthBefore = 0; // what changes now nobody chose
    m_fittedTo = m_window.width();
    const Qt::DockWidgetArea area = m_window.dockWidgetArea(&m_dock);
    const bool isBeside = area == Qt::LeftDockWidgetArea || area == Qt::RightDockWidgetArea;
    if (!isBeside || m_dock.isHidden() || m_dock.isFloating())
        return;
    const bool isLeast = m_isEmpty && m_fittedTo <= smallWindow;
    const int wanted = m_share > 0 ? qRound(m_share * m_fittedTo)
                       : isLeast   ? 1
                                   : qMin(m_usual, qRound(double(m_usual) / m_of * m_fittedTo));
    m_window.resizeDocks({&m_dock}, {wanted}, Qt::Horizontal);
}

} // namespace ui
