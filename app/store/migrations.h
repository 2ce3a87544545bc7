#pragma once

#include "store/storeresult.h"

class QSqlDatabase;

namespace store {

//! Brings the file to this program's version, in one transaction. TooNew when a newer program wrote it.
[[nodiscard]] StoreResult<void> migrate(QSqlDatabase &database);

} // namespace store
