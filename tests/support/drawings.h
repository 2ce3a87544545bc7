#pragma once

#include "ui/statetext.h"

#include <QImage>
#include <QPainter>

#include <cstdlib>

namespace support {

//! Whether the drawing of that name is somewhere in \a image, as high as beside words and on \a ground.
inline bool isDrawnIn(const QImage &image, const QString &iconName, const QColor &ground)
{
    constexpr int side = 16;
    QImage wanted(side, side, QImage::Format_RGB32);
    wanted.fill(ground);
    QPainter painter(&wanted);
    ui::icon(iconName).paint(&painter, 0, 0, side, side);
    painter.end();
    const QImage seen = image.convertToFormat(QImage::Format_RGB32);
    const auto isAlike = [](QRgb a, QRgb b) {
        constexpr int rounding = 2; // of what is blended
        return std::abs(qRed(a) - qRed(b)) <= rounding && std::abs(qGreen(a) - qGreen(b)) <= rounding &&
               std::abs(qBlue(a) - qBlue(b)) <= rounding;
    };
    const auto isAt = [&](int left, int top) {
        for (int y = 0; y < side; ++y)
            for (int x = 0; x < side; ++x)
                if (!isAlike(seen.pixel(left + x, top + y), wanted.pixel(x, y)))
                    return false;
        return true;
    };
    for (int top = 0; top + side <= seen.height(); ++top)
        for (int left = 0; left + side <= seen.width(); ++left)
            if (isAt(left, top))
                return true;
    return false;
}

} // namespace support
