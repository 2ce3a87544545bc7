#pragma once

class QWidget;

namespace ui {

//! From now on it is known how the mouse is moved over the windows of this program. Once is enough.
void watchPointer();
//! How long it takes, in milliseconds, until the mouse has been at rest over the window of \a part for a
//! quarter of a second, if nobody moves it; 0: it is at rest by now, or elsewhere. A button that is held is
//! no rest.
[[nodiscard]] int msUntilPointerRests(const QWidget &part);
//! The mouse was seen in \a part last, moving or not, and has not left its window since.
[[nodiscard]] bool isPointerOver(const QWidget &part);
//! What is in \a part has just gone elsewhere. Who clicks there without having moved the mouse since, and
//! before anybody could see it, meant what was there before: that press is not told to anyone.
void sparePressOn(const QWidget &part);

} // namespace ui
