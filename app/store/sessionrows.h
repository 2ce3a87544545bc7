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

//! Of all that a session names, each once.
[[nodiscard]] QList<qint64> keysOf(const QList<SessionLink> &links, const QStringList &subsequentTo);

//! The documents of a session as they are kept.
[[nodiscard]] QByteArray fromLinks(const QList<SessionLink> &links);
[[nodiscard]] QList<SessionLink> toLinks(const QVariant &value);
//! As it is kept, never NULL.
[[nodiscard]] QVariant jsonOf(const SessionRow &row);
//! The columns that read() takes, of "session s JOIN session_body b USING (n)".
extern const QString columns;
[[nodiscard]] SessionRow read(const sql::Rows &rows);
//! All that \a where lets through; it begins after FROM … and may order and limit.
[[nodiscard]] StoreResult<QList<SessionRow>> readAll(QSqlDatabase &database, const QString &where,
                                                     const QVariantList &values);
//! Adds those that are not there, and writes anew those that are, unless they were seen later than the row.
[[nodiscard]] StoreResult<void> write(QSqlDatabase &database, const QList<SessionRow> &rows);
//! None of them is there, and none is named twice.
[[nodiscard]] StoreResult<void> add(QSqlDatabase &database, const QList<const SessionRow *> &rows);
[[nodiscard]] StoreResult<void> noteGone(QSqlDatabase &database, const QString &id, const QDateTime &seenAt);
[[nodiscard]] StoreResult<void> remove(QSqlDatabase &database, const QString &id);

} // namespace store::sessionrows
