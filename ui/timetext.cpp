#include "ui/timetext.h"

#include "models/celltext.h"

namespace ui {

QString relativeText(const QDateTime &moment, const QDateTime &now)
{
    return models::relativeText(moment, now);
}

QString distanceText(const QDateTime &moment, const QDateTime &now)
{
    return models::distanceText(moment, now);
}

QString absoluteText(const QDateTime &moment)
{
    return models::absoluteText(moment);
}

QString shortText(const QDateTime &moment)
{
    return models::shortText(moment);
}

QString dayText(const QDateTime &moment)
{
    return models::dayText(moment);
}

QString weekdayText(const QDateTime &moment)
{
    return models::weekdayText(moment);
}

QString zoneText(const QDateTime &moment)
{
    return models::zoneText(moment);
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
