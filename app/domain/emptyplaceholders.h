#pragma once

#include "domain/draft.h"

#include <QStringList>

namespace domain {

//! The names in braces that texts of \a draft ask for and that would be filled with nothing for its first
//! signer: as they were written, each once. Those that nobody knows are told by problemsOf().
[[nodiscard]] QStringList emptyPlaceholdersOf(const SessionDraft &draft, const QDateTime &now);

} // namespace domain
