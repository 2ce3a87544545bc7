#include "kill/killchild.h"
#include "kill/killtest.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTextStream>

#include <numeric>

using namespace Qt::StringLiterals;

namespace {

//! -1 when it is not a number from \a least on.
int numberOf(const QCommandLineParser &parser, const QString &option, int least)
{
    bool ok = false;
    const int number = parser.value(option).toInt(&ok);
    return ok && number >= least ? number : -1;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc > 1 && qstrcmp(argv[1], "--child") == 0)
        return killtest::runChild(argc, argv);
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Sends for signing in programs that are killed on the way, lets later starts finish, and asks the "
        "sandbox what it has: sessions that nobody wanted, sessions that are missing, sends that a person "
        "has "
        "to decide.\nExit status 0: nothing duplicated, nothing lost. 1: something was. 2: the test itself "
        "failed, or "
        "500 runs and more never hit one of the moments of a request."_s);
    parser.addHelpOption();
    parser.addOptions({{u"runs"_s, u"How many runs."_s, u"N"_s, u"1000"_s},
                       {u"seed"_s, u"The same seed gives the same runs."_s, u"N"_s, u"1"_s},
                       {u"faults"_s, u"Spoils requests and answers instead of killing."_s},
                       {u"only"_s, u"This run alone, with all that happened in it."_s, u"RUN"_s, u"0"_s},
                       {u"at-a-time"_s, u"How many runs at the same time."_s, u"N"_s, u"3"_s}});
    parser.process(application);
    const int runs = numberOf(parser, u"runs"_s, 1), seed = numberOf(parser, u"seed"_s, 0),
              only = numberOf(parser, u"only"_s, 0), atATime = numberOf(parser, u"at-a-time"_s, 1);
    QTextStream out(stdout);
    if (runs < 0 || seed < 0 || only < 0 || atATime < 0) {
        QTextStream(stderr) << "The options take whole numbers.\n";
        return 2;
    }
    QList<int> numbers{only};
    if (!parser.isSet(u"only"_s)) {
        numbers.resize(runs);
        std::iota(numbers.begin(), numbers.end(), 0);
    }
    killtest::KillTest test({.seed = quint32(seed),
                             .withFaults = parser.isSet(u"faults"_s),
                             .isVerbose = parser.isSet(u"only"_s),
                             .atATime = atATime});
    if (!test.run(numbers)) {
        QTextStream(stderr) << "The sandbox does not run, or does not tell what it has.\n";
        return 2;
    }
    const killtest::Verdict &total = test.total();
    out << test.table() << '\n';
    const killtest::Coverage coverage = killtest::coverageOf(test.hits(), parser.isSet(u"faults"_s));
    const bool isProof = numbers.size() < killtest::Coverage::enoughRuns || coverage.missing.isEmpty();
    if (numbers.size() >= killtest::Coverage::enoughRuns)
        out << "of the requests that make something:\n  " << coverage.lines.join(u"\n  "_s) << '\n';
    if (!isProof)
        out << "never hit: " << coverage.missing.join(u"; "_s) << '\n';
    out << numbers.size() << " runs: " << total.duplicated << " duplicated, " << total.lost << " lost, "
        << total.undecided << " undecided" << Qt::endl;
    return !total.isGood() ? 1 : isProof ? 0 : 2;
}
