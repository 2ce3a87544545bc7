#include "ui/svgiconengine.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPalette>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

bool isDark()
{
    return QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
}

} // namespace

SvgIconEngine::SvgIconEngine(const QString &path)
    : m_path(path)
{
}

void SvgIconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state)
{
    const qreal scale = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
    QPixmap image = pixmap(rect.size() * scale, mode, state);
    image.setDevicePixelRatio(scale);
    painter->drawPixmap(rect.topLeft(), image);
}

QPixmap SvgIconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State)
{
    if (size.isEmpty())
        return {}; // a button that has just been made has no room yet
    const QRgb text = QGuiApplication::palette().color(QPalette::HighlightedText).rgba();
    const QString key = u"%1x%2 %3 %4 %5"_s.arg(size.width())
                            .arg(size.height())
                            .arg(static_cast<int>(mode))
                            .arg(text)
                            .arg(isDark());
    auto known = m_drawn.find(key);
    if (known == m_drawn.end())
        known = m_drawn.insert(key, drawn(size, mode));
    return *known;
}

QPixmap SvgIconEngine::drawn(const QSize &size, QIcon::Mode mode) const
{
    QPixmap image(size);
    image.fill(Qt::transparent);
    QSvgRenderer renderer(m_path);
    QPainter painter(&image);
    if (mode == QIcon::Disabled)
        painter.setOpacity(0.4);
    // A square drawing stays one in a place that is none.
    const int side = qMin(size.width(), size.height());
    renderer.render(&painter, QRectF((size.width() - side) / 2.0, (size.height() - side) / 2.0, side, side));
    if (mode != QIcon::Selected && isDark()) { // they are drawn for a light ground
        painter.setOpacity(1);
        painter.setCompositionMode(QPainter::CompositionMode_SourceAtop);
        painter.fillRect(image.rect(), QColor(255, 255, 255, 80));
    }
    if (mode == QIcon::Selected) {
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(image.rect(), QGuiApplication::palette().color(QPalette::HighlightedText));
    }
    return image;
}

QIconEngine *SvgIconEngine::clone() const
{
    return new SvgIconEngine(m_path);
}

} // namespace ui
