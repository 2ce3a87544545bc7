#include "store/databaseworker.h"

#include "store/letterorder.h"
#include "store/log.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QHash>
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

QMutex &openings()
{
    static QMutex mutex;
    return mutex;
}

//! How many connections of this program a file has; guarded.
QHash<QString, int> &openFiles()
{
    static QHash<QString, int> files;
    return files;
}

//! How many connections of this program a file has that are about to be closed. Not under the mutex of the
//! openings, which may take long: the window's thread announces.
struct Closings
{
    QMutex mutex;
    QWaitCondition isClosed;
    QHash<QString, int> files;
};

Closings &closings()
{
    static Closings all;
    return all;
}

} // namespace

Database::Worker::Worker(const QString &path, const DatabaseUse &use, const std::atomic_bool &hasGone,
                         std::function<void()> damaged)
    : m_path(path)
    , m_use(use)
    , m_hasGone(hasGone)
    , m_damaged(std::move(damaged))
    , m_name(QUuid::createUuid().toString())
{
}

void Database::Worker::add(Job job)
{
    const QMutexLocker locker(&m_mutex);
    m_jobs.append(std::move(job));
    if (!std::exchange(m_isAsked, true))
        QMetaObject::invokeMethod(
            this, [this] { doJobs(); }, Qt::QueuedConnection);
}

void Database::Worker::doJobs()
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
void Database::Worker::doGroup(QQueue<Job> &jobs)
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
std::optional<StoreError> Database::Worker::doOne(QSqlDatabase &database, const Job &job)
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

void Database::Worker::open()
{
    m_error = prepare();
    // a file that another program holds for a moment may be opened by the next job
    m_opened = !m_error || m_error->kind != StoreError::Kind::Busy;
    if (m_error)
        close();
}

std::optional<StoreError> Database::Worker::prepare()
{
    waitForEarlierOnes();
    // one after the other: a file that two connections turn to WAL at once is busy for one of them, and one
    // that is damaged is set aside by the first that sees it
    const QMutexLocker locker(&openings());
    auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    const auto opened = openFile(database, m_path, m_use);
    (void)sql::takeTrouble();
    if (!opened) {
        qCInfo(lcStore) << "not opened, kind" << int(opened.error().kind);
        return opened.error();
    }
    m_opening = *opened;
    sql::addLetterOrder(database);
    // what one connection writes while it is open is no sign that an earlier one was cut off
    m_opening.wasCutOff = m_opening.wasCutOff && openFiles().value(m_path) == 0;
    ++openFiles()[m_path];
    qCDebug(lcStore) << "opened" << QFileInfo(m_path).fileName() << "read only" << m_opening.isReadOnly
                     << "cut off before" << m_opening.wasCutOff;
    m_statements.emplace();
    m_sealing.emplace(m_use.sealing, &m_hasGone);
    return {};
}

//! One that is closed removes the log by its name: that may not be the log of a file which was begun anew
//! meanwhile.
void Database::Worker::waitForEarlierOnes()
{
    const QMutexLocker locker(&closings().mutex);
    while (!m_isAnnounced && closings().files.value(m_path) > 0)
        closings().isClosed.wait(&closings().mutex);
}

//! Of the last job, beneath what it looked at.
std::optional<StoreError> Database::Worker::trouble()
{
    const auto error = sql::takeTrouble();
    if (error && error->kind == StoreError::Kind::Corrupt && !m_use.isLook &&
        !std::exchange(m_wasDamaged, true)) {
        markDamaged(m_path);
        m_damaged();
    }
    return error;
}

void Database::Worker::announceClosing()
{
    const QMutexLocker locker(&closings().mutex);
    ++closings().files[m_path];
    m_isAnnounced = true;
    closings().isClosed.wakeAll(); // this one waits for no other any more
}

void Database::Worker::closeAsAnnounced()
{
    close();
    const QMutexLocker locker(&closings().mutex);
    --closings().files[m_path];
    closings().isClosed.wakeAll();
}

void Database::Worker::close()
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

} // namespace store
