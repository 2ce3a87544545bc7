#pragma once

#include "store/storeresult.h"

class QSqlDatabase;

namespace store {

//! Brings the file to this program's version, in one transaction. TooNew when a newer program wrote it.
[[nodiscard]] StoreResult<void> migrate(QSqlDatabase &database);
//! The same for the file of a SessionIndex.
[[nodiscard]] StoreResult<void> migrateIndex(QSqlDatabase &database);

//! Of a file, as its maker wrote it; 0: nothing is in it.
[[nodiscard]] StoreResult<int> versionOf(QSqlDatabase &database);
//! Those that migrate() and migrateIndex() make.
[[nodiscard]] int currentVersion();
[[nodiscard]] int currentIndexVersion();
[[nodiscard]] StoreError tooNew(int version, int known);
//! As an earlier program made it.
[[nodiscard]] StoreResult<void> migrateTo(QSqlDatabase &database, int version);

} // namespace store
