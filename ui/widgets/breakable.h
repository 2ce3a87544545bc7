#pragma once

#include <QString>

namespace ui {

//! \a text for a label of several lines, of which none is wider than the label: a very long word may go on in
//! the next line after any of its letters. What is made of it is for the eye only, not for copies.
[[nodiscard]] QString breakable(const QString &text);

} // namespace ui
