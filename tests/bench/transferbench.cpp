#include "bench/bench.h"
#include "bench/transferdesk.h"
#include "bench/usage.h"

#include "tasks/downloadtask.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace bench {

// One large file up and down beside curl: over a link of 1 Gbit/s, which the server keeps to, and on bare
// loopback. The upload is what UploadTask sends with; the task itself takes no file above 25 MB, as the
// service. The download is DownloadTask, which computes the hash behind it: both times are told.

namespace {

constexpr double gigabit = 125e6;
constexpr int maxMilliseconds = 10 * 60 * 1000;

struct Way
{
    double seconds = 0, wholeSeconds = 0, grownMegabytes = 0;
    QString problem{};
};

Way programUp(TransferDesk &desk, const QString &path)
{
    Way way;
    QEventLoop waiting;
    forgetPeak();
    const double before = peakMegabytes();
    QElapsedTimer clock;
    clock.start();
    const auto request = desk.account->documents().upload(
        path, u"text/plain"_s, &waiting, [](qint64, qint64) {},
        [&](const api::Result<domain::Document> &document) {
            if (!document)
                way.problem = document.error().detail + u'!';
            waiting.quit();
        });
    waiting.exec();
    way.seconds = way.wholeSeconds = double(clock.nsecsElapsed()) / 1e9;
    way.grownMegabytes = peakMegabytes() - before;
    return way;
}

Way programDown(TransferDesk &desk, const QString &folder)
{
    Way way;
    QEventLoop waiting;
    const auto connection =
        QObject::connect(&desk.account->transport(), &api::Transport::exchanged, &waiting,
                         [&](const QByteArray &, const QString &, int, qint64 milliseconds) {
                             way.seconds = double(milliseconds) / 1e3;
                         });
    tasks::DownloadTask task(
        *desk.account, {tasks::DownloadItem{.documentId = TransferServer::documentId(), .name = u"big"_s}},
        folder);
    QObject::connect(&task, &tasks::Task::finished, &waiting, &QEventLoop::quit);
    forgetPeak();
    const double before = peakMegabytes();
    QElapsedTimer clock;
    clock.start();
    task.start();
    waiting.exec();
    way.wholeSeconds = double(clock.nsecsElapsed()) / 1e9;
    way.grownMegabytes = peakMegabytes() - before;
    QObject::disconnect(connection);
    if (task.failedCount() > 0)
        way.problem = u"the download failed: "_s + task.detail();
    for (const QString &path : task.paths())
        QFile::remove(path);
    return way;
}

Way curlRound(const QStringList &arguments)
{
    Way way;
    QProcess curl;
    QElapsedTimer clock;
    clock.start();
    curl.start(u"curl"_s, QStringList{u"-sS"_s, u"-f"_s, u"-H"_s, u"Expect:"_s} + arguments);
    if (!curl.waitForFinished(maxMilliseconds) || curl.exitCode() != 0)
        way.problem = u"curl: "_s + QString::fromUtf8(curl.readAllStandardError());
    way.seconds = way.wholeSeconds = double(clock.nsecsElapsed()) / 1e9;
    return way;
}

QJsonObject measure(const QCommandLineParser &options, double speed, QTextStream &out)
{
    const qint64 bytes = options.value(u"megabytes"_s).toLongLong() * 1'000'000;
    const double megabits = double(bytes) * 8 / 1e6;
    TransferServer server;
    QTemporaryDir folder;
    QFile file(folder.filePath(u"big.txt"_s));
    if (!server.start(bytes, speed) || !file.open(QIODevice::WriteOnly) ||
        file.write(QByteArray(bytes, 'x')) != bytes) {
        out << "no server or no file" << Qt::endl;
        return {};
    }
    file.close();
    TransferDesk desk(server.root());
    if (!desk.account)
        return {};
    const QString theirs = folder.filePath(u"curl"_s);
    struct Kept
    {
        QList<double> ours{}, whole{}, curl{}, grown{};
    };
    Kept up, down;
    bool isGood = true;
    const auto take = [&](Kept &kept, const Way &program, const Way &curl) {
        kept.ours.append(megabits / program.seconds);
        kept.whole.append(megabits / program.wholeSeconds);
        kept.curl.append(megabits / curl.seconds);
        kept.grown.append(program.grownMegabytes);
        for (const QString &problem : {program.problem, curl.problem}) {
            isGood = isGood && problem.isEmpty();
            if (!problem.isEmpty())
                out << problem << Qt::endl;
        }
    };
    for (int number = 1; number <= repeats(options); ++number) {
        const Way curlUp =
            curlRound({u"-H"_s, u"Content-Type: text/plain"_s, u"-X"_s, u"POST"_s, u"-T"_s, file.fileName(),
                       u"-o"_s, u"/dev/null"_s, server.root() + u"/sign/documents"_s});
        take(up, programUp(desk, file.fileName()), curlUp);
        const Way curlDown = curlRound(
            {u"-o"_s, theirs, server.root() + u"/sign/documents/"_s + TransferServer::documentId()});
        QFile::remove(theirs);
        take(down, programDown(desk, folder.path()), curlDown);
    }
    // on bare loopback the ratio is told as it is
    const Bar ratioBar = speed > 0 ? Bar::atLeast(0.95) : Bar(), memoryBar = Bar::atMost(16, u" MB"_s);
    const auto told = [&](const char *name, const Kept &kept) {
        const Spread ours = Spread::of(kept.ours), whole = Spread::of(kept.whole),
                     curl = Spread::of(kept.curl), grown = Spread::of(kept.grown);
        const double ratio = ours.median / std::max(0.001, curl.median);
        out << name << ", Mbit/s, min / median / max: program " << ours.text(0) << " (with its hash "
            << whole.text(0) << "), curl " << curl.text(0) << ", ratio " << QString::number(ratio, 'f', 2)
            << ratioBar.judged(ratio) << "; memory grew by " << grown.text(1) << " MB"
            << memoryBar.judged(grown.median) << Qt::endl;
        return QJsonObject{{u"ratio"_s, ratio},
                           {u"programMbit"_s, ours.json()},
                           {u"programWholeMbit"_s, whole.json()},
                           {u"curlMbit"_s, curl.json()},
                           {u"grownMegabytes"_s, grown.json()}};
    };
    out << bytes / 1'000'000 << " MB, " << (speed > 0 ? "a link of 1 Gbit/s" : "bare loopback") << Qt::endl;
    const QJsonObject upload = told("upload", up), download = told("download", down);
    return isGood ? QJsonObject{{u"upload"_s, upload}, {u"download"_s, download}} : QJsonObject();
}

} // namespace

QJsonObject transferBench(const QCommandLineParser &options, QTextStream &out)
{
    const QJsonObject link = measure(options, gigabit, out), loopback = measure(options, 0, out);
    if (link.isEmpty() || loopback.isEmpty())
        return {};
    const double slower =
        qMin(link[u"upload"_s][u"ratio"_s].toDouble(), link[u"download"_s][u"ratio"_s].toDouble());
    return {{u"ratio"_s, slower}, {u"gigabit"_s, link}, {u"loopback"_s, loopback}};
}

} // namespace bench
