#include "soak/hands.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QPointer>
#include <QTest>
#include <QWidget>
#include <QWindow>

namespace soak {

void click(QWidget &widget, QPoint at, Qt::MouseButton button, Qt::KeyboardModifiers modifiers, bool isTwice)
{
    QPointer<QWindow> window = widget.window()->windowHandle();
    if (!window)
        return;
    const QPoint point = widget.mapTo(widget.window(), at);
    if (isTwice)
        return QTest::mouseDClick(window, button, modifiers, point);
    QTest::mousePress(window, button, modifiers, point);
    QWindow *to = window ? window.data() : QGuiApplication::topLevelWindows().value(0);
    if (to) // no button stays down
        QTest::mouseRelease(to, button, modifiers, point);
}

void press(QWidget &window, Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QPointer<QWindow> to = QGuiApplication::focusWindow();
    if (!to || QApplication::activePopupWidget())
        to = window.windowHandle();
    if (!to)
        return;
    QTest::keyPress(to, key, modifiers);
    if (!to)
        to = QGuiApplication::focusWindow();
    if (to)
        QTest::keyRelease(to, key, modifiers);
}

void type(const QString &text)
{
    QWidget *focus = QApplication::focusWidget();
    if (!focus || !focus->testAttribute(Qt::WA_InputMethodEnabled))
        return;
    QInputMethodEvent event;
    event.setCommitString(text);
    QApplication::sendEvent(focus, &event);
}

} // namespace soak
