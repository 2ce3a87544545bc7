#pragma once

#include "domain/merge.h"

namespace domain::merge {

//! What is wrong with every one of \a rows and stands in none of their columns: only in the pattern can it be
//! mended, or by a spreadsheet with another column. Nothing of the signers, who are the rows' own.
[[nodiscard]] QList<DraftProblem> problemsOfEveryRow(const SessionDraft &pattern, const Columns &columns,
                                                     const QList<QStringList> &rows, const QDateTime &now);

} // namespace domain::merge
