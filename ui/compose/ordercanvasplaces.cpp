// Where the parts of the signing order are drawn, and how large.
#include "ui/compose/brokenlines.h"
#include "ui/compose/ordercanvas.h"

#include <algorithm>

namespace ui {

namespace {

constexpr int leastBox = 130, mostBox = 240, gap = 6, padding = 8, margin = 1;
constexpr int mostDetailLines = 3;

} // namespace

int OrderCanvas::leastWidth() const
{
    const int columns = static_cast<int>(m_picture.columns.size());
    const int end = m_picture.end.isEmpty() ? 0 : arrowWidth + endWidth();
    return columns * (leastBox + 2 * padding) + std::max(columns - 1, 0) * arrowWidth + end + 2 * margin;
}

QSize OrderCanvas::minimumSizeHint() const
{
    int most = 0;
    for (int column = 0; column < m_picture.columns.size(); ++column)
        most = std::max(most, shownIn(column));
    const int height = titleHeight() + 2 * padding + most * (boxHeight() + gap) - gap;
    return {leastWidth(), height + 2 * margin};
}

QSize OrderCanvas::sizeHint() const
{
    const int columns = static_cast<int>(m_picture.columns.size());
    return minimumSizeHint() + QSize(columns * (mostBox - leastBox), 0);
}

int OrderCanvas::shownIn(int column) const
{
    const int all = static_cast<int>(m_picture.columns.at(column).boxes.size());
    return m_opened.contains(column) ? all : std::min(all, mostShown);
}

bool OrderCanvas::isMore(const Place &place) const
{
    const qsizetype all = m_picture.columns.at(place.column).boxes.size();
    return !m_opened.contains(place.column) && all > mostShown && place.box == mostShown - 1;
}

int OrderCanvas::titleHeight() const
{
    return fontMetrics().lineSpacing() + gap;
}

int OrderCanvas::boxWidth() const
{
    const int columns = static_cast<int>(m_picture.columns.size());
    if (columns == 0)
        return 0;
    const int spare = std::max(width() - leastWidth(), 0) / columns;
    return std::min(leastBox + spare, mostBox);
}

int OrderCanvas::textWidth() const
{
    return boxWidth() - iconSize - 3 * inside;
}

QStringList OrderCanvas::detailLines(const OrderBox &box) const
{
    return brokenLines(box.detail, fontMetrics(), textWidth(), mostDetailLines);
}

//! All of them are as high as the one that needs most.
int OrderCanvas::boxHeight() const
{
    const int room = textWidth();
    if (m_measuredWidth != room) {
        m_measuredWidth = room;
        m_detailLines = 1;
        for (int column = 0; column < m_picture.columns.size(); ++column)
            for (int box = 0; box < shownIn(column); ++box)
                if (!isMore({column, box}))
                    m_detailLines =
                        std::max(m_detailLines, static_cast<int>(detailLines(boxAt({column, box})).size()));
    }
    return (1 + m_detailLines) * fontMetrics().lineSpacing() + 12;
}

//! In two lines where it can be, so that it leaves room to the steps: "Due" and the day below it.
QStringList OrderCanvas::endLines() const
{
    const auto widthOf = [metrics = fontMetrics()](const QStringList &lines) {
        int most = 0;
        for (const QString &line : lines)
            most = std::max(most, metrics.horizontalAdvance(line));
        return most;
    };
    const QString &end = m_picture.end;
    QStringList best{end};
    for (qsizetype at = end.indexOf(u' '); at >= 0; at = end.indexOf(u' ', at + 1))
        if (const QStringList lines{end.left(at), end.mid(at + 1)}; widthOf(lines) < widthOf(best))
            best = lines;
    return best;
}

int OrderCanvas::endWidth() const
{
    int most = iconSize;
    for (const QString &line : endLines())
        most = std::max(most, fontMetrics().horizontalAdvance(line));
    return most + 4;
}

QRect OrderCanvas::endRect() const
{
    if (m_picture.end.isEmpty() || m_picture.columns.isEmpty())
        return {};
    const QRect last = columnRect(static_cast<int>(m_picture.columns.size()) - 1);
    const int high = iconSize + 2 + static_cast<int>(endLines().size()) * fontMetrics().lineSpacing();
    return {last.right() + 1 + arrowWidth, arrowHeight() - high / 2, endWidth(), high};
}

//! Through the first boxes: the steps stand at the same height, however many sign in each.
int OrderCanvas::arrowHeight() const
{
    return columnRect(0).top() + padding + boxHeight() / 2;
}

QRect OrderCanvas::columnRect(int column) const
{
    const int full = boxWidth() + 2 * padding;
    const int boxes = shownIn(column);
    const int high = boxes * (boxHeight() + gap) - gap + 2 * padding;
    return {margin + column * (full + arrowWidth), margin + titleHeight(), full, high};
}

QRect OrderCanvas::placeRect(const Place &place) const
{
    const QRect around = columnRect(place.column);
    return {around.left() + padding, around.top() + padding + place.box * (boxHeight() + gap), boxWidth(),
            boxHeight()};
}

QRect OrderCanvas::rectOf(int column, int box) const
{
    if (column < 0 || column >= m_picture.columns.size() || box < 0 || box >= shownIn(column) ||
        isMore({column, box}))
        return {};
    return placeRect({column, box});
}

std::optional<OrderCanvas::Place> OrderCanvas::placeAt(const QPoint &point) const
{
    for (int column = 0; column < m_picture.columns.size(); ++column) {
        const QRect around = columnRect(column).adjusted(padding, padding, -padding, -padding);
        const int box = (point.y() - around.top()) / (boxHeight() + gap);
        if (around.contains(point) && box < shownIn(column))
            return Place{column, box};
    }
    return std::nullopt;
}

const OrderBox &OrderCanvas::boxAt(const Place &place) const
{
    return m_picture.columns.at(place.column).boxes.at(place.box);
}

} // namespace ui
