#include "bench/windowmeasures.h"

#include "bench/benchwindow.h"
#include "bench/elsewhere.h"
#include "bench/heartbeat.h"
#include "bench/usage.h"
#include "bench/windowrest.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

constexpr int idleMs = 2'000;

QJsonObject problemOf(const QString &problem)
{
    return {{u"problem"_s, problem}};
}

} // namespace

QJsonObject measureStall(const QString &folder, const QUrl &service)
{
    const bool isFirst = QDir(folder).isEmpty();
    const auto bench = BenchWindow::opened(folder, service);
    if (!bench)
        return problemOf(u"no window"_s);
    tasks::SyncTask *sync = bench->sync();
    Heartbeat heart;
    QJsonObject figures;
    const auto take = [&](const QString &before) {
        heart.stop();
        figures.insert(before + u"longest"_s, heart.longestMs());
        figures.insert(before + u"p99.9"_s, heart.partMs(0.999));
    };
    waitMs(200); // the window has come; its own beginning is not what is measured
    while (sync->status().phase == tasks::SyncStatus::Phase::Idle && sync->status().asOf.isNull() &&
           !sync->status().error)
        waitMs(20); // how far the index is, is read once the first rows are there
    heart.start();
    if (const QString problem = waitForRest(*bench); !problem.isEmpty())
        return problemOf(problem);
    if (isFirst)
        take({});
    sync->setInterval(0); // from here on it looks when it is asked to
    heart.start();
    waitMs(idleMs);
    take(u"idle "_s);
    if (!isFirst) {
        tasks::Account &account = *bench->window().account();
        const Elsewhere elsewhere = workElsewhere(account, service);
        if (!elsewhere.problem.isEmpty())
            return problemOf(elsewhere.problem);
        heart.start();
        sync->refresh();
        if (const QString problem = waitForRest(*bench); !problem.isEmpty())
            return problemOf(problem);
        take({});
        if (!hasArrived(account, elsewhere))
            return problemOf(u"what was made and signed elsewhere did not come"_s);
    }
    figures.insert(u"peak megabytes"_s, peakMegabytes());
    return figures;
}

} // namespace bench
