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

//! Most cells are one line of letters that the font itself has: to lay each out takes most of the time. One
//! that only just fits is left to what draws it.
bool isPlainLine(const QString &words, const QFontMetricsF &metrics, qreal wide)
{
    constexpr QChar lastLatin(0x024F);
    constexpr qreal doubt = 1;
    const bool isPlain = std::all_of(words.begin(), words.end(), [lastLatin](QChar letter) {
        return letter.isPrint() && letter <= lastLatin;
    });
    return isPlain && !words.isEmpty() && metrics.horizontalAdvance(words) + doubt <= wide;
}

//! The longest piece between spaces, which is not broken as long as there is room.
qreal longestWord(const QString &words, const QFontMetricsF &metrics)
{
    qreal longest = 0;
    for (const QString &word : words.simplified().split(u' '))
        longest = qMax(longest, metrics.horizontalAdvance(word));
    return longest;
}

} // namespace

//! In the device's dots.
struct SessionListPaper::Measure
{
    QPaintDevice *device;
    qreal point, width, height, footer;
    QFont text, bold, title;
    QList<qreal> lefts, widths; //!< of the columns

    Measure(QPrinter &printer, const QStringList &headers, const QList<QStringList> &rows)
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
    [[nodiscard]] QList<PaperColumn> columnsOf(const QStringList &headers, const QList<QStringList> &rows,
                                               qreal room) const
    {
        const QFontMetricsF ofText(text, device), ofBold(bold, device);
        const qreal mostOfWord = room / 3; // nobody waits for the end of a word without spaces
        QList<PaperColumn> columns;
        for (qsizetype column = 0; column < headers.size(); ++column) {
            const QString &header = headers.at(column);
            PaperColumn needs{ofBold.horizontalAdvance(header), longestWord(header, ofBold)};
            for (const QStringList &cells : rows) {
                const QString words = cells.value(column);
                const qreal advance = ofText.horizontalAdvance(words);
                needs.wanted = qMax(needs.wanted, advance);
                if (advance > needs.least) // else none of its words is longer
                    needs.least = qMax(needs.least, longestWord(words, ofText));
            }
            needs.wanted += point; // rounding breaks no line
            needs.least = qMin(needs.wanted, qMin(mostOfWord, needs.least + point));
            columns << needs;
        }
        return columns;
    }
    [[nodiscard]] qreal heightOf(const QString &words, const QFont &font, qreal wide) const
    {
        if (const QFontMetricsF metrics(font, device); isPlainLine(words, metrics, wide))
            return std::ceil(metrics.height());
        return flow(words, font, device, {0, 0, wide, 0});
    }
};

qreal SessionListPaper::heightOf(const QStringList &cells, const QFont &font, const Measure &measure) const
{
    qreal height = QFontMetricsF(font, measure.device).lineSpacing();
    for (qsizetype column = 0; column < cells.size(); ++column)
        height = qMax(height, measure.heightOf(cells.at(column), font, measure.widths.at(column)));
    return height + linePoints * measure.point;
}

void SessionListPaper::drawCells(QPainter &painter, const QStringList &cells, qreal top,
                                 const Measure &measure) const
{
    const QFontMetricsF metrics(painter.font(), measure.device);
    for (qsizetype column = 0; column < cells.size(); ++column) {
        const QString &words = cells.at(column);
        const qreal left = measure.lefts.at(column), wide = measure.widths.at(column);
        if (isPlainLine(words, metrics, wide))
            painter.drawText(QPointF(left, top + metrics.ascent()), words);
        else
            flow(words, painter.font(), measure.device, {left, top, wide, 0}, &painter);
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
    Pages pages{.headers = heightOf(headers, measure.bold, measure), .heights = {}, .ends = {}};
    const qreal bottom = measure.height - measure.footer;
    qreal top = firstTop + pages.headers;
    qsizetype from = 0;
    for (qsizetype row = 0; row < rows.size(); ++row) {
        const qreal height = heightOf(rows.at(row), measure.text, measure);
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
    drawCells(painter, headers, top, measure);
    top += pages.headers;
    painter.drawLine(QPointF(0, top - linePoints * measure.point / 2),
                     QPointF(measure.width, top - linePoints * measure.point / 2));
    painter.setFont(measure.text);
    for (qsizetype row = from; row < to; ++row) {
        drawCells(painter, rows.at(row), top, measure);
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
