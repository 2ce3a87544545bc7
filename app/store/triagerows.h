#pragma once

#include "domain/triage.h"
#include "store/sql.h"

//! What is noted about sessions, to and from the tables of both files. Private to store/.
namespace store::triagerows {

//! The file of what cannot be fetched again.
[[nodiscard]] StoreResult<QList<domain::Triage>> all(QSqlDatabase &database, const QString &profile);
[[nodiscard]] StoreResult<domain::Triage> one(QSqlDatabase &database, const QString &profile,
                                              const QString &sessionId);
//! An empty one is removed.
[[nodiscard]] StoreResult<void> write(QSqlDatabase &database, const QString &profile,
                                      const domain::Triage &triage);

//! The index.
[[nodiscard]] StoreResult<void> writeMirror(QSqlDatabase &index, const domain::Triage &triage);
//! A whole label among the words of the index.
[[nodiscard]] QString wordOfLabel(const QString &label);
//! \a all and nothing else. True: there was a difference.
[[nodiscard]] StoreResult<bool> replaceMirror(QSqlDatabase &index, const QList<domain::Triage> &all);
//! The columns that marks() takes, of "session_triage t"; they are NULL where nothing is noted.
extern const QString columns;
[[nodiscard]] domain::TriageMarks marks(const sql::Rows &rows, int first, const QString &state,
                                        const QDateTime &dueDate, bool isFinal);
//! Of "session_triage t": the session is stuck, and was not when it was handled, or in another way.
extern const QString isStuckAnew;
//! What was found to be stuck is known: so it was when those were handled of which that was not known yet.
[[nodiscard]] StoreResult<void> noteStuck(QSqlDatabase &index);

} // namespace store::triagerows
