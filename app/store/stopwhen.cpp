#include "store/stopwhen.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlQuery>
#include <QVariant>

#include <sqlite3.h>

#include <cstring>

using namespace Qt::StringLiterals;

namespace store::sql {
namespace {

//! Steps of SQLite's machine: some hundred rows of a scan, well below a millisecond.
constexpr int stepsBetweenLooks = 5'000;

//! The same library, not only one of the same version.
bool isOurLibrary(const QSqlDatabase &database)
{
    static const bool isOurs = [&database] {
        QSqlQuery query(database);
        return query.exec(u"SELECT sqlite_source_id()"_s) && query.next() &&
               query.value(0).toString() == QLatin1String(sqlite3_sourceid());
    }();
    return isOurs;
}

sqlite3 *connectionOf(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    if (!handle.isValid() || std::strcmp(handle.typeName(), "sqlite3*") != 0 || !isOurLibrary(database))
        return nullptr;
    return *static_cast<sqlite3 *const *>(handle.constData());
}

int isUnwanted(void *isWanted)
{
    return *static_cast<const std::atomic_bool *>(isWanted) ? 0 : 1;
}

} // namespace

StopWhen::StopWhen(const QSqlDatabase &database, std::shared_ptr<const std::atomic_bool> isWanted)
    : m_isWanted(std::move(isWanted))
{
    if (sqlite3 *connection = connectionOf(database)) {
        m_connection = connection;
        sqlite3_progress_handler(connection, stepsBetweenLooks, isUnwanted,
                                 const_cast<std::atomic_bool *>(m_isWanted.get()));
    }
}

StopWhen::~StopWhen()
{
    if (m_connection)
        sqlite3_progress_handler(static_cast<sqlite3 *>(m_connection), 0, nullptr, nullptr);
}

} // namespace store::sql
