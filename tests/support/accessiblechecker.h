#pragma once

#include <QStringList>

class QWidget;

namespace support {

//! What a screen reader could not say of \a root and all that is in it: one line for each widget that takes
//! the focus and has no name (of its own, of a label that is its buddy, or its own text), for each action
//! without an icon or a text, and for a dialog without a title. Empty when all is well. Widgets inside Qt's
//! own are left to Qt.
[[nodiscard]] QStringList unnamedIn(const QWidget &root);

} // namespace support
