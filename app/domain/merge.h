#pragma once

#include "domain/draftrules.h"

#include <QDate>
#include <QList>
#include <QStringList>

//! Many sends out of one pattern: one for each row of a spreadsheet.
namespace domain::merge {

//! What a column of the spreadsheet is. Every column can be used as {its name} in the pattern's texts.
enum class Field { TextOnly, Name, Email, Mobile, IdentityNumber, Reference, DueDate, File, Count };

//! One for each column; none but TextOnly is there twice.
using Mapping = QList<Field>;

//! By the words of the headers, in English, Norwegian, Swedish, Danish and German.
[[nodiscard]] Mapping guessed(const QStringList &headers);
//! Where those tell nothing, by the values in the \a rows: e-mail addresses, telephone numbers with their
//! country, identity numbers, and days to sign by, as seen from \a today. What two columns could be is
//! neither.
[[nodiscard]] Mapping guessed(const QStringList &headers, const QList<QStringList> &rows, const QDate &today);
//! The trimmed cell of \a field; empty when no column is that.
[[nodiscard]] QString valueOf(const Mapping &mapping, const QStringList &cells, Field field);
[[nodiscard]] bool has(const Mapping &mapping, Field field);

//! "2026-12-24", "2026-12-24 15:30", "2026-12-24T15:30Z", "24.12.2026", "24.12.2026 15:30"; a day means its
//! end, in the zone of the person. Nothing for anything else, such as 12/24/2026, which could mean two days.
[[nodiscard]] std::optional<QDateTime> dueDateFrom(const QString &text);

struct Columns
{
    QStringList headers;
    Mapping mapping;
};
//! The draft of one row: \a pattern with one signer, the row's own reference and due date, and, when it has a
//! file of its own, that before the documents of all.
[[nodiscard]] SessionDraft draftOf(const SessionDraft &pattern, const Columns &columns,
                                   const QStringList &cells, const std::optional<DraftDocument> &file);

//! What is wrong with a row, besides what is wrong with its file. field as in DraftProblem; "dueDate" with
//! NotADate for a date that cannot be read.
[[nodiscard]] QList<DraftProblem> problemsOf(const SessionDraft &pattern, const Columns &columns,
                                             const QStringList &cells,
                                             const std::optional<DraftDocument> &file, const QDateTime &now);
//! What the pattern needs to be used for rows: no documents that are only on the service, as each row's own
//! are uploaded, and a document, unless every row brings one.
[[nodiscard]] QList<DraftProblem> problemsOfPattern(const SessionDraft &pattern, const Mapping &mapping);

} // namespace domain::merge
