#include "ui/documents/pagecache.h"

namespace ui {

void PageCache::insert(int page, const QImage &image, int first, int last)
{
    m_bytes += image.sizeInBytes() - m_images.value(page).sizeInBytes();
    m_images.insert(page, image);
    while (m_bytes > m_maxBytes) {
        const int lowest = m_images.firstKey(), highest = m_images.lastKey();
        const int farthest = first - lowest > highest - last ? lowest : highest;
        if (farthest >= first && farthest <= last)
            return;
        m_bytes -= m_images.take(farthest).sizeInBytes();
    }
}

void PageCache::clear()
{
    m_images.clear();
    m_bytes = 0;
}

} // namespace ui
