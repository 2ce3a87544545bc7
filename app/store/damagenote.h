#pragma once

#include "store/opening.h"

class QSqlDatabase;

//! What became of a damaged file, noted in the one that takes its place: whoever is cut off before somebody
//! was told leaves that to the next start. Private to store/.
namespace store::damagenote {

//! All but where the old file lies, which is not known yet.
[[nodiscard]] StoreResult<void> write(QSqlDatabase &database, const Damage &damage);
//! What was noted, and the note is gone; nothing as a rule.
[[nodiscard]] StoreResult<std::optional<Damage>> take(QSqlDatabase &database);

} // namespace store::damagenote
