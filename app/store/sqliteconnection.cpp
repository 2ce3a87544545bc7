#include "store/sqliteconnection.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlQuery>
#include <QVariant>

#include <sqlite3.h>

#include <cstring>

using namespace Qt::StringLiterals;

namespace store::sql {
namespace {

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

} // namespace

sqlite3 *connectionOf(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    if (!handle.isValid() || std::strcmp(handle.typeName(), "sqlite3*") != 0 || !isOurLibrary(database))
        return nullptr;
    return *static_cast<sqlite3 *const *>(handle.constData());
}

} // namespace store::sql
