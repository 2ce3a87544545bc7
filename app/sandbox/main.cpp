#include "sandbox/server.h"
#include "sandbox/stopsignal.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QSaveFile>
#include <QTextStream>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

// Whole or not there, for who waits for it.
bool writePort(const QString &path, quint16 port)
{
    QSaveFile file(path);
    const QByteArray line = QByteArray::number(port) + '\n';
    return file.open(QIODevice::WriteOnly) && file.write(line) == line.size() && file.flush() &&
           file.commit();
}

int fail(const QString &why)
{
    QTextStream(stderr) << why << '\n';
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"countersign-sandbox"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(COUNTERSIGN_VERSION));
    QCommandLineParser parser;
    parser.setApplicationDescription(u"A Sign API v2 server on loopback, for trying and testing."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions(
        {{u"port"_s, u"Port on 127.0.0.1; 0 takes any free one."_s, u"N"_s, u"0"_s},
         {u"port-file"_s, u"Write the port into F once it is listened on."_s, u"F"_s},
         {u"data"_s, u"Keep everything in DIR."_s, u"DIR"_s},
         {u"memory"_s, u"Keep everything in memory (the default)."_s},
         {u"seed"_s, u"Make N sessions when there are none."_s, u"N"_s, u"0"_s},
         {u"delay"_s, u"Answer MS milliseconds later, as a service far away does."_s, u"MS"_s, u"0"_s},
         {u"log"_s, u"Append a JSON line per request to F."_s, u"F"_s}});
    parser.process(application);

    sandbox::Options options;
    bool isPort = false, isCount = false, isDelay = false;
    options.port = parser.value(u"port"_s).toUShort(&isPort);
    options.seed = parser.value(u"seed"_s).toInt(&isCount);
    options.delayMs = parser.value(u"delay"_s).toInt(&isDelay);
    if (!isPort || !isCount || options.seed < 0 || !isDelay || options.delayMs < 0)
        return fail(u"--port, --seed and --delay take a number."_s);
    if (parser.isSet(u"data"_s) && parser.isSet(u"memory"_s))
        return fail(u"Either --data or --memory."_s);
    options.dataFolder = parser.value(u"data"_s);
    options.logFile = parser.value(u"log"_s);

    if (!sandbox::stopsignal::listen())
        return fail(u"The system has no way to say when to stop."_s);

    sandbox::Server server;
    const quint16 port = server.start(options);
    if (port == 0)
        return fail(server.errorText());
    QTextStream(stdout) << "url " << server.baseUrl().toString() << "\nclient " << server.clientId()
                        << "\nsecret " << server.clientSecret() << Qt::endl;
    if (parser.isSet(u"port-file"_s) && !writePort(parser.value(u"port-file"_s), port))
        return fail(u"The port file cannot be written."_s);
    sandbox::stopsignal::wait();
    server.stop();
    return 0;
}
