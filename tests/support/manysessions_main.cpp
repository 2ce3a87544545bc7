#include "support/manysessionserver.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDateTime>
#include <QSaveFile>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace {

int fail(const QString &why)
{
    QTextStream(stderr) << why << '\n';
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"countersign-manysessions"_s);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Lists any number of signing sessions on loopback, faster than a client takes them.\n"
        "GET /_control/stats and /_control/ids, POST /_control/change, /_control/delete and /_control/add "
        "say and alter what there is. Ends by SIGTERM."_s);
    parser.addHelpOption();
    parser.addOptions(
        {{u"port"_s, u"Port on 127.0.0.1; 0 takes any free one."_s, u"N"_s, u"0"_s},
         {u"port-file"_s, u"Write the port into F once it is listened on."_s, u"F"_s},
         {u"count"_s, u"Sessions."_s, u"N"_s, u"1000000"_s},
         {u"burst"_s, u"Of them, created within one second."_s, u"N"_s, u"5000"_s},
         {u"seed"_s, u"The same seed and end give the same sessions."_s, u"N"_s, u"1"_s},
         {u"end-ms"_s, u"The newest is created just before it (milliseconds since 1970; now)."_s, u"N"_s},
         {u"delay"_s, u"Answer MS milliseconds later, as a service far away does."_s, u"MS"_s, u"0"_s},
         {u"sub-millisecond"_s, u"Created at any nanosecond, not only at whole milliseconds."_s}});
    parser.process(application);

    bool isGood = true, isNumber = false;
    const auto number = [&](const QString &name) {
        const quint64 value = parser.value(name).toULongLong(&isNumber);
        isGood = isGood && isNumber;
        return value;
    };
    const quint64 port = number(u"port"_s), count = number(u"count"_s), burst = number(u"burst"_s),
                  seed = number(u"seed"_s), delay = number(u"delay"_s);
    const quint64 end =
        parser.isSet(u"end-ms"_s) ? number(u"end-ms"_s) : quint64(QDateTime::currentMSecsSinceEpoch());
    constexpr quint64 most = 100'000'000, lastPort = 65'535, lastMs = 9'000'000'000'000,
                      longestDelay = 60'000;
    if (!isGood || port > lastPort || count > most || burst > count || end > lastMs || delay > longestDelay)
        return fail(
            u"--port, --count, --burst, --seed, --delay and --end-ms take a number; no burst is above the count."_s);

    support::ManySessionServer server({.count = std::uint32_t(count),
                                       .burst = std::uint32_t(burst),
                                       .seed = seed,
                                       .endMs = std::int64_t(end),
                                       .subMillisecond = parser.isSet(u"sub-millisecond"_s)},
                                      std::chrono::milliseconds(delay));
    const int bound = server.listen(int(port));
    if (bound == 0)
        return fail(u"The port is taken: "_s + parser.value(u"port"_s));
    if (parser.isSet(u"port-file"_s)) {
        QSaveFile file(parser.value(u"port-file"_s)); // whole or not there, for who waits for it
        if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray::number(bound) + '\n') < 0 ||
            !file.commit())
            return fail(file.errorString());
    }
    QTextStream(stdout) << "url http://127.0.0.1:" << bound
                        << "/sign\nclient many-sessions\nsecret any-secret" << Qt::endl;
    server.serve();
    return 0;
}
