#pragma once

#include "store/sessionindex.h"

class QSqlDatabase;

//! How many results the sessions of the index name, and whether all are saved. Private to store/.
namespace store::resultrows {

//! The rows have the numbers from \a first on, and are new.
[[nodiscard]] StoreResult<void> add(QSqlDatabase &database, const QList<const SessionRow *> &rows,
                                    qint64 first);
//! Its results cannot be saved any more.
[[nodiscard]] StoreResult<void> noteGone(QSqlDatabase &database, qint64 n);
[[nodiscard]] StoreResult<void> update(QSqlDatabase &database, const SessionRow &row, qint64 n);

} // namespace store::resultrows
