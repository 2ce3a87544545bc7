#pragma once

#include "store/storeresult.h"

#include <QVariant>

class QSqlDatabase;

//! Private to store/.
namespace store::sql {

//! Many rows of one table. \a into: "INSERT INTO table (column, …)", as many of them as \a columns says; \a
//! values: one row behind the other, numbers, texts that are not null, bytes, or null. Without Qt's query,
//! where that can be done: what that does for each value is more than what SQLite does with it.
[[nodiscard]] StoreResult<void> insertMany(QSqlDatabase &database, const QString &into, qsizetype columns,
                                           const QVariantList &values);
//! The same by way of Qt's query, for an SQLite that is not the one of this program.
[[nodiscard]] StoreResult<void> insertOneByOne(QSqlDatabase &database, const QString &into, qsizetype columns,
                                               const QVariantList &values);

} // namespace store::sql
