#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace ui {

//! What \a text means, or has come to so far: a date with the day first and dots, "5.", "5.12", "05.12.26" or
//! "5.12.2026". Without a month it is in the one of \a shown, without a year it is the next one from
//! \a first on. Invalid: there is no such date; nothing: no date is written like that.
[[nodiscard]] std::optional<QDate> dottedDate(const QString &text, const QDate &shown, const QDate &first);

} // namespace ui
