#pragma once

#include "store/savedresults.h"

#include <QHash>

class QSqlDatabase;

//! Which results are saved, to and from its table. Private to store/.
namespace store::savedrows {

//! How many results of each session are as they were saved.
using Counts = QHash<QString, int>;

//! See SavedResults::note(). Gives the counts of the sessions that it is about.
[[nodiscard]] StoreResult<Counts> note(QSqlDatabase &database, const QString &profile,
                                       const QList<SavedResult> &results, const QStringList &instead);
//! See SavedResults::noteChecked(). Of the sessions with a result whose condition is another than before.
[[nodiscard]] StoreResult<Counts> noteChecked(QSqlDatabase &database, const QString &profile,
                                              const QList<SavedResult> &results, const QDateTime &at);
//! \a where: of the statement.
[[nodiscard]] StoreResult<QList<SavedResult>> select(QSqlDatabase &database, const QString &where,
                                                     const QVariantList &values);
[[nodiscard]] StoreResult<SavedSum> sum(QSqlDatabase &database, const QString &profile);

//! Some of the sessions with saved results, by id.
struct Part
{
    Counts counts;
    QString last; //!< empty: there are no more
};
//! Those behind \a sessionId, at most so many.
[[nodiscard]] StoreResult<Part> partAfter(QSqlDatabase &database, const QString &profile,
                                          const QString &sessionId, int most);

} // namespace store::savedrows
