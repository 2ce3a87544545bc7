#include "models/celltext.h"

#include <QCoreApplication>
#include <QLocale>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace models {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CellText)
};

QString amountText(qint64 seconds)
{
    constexpr qint64 minute = 60, hour = 60 * minute, day = 24 * hour;
    if (seconds < hour)
        return Text::tr("%n minute(s)", nullptr, static_cast<int>(qMax<qint64>(1, seconds / minute)));
    if (seconds < 36 * hour)
        return Text::tr("%n hour(s)", nullptr, static_cast<int>((seconds + hour / 2) / hour));
    return Text::tr("%n day(s)", nullptr, static_cast<int>((seconds + day / 2) / day));
}

} // namespace

QString relativeText(const QDateTime &moment, const QDateTime &now)
{
    constexpr qint64 farAway = 60LL * 24 * 60 * 60;
    if (!moment.isValid())
        return {};
    const qint64 seconds = now.secsTo(moment);
    if (std::llabs(seconds) > farAway)
        return QLocale().toString(moment.toLocalTime().date(), QLocale::ShortFormat);
    if (std::llabs(seconds) < 45)
        return Text::tr("just now");
    return seconds > 0 ? Text::tr("in %1").arg(amountText(seconds))
                       : Text::tr("%1 ago").arg(amountText(-seconds));
}

QString absoluteText(const QDateTime &moment)
{
    if (!moment.isValid())
        return {};
    const auto local = moment.toLocalTime();
    return QLocale().toString(local, QLocale::ShortFormat) + u' ' + local.timeZoneAbbreviation();
}

QString isoText(const QDateTime &moment)
{
    const QDateTime here = moment.toLocalTime();
    return moment.isValid() ? here.toOffsetFromUtc(here.offsetFromUtc()).toString(Qt::ISODate) : QString();
}

QString sizeText(qint64 bytes)
{
    return bytes < 0 ? QString() : QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

} // namespace models
