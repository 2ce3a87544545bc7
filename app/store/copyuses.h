#pragma once

#include "store/storeresult.h"

#include <QSet>
#include <QStringList>

#include <functional>

class QObject;

namespace store {

class Database;

//! Which private copies are still needed, and by what; of all accounts, since they share them.
namespace copyuses {

//! The hashes that a draft, a template, a send that has not ended, a row of a batch that was not sent or a
//! document names. An error when something cannot be read: then nobody knows.
void read(Database &database, QObject *context, std::function<void(StoreResult<QSet<QString>>)> done);
//! These documents of an account need theirs no more.
void letGo(Database &database, const QString &profileId, const QStringList &documentIds, QObject *context,
           std::function<void(StoreResult<void>)> done);

} // namespace copyuses

} // namespace store
