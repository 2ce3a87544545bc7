#pragma once

#include <QString>

namespace ui {

//! Writes the contract that the tour drops: a real PDF of two pages. False when it cannot be written.
[[nodiscard]] bool writeTourDocument(const QString &path);
//! Writes the first half of \a whole, as a download that broke off leaves it.
[[nodiscard]] bool writeCutDocument(const QString &whole, const QString &path);
//! Writes what a crash leaves, see store/crashreports.h: the tour has none.
[[nodiscard]] bool writeTourCrashReport(const QString &folder);
//! Writes the spreadsheet of people that the tour sends: quotes, letters of all our countries, and one
//! address that is none.
[[nodiscard]] bool writeTourSpreadsheet(const QString &path);
inline constexpr int tourSpreadsheetRows = 32; //!< six of their sessions vanish in each look

} // namespace ui
