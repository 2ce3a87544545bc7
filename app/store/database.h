#pragma once

#include "store/opening.h"

#include <QList>
#include <QObject>
#include <QPointer>
#include <QThread>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

class QSqlDatabase;

namespace store {

class Sealing;

//! How a file is used.
struct DatabaseUse
{
    //! Brings the file to the tables that the program knows; empty: those of the program's own database.
    StoreResult<void> (*migrate)(QSqlDatabase &) = nullptr;
    //! Its contents can be had again: a power cut may take the last changes, though never a part of one.
    bool isRebuildable = false;
    //! Reads only, beside the one that writes; no reading waits for a write.
    bool isReader = false;
    //! Reads what is there and leaves it as it is: nothing is made, brought up to date, marked or set aside.
    //! What is missing, damaged or of another version cannot be opened.
    bool isLook = false;
    //! What it does can wait a little while the processors are busy: nobody looks at it meanwhile.
    bool isBackground = false;
    int cacheKiB = 2'000;   //!< pages that are kept in memory at most
    int patienceMs = 5'000; //!< with another program that holds the file
    //! Of the columns that tell of a person; null: they stay readable, which only tests do.
    std::shared_ptr<Sealing> sealing{};
};

//! One SQLite file on a thread of its own, so that no query can hold up the window. Every write is on the
//! disk (WAL, synchronous=FULL) before its \a done is called, unless the file is rebuildable. Jobs run in the
//! order in which they were given; those that wait share one way to the disk, since that is what a write
//! costs.
class Database final
{
public:
    //! Opened with the first job; a failure to open is the answer of every job.
    explicit Database(const QString &path, const DatabaseUse &use = {});
    //! How it was opened, with the error when it could not be. Opens it.
    void whenOpened(QObject *context, std::function<void(StoreResult<Opening>)> done);
    //! \a tell is called once, when something in the file is seen not to be as it was written. The next
    //! opening does not use it any more: close it soon.
    void whenDamaged(QObject *context, std::function<void()> tell);
    //! Finishes the jobs that were given; their \a done is not called any more. Waits for them.
    ~Database();
    //! The same, and nobody waits: the window does not stand still while an account is left. Who opens the
    //! same file next waits, in a thread of its own.
    static void closeBehind(std::unique_ptr<Database> database);
    //! Until all those are closed; before the program ends.
    static void waitForClosing();
    //! \a done when none is being closed, at once if so; not when \a context died meanwhile.
    static void afterClosing(QObject *context, std::function<void()> done);
    Q_DISABLE_COPY_MOVE(Database)

    [[nodiscard]] const std::shared_ptr<Sealing> &sealing() const { return m_sealing; }
    //! What was overwritten or removed by the jobs before goes from the journal of the file too, unless
    //! somebody reads at that moment; then with the next one.
    void forgetOldPages();

    //! Does \a work on the database's thread, then \a done in this thread, unless \a context died meanwhile.
    //! What \a work changed is undone when its result is an error, and \a done gets an error when the changes
    //! did not reach the disk. To be called in the thread of the Database, in which \a context lives too.
    //! \a done may be empty.
    template <typename T>
    void run(QObject *context, std::function<StoreResult<T>(QSqlDatabase &)> work,
             std::function<void(StoreResult<T>)> done)
    {
        auto result = std::make_shared<StoreResult<T>>(tl::make_unexpected(StoreError{}));
        post({[result, work = std::move(work)](QSqlDatabase &database) {
                  *result = work(database);
                  return *result ? std::optional<StoreError>() : result->error();
              },
              [this, result, hasContext = context != nullptr, guard = QPointer<QObject>(context),
               done = std::move(done)](const std::optional<StoreError> &error) {
                  if (!done)
                      return;
                  if (error)
                      *result = tl::make_unexpected(*error);
                  QMetaObject::invokeMethod(
                      m_home.get(),
                      [this, hasContext, guard, done, result] {
                          if (!m_isClosing && (!hasContext || guard))
                              done(std::move(*result));
                      },
                      Qt::QueuedConnection);
              }});
    }

    //! From within a job: \a tell runs in the thread of the Database, before the job's \a done, and not at
    //! all once it is being closed. Nobody else is sure to be there as long as the job is.
    void tellMeanwhile(std::function<void()> tell);

private:
    class Worker;
    struct Job
    {
        std::function<std::optional<StoreError>(QSqlDatabase &)> work;
        std::function<void(const std::optional<StoreError> &)> ended; //!< the error is not work's own
        bool isOutside = false;                                       //!< of any transaction
    };
    void post(Job job);
    void tellDamaged();
    void beginToClose();
    static QList<Database *> &closing();
    static QList<std::function<void()>> &waitingForClosing();
    static void tellWhoWaitsForClosing();

    QPointer<QObject> m_asker; //!< of whenDamaged()
    std::function<void()> m_tell;
    bool m_isDamaged = false, m_isClosing = false;
    std::shared_ptr<Sealing> m_sealing;
    std::atomic_bool m_hasGone = false; //!< what the worker waits for, it does not get any more
    std::unique_ptr<QObject> m_home;
    QThread m_thread;
    std::unique_ptr<Worker> m_worker;
};

} // namespace store
