#pragma once

#include <QPoint>
#include <QString>
#include <Qt>

class QWidget;

namespace soak {

// What a person does, as the platform tells the window; the window finds the widget. Nothing here relies on
// a widget or a window still being there behind its own event.

void click(QWidget &widget, QPoint at, Qt::MouseButton button = Qt::LeftButton,
           Qt::KeyboardModifiers modifiers = {}, bool isTwice = false);
//! To the window that has the keyboard, or the open menu; with shortcuts.
void press(QWidget &window, Qt::Key key, Qt::KeyboardModifiers modifiers = {});
//! Into what has the focus, as an input method does, whatever the letters are.
void type(const QString &text);

} // namespace soak
