#pragma once

#include "store/storeresult.h"

#include <QByteArray>

//! A copy of a damaged file, that may be changed so that SQLite reads what is left.
namespace store::damagedcopy {

struct Copy
{
    QString path;
    bool lacksLog = false; //!< the newest that was written is not in it
};

//! Corrupt when not even the names of the tables can be had. The one who asked removes it.
[[nodiscard]] StoreResult<Copy> make(const QString &path);
//! The first page of a good file, without what changes with every write; empty when it is none.
[[nodiscard]] QByteArray headOf(const QString &path);
[[nodiscard]] QString headFile(const QString &path);

} // namespace store::damagedcopy
