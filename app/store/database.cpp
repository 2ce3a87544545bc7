#include "store/database.h"

#include "store/log.h"
#include "store/sealing.h"
#include "store/sql.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QHash>
#include <QMutex>
#include <QQueue>
#include <QSqlDatabase>
#include <QUuid>
#include <QWaitCondition>

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
    //! \a damaged is called in the worker's thread.
    Worker(const QString &path, const DatabaseUse &use, const std::atomic_bool &hasGone,
           std::function<void()> damaged)
        : m_path(path)
        , m_use(use)
        , m_hasGone(hasGone)
        , m_damaged(std::move(damaged))
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

    //! Once a job runs.
    [[nodiscard]] const Opening &opening() const { return m_opening; }

    //! In any thread: close() follows, and whoever opens the file from now on waits for that.
    void announceClosing()
    {
        const QMutexLocker locker(&closings().mutex);
        ++closings().files[m_path];
        m_isAnnounced = true;
        closings().isClosed.wakeAll(); // this one waits for no other any more
    }

    //! For good.
    void closeAsAnnounced()
    {
        close();
        const QMutexLocker locker(&closings().mutex);
        --closings().files[m_path];
        closings().isClosed.wakeAll();
    }

    void close()
    {
        const bool wasOpen = m_statements.has_value();
        m_statements.reset();
        m_sealing.reset();
        const QMutexLocker locker(&openings());
        if (wasOpen)
            --openFiles()[m_path];
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
        if (m_use.isReader || m_opening.isReadOnly || jobs.head().isOutside) {
            const Job job = jobs.dequeue();
            (void)job.work(database);
            return job.ended(trouble());
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
        } while (!error && !jobs.isEmpty() && !jobs.head().isOutside && group.size() < largestGroup &&
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
    std::optional<StoreError> doOne(QSqlDatabase &database, const Job &job)
    {
        if (const auto begun = sql::run(database, u"SAVEPOINT job"_s); !begun)
            return begun.error();
        const auto error = job.work(database);
        if (const auto unread = trouble())
            return unread; // what it did rests on what it did not see
        if (error)
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
        waitForEarlierOnes();
        // one after the other: a file that two connections turn to WAL at once is busy for one of them, and
        // one that is damaged is set aside by the first that sees it
        const QMutexLocker locker(&openings());
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
        const auto opened = openFile(database, m_path, m_use);
        (void)sql::takeTrouble();
        if (!opened) {
            qCInfo(lcStore) << "not opened, kind" << int(opened.error().kind);
            return opened.error();
        }
        m_opening = *opened;
        // what one connection writes while it is open is no sign that an earlier one was cut off
        m_opening.wasCutOff = m_opening.wasCutOff && openFiles().value(m_path) == 0;
        ++openFiles()[m_path];
        qCDebug(lcStore) << "opened" << QFileInfo(m_path).fileName() << "read only" << m_opening.isReadOnly
                         << "cut off before" << m_opening.wasCutOff;
        m_statements.emplace();
        m_sealing.emplace(m_use.sealing, &m_hasGone);
        return {};
    }

    static QMutex &openings()
    {
        static QMutex mutex;
        return mutex;
    }
    //! How many connections of this program a file has; guarded.
    static QHash<QString, int> &openFiles()
    {
        static QHash<QString, int> files;
        return files;
    }

    //! How many connections of this program a file has that are about to be closed. Not under the mutex of
    //! the openings, which may take long: the window's thread announces.
    struct Closings
    {
        QMutex mutex;
        QWaitCondition isClosed;
        QHash<QString, int> files;
    };
    static Closings &closings()
    {
        static Closings all;
        return all;
    }
    //! One that is closed removes the log by its name: that may not be the log of a file which was begun anew
    //! meanwhile.
    void waitForEarlierOnes()
    {
        const QMutexLocker locker(&closings().mutex);
        while (!m_isAnnounced && closings().files.value(m_path) > 0)
            closings().isClosed.wait(&closings().mutex);
    }

    //! Of the last job, beneath what it looked at.
    std::optional<StoreError> trouble()
    {
        const auto error = sql::takeTrouble();
        if (error && error->kind == StoreError::Kind::Corrupt && !std::exchange(m_wasDamaged, true)) {
            markDamaged(m_path);
            m_damaged();
        }
        return error;
    }

    const QString m_path;
    const DatabaseUse m_use;
    const std::atomic_bool &m_hasGone;
    const std::function<void()> m_damaged;
    const QString m_name = QUuid::createUuid().toString();
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

Database::Database(const QString &path, const DatabaseUse &use)
    : m_sealing(use.sealing)
    , m_home(std::make_unique<QObject>())
    , m_worker(std::make_unique<Worker>(path, use, m_hasGone, [this] {
        QMetaObject::invokeMethod(
            m_home.get(), [this] { tellDamaged(); }, Qt::QueuedConnection);
    }))
{
    m_thread.setObjectName(u"database"_s);
    m_worker->moveToThread(&m_thread);
    m_thread.start();
}

Database::~Database()
{
    if (!m_isClosing)
        beginToClose();
    m_thread.wait();
}

void Database::beginToClose()
{
    m_isClosing = true;
    m_worker->announceClosing();
    // A job may wait for a key, and this thread for the job. Not refused: other files are still to have it,
    // that of the next account and the program's own.
    if (m_sealing)
        m_sealing->letGo(m_hasGone);
    // behind every job that was given, so that all of them are done
    QMetaObject::invokeMethod(
        m_worker.get(),
        [this] {
            m_worker->closeAsAnnounced();
            m_thread.quit();
        },
        Qt::QueuedConnection);
}

//! Of the window's thread only.
QList<Database *> &Database::closing()
{
    static QList<Database *> all;
    return all;
}

void Database::closeBehind(std::unique_ptr<Database> database)
{
    if (!database)
        return;
    // a program that has no other end, like a test
    static const bool isEndKnown = (qAddPostRoutine(&Database::waitForClosing), true);
    Q_UNUSED(isEndKnown)
    Database *const gone = database.release();
    closing().append(gone);
    QObject::connect(
        &gone->m_thread, &QThread::finished, QCoreApplication::instance(),
        [gone] {
            if (closing().removeOne(gone)) // unless somebody waited for it
                delete gone;
        },
        Qt::QueuedConnection);
    gone->beginToClose();
}

void Database::waitForClosing()
{
    while (!closing().isEmpty())
        delete closing().takeFirst();
}

void Database::forgetOldPages()
{
    post({.work = [](QSqlDatabase &database) -> std::optional<StoreError> {
              const auto done = sql::run(database, u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
              return done ? std::nullopt : std::optional(done.error());
          },
          .ended = [](const std::optional<StoreError> &) {},
          .isOutside = true});
}

void Database::whenOpened(QObject *context, std::function<void(StoreResult<Opening>)> done)
{
    run<Opening>(
        context,
        [worker = m_worker.get()](QSqlDatabase &) -> StoreResult<Opening> { return worker->opening(); },
        std::move(done));
}

void Database::whenDamaged(QObject *context, std::function<void()> tell)
{
    m_asker = context;
    m_tell = std::move(tell);
    if (m_isDamaged)
        tellDamaged();
}

void Database::tellDamaged()
{
    m_isDamaged = true;
    if (m_asker && m_tell && !m_isClosing)
        std::exchange(m_tell, nullptr)();
}

void Database::tellMeanwhile(std::function<void()> tell)
{
    QMetaObject::invokeMethod(
        m_home.get(),
        [this, tell = std::move(tell)] {
            if (!m_isClosing)
                tell();
        },
        Qt::QueuedConnection);
}

void Database::post(Job job)
{
    m_worker->add(std::move(job));
}

} // namespace store
