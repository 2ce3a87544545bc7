#include "ui/compose/ordercanvas.h"

#include "ui/statetext.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QStyle>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

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
    measureAgain();
    setCurrent(m_current);
    describe();
    updateGeometry();
    update();
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
    measureAgain();
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
    if (event->type() == QEvent::FontChange) {
        measureAgain();
        updateGeometry();
    }
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
    } else if (endRect().contains(help->pos())) {
        lines << m_picture.endProblem;
    }
    QToolTip::showText(help->globalPos(), lines.join(u'\n').toHtmlEscaped().replace(u'\n', "<br>"_L1), this);
    return true;
}

} // namespace ui
