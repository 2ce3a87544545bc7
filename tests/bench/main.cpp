#include "bench/mergeround.h"
#include "support/samples.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>

using namespace Qt::StringLiterals;

// countersign-bench merge [--rows 1000] [--rounds 4] [--json FILE]
// The program and curl send the same batch to the same sandbox, in turns. The last line is the ratio of the
// medians.

namespace {

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    const qsizetype middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addPositionalArgument(u"what"_s, u"merge"_s);
    parser.addOption({u"rows"_s, u"Rows of the batch"_s, u"N"_s, u"1000"_s});
    parser.addOption({u"rounds"_s, u"Rounds of each"_s, u"N"_s, u"4"_s});
    parser.addOption({u"json"_s, u"Write the figures"_s, u"FILE"_s});
    parser.process(application);
    QTextStream out(stdout);
    if (parser.positionalArguments() != QStringList{u"merge"_s})
        parser.showHelp(2);

    support::SandboxProcess sandbox;
    QTemporaryDir folder;
    if (!sandbox.start(QCoreApplication::applicationDirPath()) || !folder.isValid()) {
        out << sandbox.errorText() << '\n';
        return 2;
    }
    const QString pdf = support::writeSample(folder.path(), u"contract.pdf"_s, support::smallPdf("Contract"));
    QStringList names;
    for (int i = 1; i <= parser.value(u"rows"_s).toInt(); ++i)
        names.append(u"Person %1"_s.arg(i));

    QList<double> ours, theirs;
    QJsonArray rounds;
    bool isGood = true;
    out << "round  who      requests  seconds  requests/s\n";
    const auto tell = [&](int number, const QString &who, const bench::Round &round, QList<double> &all) {
        all.append(round.perSecond());
        isGood = isGood && round.problem.isEmpty();
        out << qSetFieldWidth(5) << number << qSetFieldWidth(0) << "  " << who.leftJustified(8)
            << QString::number(round.requests).rightJustified(9)
            << QString::number(round.seconds, 'f', 2).rightJustified(9)
            << QString::number(round.perSecond(), 'f', 0).rightJustified(12) << "  " << round.problem
            << Qt::endl;
        rounds.append(QJsonObject{{u"round"_s, number},
                                  {u"who"_s, who},
                                  {u"requests"_s, round.requests},
                                  {u"seconds"_s, round.seconds},
                                  {u"requestsPerSecond"_s, round.perSecond()},
                                  {u"problem"_s, round.problem}});
    };
    bench::CurlRound curl(sandbox.root(), sandbox.clientId(), sandbox.secret(), pdf);
    for (int number = 1; number <= std::max(1, parser.value(u"rounds"_s).toInt()); ++number) {
        const QString title = u"Round %1"_s.arg(number);
        // who begins takes turns: the sandbox grows with every round
        if (number % 2 == 0)
            tell(number, u"curl"_s, curl.run(names, title), theirs);
        tell(number, u"program"_s, bench::mergeRound(sandbox, pdf, names, title), ours);
        if (number % 2 == 1)
            tell(number, u"curl"_s, curl.run(names, title), theirs);
    }
    const double ratio = median(ours) / std::max(0.001, median(theirs));
    out << "median: program " << QString::number(median(ours), 'f', 0) << "/s, curl "
        << QString::number(median(theirs), 'f', 0) << "/s, ratio " << QString::number(ratio, 'f', 2) << '\n';
    if (parser.isSet(u"json"_s)) {
        QFile file(parser.value(u"json"_s));
        const QJsonObject all{{u"rows"_s, int(names.size())}, {u"ratio"_s, ratio}, {u"rounds"_s, rounds}};
        isGood = file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(all).toJson()) > 0 && isGood;
    }
    return isGood ? 0 : 1;
}
