#pragma once

#include "store/storeresult.h"

#include <QList>

#include <functional>

class QObject;

namespace store {

class Database;

//! A column whose values are sealed: what tells of people, or may.
struct SealedColumn
{
    const char *table, *column;
    const char *keys;            //!< the columns of the primary key, with commas
    const char *about = nullptr; //!< what its values are sealed as; null: table.column
    bool isMixed = false;        //!< what is readable in it stays so
};

//! Of the program's own file.
[[nodiscard]] const QList<SealedColumn> &sealedColumns();
//! Of the file of an account's sessions.
[[nodiscard]] const QList<SealedColumn> &sealedIndexColumns();

//! Of the program's own file, once for each key: see sealAll().
void sealOnce(Database &database, QObject *context = nullptr,
              std::function<void(StoreResult<void>)> done = {});
//! Seals by the key in use what is readable, and what a key sealed that was in use before; some rows at a
//! time, so that others get at the file between. \a done once, with the number of values that were sealed
//! anew; what cannot be opened is left as it is.
void sealAll(Database &database, const QList<SealedColumn> &columns, QObject *context,
             const std::function<void(StoreResult<qint64>)> &done);

} // namespace store
