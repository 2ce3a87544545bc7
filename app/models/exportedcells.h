#pragma once

#include "domain/masking.h"
#include "domain/sessionfilter.h"
#include "store/sessionindex.h"

#include <QStringList>

//! What a list of sessions says in a spreadsheet. A moment has two cells: for programs and for people.
namespace models {

[[nodiscard]] QStringList exportedHeaders(const QList<domain::SessionKey> &columns);
//! "Overdue" is so at \a now. \a masker, one for a whole export, takes out addresses, numbers and links. For
//! any thread.
[[nodiscard]] QStringList exportedCells(const store::SessionRow &session,
                                        const QList<domain::SessionKey> &columns, const QDateTime &now,
                                        domain::Masker *masker = nullptr);
//! What somebody here noted about it, whatever columns are shown: labels and note.
[[nodiscard]] QStringList exportedNoteHeaders();
[[nodiscard]] QStringList exportedNoteCells(const store::SessionRow &session,
                                            domain::Masker *masker = nullptr);

} // namespace models
