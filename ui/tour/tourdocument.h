#pragma once

#include <QString>

namespace ui {

//! Writes the contract that the tour drops: a real PDF of two pages. False when it cannot be written.
[[nodiscard]] bool writeTourDocument(const QString &path);

} // namespace ui
