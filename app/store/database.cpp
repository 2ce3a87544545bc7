#include "store/database.h"

#include "store/backgroundthread.h"
#include "store/crashreports.h"
#include "store/databaseworker.h"
#include "store/sealing.h"
#include "store/sql.h"

#include <QCoreApplication>
#include <QSqlDatabase>

#include <utility>

using namespace Qt::StringLiterals;

namespace store {

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
    QObject::connect(&m_thread, &QThread::started, m_worker.get(),
                     use.isBackground ? &enterBackground : &crashreports::coverThread);
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
            tellWhoWaitsForClosing();
        },
        Qt::QueuedConnection);
    gone->beginToClose();
}

void Database::waitForClosing()
{
    while (!closing().isEmpty())
        delete closing().takeFirst();
}

void Database::afterClosing(QObject *context, std::function<void()> done)
{
    waitingForClosing().emplaceBack([guard = QPointer<QObject>(context), done = std::move(done)] {
        if (guard)
            done();
    });
    tellWhoWaitsForClosing();
}

QList<std::function<void()>> &Database::waitingForClosing()
{
    static QList<std::function<void()>> all;
    return all;
}

void Database::tellWhoWaitsForClosing()
{
    if (!closing().isEmpty())
        return;
    const QList<std::function<void()>> all = std::exchange(waitingForClosing(), {});
    for (const auto &each : all)
        each();
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
