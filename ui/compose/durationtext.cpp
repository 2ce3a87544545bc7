#include "ui/compose/durationtext.h"

#include <QCoreApplication>
#include <QStringList>

namespace ui {

namespace {
struct DurationText
{
    Q_DECLARE_TR_FUNCTIONS(ui::DurationText)
};
} // namespace

QString durationText(const domain::Duration &duration)
{
    QStringList parts;
    if (const int n = duration.years())
        parts << DurationText::tr("%n year(s)", nullptr, n);
    if (const int n = duration.months())
        parts << DurationText::tr("%n month(s)", nullptr, n);
    if (const int n = duration.weeks())
        parts << DurationText::tr("%n week(s)", nullptr, n);
    if (const int n = duration.days())
        parts << DurationText::tr("%n day(s)", nullptr, n);
    if (const int n = duration.hours())
        parts << DurationText::tr("%n hour(s)", nullptr, n);
    if (const int n = duration.minutes())
        parts << DurationText::tr("%n minute(s)", nullptr, n);
    if (const int n = duration.seconds())
        parts << DurationText::tr("%n second(s)", nullptr, n);
    return parts.isEmpty() ? DurationText::tr("no time") : parts.join(QStringLiteral(", "));
}

} // namespace ui
