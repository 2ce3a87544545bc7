#include "ui/widgets/taborder.h"

#include <QList>
#include <QWidget>

namespace ui {

namespace {

//! Where Tab stops in it, in order. What has a proxy goes where that goes.
QList<QWidget *> tabStopsIn(const QWidget &part)
{
    QList<QWidget *> stops;
    for (QWidget *next = part.nextInFocusChain(); next && next != &part; next = next->nextInFocusChain())
        if (part.isAncestorOf(next) && (next->focusPolicy() & Qt::TabFocus) && !next->focusProxy())
            stops << next;
    return stops;
}

} // namespace

void placeInTabOrder(QWidget &late, const QWidget &before)
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
