// How the signing order is drawn. All colours are the palette's.
#include "ui/compose/ordercanvas.h"

#include "ui/statetext.h"

#include <QPainter>
#include <QStyleOptionFocusRect>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qreal corner = 5;

QColor between(const QColor &a, const QColor &b, qreal share)
{
    const auto mix = [share](int from, int to) { return int(from + (to - from) * share); };
    return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

} // namespace

void OrderCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor line =
        between(palette().color(QPalette::Window), palette().color(QPalette::WindowText), 0.3);
    QFont bold = font();
    bold.setBold(true);
    for (int column = 0; column < m_picture.columns.size(); ++column) {
        const OrderColumn &step = m_picture.columns[column];
        const QRect around = columnRect(column);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.setFont(bold);
        painter.drawText(QRect(around.left(), around.top() - titleHeight(), around.width(), titleHeight()),
                         Qt::AlignHCenter | Qt::AlignVCenter,
                         QFontMetrics(bold).elidedText(step.title, Qt::ElideRight, around.width()));
        painter.setFont(font());
        painter.setPen(QPen(line, 1, step.isOutside ? Qt::DashLine : Qt::SolidLine));
        painter.setBrush(palette().color(QPalette::AlternateBase));
        painter.drawRoundedRect(QRectF(around).adjusted(0.5, 0.5, -0.5, -0.5), corner + 2, corner + 2);
        for (int box = 0; box < shownIn(column); ++box)
            drawBox(painter, {column, box});
        if (column + 1 < m_picture.columns.size())
            drawArrow(painter, around.right() + 1, columnRect(column + 1).left());
    }
    if (!m_picture.end.isEmpty() && !m_picture.columns.isEmpty())
        drawEnd(painter);
}

void OrderCanvas::drawBox(QPainter &painter, const Place &place) const
{
    const QRect rect = placeRect(place);
    const bool isCurrent = hasFocus() && place == m_current;
    const QColor soft = between(palette().color(QPalette::Base), palette().color(QPalette::Text), 0.3);
    const QRectF frame = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
    if (isMore(place)) {
        const auto more = m_picture.columns[place.column].boxes.size() - place.box;
        painter.setPen(palette().color(isCurrent ? QPalette::Highlight : QPalette::Link));
        painter.drawText(rect, Qt::AlignCenter, tr("and %n more", nullptr, static_cast<int>(more)));
    } else {
        const OrderBox &box = boxAt(place);
        const bool isWrong = !box.problem.isEmpty();
        painter.setBrush(palette().color(QPalette::Base));
        painter.setPen(QPen(isWrong ? palette().color(QPalette::Text) : soft, isWrong ? 2 : 1));
        painter.drawRoundedRect(frame, corner, corner);
        // One above the other: beside each other they would take the room of the words
        QStringList icons{box.iconName};
        if (isWrong)
            icons << u"error"_s;
        const int iconsHeight = static_cast<int>(icons.size()) * (iconSize + 4) - 4;
        int top = rect.top() + (rect.height() - iconsHeight) / 2;
        for (const QString &name : std::as_const(icons)) {
            icon(name).paint(&painter, rect.left() + inside, top, iconSize, iconSize);
            top += iconSize + 4;
        }
        const QStringList details = detailLines(box);
        const int lineHeight = fontMetrics().lineSpacing();
        const int textHeight = (1 + static_cast<int>(details.size())) * lineHeight;
        QRect text(rect.left() + inside + iconSize + inside, rect.top() + (rect.height() - textHeight) / 2,
                   textWidth(), lineHeight);
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(text, Qt::AlignVCenter,
                         fontMetrics().elidedText(box.name, Qt::ElideRight, text.width()));
        painter.setPen(palette().color(QPalette::PlaceholderText));
        for (const QString &line : details) {
            text.translate(0, lineHeight);
            painter.drawText(text, Qt::AlignVCenter, line);
        }
    }
    if (!isCurrent)
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
    painter.drawRoundedRect(frame.adjusted(-1, -1, 1, 1), corner + 1, corner + 1);
}

void OrderCanvas::drawArrow(QPainter &painter, int left, int right) const
{
    const qreal y = arrowHeight() + 0.5;
    const QColor color =
        between(palette().color(QPalette::Window), palette().color(QPalette::WindowText), 0.65);
    painter.setPen(QPen(color, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const QPointF tip(right - 5, y);
    painter.drawLine(QPointF(left + 5, y), tip);
    painter.drawPolyline(QPolygonF{tip + QPointF(-6, -5), tip, tip + QPointF(-6, 5)});
}

void OrderCanvas::drawEnd(QPainter &painter) const
{
    const QRect rect = endRect();
    drawArrow(painter, rect.left() - arrowWidth, rect.left());
    const bool isWrong = !m_picture.endProblem.isEmpty();
    icon(isWrong ? u"error"_s : u"due-date"_s)
        .paint(&painter, rect.left() + (rect.width() - iconSize) / 2, rect.top(), iconSize, iconSize);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(rect.adjusted(0, iconSize + 2, 0, 0), Qt::AlignHCenter | Qt::AlignTop,
                     endLines().join(u'\n'));
}

} // namespace ui
