#include "ui/documents/pagelayout.h"

#include <algorithm>

namespace ui {

namespace {

constexpr int pageMargin = 6, pageGap = 6;
constexpr qreal mostPageSide = 100'000; // so that 20,000 pages can still be scrolled through

int sideOf(qreal pixels)
{
    return qMax(1, qRound(qMin(pixels, mostPageSide)));
}

} // namespace

void PageLayout::arrange(int viewWidth, qreal pixelsPerPoint)
{
    const int fitting = qMax(1, viewWidth - 2 * pageMargin);
    m_places.clear();
    m_places.reserve(m_points.size());
    m_width = viewWidth;
    int y = pageMargin;
    for (const QSizeF &points : std::as_const(m_points)) {
        const qreal by = pixelsPerPoint > 0 ? pixelsPerPoint : fitting / points.width();
        const QSize size(sideOf(points.width() * by), sideOf(points.height() * by));
        m_places.append(QRect(QPoint(0, y), size));
        m_width = qMax(m_width, size.width() + 2 * pageMargin);
        y += size.height() + pageGap;
    }
    m_height = m_places.isEmpty() ? 0 : y - pageGap + pageMargin;
    for (QRect &place : m_places)
        place.moveLeft((m_width - place.width()) / 2);
}

qreal PageLayout::scale(int page) const
{
    return page >= 0 && page < count() ? m_places[page].width() / m_points[page].width() : 1;
}

int PageLayout::pageAt(int y) const
{
    const auto found = std::partition_point(m_places.begin(), m_places.end(),
                                            [y](const QRect &place) { return place.bottom() < y; });
    return qMin(static_cast<int>(found - m_places.begin()), count() - 1);
}

std::pair<int, int> PageLayout::pagesBetween(int top, int bottom) const
{
    const int first = qMax(0, pageAt(top));
    int last = pageAt(bottom);
    if (last > first && m_places[last].top() > bottom)
        --last;
    return {first, last};
}

} // namespace ui
