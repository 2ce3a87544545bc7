#pragma once

#include <QImage>
#include <QMap>

namespace ui {

//! The images of pages, as many as memory is given to: those farthest from what is in sight go first.
class PageCache
{
public:
    static constexpr qsizetype defaultBytes = 96LL * 1024 * 1024;

    explicit PageCache(qsizetype maxBytes = defaultBytes)
        : m_maxBytes(maxBytes)
    {
    }

    //! \a first to \a last are in sight, and stay whatever they take.
    void insert(int page, const QImage &image, int first, int last);
    void clear();
    [[nodiscard]] QImage image(int page) const { return m_images.value(page); } //!< null: there is none
    [[nodiscard]] qsizetype bytes() const { return m_bytes; }

private:
    QMap<int, QImage> m_images;
    qsizetype m_maxBytes, m_bytes = 0;
};

} // namespace ui
