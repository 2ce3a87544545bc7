#include "ui/widgets/taborder.h"

#include <QList>
#include <QWidget>

namespace ui {

namespace {

bool isStop(const QWidget &widget)
{
    return (widget.focusPolicy() & Qt::TabFocus) && !widget.focusProxy();
}

//! Where Tab stops in it, in order. What has a proxy goes where that goes.
QList<QWidget *> tabStopsIn(QWidget &part)
{
    QList<QWidget *> stops;
    if (isStop(part))
        stops << &part;
    for (QWidget *next = part.nextInFocusChain(); next && next != &part; next = next->nextInFocusChain())
        if (part.isAncestorOf(next) && isStop(*next))
            stops << next;
    return stops;
}

} // namespace

void placeInTabOrder(QWidget &late, QWidget &before)
{
    const QList<QWidget *> there = tabStopsIn(before), stops = tabStopsIn(late);
    if (there.isEmpty())
        return;
    QWidget *last = there.last();
    for (QWidget *stop : stops) {
        QWidget::setTabOrder(last, stop);
        last = stop;
    }
}

} // namespace ui
