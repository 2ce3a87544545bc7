#include "store/database.h"

#include "store/migrations.h"
#include "store/sql.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QUuid>

#include <optional>

using namespace Qt::StringLiterals;

namespace store {

//! Lives on the database's thread; the connection is opened, used and closed there, as Qt SQL asks for.
class Database::Worker : public QObject
{
public:
    explicit Worker(const QString &path)
        : m_path(path)
    {
    }

    void doJob(const Job &job)
    {
        if (!m_opened)
            open();
        if (m_error) {
            job(nullptr, *m_error);
            return;
        }
        auto database = QSqlDatabase::database(m_name, false);
        if (const auto begun = sql::run(database, u"BEGIN IMMEDIATE"_s); !begun) {
            job(nullptr, begun.error());
            return;
        }
        job(&database, {});
    }

    void close()
    {
        if (QSqlDatabase::contains(m_name)) {
            QSqlDatabase::database(m_name, false).close();
            QSqlDatabase::removeDatabase(m_name);
        }
    }

private:
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
        for (const auto &pragma : {u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = FULL"_s,
                                   u"PRAGMA foreign_keys = ON"_s, u"PRAGMA secure_delete = ON"_s})
            if (const auto done = sql::run(database, pragma); !done)
                return done.error();
        if (const auto done = migrate(database); !done)
            return done.error();
        return {};
    }

    const QString m_path;
    const QString m_name = QUuid::createUuid().toString();
    bool m_opened = false;
    std::optional<StoreError> m_error;
};

Database::Database(const QString &path)
    : m_home(std::make_unique<QObject>())
    , m_worker(std::make_unique<Worker>(path))
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
    QMetaObject::invokeMethod(
        m_worker.get(), [this, job = std::move(job)] { m_worker->doJob(job); }, Qt::QueuedConnection);
}

StoreResult<void> Database::endTransaction(QSqlDatabase &database, bool keep)
{
    if (!keep)
        return sql::run(database, u"ROLLBACK"_s);
    auto result = sql::run(database, u"COMMIT"_s);
    if (!result)
        (void)sql::run(database, u"ROLLBACK"_s);
    return result;
}

} // namespace store
