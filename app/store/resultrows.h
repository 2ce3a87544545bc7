#pragma once

#include "store/preparedsessions.h"

class QSqlDatabase;

//! How many results the sessions of the index have, and whether all are saved: those that they name, and the
//! packages of their collections. Private to store/.
namespace store::resultrows {

//! They have the numbers from \a first on, and are new.
[[nodiscard]] StoreResult<void> add(QSqlDatabase &database, const QList<const PreparedSession *> &sessions,
                                    qint64 first);
//! Its results cannot be saved any more.
[[nodiscard]] StoreResult<void> noteGone(QSqlDatabase &database, qint64 n);
[[nodiscard]] StoreResult<void> update(QSqlDatabase &database, const SessionRow &row, qint64 n);
//! The collection has more packages than before: they count in all of its sessions.
[[nodiscard]] StoreResult<void> countPackages(QSqlDatabase &database, const QString &collectionId);

} // namespace store::resultrows
