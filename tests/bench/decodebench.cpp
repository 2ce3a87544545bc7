#include "bench/bench.h"
#include "bench/manypages.h"
#include "bench/usage.h"

#include "api/codec/sessionscan.h"

#include <QElapsedTimer>

#include <simdjson.h>

using namespace Qt::StringLiterals;

namespace bench {

// What a page costs from its bytes to what the index takes, beside simdjson that only parses it.

namespace {

constexpr int pagesAtMost = 20; //!< they are held in memory

template <typename Work>
double microsecondsOfEach(const QList<QByteArray> &pages, int sessions, Work work)
{
    const double before = processorSeconds();
    for (const QByteArray &page : pages)
        work(page);
    return (processorSeconds() - before) * 1e6 / sessions;
}

} // namespace

QJsonObject decodeBench(const QCommandLineParser &options, QTextStream &out)
{
    const int sessions = qMin(options.value(u"sessions"_s).toInt(), pagesAtMost * ManyPages::size);
    const ManyPages service(sessions, QDateTime::currentMSecsSinceEpoch());
    QList<QByteArray> pages;
    for (int number = 0; number < service.count(); ++number)
        pages.append(service.page(number));
    QList<double> ours, theirs;
    bool isGood = true;
    for (int number = 1; number <= repeats(options); ++number) {
        qsizetype found = 0;
        ours.append(microsecondsOfEach(pages, sessions, [&](const QByteArray &page) {
            if (const auto scanned = api::scanSessionPage(page))
                found += scanned->sessions.size();
        }));
        simdjson::dom::parser parser;
        theirs.append(microsecondsOfEach(pages, sessions, [&](const QByteArray &page) {
            simdjson::dom::element element;
            isGood = isGood &&
                     parser.parse(page.constData(), size_t(page.size())).get(element) == simdjson::SUCCESS;
        }));
        isGood = isGood && found == sessions;
    }
    const Spread program = Spread::of(ours), other = Spread::of(theirs);
    const double ratio = program.median / std::max(0.001, other.median);
    out << "decoding a session, microseconds of processor, min / median / max: program " << program.text(2)
        << ", simdjson that parses only " << other.text(2) << ", ratio " << QString::number(ratio, 'f', 2)
        << Bar::atMost(2).judged(ratio) << Qt::endl;
    if (!isGood)
        return {};
    return {{u"sessions"_s, sessions},
            {u"ratio"_s, ratio},
            {u"programMicroseconds"_s, program.json()},
            {u"simdjsonMicroseconds"_s, other.json()}};
}

} // namespace bench
