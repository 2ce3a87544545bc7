#pragma once

#include "tasks/mergerow.h"
#include "tasks/takenfile.h"

#include <QHash>
#include <QSet>

#include <utility>

namespace tasks {

//! What is found of the rows of a batch, once their files were looked at. A plain value, for any thread.
struct MergeJudge
{
    MergePattern pattern;
    QHash<QString, TakenFile> files; //!< by path
    QSet<int> numbers;               //!< only these rows; none: all
    QDateTime now;
    QHash<int, Duplicate> known; //!< by row number

    //! Everybody who is to get something, as one draft, and which document of it each is about.
    struct Everybody
    {
        domain::SessionDraft draft;
        QList<std::pair<int, int>> asked; //!< of each signer: row number; document, -1: any
    };

    [[nodiscard]] bool isAsked(const store::BatchRow &row) const;
    //! What all rows have is no sign that a row's own contract is sent twice: where rows have files of their
    //! own, these are asked about.
    [[nodiscard]] Everybody everybody(const QList<store::BatchRow> &rows) const;
    //! The rows that are not as they were.
    [[nodiscard]] QList<store::BatchRow> changesOf(QList<store::BatchRow> rows) const;

private:
    void judge(store::BatchRow &row) const;
    void warn(store::BatchRow &row, const domain::SessionDraft &draft, int twin) const;
    [[nodiscard]] QStringList warningsOf(const store::BatchRow &row, const domain::SessionDraft &draft) const;
};

} // namespace tasks
