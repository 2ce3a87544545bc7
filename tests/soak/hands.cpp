#include "soak/hands.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QPointer>
#include <QTest>
#include <QWidget>
#include <QWindow>

#include <array>
#include <utility>

namespace soak {

namespace {

//! Not by QTest::keyClick(): Alt closes a menu, whose window is gone then, and the key behind it would still
//! go there. Each goes to the window that has the keys now, as a display does it.
void send(QEvent::Type type, const QPointer<QWidget> &meant, Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWindow *to = QGuiApplication::focusWindow();
    if (meant && meant->windowHandle() && (!to || QApplication::activePopupWidget()))
        to = meant->windowHandle();
    if (!to)
        return;
    const char letter = QTest::keyToAscii(key);
    qt_handleKeyEvent(to, type, key, modifiers, letter ? QString(QChar::fromLatin1(letter)) : QString());
    QCoreApplication::processEvents();
}

} // namespace

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
    constexpr std::array<std::pair<Qt::KeyboardModifier, Qt::Key>, 4> keys{
        {{Qt::ShiftModifier, Qt::Key_Shift},
         {Qt::ControlModifier, Qt::Key_Control},
         {Qt::AltModifier, Qt::Key_Alt},
         {Qt::MetaModifier, Qt::Key_Meta}}};
    const QPointer<QWidget> meant = &window;
    Qt::KeyboardModifiers held;
    for (const auto &[modifier, its] : keys)
        if (modifiers & modifier) {
            send(QEvent::KeyPress, meant, its, held);
            held |= modifier;
        }
    send(QEvent::KeyPress, meant, key, modifiers);
    send(QEvent::KeyRelease, meant, key, modifiers);
    for (const auto &[modifier, its] : keys)
        if (modifiers & modifier)
            send(QEvent::KeyRelease, meant, its,
                 std::exchange(held, held & ~Qt::KeyboardModifiers(modifier)));
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
