#include "store/database.h"

#include "store/migrations.h"
#include "store/sql.h"

#include <QElapsedTimer>
#include <QFile>
#include <QMutex>
#include <QQueue>
#include <QSqlDatabase>
#include <QSqlError>
#include <QUuid>

#include <utility>

using namespace Qt::StringLiterals;

namespace store {

namespace {

//! Of one commit: who waits for a short write does not wait for what others read behind it.
constexpr int longestGroupMs = 4;
constexpr int largestGroup = 64;

} // namespace

//! Lives on the database's thread; the connection is opened, used and closed there, as Qt SQL asks for.
class Database::Worker : public QObject
{
public:
    Worker(const QString &path, const DatabaseUse &use)
        : m_path(path)
        , m_use(use)
    {
    }

    //! In any thread.
    void add(Job job)
    {
        const QMutexLocker locker(&m_mutex);
        m_jobs.enqueue(std::move(job));
        if (!std::exchange(m_isAsked, true))
            QMetaObject::invokeMethod(
                this, [this] { doJobs(); }, Qt::QueuedConnection);
    }

    void close()
    {
        m_statements.reset();
        if (QSqlDatabase::contains(m_name)) {
            QSqlDatabase::database(m_name, false).close();
            QSqlDatabase::removeDatabase(m_name);
        }
    }

private:
    void doJobs()
    {
        QQueue<Job> jobs;
        {
            const QMutexLocker locker(&m_mutex);
            jobs.swap(m_jobs);
            m_isAsked = false;
        }
        while (!jobs.isEmpty())
            doGroup(jobs);
    }

    //! The first of them, and as many behind it as one commit should hold.
    void doGroup(QQueue<Job> &jobs)
    {
        if (!m_opened)
            open();
        if (m_error)
            return jobs.dequeue().ended(m_error);
        auto database = QSqlDatabase::database(m_name, false);
        if (m_use.isReader) {
            const Job job = jobs.dequeue();
            (void)job.work(database);
            return job.ended({});
        }
        if (const auto begun = sql::run(database, u"BEGIN IMMEDIATE"_s); !begun)
            return jobs.dequeue().ended(begun.error());
        QList<Job> group;
        std::optional<StoreError> error;
        QElapsedTimer clock;
        clock.start();
        do {
            group.append(jobs.dequeue());
            error = doOne(database, group.last());
        } while (!error && !jobs.isEmpty() && group.size() < largestGroup &&
                 clock.elapsed() < longestGroupMs);
        if (!error)
            if (const auto kept = sql::run(database, u"COMMIT"_s); !kept)
                error = kept.error();
        if (error)
            (void)sql::run(database, u"ROLLBACK"_s); // it may have ended by itself
        for (const Job &job : std::as_const(group))
            job.ended(error);
    }

    //! An error that is not the job's own: nothing of the group can be kept. A full disk, for example, makes
    //! SQLite give up the whole transaction.
    static std::optional<StoreError> doOne(QSqlDatabase &database, const Job &job)
    {
        if (const auto begun = sql::run(database, u"SAVEPOINT job"_s); !begun)
            return begun.error();
        if (const auto error = job.work(database))
            if (!sql::run(database, u"ROLLBACK TO job"_s))
                return error;
        if (const auto released = sql::run(database, u"RELEASE job"_s); !released)
            return released.error();
        return {};
    }

    void open()
    {
        m_error = prepare();
        // a file that another program holds for a moment may be opened by the next job
        m_opened = !m_error || m_error->kind != StoreError::Kind::Busy;
        if (m_error)
            close();
    }

    std::optional<StoreError> prepare()
    {
        // one after the other: a file that two connections turn to WAL at once is busy for one of them
        static QMutex opening;
        const QMutexLocker locker(&opening);
        // made before SQLite makes it, so that it is nobody else's from its first byte
        QFile file(m_path);
        if (!file.open(QIODevice::ReadWrite))
            return StoreError{StoreError::Kind::CannotOpen, file.errorString()};
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        file.close();

        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
        database.setDatabaseName(m_path);
        database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
        if (!database.open())
            return sql::errorOf(database.lastError());
        // What is fetched comes by the thousand: fewer and larger pages, and fewer ways to the file itself. A
        // file that is there keeps the size of its pages.
        if (m_use.isRebuildable)
            for (const auto &pragma : {u"PRAGMA page_size = 16384"_s, u"PRAGMA wal_autocheckpoint = 2000"_s})
                if (const auto done = sql::run(database, pragma); !done)
                    return done.error();
        for (const auto &pragma :
             {u"PRAGMA journal_mode = WAL"_s,
              m_use.isRebuildable ? u"PRAGMA synchronous = NORMAL"_s : u"PRAGMA synchronous = FULL"_s,
              u"PRAGMA foreign_keys = ON"_s, u"PRAGMA secure_delete = ON"_s,
              u"PRAGMA cache_size = -%1"_s.arg(m_use.cacheKiB)})
            if (const auto done = sql::run(database, pragma); !done)
                return done.error();
        if (const auto done = m_use.migrate ? m_use.migrate(database) : migrate(database); !done)
            return done.error();
        if (m_use.isReader)
            if (const auto done = sql::run(database, u"PRAGMA query_only = ON"_s); !done)
                return done.error();
        m_statements.emplace();
        return {};
    }

    const QString m_path;
    const DatabaseUse m_use;
    const QString m_name = QUuid::createUuid().toString();
    bool m_opened = false;
    std::optional<StoreError> m_error;
    std::optional<sql::Statements> m_statements;
    QMutex m_mutex;
    QQueue<Job> m_jobs; //!< guarded, as the next one
    bool m_isAsked = false;
};

Database::Database(const QString &path, const DatabaseUse &use)
    : m_home(std::make_unique<QObject>())
    , m_worker(std::make_unique<Worker>(path, use))
{
    m_thread.setObjectName(u"database"_s);
    m_worker->moveToThread(&m_thread);
    m_thread.start();
}

Database::~Database()
{
    // behind every job that was given, so that all of them are done
    QMetaObject::invokeMethod(
        m_worker.get(), [this] { m_worker->close(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void Database::post(Job job)
{
    m_worker->add(std::move(job));
}

} // namespace store
