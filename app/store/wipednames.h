#pragma once

#include "store/sessionindex.h"
#include "store/sql.h"

//! What sessions that are wiped name. Private to store/.
namespace store::wipednames {

//! The documents, results too, and collections of these sessions that no other one names which is kept.
//! Results are in what a session was told as: where that is sealed by a key that is not there, they are left
//! out.
[[nodiscard]] StoreResult<SessionIndex::Doomed> onlyOf(QSqlDatabase &database, const QList<qint64> &numbers);
//! By which their documents are searched for; and what is known of the packages of their collections.
[[nodiscard]] StoreResult<void> wipe(QSqlDatabase &database, const QList<qint64> &numbers);

} // namespace store::wipednames
