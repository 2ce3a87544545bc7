#include "ui/sessions/sessionlistpaper.h"

#include "ui/sessions/papercolumns.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPrinter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::SessionListPaper)
};

constexpr qreal textPoints = 8, smallerPoints = 7, smallestPoints = 6, titlePoints = 14;
constexpr qreal gapPoints = 6, linePoints = 3;
constexpr qreal rounding = 1.01; //!< a printer's dots make a line this much longer than it was measured

//! Breaks between words, else anywhere; returns how high it is, and draws when there is a painter.
qreal flow(const QString &words, const QFont &font, QPaintDevice *device, const QRectF &area,
           QPainter *painter = nullptr)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(Qt::LeftToRight); // as in the list: a title may begin in another script
    const qreal ascent = QFontMetricsF(font, device).ascent();
    QTextLayout text(QString(words).replace(u'\n', QChar::LineSeparator), font, device);
    text.setTextOption(option);
    text.beginLayout();
    qreal height = 0;
    for (QTextLine line = text.createLine(); line.isValid(); line = text.createLine()) {
        line.setLineWidth(area.width());
        line.setPosition({0, height + qMin(0.0, ascent - line.ascent())}); // beside those of other columns
        height += line.height();
    }
    text.endLayout();
    if (painter)
        text.draw(painter, area.topLeft());
    return height;
}

} // namespace

//! In the device's dots.
struct SessionListPaper::Measure
{
    QPaintDevice *device;
    qreal point, width, height, footer;
    qreal em = 0; //!< of the text
    QFont text, bold, title;
    QList<qreal> lefts, widths; //!< of the columns

    Measure(QPrinter &printer, const QStringList &headers, const PaperRows &rows)
        : device(&printer)
        , point(printer.logicalDpiY() / 72.0)
        , width(printer.pageLayout().paintRectPixels(printer.resolution()).width())
        , height(printer.pageLayout().paintRectPixels(printer.resolution()).height())
        , footer(2 * gapPoints * point)
    {
        title.setBold(true);
        title.setPointSizeF(titlePoints);
        const qreal gap = gapPoints * point;
        const qreal room = width - gap * qreal(qMax<qsizetype>(0, headers.size() - 1));
        QList<PaperColumn> columns;
        for (const qreal points : {textPoints, smallerPoints, smallestPoints}) {
            text.setPointSizeF(points);
            em = points * point;
            bold = text;
            bold.setBold(true);
            columns = columnsOf(headers, rows, room);
            if (keepsWords(columns, room))
                break; // smaller letters are better than broken words
        }
        widths = paperWidths(columns, room);
        qreal left = 0;
        for (const qreal each : std::as_const(widths)) {
            lefts << left;
            left += each + gap;
        }
    }
    [[nodiscard]] QList<PaperColumn> columnsOf(const QStringList &headers, const PaperRows &rows,
                                               qreal room) const
    {
        const qreal mostOfWord = room / 3; // nobody waits for the end of a word without spaces
        const QList<PaperCell> names = paperRows({headers}, QFont::Bold).value(0);
        QList<PaperColumn> columns;
        for (qsizetype column = 0; column < names.size(); ++column) {
            PaperColumn needs{names.at(column).advance, names.at(column).longestWord};
            for (const QList<PaperCell> &cells : rows) {
                const PaperCell cell = cells.value(column);
                needs.wanted = qMax(needs.wanted, cell.advance);
                needs.least = qMax(needs.least, cell.longestWord);
            }
            needs.wanted = needs.wanted * em * rounding + point; // no line is broken for the last dot
            needs.least = qMin(needs.wanted, qMin(mostOfWord, needs.least * em * rounding + point));
            columns << needs;
        }
        return columns;
    }
    //! Most cells are one line: to lay each out takes most of the time. One that only just fits is left to
    //! what draws it.
    [[nodiscard]] bool isOneLine(const PaperCell &cell, qreal wide) const
    {
        return cell.isPlain && cell.advance * em * rounding + 1 <= wide;
    }
    [[nodiscard]] qreal heightOf(const QString &words, const QFont &font, qreal wide) const
    {
        return flow(words, font, device, {0, 0, wide, 0});
    }
};

qreal SessionListPaper::headersHeight(const Measure &measure) const
{
    qreal height = QFontMetricsF(measure.bold, measure.device).lineSpacing();
    for (qsizetype column = 0; column < headers.size(); ++column)
        height = qMax(height, measure.heightOf(headers.at(column), measure.bold, measure.widths.at(column)));
    return height + linePoints * measure.point;
}

