#pragma once

#include <QImage>
#include <QList>
#include <QSize>
#include <QSizeF>
#include <QString>

#include <memory>

namespace Poppler {
class Document;
}

namespace pdf {

//! The document of which countersign-pdfcheck shows pages. It stays open until another is asked for. In this
//! process, as inspect(): the program asks PageRenderer.
class PageSource
{
public:
    PageSource();
    ~PageSource();
    Q_DISABLE_COPY_MOVE(PageSource)

    //! Opens it anew. In points, as the pages are turned; none when it cannot be shown.
    [[nodiscard]] QList<QSizeF> sizes(const QString &path);
    //! \a page from 0. Null when it cannot be shown.
    [[nodiscard]] QImage image(const QString &path, int page, const QSize &pixels);

private:
    bool open(const QString &path);

    QString m_path;
    std::unique_ptr<Poppler::Document> m_document;
};

} // namespace pdf
