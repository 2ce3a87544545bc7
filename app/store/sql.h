#pragma once

#include "store/storeresult.h"

#include <QDateTime>
#include <QPointer>
#include <QSqlQuery>
#include <QVariant>

#include <functional>

class QSqlError;

//! What the classes of this folder say to SQLite with. Private to store/.
namespace store::sql {

[[nodiscard]] StoreError errorOf(const QSqlError &error);
//! Prepares, binds in order and executes.
[[nodiscard]] StoreResult<QSqlQuery> execute(QSqlDatabase &database, const QString &statement,
                                             const QVariantList &values = {});
[[nodiscard]] StoreResult<void> run(QSqlDatabase &database, const QString &statement,
                                    const QVariantList &values = {});
//! Moments are kept as milliseconds since 1970 in UTC; a null moment as NULL.
[[nodiscard]] QVariant fromMoment(const QDateTime &moment);
[[nodiscard]] QDateTime toMoment(const QVariant &value);
//! Texts of a list, in order, that may hold anything; kept as a blob.
[[nodiscard]] QVariant fromList(const QStringList &list);
[[nodiscard]] QStringList toList(const QVariant &value);
//! An empty QString is kept as an empty text, not as NULL.
[[nodiscard]] QVariant text(const QString &text);

//! A write's result as its \a done gets it: the news is told first, even when \a context died meanwhile.
template <typename T, typename Tell>
std::function<void(StoreResult<T>)> tellThen(Tell tell, QObject *context,
                                             std::function<void(StoreResult<void>)> done)
{
    return [tell = std::move(tell), hasContext = context != nullptr, guard = QPointer<QObject>(context),
            done = std::move(done)](const StoreResult<T> &result) {
        if (result)
            tell(result);
        if (done && (!hasContext || guard))
            done(result ? StoreResult<void>() : tl::make_unexpected(result.error()));
    };
}

} // namespace store::sql
