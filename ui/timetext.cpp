#include "ui/timetext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

namespace ui {

namespace {

struct TimeText
{
    Q_DECLARE_TR_FUNCTIONS(ui::TimeText)
};

QString amount(qint64 seconds)
{
    constexpr qint64 minute = 60, hour = 60 * minute, day = 24 * hour;
    if (seconds < hour)
        return TimeText::tr("%n minute(s)", nullptr, static_cast<int>(qMax<qint64>(1, seconds / minute)));
    if (seconds < 36 * hour)
        return TimeText::tr("%n hour(s)", nullptr, static_cast<int>((seconds + hour / 2) / hour));
    return TimeText::tr("%n day(s)", nullptr, static_cast<int>((seconds + day / 2) / day));
}

} // namespace

QString relativeText(const QDateTime &moment, const QDateTime &now)
{
    constexpr qint64 farAway = 60LL * 24 * 60 * 60;
    if (!moment.isValid())
        return {};
    const qint64 seconds = now.secsTo(moment);
    if (qAbs(seconds) > farAway)
        return QLocale().toString(moment.toLocalTime().date(), QLocale::ShortFormat);
    if (qAbs(seconds) < 45)
        return TimeText::tr("just now");
    return seconds > 0 ? TimeText::tr("in %1").arg(amount(seconds))
                       : TimeText::tr("%1 ago").arg(amount(-seconds));
}

QString zoneText(const QDateTime &moment)
{
    const QDateTime local = moment.toLocalTime();
    const QString name = local.timeZoneAbbreviation();
    const QString offset = QTimeZone(local.offsetFromUtc()).displayName(local, QTimeZone::OffsetName);
    if (local.offsetFromUtc() == 0 || name.isEmpty() || name.startsWith(QLatin1String("UTC")) ||
        name.startsWith(QLatin1Char('+')) || name.startsWith(QLatin1Char('-')))
        return local.offsetFromUtc() == 0 ? QStringLiteral("UTC") : offset;
    return QStringLiteral("%1, %2").arg(name, offset);
}

QString absoluteText(const QDateTime &moment)
{
    if (!moment.isValid())
        return {};
    const QDateTime local = moment.toLocalTime();
    const QLocale locale;
    return TimeText::tr("%1 at %2 (%3)")
        .arg(locale.toString(local.date(), QLocale::LongFormat),
             locale.toString(local.time(), QLocale::ShortFormat), zoneText(moment));
}

QString relativeText(const std::optional<domain::Timestamp> &time, const QDateTime &now)
{
    return time && !time->isNull() ? relativeText(time->toDateTime(), now) : QString();
}

QString absoluteText(const std::optional<domain::Timestamp> &time)
{
    return time && !time->isNull() ? absoluteText(time->toDateTime()) : QString();
}

} // namespace ui
