#pragma once

#include "api/result.h"
#include "domain/merge.h"
#include "store/batchstore.h"
#include "tasks/mergeproblem.h"

namespace tasks {

[[nodiscard]] QByteArray fileToJson(const domain::DraftDocument &file);
//! Nothing when the row has none, or it was not examined yet.
[[nodiscard]] std::optional<domain::DraftDocument> fileFrom(const QByteArray &json);

//! What all rows of a batch have in common.
struct MergePattern
{
    domain::SessionDraft draft;
    domain::merge::Columns columns;
    QString folder;

    [[nodiscard]] domain::SessionDraft draftOf(const store::BatchRow &row) const;
    //! Absolute, or empty when the row names no file.
    [[nodiscard]] QString pathOf(const store::BatchRow &row) const;
    [[nodiscard]] QList<MergeProblem> problemsOf(const store::BatchRow &row, const QDateTime &now) const;
    //! The row with asterisks for the identity number: it is not kept once it was sent.
    [[nodiscard]] store::BatchRow withoutNumber(store::BatchRow row) const;
};
[[nodiscard]] api::Result<MergePattern> patternOf(const store::BatchRecord &record);

//! A batch of a table, not checked yet. \a folder: where the files of the rows are. \a delimiter: of its
//! cells; null: not known.
[[nodiscard]] store::BatchRecord newBatch(const QString &profileId, const domain::SessionDraft &pattern,
                                          const QString &sourceName, const QString &folder,
                                          const domain::merge::Columns &columns, QChar delimiter = {});

} // namespace tasks
