// raceprobe ordered|race: what threads may do with each other by way of Qt, or that and something that they
// may not. The first must have no finding of the thread sanitizer, the second must have one: whether the
// sanitizer sees through Qt is not to be believed (qtorder.cpp).

#include <QCoreApplication>
#include <QFutureWatcher>
#include <QMutex>
#include <QPromise>
#include <QSemaphore>
#include <QThread>
#include <QThreadPool>
#include <QTimer>
#include <QWaitCondition>

#include <memory>

namespace {

void wait(const std::function<void(std::function<void()>)> &start)
{
    QEventLoop loop;
    start([&loop] { QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection); });
    loop.exec();
}

//! There and back by queued calls, and by a signal of an object that lives there.
void byEvents(QThread &thread)
{
    int value = 1;
    QTimer there;
    there.setInterval(0);
    there.setSingleShot(true);
    there.moveToThread(&thread);
    QObject here;
    wait([&](std::function<void()> done) {
        QObject::connect(&there, &QTimer::timeout, &there, [&value] { ++value; });
        QObject::connect(&there, &QTimer::objectNameChanged, &here, [&value, done] {
            ++value;
            done();
        });
        QMetaObject::invokeMethod(&there, [&] {
            ++value;
            there.setObjectName(QStringLiteral("told"));
        });
    });
    ++value;
    wait([&](std::function<void()> done) {
        QMetaObject::invokeMethod(&there, [&value, &there, done] {
            ++value;
            there.moveToThread(QCoreApplication::instance()->thread());
            done();
        });
    });
    ++value;
}

void byPool()
{
    QThreadPool pool;
    auto value = std::make_unique<int>(1);
    pool.start([&value] { ++*value; });
    pool.waitForDone();
    ++*value;

    QFutureWatcher<int> watcher;
    wait([&](std::function<void()> done) {
        QObject::connect(&watcher, &QFutureWatcherBase::finished, &watcher, [&value, done] {
            ++*value;
            done();
        });
        auto promise = std::make_shared<QPromise<int>>();
        watcher.setFuture(promise->future());
        pool.start([promise, &value] {
            promise->start();
            ++*value;
            promise->addResult(1);
            promise->finish();
        });
    });
    pool.waitForDone();
}

void byLocks()
{
    QThreadPool pool;
    QSemaphore semaphore;
    int value = 1;
    pool.start([&] {
        ++value;
        semaphore.release();
    });
    semaphore.acquire();
    ++value;

    QMutex mutex;
    QWaitCondition condition;
    bool isReady = false;
    pool.start([&] {
        const QMutexLocker locker(&mutex);
        isReady = true;
        condition.wakeAll();
    });
    QMutexLocker locker(&mutex);
    while (!isReady)
        condition.wait(&mutex);
    locker.unlock();
    pool.waitForDone();
}

//! Each of two threads has been told something by the other, and both still change this at the same time.
void race(QThread &thread)
{
    int value = 1;
    QObject there;
    there.moveToThread(&thread);
    wait([&](std::function<void()> done) {
        QMetaObject::invokeMethod(&there, [&value, &there, done] {
            done();
            ++value;
            there.moveToThread(QCoreApplication::instance()->thread());
        });
        ++value;
    });
    thread.quit();
    thread.wait();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QThread thread;
    thread.start();
    byEvents(thread);
    byPool();
    byLocks();
    if (QCoreApplication::arguments().value(1) == QLatin1String("race"))
        race(thread);
    thread.quit();
    thread.wait();
    return 0;
}
