#pragma once

#include "store/batchstore.h"

class QSqlDatabase;

//! Batches and their rows, to and from their tables. Private to store/.
namespace store::batchrows {

//! \a rest: of the statement, from WHERE on.
[[nodiscard]] StoreResult<QList<BatchRecord>> batches(QSqlDatabase &database, const QString &rest,
                                                      const QVariantList &values);
[[nodiscard]] StoreResult<QList<BatchRow>> rowsOf(QSqlDatabase &database, const QString &id);
[[nodiscard]] StoreResult<BatchCounts> countsOf(QSqlDatabase &database, const QString &id);
[[nodiscard]] StoreResult<void> insert(QSqlDatabase &database, const BatchRecord &record,
                                       const QList<BatchRow> &rows);
[[nodiscard]] StoreResult<void> setPattern(QSqlDatabase &database, const QString &id,
                                           const QByteArray &pattern);
//! The same, and what was found of its rows by the one before is found anew; NotFound when a row was sent.
[[nodiscard]] StoreResult<void> usePattern(QSqlDatabase &database, const QString &id,
                                           const QByteArray &pattern);
//! Those that are not there are not added.
[[nodiscard]] StoreResult<void> update(QSqlDatabase &database, const QString &id,
                                       const QList<BatchRow> &rows);
//! Those that nobody has written since they were read.
[[nodiscard]] StoreResult<QList<BatchRow>> unchanged(QSqlDatabase &database, const QString &id,
                                                     const QList<BatchRow> &rows);
//! Those that are, as the table has them, neither being sent nor sent nor wait for a decision.
[[nodiscard]] StoreResult<QList<BatchRow>> stillOpen(QSqlDatabase &database, const QString &id,
                                                     const QList<BatchRow> &rows);

//! What columns with these names were said to be; empty: nothing.
[[nodiscard]] StoreResult<QList<int>> mappingFor(QSqlDatabase &database, const QStringList &headers);
[[nodiscard]] StoreResult<void> rememberMapping(QSqlDatabase &database, const QStringList &headers,
                                                const QList<int> &mapping);

} // namespace store::batchrows
