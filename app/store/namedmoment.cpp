#include "store/namedmoment.h"

using namespace Qt::StringLiterals;

namespace store {

QDateTime namedMoment(const QString &text)
{
    // apart: together they would be a moment of here, where clocks skip an hour each spring
    const QString date = text.section(u'-', 0, 0), time = text.section(u'-', 1);
    const QDate day = QDate::fromString(date, u"yyyyMMdd"_s);
    const QTime clock = QTime::fromString(time, time.contains(u'-') ? u"HHmmss-zzz"_s : u"HHmmss"_s);
    return day.isValid() && clock.isValid() ? QDateTime(day, clock, Qt::UTC) : QDateTime();
}

} // namespace store
