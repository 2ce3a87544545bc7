#pragma once

class QWidget;

namespace ui {

//! Shows the window, if need be as large as it was before it was minimized, above the others and active. Each
//! of the windows can be minimized by itself.
void bringForward(QWidget &window);

} // namespace ui
