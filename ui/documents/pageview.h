#pragma once

#include "pdf/pagerenderer.h"
#include "ui/documents/pagecache.h"
#include "ui/documents/pagelayout.h"

#include <QAbstractScrollArea>
#include <QSet>
#include <QTimer>

class QPainter;

namespace ui {

//! The pages of a document, one under another. Only those in sight and the next are drawn, by another
//! process; nothing in them can be clicked on.
class PageView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    //! \a renderer outlives what is shown here, and is nobody else's.
    explicit PageView(pdf::PageRenderer &renderer, QWidget *parent = nullptr);

    //! Ends with opened() or cannotOpen(); nothing is shown before.
    void openDocument(const QString &path);
    void closeDocument();
    [[nodiscard]] int pageCount() const { return m_layout.count(); }
    [[nodiscard]] int currentPage() const; //!< from 0
    //! It is seen: drawn as sharp as it can be at this zoom, or told that it cannot be shown.
    [[nodiscard]] bool isComplete(int page) const;
    [[nodiscard]] bool isRefused(int page) const { return m_refused.contains(page); }
    //! In pixels for a point, of the page that is read.
    [[nodiscard]] qreal zoom() const { return m_layout.scale(currentPage()); }

    void zoomIn();
    void zoomOut();
    void fitWidth();

Q_SIGNALS:
    void opened();
    void cannotOpen(pdf::PageRenderer::Trouble trouble);
    void currentPageChanged();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void showSizes(const QList<QSizeF> &sizes);
    void keep(int page, const QImage &image);
    void refuse(int page);
    void arrange(int anchor);
    void zoomBy(qreal factor, int anchor);
    void askForImages();
    void tellPage();
    void nameIt();
    void paintPage(QPainter &painter, int page, const QRect &seen) const;
    void paintRefused(QPainter &painter, const QRect &place, const QRect &seen) const;
    [[nodiscard]] QPoint offset() const;
    [[nodiscard]] QSize pixelsOf(int page) const;
    [[nodiscard]] std::pair<int, int> pagesInSight() const;

    pdf::PageRenderer &m_renderer;
    PageLayout m_layout;
    PageCache m_images;
    QSet<int> m_refused;
    QTimer m_askLater; //!< who scrolls through many pages asks for those where they stop
    bool m_fitsWidth = true;
    qreal m_pixelsPerPoint = 1; //!< unless it fits the width
    int m_toldPage = -1;
};

} // namespace ui
