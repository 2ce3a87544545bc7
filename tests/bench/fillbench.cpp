#include "bench/bench.h"
#include "bench/heartbeat.h"
#include "bench/usage.h"
#include "bench/wordindexing.h"
#include "store/memorysecretstore.h"
#include "store/sealing.h"
#include "support/manysessionsprocess.h"
#include "tasks/account.h"
#include "tasks/synctask.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace bench {

// The first fill of the index against curl that fetches the same pages, one after the other, to /dev/null: on
// bare loopback, which is the bar, and once as if the service were far away. Everything can be found by its
// words then; that this is quick, too, takes until they are in an index of their own, which is told apart.

namespace {

constexpr int pageSize = 1000;
constexpr int maxMilliseconds = 20 * 60 * 1000;

struct FillRound
{
    double seconds = 0, wordsSeconds = 0; //!< the latter until all words are indexed, from the beginning
    double processor = 0, longestStallMs = 0, peakMegabytes = 0;
    QString problem;
};

FillRound programRound(const support::ManySessionsProcess &service, int sessions)
{
    FillRound round;
    QTemporaryDir home;
    const auto folder = store::DataFolder::open(home.filePath(u"data"_s));
    if (!folder)
        return {.problem = u"no data folder"_s};
    store::MemorySecretStore secrets;
    const domain::Profile profile = service.profile();
    QEventLoop waiting;
    secrets.write(profile.id, service.secret(), &waiting, [&](const auto &) { waiting.quit(); });
    waiting.exec();
    const auto sealing = std::make_shared<store::Sealing>(); // as in the program
    sealing->use(store::SealingKey::make(), store::Sealing::State::Lasting);
    store::Database database(folder->database(), store::DatabaseUse{.sealing = sealing});
    tasks::Account account(profile, *folder, database, secrets);
    tasks::SyncTask sync(account);
    Heartbeat heart;
    QElapsedTimer clock;
    clock.start();
    QObject::connect(&sync, &tasks::SyncTask::statusChanged, &waiting, [&] {
        if (sync.status().error)
            round.problem = sync.status().error->detail + u" failed"_s;
        if (sync.status().isWhole || sync.status().error)
            waiting.quit();
    });
    forgetPeak();
    const double before = processorSeconds();
    heart.start();
    sync.start();
    waiting.exec();
    round.seconds = double(clock.nsecsElapsed()) / 1e9;
    if (round.problem.isEmpty())
        round.problem = indexAllWords(account.sessionIndex());
    round.wordsSeconds = double(clock.nsecsElapsed()) / 1e9;
    round.processor = processorSeconds() - before;
    round.peakMegabytes = peakMegabytes();
    round.longestStallMs = heart.longestMs();
    if (round.problem.isEmpty() && sync.status().fetched < sessions)
        round.problem = u"only %1 sessions"_s.arg(sync.status().fetched);
    return round;
}

QString tokenOf(const support::ManySessionsProcess &service)
{
    QProcess curl;
    curl.start(u"curl"_s, {u"-sS"_s, u"-u"_s, service.clientId() + u':' + service.secret(), u"-d"_s,
                           u"grant_type=client_credentials&scope=signicat-api"_s,
                           service.root().toString() + u"/auth/open/connect/token"_s});
    curl.waitForFinished();
    return QJsonDocument::fromJson(curl.readAllStandardOutput())[u"access_token"_s].toString();
}

FillRound curlRound(const support::ManySessionsProcess &service, int sessions)
{
    FillRound round;
    QString config = u"silent\nfail\nheader = \"Authorization: Bearer %1\"\n"_s.arg(tokenOf(service));
    for (int offset = 0; offset < sessions; offset += pageSize)
        config +=
            u"url = \"%1/sign/signing-sessions?limit=%2&offset=%3&sort=-createdAt\"\noutput = /dev/null\n"_s
                .arg(service.root().toString())
                .arg(pageSize)
                .arg(offset);
    QProcess curl;
    QElapsedTimer clock;
    clock.start();
    curl.start(u"curl"_s, {u"--config"_s, u"-"_s});
    curl.write(config.toUtf8());
    curl.closeWriteChannel();
    if (!curl.waitForFinished(maxMilliseconds) || curl.exitCode() != 0)
        round.problem = u"curl: "_s + QString::fromUtf8(curl.readAllStandardError());
    round.seconds = double(clock.nsecsElapsed()) / 1e9;
    return round;
}

QJsonObject measure(const QCommandLineParser &options, int delay, QTextStream &out)
{
    const int sessions = options.value(u"sessions"_s).toInt();
    support::ManySessionsProcess service;
    if (!service.start(QCoreApplication::applicationDirPath(),
                       {.count = sessions, .burst = qMin(sessions, 5000), .delayMs = delay})) {
        out << service.errorText() << Qt::endl;
        return {};
    }
    QList<double> ours, words, theirs, stalls, processors, peaks;
    QJsonArray rounds;
    bool isGood = true;
    const auto tell = [&](int number, const QString &who, const FillRound &round) {
        isGood = isGood && round.problem.isEmpty();
        out << number << "  " << who.leftJustified(8)
            << QString::number(round.seconds, 'f', 3).rightJustified(9) << " s"
            << (round.longestStallMs > 0
                    ? u"   with words %1 s, processor %2 s, longest stall %3 ms, peak %4 MB"_s
                          .arg(round.wordsSeconds, 0, 'f', 3)
                          .arg(round.processor, 0, 'f', 3)
                          .arg(round.longestStallMs, 0, 'f', 1)
                          .arg(round.peakMegabytes, 0, 'f', 0)
                    : QString())
            << "  " << round.problem << Qt::endl;
        rounds.append(QJsonObject{{u"round"_s, number},
                                  {u"who"_s, who},
                                  {u"seconds"_s, round.seconds},
                                  {u"wordsSeconds"_s, round.wordsSeconds},
                                  {u"processorSeconds"_s, round.processor},
                                  {u"longestStallMs"_s, round.longestStallMs},
                                  {u"peakMegabytes"_s, round.peakMegabytes},
                                  {u"problem"_s, round.problem}});
    };
    out << "first fill of " << sessions << " sessions, every answer " << delay << " ms later" << Qt::endl;
    for (int number = 1; number <= repeats(options); ++number) {
        const FillRound curl = curlRound(service, sessions), program = programRound(service, sessions);
        tell(number, u"curl"_s, curl);
        tell(number, u"program"_s, program);
        theirs.append(curl.seconds);
        ours.append(program.seconds);
        words.append(program.wordsSeconds);
        stalls.append(program.longestStallMs);
        processors.append(program.processor);
        peaks.append(program.peakMegabytes);
    }
    const Spread program = Spread::of(ours), word = Spread::of(words), curl = Spread::of(theirs),
                 stall = Spread::of(stalls), processor = Spread::of(processors), peak = Spread::of(peaks);
    const double ratio = program.median / std::max(0.001, curl.median),
                 wordsRatio = word.median / std::max(0.001, curl.median);
    out << "seconds, min / median / max: program " << program.text(3) << ", curl " << curl.text(3)
        << ", ratio " << QString::number(ratio, 'f', 2) << (delay == 0 ? Bar::atMost(1) : Bar()).judged(ratio)
        << '\n'
        << "until all words are indexed: program " << word.text(3) << ", ratio "
        << QString::number(wordsRatio, 'f', 2) << Bar().judged(wordsRatio) << '\n'
        << "of the program: processor " << processor.text(3) << " s; longest stall without a window "
        << stall.text(1) << " ms; peak " << peak.text(0) << " MB"
        << Bar::atMost(250, u" MB"_s).judged(peak.median) << Qt::endl;
    if (!isGood)
        return {};
    return {{u"sessions"_s, sessions},
            {u"delayMs"_s, delay},
            {u"ratio"_s, ratio},
            {u"wordsRatio"_s, wordsRatio},
            {u"program"_s, program.json()},
            {u"programWithWords"_s, word.json()},
            {u"curl"_s, curl.json()},
            {u"processorSeconds"_s, processor.json()},
            {u"longestStallMs"_s, stall.json()},
            {u"peakMegabytes"_s, peak.json()},
            {u"rounds"_s, rounds}};
}

} // namespace

QJsonObject fillBench(const QCommandLineParser &options, QTextStream &out)
{
    const QJsonObject loopback = measure(options, 0, out);
    const int delay = options.value(u"delay"_s).toInt();
    const QJsonObject far = measure(options, delay, out);
    if (far.isEmpty() || loopback.isEmpty())
        return {};
    const double ratio = loopback[u"ratio"_s].toDouble(), farRatio = far[u"ratio"_s].toDouble();
    out << "ratio from a local server " << QString::number(ratio, 'f', 2) << Bar::atMost(1).judged(ratio)
        << ", with answers " << delay << " ms later " << QString::number(farRatio, 'f', 2)
        << Bar().judged(farRatio) << Qt::endl;
    return {{u"ratio"_s, ratio}, {u"farRatio"_s, farRatio}, {u"loopback"_s, loopback}, {u"far"_s, far}};
}

} // namespace bench