void SessionListPaper::drawHeaders(QPainter &painter, qreal top, const Measure &measure) const
{
    for (qsizetype column = 0; column < headers.size(); ++column)
        flow(headers.at(column), painter.font(), measure.device,
             {measure.lefts.at(column), top, measure.widths.at(column), 0}, &painter);
}

void SessionListPaper::drawCells(QPainter &painter, const QList<PaperCell> &cells, qreal top, qreal ascent,
                                 const Measure &measure) const
{
    for (qsizetype column = 0; column < headers.size() && column < cells.size(); ++column) {
        const PaperCell &cell = cells.at(column);
        const qreal left = measure.lefts.at(column), wide = measure.widths.at(column);
        if (measure.isOneLine(cell, wide))
            painter.drawText(QPointF(left, top + ascent), cell.words);
        else
            flow(cell.words, painter.font(), measure.device, {left, top, wide, 0}, &painter);
    }
}

//! The first page's, and where it ends.
qreal SessionListPaper::drawHeading(QPainter &painter, const Measure &measure, bool draws) const
{
    qreal top = 0;
    const auto add = [&](const QString &words, const QFont &font) {
        top += flow(words, font, measure.device, {0, top, measure.width, 0}, draws ? &painter : nullptr);
    };
    add(title, measure.title);
    for (const QString &line : about)
        add(line, measure.text);
    return top + gapPoints * measure.point;
}

SessionListPaper::Pages SessionListPaper::pages(const Measure &measure, qreal firstTop, qreal otherTop) const
{
    Pages pages{.headers = headersHeight(measure), .heights = {}, .ends = {}};
    const QFontMetricsF metrics(measure.text, measure.device);
    const qreal line = qMax(std::ceil(metrics.height()), metrics.lineSpacing());
    const qreal bottom = measure.height - measure.footer;
    qreal top = firstTop + pages.headers;
    qsizetype from = 0;
    for (qsizetype row = 0; row < rows.size(); ++row) {
        qreal height = line;
        const QList<PaperCell> &cells = rows.at(row);
        for (qsizetype column = 0; column < headers.size() && column < cells.size(); ++column)
            if (const qreal wide = measure.widths.at(column); !measure.isOneLine(cells.at(column), wide))
                height = qMax(height, measure.heightOf(cells.at(column).words, measure.text, wide));
        height += linePoints * measure.point;
        pages.heights << height;
        if (top + height > bottom && row > from) {
            pages.ends << row;
            from = row;
            top = otherTop + pages.headers;
        }
        top += height;
    }
    pages.ends << rows.size();
    return pages;
}

void SessionListPaper::drawPage(QPainter &painter, const Measure &measure, const Pages &pages, qreal top,
                                qsizetype from, qsizetype to) const
{
    painter.setFont(measure.bold);
    drawHeaders(painter, top, measure);
    top += pages.headers;
    painter.drawLine(QPointF(0, top - linePoints * measure.point / 2),
                     QPointF(measure.width, top - linePoints * measure.point / 2));
    painter.setFont(measure.text);
    const qreal ascent = QFontMetricsF(measure.text, measure.device).ascent();
    for (qsizetype row = from; row < to; ++row) {
        drawCells(painter, rows.at(row), top, ascent, measure);
        top += pages.heights.at(row);
    }
}

void SessionListPaper::paint(QPrinter &printer) const
{
    QPainter painter;
    if (!painter.begin(&printer))
        return;
    const Measure measure(printer, headers, rows);
    const qreal firstTop = drawHeading(painter, measure, false);
    const qreal otherTop = measure.heightOf(running, measure.text, measure.width) + gapPoints * measure.point;
    const Pages measured = pages(measure, firstTop, otherTop);
    const QList<qsizetype> &ends = measured.ends;
    qsizetype from = 0;
    for (qsizetype page = 0; page < ends.size(); ++page) {
        if (page > 0)
            printer.newPage();
        painter.setPen(QPen(Qt::black, 0.5 * measure.point));
        if (page == 0) {
            (void)drawHeading(painter, measure, true);
        } else {
            painter.setFont(measure.text);
            flow(running, measure.text, measure.device, {0, 0, measure.width, 0}, &painter);
        }
        drawPage(painter, measure, measured, page == 0 ? firstTop : otherTop, from, ends.at(page));
        const QRectF below(0, measure.height - measure.footer, measure.width, measure.footer);
        painter.setFont(measure.text);
        painter.drawText(below, Qt::AlignLeft | Qt::AlignBottom, footer);
        painter.drawText(below, Qt::AlignRight | Qt::AlignBottom,
                         Words::tr("Page %1 of %2").arg(page + 1).arg(ends.size()));
        from = ends.at(page);
    }
}

} // namespace ui
