#pragma once

#include "models/batchtablemodel.h"
#include "tasks/mergerow.h"
#include "tasks/tablefile.h"

namespace ui {

//! What a person reads about rows of a batch and about spreadsheets.
[[nodiscard]] QString mergeProblemText(const tasks::MergeProblem &problem);
[[nodiscard]] models::BatchTableModel::Words batchWords();
[[nodiscard]] QString fieldText(domain::merge::Field field);
//! Why a file cannot be used; empty when it can.
[[nodiscard]] QString tableProblemText(const tasks::TableFile &file);
//! \a sentence, which ends with \a numbers. Where they end in "…", so does it: four dots are none.
[[nodiscard]] QString withNumbers(const QString &sentence, const QString &numbers);
//! What to know about its rows, a line for each kind; empty when there is nothing.
[[nodiscard]] QString tableNotesText(const QList<tasks::TableNote> &notes);

} // namespace ui
