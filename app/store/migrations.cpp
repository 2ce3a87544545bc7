#include "store/migrations.h"

#include "store/migrationsteps.h"
#include "store/sql.h"

#include <QSqlDatabase>

using namespace Qt::StringLiterals;

namespace store {
namespace {

StoreResult<void> takeSteps(QSqlDatabase &database, const QList<QStringList> &steps)
{
    const auto version = versionOf(database);
    if (!version)
        return tl::make_unexpected(version.error());
    if (*version > steps.size())
        return tl::make_unexpected(tooNew(*version, int(steps.size())));
    for (qsizetype step = *version; step < steps.size(); ++step)
        for (const auto &statement : steps.at(step))
            if (const auto done = sql::run(database, statement); !done)
                return done;
    return sql::run(database, u"PRAGMA user_version = %1"_s.arg(steps.size()));
}

StoreResult<void> migrateBy(QSqlDatabase &database, const QList<QStringList> &steps)
{
    // who only reads does not wait for one who writes for long
    if (const auto version = versionOf(database); version && *version == steps.size())
        return {};
    // IMMEDIATE: a second program that starts at the same moment waits, and then finds the work done
    if (const auto begun = sql::run(database, u"BEGIN IMMEDIATE"_s); !begun)
        return begun;
    auto result = takeSteps(database, steps);
    if (result)
        result = sql::run(database, u"COMMIT"_s);
    if (!result)
        (void)sql::run(database, u"ROLLBACK"_s);
    return result;
}

} // namespace

StoreResult<int> versionOf(QSqlDatabase &database)
{
    auto query = sql::execute(database, u"PRAGMA user_version"_s);
    if (!query)
        return tl::make_unexpected(query.error());
    return query->next() ? query->value(0).toInt() : 0;
}

int currentVersion()
{
    return int(ownSteps().size());
}

int currentIndexVersion()
{
    return int(indexSteps().size());
}

StoreError tooNew(int version, int known)
{
    return {StoreError::Kind::TooNew,
            u"The data is of version %1, this program knows %2."_s.arg(version).arg(known)};
}

StoreResult<void> migrate(QSqlDatabase &database)
{
    return migrateBy(database, ownSteps());
}

StoreResult<void> migrateIndex(QSqlDatabase &database)
{
    return migrateBy(database, indexSteps());
}

StoreResult<void> migrateTo(QSqlDatabase &database, int version)
{
    return migrateBy(database, ownSteps().mid(0, version));
}

} // namespace store
