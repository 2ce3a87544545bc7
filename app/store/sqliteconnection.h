#pragma once

class QSqlDatabase;
struct sqlite3;

namespace store::sql {

//! SQLite's own handle of a connection that is open. Null where Qt brings an SQLite of its own: the two must
//! not be mixed.
[[nodiscard]] sqlite3 *connectionOf(const QSqlDatabase &database);

} // namespace store::sql
