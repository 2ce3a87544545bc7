#include "ui/timetext.h"

#include "models/celltext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

namespace ui {

namespace {

struct TimeText
{
    Q_DECLARE_TR_FUNCTIONS(ui::TimeText)
};

} // namespace

QString relativeText(const QDateTime &moment, const QDateTime &now)
{
    return models::relativeText(moment, now);
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

QString dayFormat()
{
    return QStringLiteral("yyyy-MM-dd");
}

QString dayInDigits(const QDateTime &moment)
{
    return moment.toLocalTime().toString(dayFormat());
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
