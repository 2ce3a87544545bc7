#include "pdf/pagemessage.h"

#include <QDataStream>
#include <QIODevice>

#include <algorithm>
#include <cmath>

namespace pdf::pagemessage {

namespace {

quint32 parts(double points)
{
    const double side = points >= 1 ? std::min(points, maxPoints) : 1; // what is no number, too
    return static_cast<quint32>(std::lround(side * pointParts));
}

} // namespace

bool isDrawable(const QSize &pixels)
{
    return pixels.width() > 0 && pixels.height() > 0 && pixels.width() <= maxSide &&
           pixels.height() <= maxSide && qint64(pixels.width()) * pixels.height() <= maxPixels;
}

QSize bounded(const QSize &pixels)
{
    const double width = std::max(1, pixels.width()), height = std::max(1, pixels.height());
    const double by =
        std::min({1.0, maxSide / width, maxSide / height, std::sqrt(double(maxPixels) / (width * height))});
    return {std::max(1, static_cast<int>(width * by)), std::max(1, static_cast<int>(height * by))};
}

QByteArray toMessage(quint32 number, const QList<QSizeF> &points)
{
    QByteArray message;
    QDataStream stream(&message, QIODevice::WriteOnly);
    stream << mark << number << quint32(points.size());
    for (const QSizeF &size : points)
        stream << parts(size.width()) << parts(size.height());
    return message;
}

QByteArray toMessage(quint32 number, const QImage &image)
{
    QByteArray message;
    QDataStream stream(&message, QIODevice::WriteOnly);
    stream << mark << number << quint32(image.isNull() ? 0 : 1);
    if (!image.isNull())
        message.append(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes());
    return message;
}

} // namespace pdf::pagemessage
