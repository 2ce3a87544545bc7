#pragma once

#include "store/sessionindex.h"
#include "store/sql.h"

//! Sessions to and from the tables of the index. Private to store/.
namespace store::sessionrows {

//! Of what a session names; see session_key.
[[nodiscard]] qint64 documentKey(const QString &id);
[[nodiscard]] qint64 collectionKey(const QString &id);
[[nodiscard]] qint64 predecessorKey(const QString &id);
//! How far the index of the words has come: the last n that is in it. 0 before the first.
[[nodiscard]] StoreResult<qint64> wordsMark(QSqlDatabase &database);

//! The documents of a session as they are kept.
[[nodiscard]] QList<SessionLink> toLinks(const QVariant &value);
//! The columns that read() takes, of "session s JOIN session_body b USING (n)".
extern const QString columns;
[[nodiscard]] SessionRow read(const sql::Rows &rows);
//! All that \a where lets through; it begins after FROM … and may order and limit.
[[nodiscard]] StoreResult<QList<SessionRow>> readAll(QSqlDatabase &database, const QString &where,
                                                     const QVariantList &values);
[[nodiscard]] StoreResult<void> write(QSqlDatabase &database, const SessionRow &row);
[[nodiscard]] StoreResult<void> noteGone(QSqlDatabase &database, const QString &id, const QDateTime &seenAt);
[[nodiscard]] StoreResult<void> remove(QSqlDatabase &database, const QString &id);

} // namespace store::sessionrows
