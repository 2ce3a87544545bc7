#include "domain/createdestimate.h"

#include <QUuid>

namespace domain {

QDateTime momentInId(const QString &id)
{
    const QByteArray bytes = QUuid::fromString(id).toRfc4122();
    if ((bytes.at(6) & 0xf0) != 0x70)
        return {};
    qint64 ms = 0;
    for (int i = 0; i < 6; ++i)
        ms = ms << 8 | static_cast<unsigned char>(bytes.at(i));
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

QDateTime createdEstimate(const QString &id, const QDateTime &from, const QDateTime &to, qint64 position,
                          qint64 total)
{
    if (const QDateTime told = momentInId(id); told.isValid() && told >= from && told <= to)
        return told;
    const qint64 fromMs = from.toMSecsSinceEpoch(), toMs = to.toMSecsSinceEpoch();
    const double part = total > 0 ? double(position) / double(total) : 0;
    return QDateTime::fromMSecsSinceEpoch(toMs - qint64(double(toMs - fromMs) * part), Qt::UTC);
}

} // namespace domain
