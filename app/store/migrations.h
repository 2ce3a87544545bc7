#pragma once

#include "store/storeresult.h"

class QSqlDatabase;

namespace store {

//! Brings the file to this program's version, in one transaction. TooNew when a newer program wrote it.
[[nodiscard]] StoreResult<void> migrate(QSqlDatabase &database);
//! The same for the file of a SessionIndex.
[[nodiscard]] StoreResult<void> migrateIndex(QSqlDatabase &database);

} // namespace store
