#pragma once

#include <QFontMetrics>
#include <QStringList>

namespace ui {

//! \a text in at most \a most lines that are no wider than \a width. A line ends at a space, or before the
//! "@" of an address; what is too wide all the same loses its middle, as both ends of an address tell whose
//! it is.
[[nodiscard]] QStringList brokenLines(const QString &text, const QFontMetrics &metrics, int width, int most);

} // namespace ui
