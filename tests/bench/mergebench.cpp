#include "bench/bench.h"
#include "bench/curlround.h"
#include "bench/mergeround.h"
#include "bench/qtround.h"
#include "support/samples.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QTemporaryDir>

#include <array>
#include <functional>

using namespace Qt::StringLiterals;

namespace bench {

// The program and curl send the same batch to the same sandbox, in turns: once as if the service were far
// away, where what counts is that it is never kept waiting, and once on bare loopback, where all only burn
// processor. The third is Qt's HTTP with nothing on top of it: what any program on it can reach.

namespace {

QJsonObject measure(const QCommandLineParser &options, int delay, QTextStream &out)
{
    support::SandboxProcess sandbox;
    QTemporaryDir folder;
    if (!sandbox.start(QCoreApplication::applicationDirPath(), 0, delay) || !folder.isValid()) {
        out << sandbox.errorText() << '\n';
        return {};
    }
    const QString pdf = support::writeSample(folder.path(), u"contract.pdf"_s, support::smallPdf("Contract"));
    QStringList names;
    for (int i = 1; i <= options.value(u"rows"_s).toInt(); ++i)
        names.append(u"Person %1"_s.arg(i));

    QList<double> ours, theirs, bare, checks, checkStalls, sendStalls, peaks, grown;
    QJsonArray rounds;
    bool isGood = true;
    out << "every answer " << delay
        << " ms later\nround  who      requests  seconds  requests/s  checked s  stall ms  peak MB\n";
    const auto tell = [&](int number, const QString &who, const Round &round, QList<double> &all) {
        all.append(round.perSecond());
        isGood = isGood && round.problem.isEmpty();
        out << qSetFieldWidth(5) << number << qSetFieldWidth(0) << "  " << who.leftJustified(8)
            << QString::number(round.requests).rightJustified(9)
            << QString::number(round.seconds, 'f', 2).rightJustified(9)
            << QString::number(round.perSecond(), 'f', 0).rightJustified(12);
        if (round.peakMegabytes > 0)
            out << QString::number(round.checkSeconds, 'f', 2).rightJustified(11)
                << QString::number(std::max(round.checkStallMs, round.sendStallMs), 'f', 1).rightJustified(10)
                << QString::number(round.peakMegabytes, 'f', 0).rightJustified(9);
        out << "  " << round.problem << Qt::endl;
        rounds.append(QJsonObject{{u"round"_s, number},
                                  {u"who"_s, who},
                                  {u"requests"_s, round.requests},
                                  {u"seconds"_s, round.seconds},
                                  {u"requestsPerSecond"_s, round.perSecond()},
                                  {u"checkSeconds"_s, round.checkSeconds},
                                  {u"checkStallMs"_s, round.checkStallMs},
                                  {u"sendStallMs"_s, round.sendStallMs},
                                  {u"peakMegabytes"_s, round.peakMegabytes},
                                  {u"grownMegabytes"_s, round.grownMegabytes},
                                  {u"problem"_s, round.problem}});
    };
    const BatchService service{sandbox.root(), sandbox.clientId(), sandbox.secret()};
    const std::array<std::function<void(int)>, 3> who{
        [&](int number) {
            const Round program = mergeRound(sandbox, pdf, names, u"Round %1 of the program"_s.arg(number));
            tell(number, u"program"_s, program, ours);
            checks.append(program.checkSeconds);
            checkStalls.append(program.checkStallMs);
            sendStalls.append(program.sendStallMs);
            peaks.append(program.peakMegabytes);
            grown.append(program.grownMegabytes);
        },
        [&](int number) {
            tell(number, u"curl"_s, curlRound(service, pdf, names, u"Round %1 of curl"_s.arg(number)),
                 theirs);
        },
        [&](int number) {
            tell(number, u"Qt alone"_s, qtRound(service, pdf, names, u"Round %1 of Qt"_s.arg(number)), bare);
        }};
    for (int number = 1; number <= repeats(options); ++number)
        for (size_t turn = 0; turn < who.size(); ++turn)
            // who begins takes turns: the sandbox grows with every round
            who.at((turn + size_t(number)) % who.size())(number);
    const Spread program = Spread::of(ours), other = Spread::of(theirs), alone = Spread::of(bare),
                 check = Spread::of(checks), checkStall = Spread::of(checkStalls),
                 sendStall = Spread::of(sendStalls), peak = Spread::of(peaks), growth = Spread::of(grown);
    const double ratio = program.median / std::max(0.001, other.median);
    const double ceiling = alone.median / std::max(0.001, other.median);
    out << "requests/s, min / median / max: program " << program.text(0) << ", curl " << other.text(0)
        << ", ratio " << QString::number(ratio, 'f', 2) << Bar::atLeast(0.9).judged(ratio) << "; Qt alone "
        << alone.text(0) << ", ratio " << QString::number(ceiling, 'f', 2) << '\n'
        << "of the program: checked in " << check.text(2) << " s; longest stall while checking "
        << checkStall.text(1) << " ms, while sending " << sendStall.text(1) << " ms; peak memory "
        << peak.text(0) << " MB, grown by " << growth.text(0) << " MB" << Qt::endl;
    if (!isGood)
        return {};
    return {{u"rows"_s, int(names.size())},
            {u"delayMs"_s, delay},
            {u"ratio"_s, ratio},
            {u"ratioOfQtAlone"_s, ceiling},
            {u"checkSeconds"_s, check.json()},
            {u"checkStallMs"_s, checkStall.json()},
            {u"sendStallMs"_s, sendStall.json()},
            {u"peakMegabytes"_s, peak.json()},
            {u"grownMegabytes"_s, growth.json()},
            {u"rounds"_s, rounds}};
}

} // namespace

QJsonObject mergeBench(const QCommandLineParser &options, QTextStream &out)
{
    return farAndNear(&measure, options, out);
}

} // namespace bench
