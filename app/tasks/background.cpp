#include "tasks/background.h"

#include <QThread>

namespace tasks {

namespace {

constexpr int fileThreads = 2; // as many as the check has processes

//! The application outlives its work.
QThreadPool *made(int threads, void (*waitForDone)())
{
    auto *pool = new QThreadPool(QCoreApplication::instance());
    pool->setMaxThreadCount(threads);
    qAddPostRoutine(waitForDone);
    return pool;
}

} // namespace

QThreadPool *workPool()
{
    static QThreadPool *const pool = made(QThread::idealThreadCount(), [] { workPool()->waitForDone(); });
    return pool;
}

QThreadPool *filePool()
{
    static QThreadPool *const pool = made(fileThreads, [] { filePool()->waitForDone(); });
    return pool;
}

void doInBackground(std::function<void()> work)
{
    workPool()->start([work = std::move(work)] {
        store::enterBackground();
        work();
    });
}

} // namespace tasks
