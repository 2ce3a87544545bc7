#pragma once

#include "store/opening.h"

//! Copies rows out of a damaged file. Which tables and columns there are is asked of the files: a column that
//! only one of them has is left out.
namespace store::rescuedrows {

//! Every table that both have. An error is one of \a to.
[[nodiscard]] StoreResult<QList<Damage::Table>> copyAll(QSqlDatabase &from, QSqlDatabase &to);

} // namespace store::rescuedrows
