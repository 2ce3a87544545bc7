#include "ui/sessions/sessiontime.h"

namespace ui {

QDateTime createdAtOf(const QString &sessionId)
{
    const QString hex = QString(sessionId).remove(QLatin1Char('-'));
    if (hex.size() != 32 || hex.at(12) != QLatin1Char('7'))
        return {};
    bool isNumber = false;
    const qint64 milliseconds = hex.left(12).toLongLong(&isNumber, 16);
    return isNumber ? QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC) : QDateTime();
}

} // namespace ui
