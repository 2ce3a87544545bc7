#pragma once

#include <QString>

class QSqlDatabase;

//! The order of names and titles. Private to store/.
namespace store::sql {

//! Brings it to a connection that was opened, in the connection's thread.
void addLetterOrder(const QSqlDatabase &database);
//! What stands behind a column in ORDER BY: the order of Norwegian and Danish lists, whatever the language.
//! Capitals are as small letters, letters with marks as those without, and æ, ø and å come last, with ä and
//! ö. Where Qt brings an SQLite of its own it is by code point: the two must not be mixed.
[[nodiscard]] QString letterOrder(const QSqlDatabase &database);

} // namespace store::sql
