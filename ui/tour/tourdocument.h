#pragma once

#include <QString>

namespace ui {

//! Writes the contract that the tour drops: a real PDF of two pages. False when it cannot be written.
[[nodiscard]] bool writeTourDocument(const QString &path);
//! Writes the spreadsheet of people that the tour sends: quotes, letters of all our countries, and one
//! address that is none.
[[nodiscard]] bool writeTourSpreadsheet(const QString &path);
inline constexpr int tourSpreadsheetRows = 24;

} // namespace ui
