#include "bench/bench.h"

using namespace Qt::StringLiterals;

namespace bench {

int repeats(const QCommandLineParser &options)
{
    return std::max(1, options.value(u"repeat"_s).toInt());
}

QString Bar::judged(double figure) const
{
    if (kind == Kind::None)
        return u" (no bar)"_s;
    const bool isLeast = kind == Kind::AtLeast, isMet = isLeast ? figure >= limit : figure <= limit;
    return u" (bar: %1 %2%3, %4)"_s.arg(isLeast ? u"at least"_s : u"at most"_s, QString::number(limit), unit,
                                        isMet ? u"met"_s : u"missed"_s);
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
