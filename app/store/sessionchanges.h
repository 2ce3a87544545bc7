#pragma once

#include "store/sessionbefore.h"
#include "store/sessionindex.h"

//! What was seen to have become another is noted for the timeline, and as news. Private to store/.
namespace store::sessionrows {

//! Of a row that is written anew over \a old.
[[nodiscard]] StoreResult<void> noteChanges(QSqlDatabase &database, const Before &old, const SessionRow &row);
//! The service does not have it any more; the row stays.
[[nodiscard]] StoreResult<void> noteGone(QSqlDatabase &database, const QString &id, const QDateTime &seenAt);
//! Changed by this program, so that it is no news.
[[nodiscard]] StoreResult<void> noteOwnDueDate(QSqlDatabase &database, const QString &id,
                                               const QDateTime &dueDate, const QDateTime &at);

//! That was seen before it: the row is of an answer that was on its way meanwhile, and knows nothing of it.
[[nodiscard]] StoreResult<bool> isBeforeOwnDueDate(QSqlDatabase &database, const Before &old,
                                                   const SessionRow &row);

} // namespace store::sessionrows
