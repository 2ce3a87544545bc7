#include "models/celltext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace models {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CellText)
};

constexpr qint64 minuteSeconds = 60, hourSeconds = 60 * minuteSeconds;

QString inOrAgo(bool isAhead, const QString &amount)
{
    return isAhead ? Text::tr("in %1").arg(amount) : Text::tr("%1 ago").arg(amount);
}

//! Within sentences: a number at the end of a line says nothing without its unit, which begins the next.
QString inOnePiece(QString text)
{
    return text.replace(u' ', QChar(QChar::Nbsp));
}

//! By the calendar of who reads it: what is due tomorrow night is due tomorrow, though that is 40 hours
//! ahead, and on the day when the clocks change a day has another number of hours.
QString calendarText(const QDateTime &moment, const QDateTime &now, qint64 seconds)
{
    const QDateTime here = moment.toLocalTime();
    const qint64 days = now.toLocalTime().date().daysTo(here.date());
    const QString clock = here.toString(u"HH:mm"_s); // as in the fields in which it is changed
    if (days == 0)
        return seconds > 0
                   ? Text::tr("today %1").arg(clock)
                   : inOrAgo(false, Text::tr("%n hour(s)", nullptr,
                                             static_cast<int>((hourSeconds / 2 - seconds) / hourSeconds)));
    if (days == 1)
        return Text::tr("tomorrow %1").arg(clock);
    if (days == -1)
        return Text::tr("yesterday %1").arg(clock);
    return inOrAgo(days > 0, Text::tr("%n day(s)", nullptr, static_cast<int>(std::llabs(days))));
}

} // namespace

QString relativeText(const QDateTime &moment, const QDateTime &now)
{
    constexpr qint64 farAway = 60LL * 24 * 60 * 60;
    if (!moment.isValid())
        return {};
    const qint64 seconds = now.secsTo(moment);
    if (std::llabs(seconds) > farAway)
        return dayText(moment);
    const qint64 away = std::llabs(seconds);
    if (away < 45)
        return Text::tr("just now");
    if (away < hourSeconds)
        return inOrAgo(seconds > 0, Text::tr("%n minute(s)", nullptr,
                                             static_cast<int>(qMax<qint64>(1, away / minuteSeconds))));
    return calendarText(moment, now, seconds);
}

QStringList longestAges()
{
    constexpr qint64 daySeconds = 24 * hourSeconds;
    const QDateTime night(QDate::currentDate(), QTime(23, 59)); // 20 hours before it is still its day
    QStringList texts;
    for (const qint64 ago : {qint64(0), 59 * minuteSeconds, 20 * hourSeconds, 30 * hourSeconds,
                             59 * daySeconds, 99 * daySeconds})
        texts << relativeText(night.addSecs(-ago), night);
    return texts;
}

QString distanceText(const QDateTime &moment, const QDateTime &now)
{
    const qint64 seconds = now.secsTo(moment), away = std::llabs(seconds);
    if (!moment.isValid() || away < hourSeconds)
        return inOnePiece(relativeText(moment, now));
    const qint64 days = now.toLocalTime().date().daysTo(moment.toLocalTime().date());
    if (days == 0)
        return inOnePiece(
            inOrAgo(seconds > 0, Text::tr("%n hour(s)", nullptr,
                                          static_cast<int>((away + hourSeconds / 2) / hourSeconds))));
    if (std::llabs(days) == 1)
        return days > 0 ? Text::tr("tomorrow") : Text::tr("yesterday");
    return inOnePiece(inOrAgo(days > 0, Text::tr("%n day(s)", nullptr, static_cast<int>(std::llabs(days)))));
}

QString briefAge(const QDateTime &moment, const QDateTime &now)
{
    constexpr qint64 daySeconds = 24 * hourSeconds;
    const qint64 seconds = moment.isValid() ? moment.secsTo(now) : 0;
    if (!moment.isValid() || seconds > 60 * daySeconds)
        return relativeText(moment, now);
    if (seconds < 45)
        return Text::tr("now", "how old what is shown is");
    //: minutes, hours and days, cut as they are everywhere
    return seconds < hourSeconds  ? Text::tr("%1 min").arg(qMax<qint64>(1, seconds / minuteSeconds))
           : seconds < daySeconds ? Text::tr("%1 h").arg(seconds / hourSeconds)
                                  : Text::tr("%1 d").arg(seconds / daySeconds);
}

QString absoluteText(const QDateTime &moment)
{
    if (!moment.isValid())
        return {};
    const QDateTime local = moment.toLocalTime();
    const QLocale locale;
    return Text::tr("%1 at %2 (%3)")
        .arg(locale.toString(local.date(), QLocale::LongFormat),
             locale.toString(local.time(), QLocale::ShortFormat), zoneText(moment));
}

QString shortText(const QDateTime &moment)
{
    if (!moment.isValid())
        return {};
    const QDateTime local = moment.toLocalTime();
    return QLocale().toString(local, QLocale::ShortFormat) + u' ' + local.timeZoneAbbreviation();
}

QString dayText(const QDateTime &moment)
{
    return QLocale().toString(moment.toLocalTime().date(), QLocale::ShortFormat);
}

QString weekdayText(const QDateTime &moment)
{
    if (!moment.isValid())
        return {};
    const QDateTime local = moment.toLocalTime();
    return QLocale().dayName(local.date().dayOfWeek(), QLocale::ShortFormat) + u' ' +
           QLocale().toString(local, QLocale::ShortFormat);
}

QString zoneText(const QDateTime &moment)
{
    const QDateTime local = moment.toLocalTime();
    const QString name = local.timeZoneAbbreviation();
    const QString offset = QTimeZone(local.offsetFromUtc()).displayName(local, QTimeZone::OffsetName);
    if (local.offsetFromUtc() == 0 || name.isEmpty() || name.startsWith("UTC"_L1) || name.startsWith(u'+') ||
        name.startsWith(u'-'))
        return local.offsetFromUtc() == 0 ? u"UTC"_s : offset;
    return u"%1, %2"_s.arg(name, offset);
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
