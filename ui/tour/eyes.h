#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace ui::eyes {

// What a person reads in a widget, in the language of now: a text is named as in the sources, by its context.

//! \a objectName, which is a label or a button on the screen below \a parent, says \a text among other words.
[[nodiscard]] bool read(QWidget *parent, const QString &objectName, const char *context, const char *text);
//! The same of a text that has places for others, but of what stands before the first of them alone.
[[nodiscard]] bool readBegin(QWidget *parent, const QString &objectName, const char *context,
                             const char *text);
//! Whether a window has that title.
[[nodiscard]] std::function<bool(const QWidget &)> titled(const char *context, const char *title);

} // namespace ui::eyes
