#pragma once

#include <functional>

class QObject;

namespace ui {

//! Does \a work at once, or, while a mouse button is held, when it is released: what moves under the mouse
//! between the two is not clicked. Not at all when \a context goes before.
void whenReleased(QObject &context, std::function<void()> work);

} // namespace ui
