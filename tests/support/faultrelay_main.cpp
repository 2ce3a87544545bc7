#include "support/faultrelay.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QSaveFile>
#include <QTextStream>

#include <iostream>
#include <string>
#include <thread>

namespace {

//! Lines of the input: a rule, or "clear"; its end is the program's. A thread, since not every system can
//! wait for its input beside other things.
void followInput(support::FaultRelay &relay)
{
    std::thread([&relay] {
        std::string line;
        while (std::getline(std::cin, line))
            QMetaObject::invokeMethod(&relay, [&relay, text = QString::fromStdString(line)] {
                const auto rule = support::FaultRule::parse(text);
                if (rule)
                    relay.add(*rule);
                else if (text == QLatin1String("clear"))
                    relay.clear();
                else
                    QTextStream(stderr) << text << ": not a rule" << Qt::endl;
            });
        QMetaObject::invokeMethod(&relay, [] { QCoreApplication::quit(); });
    }).detach();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("countersign-faultrelay"));
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("A TCP relay on loopback that spoils chosen HTTP requests.\n"
                       "A rule is: METHOD REGEX WHICH FAULT [key=value …]\n"
                       "  WHICH: 3, 3+ or *    FAULT: delay ms=N | dropBefore | dropAfter | reset |\n"
                       "  sip bytes=N ms=N | drip bytes=N ms=N | truncate bytes=N |\n"
                       "  answer status=N [type=T] [header=NAME:VALUE …] [body=TEXT to the end]\n"
                       "Example: \"POST ^/sign/signing-sessions$ 1 dropAfter\""));
    parser.addHelpOption();
    parser.addOptions(
        {{QStringLiteral("listen"), QStringLiteral("Port to listen on, 0 for a free one."),
          QStringLiteral("port"), QStringLiteral("0")},
         {QStringLiteral("upstream"), QStringLiteral("Port of the server behind."), QStringLiteral("port")},
         {QStringLiteral("port-file"), QStringLiteral("File that gets the port."), QStringLiteral("file")},
         {QStringLiteral("rule"), QStringLiteral("May be given several times."), QStringLiteral("text")},
         {QStringLiteral("steered"),
          QStringLiteral(
              "Reads rules from the input, one a line, \"clear\" takes all away, and its end ends "
              "the relay. Says \"fault METHOD TARGET\" for each request that met one. Keeps little, "
              "so that it can run for hours.")}});
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
    if (parser.isSet(QStringLiteral("steered"))) {
        relay.keepLittle();
        QObject::connect(&relay, &support::FaultRelay::requestSeen, &relay, [&relay] {
            const auto &seen = relay.seen().last();
            if (seen.rule.fault != support::FaultRule::Fault::None)
                QTextStream(stdout) << "fault " << seen.head.method << ' ' << seen.head.target << Qt::endl;
        });
        followInput(relay);
    }
    return QCoreApplication::exec();
}
