#include "bench/indexfolder.h"

#include "bench/bench.h"
#include "bench/manypages.h"
#include "bench/waitfor.h"
#include "bench/windowround.h"
#include "bench/wordindexing.h"

#include "store/datafolder.h"
#include "store/datakey.h"
#include "store/syncstate.h"

#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

constexpr int pagesUnderWay = 4;
//! Of what the program writes: an index that another version made is made anew.
constexpr int version = 3;

//! Why not; empty: all are in it.
QString writePages(store::SessionIndex &index, const ManyPages &service)
{
    QEventLoop waiting;
    QString problem;
    int next = 0, underWay = 0;
    std::function<void()> more = [&] {
        while (next < service.count() && underWay < pagesUnderWay) {
            ++underWay;
            index.upsert(service.rows(next++), &waiting, [&](const store::StoreResult<void> &written) {
                --underWay;
                if (!written)
                    problem = written.error().detail;
                more();
            });
        }
        if (underWay == 0)
            waiting.quit();
    };
    more();
    waiting.exec();
    return problem;
}

QString make(const QString &path, int sessions, qint64 endMs)
{
    const auto folder = store::DataFolder::open(path);
    if (!folder)
        return folder.error().detail;
    const auto key = store::DataKey::inFile(folder->exampleKey()); // which the program finds there
    if (!key)
        return key.error().detail;
    const auto sealing = std::make_shared<store::Sealing>();
    sealing->use(*key, store::Sealing::State::Lasting);
    store::SessionIndex index(folder->index(benchProfileId()), nullptr, sealing);
    using Done = std::function<void(store::StoreResult<void>)>;
    // as an account does first: a file that does not know its key is sealed once more when it is opened
    const auto isProtected = waitFor<store::StoreResult<void>>(
        [&](QObject *context, Done done) { index.protect(false, context, std::move(done)); });
    if (!isProtected)
        return isProtected.error().detail;
    if (const QString problem = writePages(index, ManyPages(sessions, endMs)); !problem.isEmpty())
        return problem;
    constexpr qint64 origin = 1'420'070'400'000; // as SyncTask begins
    store::SyncState state(index);
    const auto noted = waitFor<store::StoreResult<void>>([&](QObject *context, Done done) {
        state.noteSpan({origin, endMs}, context, std::move(done));
    });
    if (!noted)
        return noted.error().detail;
    return indexAllWords(index);
}

} // namespace

IndexFolder indexFolder(const QCommandLineParser &options, QTextStream &out)
{
    const int sessions = options.value(u"sessions"_s).toInt();
    const QDir cache(options.value(u"cache"_s));
    const QString path = cache.filePath(u"sessions-%1-v%2"_s.arg(sessions).arg(version));
    QFile mark(path + u"/whole"_s); // its last line of work
    if (mark.open(QIODevice::ReadOnly))
        return {path, mark.readAll().trimmed().toLongLong()};
    QDir(path).removeRecursively();
    out << "making an index of " << sessions << " sessions in " << path << Qt::endl;
    QElapsedTimer clock;
    clock.start();
    const qint64 endMs = QDateTime::currentMSecsSinceEpoch();
    QString problem = cache.mkpath(path) ? make(path, sessions, endMs) : u"no folder "_s + path;
    if (problem.isEmpty() && (!mark.open(QIODevice::WriteOnly) || mark.write(QByteArray::number(endMs)) < 0))
        problem = mark.errorString();
    if (!problem.isEmpty()) {
        out << problem << Qt::endl;
        return {};
    }
    out << "made in " << QString::number(double(clock.elapsed()) / 1e3, 'f', 1) << " s" << Qt::endl;
    return {path, endMs};
}

} // namespace bench
