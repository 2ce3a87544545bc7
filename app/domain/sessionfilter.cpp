#include "domain/sessionfilter.h"

namespace domain {

MomentSpan daysAround(int days, const QDateTime &now)
{
    const QDate today = now.toLocalTime().date();
    const QDate first = today.addDays(qMin(0, days + 1)), last = today.addDays(qMax(0, days - 1));
    return {first.startOfDay().toUTC(), last.endOfDay().toUTC()};
}

} // namespace domain
