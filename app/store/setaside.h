#pragma once

#include "store/storeresult.h"

//! Files that are not used any more, and that nobody may delete but the person whose they are.
namespace store::setaside {

//! Gives a database and its log another name in the same folder, that says when and why:
//! countersign-damaged-20261126-201530.sqlite. The new path.
[[nodiscard]] StoreResult<QString> move(const QString &path, const QString &reason);
//! Whether it begins as a database does.
[[nodiscard]] bool isDatabase(const QString &path);

} // namespace store::setaside
