#pragma once

#include "domain/merge.h"

namespace domain::merge {

//! What is wrong with every one of \a rows and stands in none of their columns: only in the pattern can it be
//! mended, or by a spreadsheet with another column. Of the signers, who are the rows' own, only that they
//! have no address where they are to be told, and no column could have it.
[[nodiscard]] QList<DraftProblem> problemsOfEveryRow(const SessionDraft &pattern, const Columns &columns,
                                                     const QList<QStringList> &rows, const QDateTime &now);
//! What the texts of \a pattern ask for of the signer that no column has: it would be empty in each row.
[[nodiscard]] QStringList placeholdersWithoutColumn(const SessionDraft &pattern, const Columns &columns,
                                                    const QDateTime &now);

} // namespace domain::merge
