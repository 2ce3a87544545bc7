#include "bench/bench.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

// countersign-bench NAME… [--rounds 5] [--rows 1000] [--sessions 100000] [--delay 20] [--json FILE]
// Each is measured beside something else that does the same, in turns; what counts is the ratio.

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QMap<QString, bench::Bench> benches{{u"merge"_s, bench::mergeBench}, {u"fill"_s, bench::fillBench}};
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addPositionalArgument(u"name"_s, QStringList(benches.keys()).join(u", "_s), u"NAME…"_s);
    parser.addOption({u"rounds"_s, u"Rounds of each"_s, u"N"_s, u"5"_s});
    parser.addOption({u"rows"_s, u"merge: rows of the batch"_s, u"N"_s, u"1000"_s});
    parser.addOption({u"sessions"_s, u"fill: sessions of the service"_s, u"N"_s, u"100000"_s});
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
    }
    if (parser.isSet(u"json"_s)) {
        QFile file(parser.value(u"json"_s));
        isGood = file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(all).toJson()) > 0 && isGood;
    }
    return isGood ? 0 : 1;
}
