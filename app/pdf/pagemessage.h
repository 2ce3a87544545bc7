#pragma once

#include <QByteArray>
#include <QImage>
#include <QList>
#include <QSize>
#include <QSizeF>

namespace pdf::pagemessage {

//! How countersign-pdfcheck answers PageSizes and PageImage, in a message of checkmessage.h: a mark, the
//! number of the request and a count, four bytes each, the highest first. Then the width and height of so
//! many pages, in hundredths of a point; or the pixels of so many images (one, or none when the page cannot
//! be shown), as both processes have them in memory. PageAnswer reads it.
inline constexpr quint32 mark = 0x43535050;
inline constexpr qsizetype headBytes = 12;
inline constexpr qsizetype bytesPerSize = 8;

inline constexpr int maxPages = 20'000;
inline constexpr double maxPoints = 14'400; //!< of a side; what is longer is said to be so long
inline constexpr int pointParts = 100;
inline constexpr int maxSide = 16'384;               //!< of an image, in pixels
inline constexpr qint64 maxPixels = 16'777'216;      //!< of an image
inline constexpr auto format = QImage::Format_RGB32; //!< without gaps between the lines

[[nodiscard]] bool isDrawable(const QSize &pixels);
//! The largest image of about this shape that may be asked for.
[[nodiscard]] QSize bounded(const QSize &pixels);

//! \a number: of the request that it answers. None when the document cannot be shown.
[[nodiscard]] QByteArray toMessage(quint32 number, const QList<QSizeF> &points);
//! A null \a image when the page cannot be shown.
[[nodiscard]] QByteArray toMessage(quint32 number, const QImage &image);

} // namespace pdf::pagemessage
