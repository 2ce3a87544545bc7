#include "ui/compose/ordercanvas.h"

#include "ui/statetext.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QStyle>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int narrowest = 132, widest = 220, arrowWidth = 34, gap = 6, padding = 8, margin = 1;
} // namespace

OrderCanvas::OrderCanvas(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setObjectName(u"orderCanvas"_s);
    describe();
}

void OrderCanvas::setPicture(const OrderPicture &picture)
{
    if (m_picture == picture)
        return;
    if (m_picture.columns.size() != picture.columns.size())
        m_opened.clear();
    m_picture = picture;
    setCurrent(m_current);
    describe();
    updateGeometry();
    update();
}

QSize OrderCanvas::minimumSizeHint() const
{
    const int columns = static_cast<int>(m_picture.columns.size());
    int most = 0;
    for (int column = 0; column < columns; ++column)
        most = std::max(most, shownIn(column));
    const int end = m_picture.end.isEmpty() ? 0 : endWidth() + arrowWidth;
    const int width =
        columns * (narrowest + 2 * padding) + std::max(columns - 1, 0) * arrowWidth + end + 2 * margin;
    const int height = fontMetrics().lineSpacing() + gap + 2 * padding + most * (boxHeight() + gap) - gap;
    return {width, height + 2 * margin};
}

QSize OrderCanvas::sizeHint() const
{
    const int columns = static_cast<int>(m_picture.columns.size());
    return minimumSizeHint() + QSize(columns * (widest - narrowest), 0);
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

int OrderCanvas::boxHeight() const
{
    return 2 * fontMetrics().lineSpacing() + 12;
}

int OrderCanvas::boxWidth() const
{
    const int columns = static_cast<int>(m_picture.columns.size());
    if (columns == 0)
        return 0;
    const int spare = std::max(width() - minimumSizeHint().width(), 0) / columns;
    return std::min(narrowest + spare, widest);
}

int OrderCanvas::endWidth() const
{
    return fontMetrics().horizontalAdvance(m_picture.end) + 30;
}

QRect OrderCanvas::columnRect(int column) const
{
    const int titleHeight = fontMetrics().lineSpacing() + gap;
    const int full = boxWidth() + 2 * padding;
    const int boxes = shownIn(column);
    const int high = boxes * (boxHeight() + gap) - gap + 2 * padding;
    const int space = height() - titleHeight - 2 * margin;
    return {margin + column * (full + arrowWidth), margin + titleHeight + std::max(space - high, 0) / 2, full,
            high};
}

QRect OrderCanvas::rectOf(int column, int box) const
{
    if (column < 0 || column >= m_picture.columns.size() || box < 0 || box >= shownIn(column) ||
        isMore({column, box}))
        return {};
    const QRect around = columnRect(column);
    return {around.left() + padding, around.top() + padding + box * (boxHeight() + gap), boxWidth(),
            boxHeight()};
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

void OrderCanvas::setCurrent(Place place)
{
    const int columns = static_cast<int>(m_picture.columns.size());
    place.column = std::clamp(place.column, 0, std::max(columns - 1, 0));
    place.box = columns == 0 ? 0 : std::clamp(place.box, 0, std::max(shownIn(place.column) - 1, 0));
    m_current = place;
    update();
    if (columns > 0 && hasFocus())
        Q_EMIT currentMoved(columnRect(place.column));
}

void OrderCanvas::keyPressEvent(QKeyEvent *event)
{
    Place to = m_current;
    switch (event->key()) {
    case Qt::Key_Left:
        --to.column;
        break;
    case Qt::Key_Right:
        ++to.column;
        break;
    case Qt::Key_Up:
        --to.box;
        break;
    case Qt::Key_Down:
        ++to.box;
        break;
    case Qt::Key_Home:
        to = {0, 0};
        break;
    case Qt::Key_End:
        to.column = static_cast<int>(m_picture.columns.size()) - 1;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        activate(m_current);
        return;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    setCurrent(to);
    describe();
}

void OrderCanvas::mousePressEvent(QMouseEvent *event)
{
    m_pressed = placeAt(event->pos()).value_or(Place{-1, -1});
    if (m_pressed.column >= 0)
        setCurrent(m_pressed);
}

void OrderCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (const auto place = placeAt(event->pos()); place && *place == m_pressed)
        activate(*place);
}

void OrderCanvas::activate(const Place &place)
{
    if (place.column >= m_picture.columns.size() || place.box >= shownIn(place.column))
        return;
    if (!isMore(place)) {
        Q_EMIT boxActivated(boxAt(place).id);
        return;
    }
    m_opened.insert(place.column);
    updateGeometry();
    update();
    Q_EMIT heightChanged();
}

void OrderCanvas::describe()
{
    setAccessibleName(tr("Signing order"));
    QString words = m_picture.inWords();
    if (!m_picture.columns.isEmpty() && shownIn(m_current.column) > m_current.box && hasFocus())
        words = boxAt(m_current).name + u". "_s + words;
    setAccessibleDescription(words);
}

void OrderCanvas::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        describe();
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

bool OrderCanvas::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const auto place = placeAt(help->pos());
    QStringList lines;
    if (place && isMore(*place)) {
        const auto &boxes = m_picture.columns.at(place->column).boxes;
        for (qsizetype i = place->box; i < boxes.size(); ++i)
            lines << boxes[i].name;
    } else if (place) {
        const OrderBox &box = boxAt(*place);
        lines = {box.name, box.detail, box.problem};
        lines.removeAll(QString());
    } else if (help->pos().x() > width() - endWidth()) {
        lines << m_picture.endProblem;
    }
    QToolTip::showText(help->globalPos(), lines.join(u'\n').toHtmlEscaped().replace(u'\n', "<br>"_L1), this);
    return true;
}

} // namespace ui
