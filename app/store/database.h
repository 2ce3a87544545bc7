#pragma once

#include "store/storeresult.h"

#include <QObject>
#include <QPointer>
#include <QThread>

#include <functional>
#include <memory>

class QSqlDatabase;

namespace store {

//! One SQLite file on a thread of its own, so that no query can hold up the window. Every write is on the
//! disk (WAL, synchronous=FULL) before its \a done is called. Jobs run in the order in which they were given.
class Database final
{
public:
    //! Opened with the first job; a failure to open is the answer of every job.
    explicit Database(const QString &path);
    //! Finishes the jobs that were given; their \a done is not called any more.
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    //! Does \a work on the database's thread inside a transaction, which is rolled back when the result is an
    //! error, then \a done in this thread, unless \a context died meanwhile. To be called in the thread of
    //! the Database, in which \a context lives too. \a done may be empty.
    template <typename T>
    void run(QObject *context, std::function<StoreResult<T>(QSqlDatabase &)> work,
             std::function<void(StoreResult<T>)> done)
    {
        auto deliver = [this, hasContext = context != nullptr, guard = QPointer<QObject>(context),
                        done = std::move(done)](StoreResult<T> result) {
            if (!done)
                return;
            QMetaObject::invokeMethod(
                m_home.get(),
                [hasContext, guard, done, result = std::move(result)]() mutable {
                    if (!hasContext || guard)
                        done(std::move(result));
                },
                Qt::QueuedConnection);
        };
        post([work = std::move(work), deliver = std::move(deliver)](QSqlDatabase *database,
                                                                    const StoreError &error) {
            if (!database) {
                deliver(tl::make_unexpected(error));
                return;
            }
            StoreResult<T> result = work(*database);
            const bool keep = result.has_value();
            if (const auto ended = endTransaction(*database, keep); keep && !ended)
                result = tl::make_unexpected(ended.error());
            deliver(std::move(result));
        });
    }

private:
    class Worker;
    using Job = std::function<void(QSqlDatabase *, const StoreError &)>;
    void post(Job job);
    static StoreResult<void> endTransaction(QSqlDatabase &database, bool keep);

    std::unique_ptr<QObject> m_home;
    QThread m_thread;
    std::unique_ptr<Worker> m_worker;
};

} // namespace store
