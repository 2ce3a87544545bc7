#include "store/stopwhen.h"

#include "store/sqliteconnection.h"

#include <sqlite3.h>

namespace store::sql {
namespace {

//! Steps of SQLite's machine: some hundred rows of a scan, well below a millisecond.
constexpr int stepsBetweenLooks = 5'000;

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
