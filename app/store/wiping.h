#pragma once

#include "store/storeresult.h"

#include <QDateTime>
#include <QObject>
#include <QStringList>

#include <functional>

namespace store {

class Database;

//! What sends, batches, their rows and activities that ended before the moment tell of people is taken away;
//! that they were, when, and the ids stay. Documents and collections that the service does not have any more
//! lose their names.
void wipeEnded(Database &database, const QString &profileId, const QDateTime &before, QObject *context,
               std::function<void(StoreResult<void>)> done);
//! What is known here of an account that was removed. Of what it sent only that it did, and the ids, stay; a
//! send that has not ended stays as it is, and so do drafts, which are everybody's.
void forgetAccount(Database &database, const QString &profileId, QObject *context,
                   std::function<void(StoreResult<void>)> done);
//! The names of documents and collections, which go with the last session that names them. \a now: since
//! when they have none.
void wipeNames(Database &database, const QString &profileId, const QStringList &documentIds,
               const QStringList &collectionIds, const QDateTime &now, QObject *context,
               std::function<void(StoreResult<void>)> done);
//! What somebody here noted about these sessions.
void wipeNotes(Database &database, const QString &profileId, const QStringList &sessionIds, QObject *context,
               std::function<void(StoreResult<void>)> done);

} // namespace store
