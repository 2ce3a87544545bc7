#pragma once

#include "store/database.h"
#include "store/sealing.h"
#include "store/sql.h"

#include <QMutex>
#include <QQueue>

namespace store {

//! Lives on the database's thread; the connection is opened, used and closed there, as Qt SQL asks for.
//! Internal to Database.
class Database::Worker : public QObject
{
public:
    //! \a damaged is called in the worker's thread.
    Worker(const QString &path, const DatabaseUse &use, const std::atomic_bool &hasGone,
           std::function<void()> damaged);

    //! In any thread.
    void add(Job job);
    //! Once a job runs.
    [[nodiscard]] const Opening &opening() const { return m_opening; }
    //! In any thread: close() follows, and whoever opens the file from now on waits for that.
    void announceClosing();
    //! For good.
    void closeAsAnnounced();

private:
    void doJobs();
    void doGroup(QQueue<Job> &jobs);
    [[nodiscard]] std::optional<StoreError> doOne(QSqlDatabase &database, const Job &job);
    void open();
    [[nodiscard]] std::optional<StoreError> prepare();
    void waitForEarlierOnes();
    void close();
    [[nodiscard]] std::optional<StoreError> trouble();

    const QString m_path;
    const DatabaseUse m_use;
    const std::atomic_bool &m_hasGone;
    const std::function<void()> m_damaged;
    const QString m_name;
    bool m_opened = false, m_wasDamaged = false;
    bool m_isAnnounced = false; //!< guarded, as the closings
    Opening m_opening;
    std::optional<StoreError> m_error;
    std::optional<sql::Statements> m_statements;
    std::optional<SealingOfThread> m_sealing;
    QMutex m_mutex;
    QQueue<Job> m_jobs; //!< guarded, as the next one
    bool m_isAsked = false;
};

} // namespace store
