#pragma once

#include <QList>
#include <QRect>
#include <QSizeF>

#include <utility>

namespace ui {

//! Where the pages of a document stand, one under another and each in the middle: in pixels of the view.
class PageLayout
{
public:
    void setSizes(const QList<QSizeF> &points) { m_points = points; }
    //! \a pixelsPerPoint: 0 makes each page as wide as the view.
    void arrange(int viewWidth, qreal pixelsPerPoint);

    [[nodiscard]] int count() const { return static_cast<int>(m_places.size()); }
    [[nodiscard]] QRect place(int page) const { return m_places.value(page); }
    [[nodiscard]] int width() const { return m_width; }
    [[nodiscard]] int height() const { return m_height; }
    //! How many pixels a point of \a page has.
    [[nodiscard]] qreal scale(int page) const;
    //! The page at that height, or the next below; the last when there is none below, -1 without pages.
    [[nodiscard]] int pageAt(int y) const;
    //! The first and the last that show between these heights; the last is before the first without pages.
    [[nodiscard]] std::pair<int, int> pagesBetween(int top, int bottom) const;

private:
    QList<QSizeF> m_points;
    QList<QRect> m_places;
    int m_width = 0, m_height = 0;
};

} // namespace ui
