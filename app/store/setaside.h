#pragma once

#include "store/storeresult.h"

#include <QDateTime>

//! Files that are not used any more. They hold personal data, and are kept for somebody to look at them.
namespace store::setaside {

constexpr int daysKept = 90;
constexpr int daysOfListsKept = 30; //!< what is in them can be had again

//! Gives a database and its log another name in the same folder, that says when and why:
//! countersign-damaged-20261126-201530.sqlite. The new path.
[[nodiscard]] StoreResult<QString> move(const QString &path, const QString &reason);
//! Of those that were set aside of the file of this name, the last; empty: there is none.
[[nodiscard]] QString newestOf(const QString &path);
//! Deletes those in \a folder, with what is left of a log alone, that were set aside more than \a days before
//! \a now. \a stem: only those of the file of this name; empty: of any.
void removeOld(const QString &folder, const QString &stem, int days, const QDateTime &now);
//! Whether it begins as a database does.
[[nodiscard]] bool isDatabase(const QString &path);

} // namespace store::setaside
