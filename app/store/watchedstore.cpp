#include "store/watchedstore.h"

#include "store/sql.h"

namespace store {

WatchedStore::WatchedStore(Database &database, QObject *parent)
    : QObject(parent)
    , m_database(database)
{
}

void WatchedStore::write(std::function<StoreResult<void>(QSqlDatabase &)> work, QObject *context, Done done)
{
    const auto tell = [this](const StoreResult<void> &) { Q_EMIT changed(); };
    m_database.run<void>(this, std::move(work), sql::tellThen<void>(tell, context, std::move(done)));
}

} // namespace store
