#pragma once

#include <QString>
#include <QStringList>

class QAction;
class QPoint;
class QWidget;

namespace ui::hands {

// What a person does to a widget, as the events that the window system would send.

void click(QWidget *widget);
void press(QWidget *widget, int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
//! Into whatever has the focus inside \a widget, else into the widget itself.
void type(QWidget *widget, const QString &text);
void drop(QWidget *widget, const QStringList &files);
//! The right button there, as the menu of that place is asked for.
void askForMenu(QWidget *widget, const QPoint &at);
//! The child of that name that is visible; null when there is none.
[[nodiscard]] QWidget *find(QWidget *parent, const QString &objectName);
//! The action of that name, wherever in the window it is; null when there is none or it is disabled.
[[nodiscard]] QAction *action(QWidget *window, const QString &objectName);
//! A top-level window of that name that is on the screen; null when there is none.
[[nodiscard]] QWidget *window(const QString &objectName);

} // namespace ui::hands
