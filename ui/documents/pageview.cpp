#include "ui/documents/pageview.h"

#include "ui/statetext.h"

#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QScroller>
#include <QWheelEvent>

#include <cmath>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int askAfterMs = 20, lineStep = 20;
constexpr qreal zoomStep = 1.25, leastZoom = 0.2, mostZoom = 6; // 1: as large as on paper
constexpr qreal pointsPerInch = 72;
constexpr qreal wheelNotch = 120;
} // namespace

PageView::PageView(pdf::PageRenderer &renderer, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_renderer(renderer)
{
    setFrameShape(QFrame::NoFrame);
    // One that comes and goes takes the width that decides whether it is needed: at some heights that never
    // ends, and the window hangs.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    verticalScrollBar()->setSingleStep(lineStep);
    horizontalScrollBar()->setSingleStep(lineStep);
    viewport()->setBackgroundRole(QPalette::Dark);
    QScroller::grabGesture(viewport(), QScroller::TouchGesture);
    m_askLater.setSingleShot(true);
    m_askLater.setInterval(askAfterMs);
    connect(&m_askLater, &QTimer::timeout, this, &PageView::askForImages);
    connect(&m_renderer, &pdf::PageRenderer::opened, this, &PageView::showSizes);
    connect(&m_renderer, &pdf::PageRenderer::cannotOpen, this, &PageView::cannotOpen);
    connect(&m_renderer, &pdf::PageRenderer::rendered, this, &PageView::keep);
    connect(&m_renderer, &pdf::PageRenderer::cannotRender, this, &PageView::refuse);
    nameIt();
}

void PageView::openDocument(const QString &path)
{
    closeDocument();
    m_renderer.open(path);
}

void PageView::closeDocument()
{
    m_renderer.close();
    showSizes({});
}

void PageView::showSizes(const QList<QSizeF> &sizes)
{
    m_askLater.stop();
    m_images.clear();
    m_refused.clear();
    m_layout.setSizes(sizes);
    arrange(0);
    verticalScrollBar()->setValue(0);
    m_toldPage = -1;
    tellPage();
    if (!sizes.isEmpty())
        Q_EMIT opened();
}

int PageView::currentPage() const
{
    const QScrollBar &bar = *verticalScrollBar();
    if (pageCount() == 0 || bar.value() == 0)
        return 0;
    if (bar.value() == bar.maximum())
        return pageCount() - 1;
    return m_layout.pageAt(bar.value() + viewport()->height() / 3);
}

bool PageView::isComplete(int page) const
{
    return isRefused(page) || m_images.image(page).size() == pixelsOf(page);
}

QPoint PageView::offset() const
{
    return {horizontalScrollBar()->value(), verticalScrollBar()->value()};
}

QSize PageView::pixelsOf(int page) const
{
    const QSizeF size = QSizeF(m_layout.place(page).size()) * devicePixelRatioF();
    return pdf::PageRenderer::bounded(size.toSize());
}

std::pair<int, int> PageView::pagesInSight() const
{
    const int top = verticalScrollBar()->value();
    return m_layout.pagesBetween(top, top + viewport()->height());
}

void PageView::zoomIn()
{
    zoomBy(zoomStep, viewport()->height() / 2);
}

void PageView::zoomOut()
{
    zoomBy(1 / zoomStep, viewport()->height() / 2);
}

void PageView::fitWidth()
{
    m_fitsWidth = true;
    arrange(0);
}

//! What is at the height of \a anchor stays there.
void PageView::zoomBy(qreal factor, int anchor)
{
    if (pageCount() == 0)
        return;
    const qreal full = logicalDpiX() / pointsPerInch;
    m_pixelsPerPoint = qBound(leastZoom * full, zoom() * factor, mostZoom * full);
    m_fitsWidth = false;
    arrange(anchor);
}

void PageView::arrange(int anchor)
{
    QScrollBar &down = *verticalScrollBar(), &across = *horizontalScrollBar();
    const int y = down.value() + anchor;
    const int page = m_layout.pageAt(y);
    const QRect before = m_layout.place(page);
    const qreal part = qreal(y - before.top()) / qMax(1, before.height());
    const qreal middle = (across.value() + viewport()->width() / 2.0) / qMax(1, m_layout.width());

    m_layout.arrange(viewport()->width(), m_fitsWidth ? 0 : m_pixelsPerPoint);
    across.setPageStep(viewport()->width());
    across.setRange(0, qMax(0, m_layout.width() - viewport()->width())); // it may come, and take some height
    across.setValue(qRound(middle * m_layout.width()) - viewport()->width() / 2);
    down.setPageStep(viewport()->height());
    down.setRange(0, qMax(0, m_layout.height() - viewport()->height()));
    const QRect after = m_layout.place(page);
    if (page >= 0)
        down.setValue(after.top() + qRound(part * after.height()) - anchor);
    viewport()->update();
    tellPage();
}

void PageView::keep(int page, const QImage &image)
{
    const auto [first, last] = pagesInSight();
    m_images.insert(page, image, first, last + 1);
    viewport()->update();
}

void PageView::refuse(int page)
{
    m_refused.insert(page);
    viewport()->update();
    nameIt();
}

//! Of the pages in sight, and of the next.
void PageView::askForImages()
{
    const auto [first, last] = pagesInSight();
    QList<pdf::PageRenderer::Wanted> wanted;
    for (int page = first; page <= qMin(last + 1, pageCount() - 1); ++page)
        if (!isComplete(page))
            wanted.append(pdf::PageRenderer::Wanted{page, pixelsOf(page)});
    m_renderer.want(wanted);
}

void PageView::tellPage()
{
    const int page = currentPage();
    if (page == m_toldPage)
        return;
    m_toldPage = page;
    nameIt();
    Q_EMIT currentPageChanged();
}

void PageView::nameIt()
{
    setAccessibleName(
        pageCount() == 0
            ? tr("Pages of the document")
            : tr("Pages of the document: page %1 of %2").arg(currentPage() + 1).arg(pageCount()));
    setAccessibleDescription(isRefused(currentPage()) ? tr("This page cannot be shown.") : QString());
}

void PageView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), palette().brush(QPalette::Dark));
    painter.setRenderHint(QPainter::SmoothPixmapTransform); // of what was drawn for another zoom
    painter.translate(-offset());
    const QRect seen = event->rect().translated(offset());
    const auto [first, last] = m_layout.pagesBetween(seen.top(), seen.bottom());
    for (int page = first; page <= last; ++page)
        paintPage(painter, page, seen);
    if (pageCount() > 0 && !m_askLater.isActive())
        m_askLater.start();
}

