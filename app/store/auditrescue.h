#pragma once

#include "store/audithead.h"

#include <QList>
#include <QMap>
#include <QString>

class QSqlDatabase;

//! Entries of the audit log that were lost with a damaged database. What is missing without that is a sign
//! that somebody took it out, so the log itself says what the damage took. Private to store/.
namespace store::auditrescue {

//! Numbers of entries, both included.
struct Span
{
    qint64 first = 0, last = 0;
    bool operator==(const Span &) const = default;
};

//! What the entries say that a rescue added.
struct Told
{
    QList<Span> gaps;    //!< between entries that are there
    qint64 atEnd = 0;    //!< so many behind those that were there then
    QStringList noted{}; //!< hashes of the last entries that were known before
};
[[nodiscard]] StoreResult<Told> told(QSqlDatabase &database);

//! This file took the place of a damaged one: the log looks at what is left when it is used next.
[[nodiscard]] StoreResult<void> noteRescue(QSqlDatabase &database);

//! What the log finds then.
struct Found
{
    bool isToBeNoted = false;        //!< the note of where the log ends is to be written anew
    QMap<QString, QString> detail{}; //!< of an entry that is to be added; empty: nothing is missing
};
//! Nothing where no rescue was noted, or where \a note is about an entry that is there and another one: that
//! no damage does.
[[nodiscard]] StoreResult<Found> look(QSqlDatabase &database, const std::optional<AuditHead> &note);
//! It has looked, and all of it is on the disk.
[[nodiscard]] StoreResult<void> settle(QSqlDatabase &database);

} // namespace store::auditrescue
