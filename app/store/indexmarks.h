#pragma once

#include "store/storeresult.h"

#include <QString>

#include <optional>

class QSqlDatabase;

//! What is noted of the whole file of an account's sessions. Private to store/.
namespace store::indexmarks {

[[nodiscard]] StoreResult<std::optional<qint64>> find(QSqlDatabase &database, const QString &name);
[[nodiscard]] StoreResult<void> set(QSqlDatabase &database, const QString &name, qint64 value);
[[nodiscard]] StoreResult<void> remove(QSqlDatabase &database, const QString &name);

} // namespace store::indexmarks
