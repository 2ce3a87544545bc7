#include "ui/widgets/taborder.h"

#include <QEvent>
#include <QList>
#include <QPointer>
#include <QString>
#include <QWidget>

using namespace Qt::StringLiterals;

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

constexpr auto comingName = "comingList"_L1;

//! Until what it waits for is seen.
class ComingList : public QObject
{
public:
    ComingList(QWidget &list, QWidget &part)
        : QObject(&list)
        , m_list(list)
        , m_part(&part)
    {
        setObjectName(comingName);
        list.installEventFilter(this);
    }

private:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == &m_list && event->type() == QEvent::Show) {
            m_list.removeEventFilter(this);
            deleteLater();
            if (m_part && m_part->hasFocus())
                m_list.setFocus(Qt::TabFocusReason);
        }
        return QObject::eventFilter(watched, event);
    }
    QWidget &m_list;
    QPointer<QWidget> m_part;
};

} // namespace

void focusList(QWidget &list, QWidget &part)
{
    if (list.isVisible())
        return focusIn(list);
    part.setFocus(Qt::OtherFocusReason);
    delete list.findChild<QObject *>(comingName, Qt::FindDirectChildrenOnly); // asked for once more
    new ComingList(list, part);
}

void focusIn(QWidget &part)
{
    QWidget *first = &part;
    if (part.focusPolicy() == Qt::NoFocus)
        for (QWidget *child : part.findChildren<QWidget *>())
            if (child->isVisible() && child->isEnabled() && (child->focusPolicy() & Qt::TabFocus)) {
                first = child;
                break;
            }
    first->setFocus(Qt::TabFocusReason);
}

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
