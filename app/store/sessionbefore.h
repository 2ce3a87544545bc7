#pragma once

#include "store/sql.h"

#include <QDateTime>
#include <QHash>
#include <QStringList>

#include <optional>

//! Private to store/.
namespace store::sessionrows {

//! What was there before a row is written anew.
struct Before
{
    qint64 n = 0;
    QString state, words;
    QVariant due, created;
    QByteArray links, json;
    qint64 seen = 0;
    bool isFinal = false, awaitsPackage = false, isGone = false, isCreatedExact = false, isWiped = false;
};

//! By id; those that are not there are left out.
[[nodiscard]] StoreResult<QHash<QString, Before>> before(QSqlDatabase &database, const QStringList &ids);
[[nodiscard]] StoreResult<std::optional<Before>> before(QSqlDatabase &database, const QString &id);
//! What is there was seen later. One that was seen in the future was seen by a clock that was wrong.
[[nodiscard]] bool isOvertaken(const Before &old, qint64 seenMs);

} // namespace store::sessionrows
