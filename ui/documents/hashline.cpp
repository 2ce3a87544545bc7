#include "ui/documents/hashline.h"

#include <QFontDatabase>
#include <QPainter>
#include <QToolButton>

namespace ui {

namespace {
constexpr int beforeText = 2; //!< as QLineEdit has it
}

HashLine::HashLine(QWidget *parent)
    : QLineEdit(parent)
{
    setReadOnly(true);
    setFrame(false);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    QPalette plain = palette();
    plain.setBrush(QPalette::Base, Qt::transparent);
    setPalette(plain);
}

//! Without the buttons at its end.
QRect HashLine::room() const
{
    QRect room = rect().adjusted(beforeText, 0, -beforeText, 0);
    for (const auto *button : findChildren<QToolButton *>())
        if (!button->isHidden() && button->x() > width() / 2)
            room.setRight(qMin(room.right(), button->x() - beforeText));
    return room;
}

QString HashLine::seen() const
{
    return hasFocus() ? text() : fontMetrics().elidedText(text(), Qt::ElideMiddle, room().width());
}

void HashLine::paintEvent(QPaintEvent *event)
{
    const QString shown = seen();
    if (shown == text())
        return QLineEdit::paintEvent(event);
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(room(), Qt::AlignLeft | Qt::AlignVCenter, shown);
}

} // namespace ui
