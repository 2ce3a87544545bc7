#include "pdf/pagesource.h"

#include "pdf/pagemessage.h"
#include "pdf/quietpoppler.h"

#include <poppler-qt6.h>

namespace pdf {

PageSource::PageSource() = default;
PageSource::~PageSource() = default;

bool PageSource::open(const QString &path)
{
    quietPoppler();
    m_path.clear();
    m_document = Poppler::Document::load(path);
    if (!m_document || m_document->isLocked()) {
        m_document.reset();
        return false;
    }
    m_document->setRenderHint(Poppler::Document::Antialiasing);
    m_document->setRenderHint(Poppler::Document::TextAntialiasing);
    m_path = path;
    return true;
}

QList<QSizeF> PageSource::sizes(const QString &path)
{
    const int count = open(path) ? m_document->numPages() : 0;
    if (count > pagemessage::maxPages)
        return {};
    QList<QSizeF> points;
    for (int i = 0; i < count; ++i) {
        const std::unique_ptr<Poppler::Page> page = m_document->page(i);
        points.append(page ? page->pageSizeF() : QSizeF()); // asked for its image, it says that there is none
    }
    return points;
}

QImage PageSource::image(const QString &path, int page, const QSize &pixels)
{
    if ((!m_document || path != m_path) && !open(path))
        return {};
    const std::unique_ptr<Poppler::Page> shown = m_document->page(page);
    const QSizeF size = shown ? shown->pageSizeF() : QSizeF();
    if (!(size.width() > 0) || !(size.height() > 0))
        return {};
    constexpr double pointsPerInch = 72;
    const QImage drawn = shown->renderToImage(pointsPerInch * pixels.width() / size.width(),
                                              pointsPerInch * pixels.height() / size.height(), 0, 0,
                                              pixels.width(), pixels.height());
    return drawn.size() == pixels ? drawn.convertToFormat(pagemessage::format) : QImage();
}

} // namespace pdf
