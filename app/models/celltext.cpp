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
    // to the nearest minute, hour or day
    const int minutes = static_cast<int>((seconds + 30) / 60);
    if (minutes < 60)
        return Text::tr("%n min", nullptr, minutes);
    const int hours = static_cast<int>((seconds + 1800) / 3600);
    if (hours < 48)
        return Text::tr("%n h", nullptr, hours);
    return Text::tr("%n d", nullptr, static_cast<int>((seconds + 43200) / 86400));
}

} // namespace

QString relativeText(const QDateTime &moment, const QDateTime &now)
{
    if (!moment.isValid())
        return {};
    const qint64 seconds = now.secsTo(moment);
    if (std::llabs(seconds) < 30)
        return Text::tr("now");
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

QString sizeText(qint64 bytes)
{
    return bytes < 0 ? QString() : QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

} // namespace models
