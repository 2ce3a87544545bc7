#pragma once

#include "store/savedrows.h"

//! How many results of each session are saved, as the index has it for its lists. Private to store/.
namespace store::savedmirror {

//! Of these sessions; what the index knows of others stays.
[[nodiscard]] StoreResult<void> set(QSqlDatabase &index, const savedrows::Counts &counts);
//! Of the sessions behind \a from up to \a to (empty: all of them) makes the index know \a counts and nothing
//! else. True: there was a difference.
[[nodiscard]] StoreResult<bool> compare(QSqlDatabase &index, const QString &from, const QString &to,
                                        const savedrows::Counts &counts);

} // namespace store::savedmirror
