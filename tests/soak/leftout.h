#pragma once

class QAction;
class QWidget;

namespace soak {

//! Why nothing is done to it; null: something may be. The whole list of what a soak leaves out is in
//! leftout.cpp, with openings of pages and folders (QDesktopServices), which are caught instead.
[[nodiscard]] const char *whyLeftOut(const QWidget &widget);
[[nodiscard]] const char *whyLeftOut(const QAction &action);

} // namespace soak
