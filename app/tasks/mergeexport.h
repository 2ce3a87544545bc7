#pragma once

#include "domain/draft.h"
#include "store/batchstore.h"

namespace tasks {

//! Words that a person reads, made by the window.
struct MergeExportWords
{
    QStringList headers; //!< of State, Session ID, Link, Attempts, Problem
    std::function<QString(const store::BatchRow &)> state;
    std::function<QString(const store::BatchRow &)> problem;
};

//! All columns of the spreadsheet and what became of each row: UTF-8 with a byte order mark, so that Excel
//! reads it, and no cell that a spreadsheet would compute.
[[nodiscard]] QByteArray resultsAsCsv(const store::BatchRecord &record, const QList<store::BatchRow> &rows,
                                      const MergeExportWords &words, QChar delimiter);
//! A spreadsheet to begin with: a column for each thing that a signer has and for each placeholder of
//! \a pattern, and two rows as examples.
[[nodiscard]] QByteArray starterTable(const domain::SessionDraft &pattern, bool hasFiles, QChar delimiter);

} // namespace tasks
