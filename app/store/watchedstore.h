#pragma once

#include "store/database.h"

#include <QObject>

#include <functional>

namespace store {

//! Something that is kept in a database, and tells when it has changed.
class WatchedStore : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(StoreResult<void>)>;

Q_SIGNALS:
    //! What is kept is another: read it again.
    void changed();

protected:
    explicit WatchedStore(Database &database, QObject *parent);

    //! Does \a work and tells that something changed, whether the asker is still there or not.
    void write(std::function<StoreResult<void>(QSqlDatabase &)> work, QObject *context, Done done);

    Database &m_database;
};

} // namespace store
