#pragma once

#include "store/storeresult.h"

#include <QDateTime>

#include <optional>

class QSqlDatabase;

//! Copies of the main file from before it was changed for a newer program: in the folder "backups" beside it,
//! for this user only, the newest three, for 30 days.
namespace store::backups {

struct Backup
{
    QString path;
    QDateTime at; //!< UTC
};

//! Before \a version is left. An error when there is no room, for example: then the file is not to be
//! changed.
[[nodiscard]] StoreResult<void> make(QSqlDatabase &database, const QString &path, int version);
//! Those that are more or older than what is kept.
void removeOld(const QString &path);
//! The newest first.
[[nodiscard]] QList<Backup> of(const QString &path);

} // namespace store::backups
