#include "ui/tour/hands.h"

#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QUrl>
#include <QWidget>

namespace ui::hands {

namespace {

//! As a mouse does: not to what is reached by Tab alone.
void giveFocusTo(QWidget *clicked)
{
    for (QWidget *each = clicked; each; each = each->isWindow() ? nullptr : each->parentWidget())
        if (each->isEnabled() && (each->focusPolicy() & Qt::ClickFocus))
            return each->setFocus(Qt::MouseFocusReason);
}

} // namespace

void click(QWidget *widget)
{
    if (!widget)
        return;
    const QPointF at = QRectF(widget->rect()).center();
    const QPointF global = widget->mapToGlobal(at);
    QMouseEvent down(QEvent::MouseButtonPress, at, global, Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
    QMouseEvent up(QEvent::MouseButtonRelease, at, global, Qt::LeftButton, Qt::NoButton, Qt::NoModifier);
    giveFocusTo(widget);
    QApplication::sendEvent(widget, &down);
    QApplication::sendEvent(widget, &up);
}

void press(QWidget *widget, int key, Qt::KeyboardModifiers modifiers)
{
    if (!widget)
        return;
    QKeyEvent down(QEvent::KeyPress, key, modifiers);
    QKeyEvent up(QEvent::KeyRelease, key, modifiers);
    QApplication::sendEvent(widget, &down);
    QApplication::sendEvent(widget, &up);
}

void type(QWidget *widget, const QString &text)
{
    if (!widget)
        return;
    QWidget *target = widget->focusWidget() ? widget->focusWidget() : widget;
    for (const QChar character : text) {
        QKeyEvent down(QEvent::KeyPress, Qt::Key_unknown, Qt::NoModifier, character);
        QApplication::sendEvent(target, &down);
    }
}

void drop(QWidget *widget, const QStringList &files)
{
    if (!widget)
        return;
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &file : files)
        urls << QUrl::fromLocalFile(file);
    data.setUrls(urls);
    const QPoint at = widget->rect().center();
    QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(widget, &enter);
    if (!enter.isAccepted())
        return; // a person sees the forbidden sign
    QDropEvent drop(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(widget, &drop);
}

void askForMenu(QWidget *widget, const QPoint &at)
{
    if (!widget)
        return;
    QContextMenuEvent asked(QContextMenuEvent::Mouse, at, widget->mapToGlobal(at));
    QApplication::sendEvent(widget, &asked);
}

QWidget *find(QWidget *parent, const QString &objectName)
{
    if (parent)
        for (QWidget *child : parent->findChildren<QWidget *>(objectName))
            if (child->isVisible())
                return child;
    return nullptr;
}

QAction *action(QWidget *window, const QString &objectName)
{
    auto *found = window ? window->findChild<QAction *>(objectName) : nullptr;
    return found && found->isEnabled() ? found : nullptr;
}

QWidget *window(const QString &objectName)
{
    for (QWidget *shown : QApplication::topLevelWidgets())
        if (shown->objectName() == objectName && shown->isVisible())
            return shown;
    return nullptr;
}

} // namespace ui::hands