void PageView::paintPage(QPainter &painter, int page, const QRect &seen) const
{
    const QRect place = m_layout.place(page);
    const QImage image = m_images.image(page);
    if (isRefused(page))
        paintRefused(painter, place, seen);
    else if (image.isNull())
        painter.fillRect(place & seen, Qt::white); // paper, whatever the colours of the window are
    else
        painter.drawImage(place, image);
}

void PageView::paintRefused(QPainter &painter, const QRect &place, const QRect &seen) const
{
    constexpr int side = 32;
    painter.save();
    painter.setClipRect(place);
    painter.fillRect(place & seen, palette().brush(QPalette::Base));
    painter.setPen(palette().color(QPalette::Text));
    // In the middle of what is in sight of it, when it is higher than the view.
    const QRect shown = place & QRect(offset(), viewport()->size());
    const QRect sign(shown.center() - QPoint(side / 2, side), QSize(side, side));
    icon(u"warning"_s).paint(&painter, sign);
    painter.drawText(QRect(shown.left(), sign.bottom() + side / 4, shown.width(), shown.height() / 2),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, tr("This page cannot be shown."));
    painter.restore();
}

void PageView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        nameIt();
        viewport()->update();
    }
    QAbstractScrollArea::changeEvent(event);
}

void PageView::keyPressEvent(QKeyEvent *event)
{
    const bool isBack = event->modifiers().testFlag(Qt::ShiftModifier);
    QScrollBar &bar = *verticalScrollBar();
    if (event->matches(QKeySequence::MoveToStartOfLine) ||
        event->matches(QKeySequence::MoveToStartOfDocument))
        bar.setValue(bar.minimum());
    else if (event->matches(QKeySequence::MoveToEndOfLine) ||
             event->matches(QKeySequence::MoveToEndOfDocument))
        bar.setValue(bar.maximum());
    else if (event->key() == Qt::Key_Space)
        bar.triggerAction(isBack ? QScrollBar::SliderPageStepSub : QScrollBar::SliderPageStepAdd);
    else
        QAbstractScrollArea::keyPressEvent(event);
}

void PageView::mousePressEvent(QMouseEvent *event)
{
    setFocus(Qt::MouseFocusReason);
    event->accept();
}

void PageView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    arrange(0);
}

void PageView::scrollContentsBy(int dx, int dy)
{
    QAbstractScrollArea::scrollContentsBy(dx, dy);
    tellPage();
}

void PageView::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier))
        return QAbstractScrollArea::wheelEvent(event);
    if (const int turned = event->angleDelta().y(); turned != 0)
        zoomBy(std::pow(zoomStep, turned / wheelNotch), qRound(event->position().y()));
    event->accept();
}

} // namespace ui
