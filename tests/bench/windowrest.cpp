#include "bench/windowrest.h"

#include "bench/benchwindow.h"
#include "bench/wordindexing.h"
#include "tasks/account.h"

#include <QElapsedTimer>
#include <QEventLoop>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

constexpr qint64 restMs = 4'000;         //!< counts follow a change after 3 s at most, all else sooner
constexpr qint64 mostMs = 9 * 60 * 1000; //!< whoever started this program waits a little longer
constexpr qint64 busyMs = 250;
constexpr int pollMs = 50;

bool isSettled(const BenchWindow &bench)
{
    const tasks::SyncStatus &status = bench.sync()->status();
    const models::SessionTableModel *list = bench.model();
    return status.isWhole && status.phase == tasks::SyncStatus::Phase::Idle && !list->isLoading() &&
           list->isWhole() && !list->isBehind();
}

//! Nothing that was asked of those that read is still on its way: they answer in the order of the questions.
bool answersAtOnce(store::SessionIndex &index)
{
    QEventLoop waiting;
    int left = 2;
    QElapsedTimer clock;
    clock.start();
    for (store::Database *each : {&index.reader(), &index.slowReader()})
        each->run<void>(
            &waiting, [](QSqlDatabase &) { return store::StoreResult<void>(); },
            [&](const store::StoreResult<void> &) {
                if (--left == 0)
                    waiting.quit();
            });
    waiting.exec();
    return clock.elapsed() < busyMs;
}

} // namespace

QString waitForRest(const BenchWindow &bench)
{
    store::SessionIndex &index = bench.window().account()->sessionIndex();
    QElapsedTimer whole, resting;
    whole.start();
    resting.start();
    while (!resting.hasExpired(restMs)) {
        waitMs(pollMs);
        if (bench.sync()->status().error)
            return bench.sync()->status().error->detail + u" failed"_s;
        if (whole.hasExpired(mostMs))
            return u"the program did not come to rest"_s;
        if (!isSettled(bench)) {
            resting.start();
            continue;
        }
        if (const QString problem = indexAllWords(index); !problem.isEmpty())
            return problem;
        if (!answersAtOnce(index))
            resting.start();
    }
    return {};
}

} // namespace bench
