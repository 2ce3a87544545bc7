#include "bench/bench.h"

using namespace Qt::StringLiterals;

namespace bench {

int repeats(const QCommandLineParser &options)
{
    return std::max(1, options.value(u"repeat"_s).toInt());
}

QJsonObject farAndNear(MeasureAt measure, const QCommandLineParser &options, QTextStream &out)
{
    const QJsonObject far = measure(options, options.value(u"delay"_s).toInt(), out);
    const QJsonObject loopback = measure(options, 0, out);
    if (far.isEmpty() || loopback.isEmpty())
        return {};
    return {{u"ratio"_s, far[u"ratio"_s]}, {u"far"_s, far}, {u"loopback"_s, loopback}};
}

} // namespace bench
