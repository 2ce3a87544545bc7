#include "ui/widgets/screenfit.h"

#include <QEvent>
#include <QScopedValueRollback>
#include <QScreen>
#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace ui {

namespace {

constexpr int openingMs = 1'000;

QMargins frameOf(const QWidget &window)
{
    const QRect outer = window.frameGeometry(), inner = window.geometry();
    return {inner.left() - outer.left(), inner.top() - outer.top(), outer.right() - inner.right(),
            outer.bottom() - inner.bottom()};
}

//! The frame is the window manager's; how much it takes is known only once it is there.
QMargins usualFrameOf(const QWidget &window)
{
    const int title = window.style()->pixelMetric(QStyle::PM_TitleBarHeight, nullptr, &window);
    return {title / 4, title, title / 4, title / 2};
}

//! Nobody has said yet where it goes, and it has room: Qt puts a dialog upon its window only after this
//! event, and the system whatever else is shown. To move it now would count as a place that somebody chose,
//! and every dialog would open in the corner of the screen. Where they put it is looked at when it is there.
bool isNotPlacedYet(const QWidget &window, const QMargins &frame)
{
    const QSize room = window.screen()->availableGeometry().marginsRemoved(frame).size();
    return !window.testAttribute(Qt::WA_Moved) && window.geometry().topLeft().isNull() &&
           window.size().boundedTo(room) == window.size();
}

} // namespace

bool ScreenFit::eventFilter(QObject *watched, QEvent *event)
{
    const bool isShow = event->type() == QEvent::Show && !event->spontaneous();
    const bool isLater = event->type() == QEvent::Move || event->type() == QEvent::Resize;
    if ((!isShow && !isLater) || !watched->isWidgetType() || m_isMoving)
        return false;
    auto *window = static_cast<QWidget *>(watched);
    if (isLater) {
        if (window == m_opening && window->isVisible() && !m_opens.hasExpired())
            bringInside(*window, frameOf(*window));
        return false;
    }
    const Qt::WindowType type = window->windowType();
    if (!window->isWindow() || (type != Qt::Window && type != Qt::Dialog))
        return false;
    m_opening = window;
    m_opens.setRemainingTime(openingMs);
    if (const QMargins frame = usualFrameOf(*window); !isNotPlacedYet(*window, frame))
        bringInside(*window, frame);
    return false;
}

void ScreenFit::bringInside(QWidget &window, const QMargins &frame)
{
    if (window.isMaximized() || window.isFullScreen() || window.isMinimized())
        return;
    const QRect room = window.screen()->availableGeometry().marginsRemoved(frame);
    QRect place = window.geometry();
    place.setSize(place.size().boundedTo(room.size()));
    place.moveLeft(std::max(room.left(), std::min(place.left(), room.right() + 1 - place.width())));
    place.moveTop(std::max(room.top(), std::min(place.top(), room.bottom() + 1 - place.height())));
    if (place == window.geometry())
        return;
    const QScopedValueRollback<bool> moving(m_isMoving, true);
    if (place.topLeft() == window.geometry().topLeft())
        window.resize(place.size());
    else
        window.setGeometry(place);
}

} // namespace ui
