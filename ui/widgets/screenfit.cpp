#include "ui/widgets/screenfit.h"

#include <QEvent>
#include <QScreen>
#include <QStyle>
#include <QWidget>

namespace ui {

bool ScreenFit::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Show || event->spontaneous() || !watched->isWidgetType())
        return false;
    auto *window = static_cast<QWidget *>(watched);
    const Qt::WindowType type = window->windowType();
    if (!window->isWindow() || (type != Qt::Window && type != Qt::Dialog) || window->isMaximized() ||
        window->isFullScreen())
        return false;
    // The frame is the window manager's; how much it takes is known only once it is there
    const int title = window->style()->pixelMetric(QStyle::PM_TitleBarHeight, nullptr, window);
    const QSize room = window->screen()->availableGeometry().size() - QSize(title / 2, title + title / 2);
    window->resize(window->size().boundedTo(room));
    return false;
}

} // namespace ui
