#include "support/faultrelay.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QSaveFile>
#include <QTextStream>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("countersign-faultrelay"));
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("A TCP relay on loopback that spoils chosen HTTP requests.\n"
                       "A rule is: METHOD REGEX WHICH FAULT [key=value …]\n"
                       "  WHICH: 3, 3+ or *    FAULT: delay ms=N | dropBefore | dropAfter | reset |\n"
                       "  drip bytes=N ms=N | truncate bytes=N |\n"
                       "  answer status=N [type=T] [header=NAME:VALUE …] [body=TEXT to the end]\n"
                       "Example: \"POST ^/sign/signing-sessions$ 1 dropAfter\""));
    parser.addHelpOption();
    parser.addOptions(
        {{QStringLiteral("listen"), QStringLiteral("Port to listen on, 0 for a free one."),
          QStringLiteral("port"), QStringLiteral("0")},
         {QStringLiteral("upstream"), QStringLiteral("Port of the server behind."), QStringLiteral("port")},
         {QStringLiteral("port-file"), QStringLiteral("File that gets the port."), QStringLiteral("file")},
         {QStringLiteral("rule"), QStringLiteral("May be given several times."), QStringLiteral("text")}});
    parser.process(application);

    QTextStream err(stderr);
    bool listenOk = false, upstreamOk = false;
    const auto listenPort = parser.value(QStringLiteral("listen")).toUShort(&listenOk);
    const auto upstreamPort = parser.value(QStringLiteral("upstream")).toUShort(&upstreamOk);
    if (!listenOk || !upstreamOk) {
        err << "--listen and --upstream take a port\n";
        return 2;
    }
    support::FaultRelay relay(upstreamPort);
    for (const auto &text : parser.values(QStringLiteral("rule"))) {
        QString why;
        const auto rule = support::FaultRule::parse(text, &why);
        if (!rule) {
            err << text << ": " << why << '\n';
            return 2;
        }
        relay.add(*rule);
    }
    if (!relay.listen(listenPort)) {
        err << "cannot listen on port " << listenPort << '\n';
        return 1;
    }
    if (parser.isSet(QStringLiteral("port-file"))) {
        QSaveFile file(parser.value(QStringLiteral("port-file"))); // whole or not there, for who waits for it
        if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray::number(relay.port())) < 0 ||
            !file.commit()) {
            err << file.errorString() << '\n';
            return 1;
        }
    }
    QTextStream(stdout) << "http://127.0.0.1:" << relay.port() << Qt::endl;
    return QCoreApplication::exec();
}
