#include "bench/bench.h"
#include "store/heaps.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

// countersign-bench NAME… [--repeat 5] [--rows 1000] [--sessions 100000] [--delay 20] [--cache DIR] [--json
// FILE] Each is measured beside something else that does the same, in turns; what counts is the ratio.

int main(int argc, char **argv)
{
    store::shareHeaps(); // as the program does
    QCoreApplication application(argc, argv);
    const QMap<QString, bench::Bench> benches{
        {u"merge"_s, bench::mergeBench},      {u"fill"_s, bench::fillBench},
        {u"decode"_s, bench::decodeBench},    {u"store"_s, bench::storeBench},
        {u"start"_s, bench::startBench},      {u"search"_s, bench::searchBench},
        {u"scroll"_s, bench::scrollBench},    {u"stall"_s, bench::stallBench},
        {u"transfer"_s, bench::transferBench}};
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addPositionalArgument(u"name"_s, QStringList(benches.keys()).join(u", "_s), u"NAME…"_s);
    parser.addOption({{u"repeat"_s, u"rounds"_s}, u"Rounds of each"_s, u"N"_s, u"5"_s});
    parser.addOption({u"rows"_s, u"merge: rows of the batch"_s, u"N"_s, u"1000"_s});
    parser.addOption({u"sessions"_s, u"Of the service, or in the index"_s, u"N"_s, u"100000"_s});
    parser.addOption({u"cache"_s, u"Where indexes are kept that were made once"_s, u"DIR"_s,
                      QDir::temp().filePath(u"countersign-bench-cache"_s)});
    parser.addOption({u"megabytes"_s, u"transfer: of the file"_s, u"N"_s, u"200"_s});
    parser.addOption({u"delay"_s, u"Of every answer of a service that is far away"_s, u"MS"_s, u"20"_s});
    parser.addOption({u"json"_s, u"Write the figures"_s, u"FILE"_s});
    parser.process(application);
    QTextStream out(stdout);
    if (parser.positionalArguments().isEmpty())
        parser.showHelp(2);
    QJsonObject all;
    bool isGood = true;
    for (const QString &name : parser.positionalArguments()) {
        if (!benches.contains(name))
            parser.showHelp(2);
        const QJsonObject figures = benches.value(name)(parser, out);
        isGood = isGood && !figures.isEmpty();
        all.insert(name, figures);
        out << Qt::endl;
    }
    if (parser.isSet(u"json"_s)) {
        QFile file(parser.value(u"json"_s));
        isGood = file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(all).toJson()) > 0 && isGood;
    }
    return isGood ? 0 : 1;
}
