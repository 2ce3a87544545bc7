#include "ui/widgets/wheelguard.h"

#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QChildEvent>
#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QWheelEvent>

namespace ui {

namespace {

bool turnsWithTheWheel(const QObject *object)
{
    return qobject_cast<const QComboBox *>(object) || qobject_cast<const QAbstractSpinBox *>(object);
}

//! The wheel over a field does not take the focus to it.
void spareFocus(QWidget &field)
{
    if (turnsWithTheWheel(&field) && field.focusPolicy() == Qt::WheelFocus)
        field.setFocusPolicy(Qt::StrongFocus);
}

//! What the field stands in, and what that stands in, until something scrolls.
void scrollAround(const QWidget &field, const QWheelEvent &turn)
{
    for (QWidget *around = field.parentWidget(); around; around = around->parentWidget()) {
        const auto *area = qobject_cast<QAbstractScrollArea *>(around);
        if (!area)
            continue;
        QWheelEvent there(area->viewport()->mapFromGlobal(turn.globalPosition()), turn.globalPosition(),
                          turn.pixelDelta(), turn.angleDelta(), turn.buttons(), turn.modifiers(),
                          turn.phase(), turn.inverted(), turn.source());
        QCoreApplication::sendEvent(area->viewport(), &there);
        if (there.isAccepted())
            return;
    }
}

} // namespace

WheelGuard::WheelGuard(QWidget *page)
    : QObject(page)
    , m_page(page)
{
    watch(page);
}

void WheelGuard::watch(QObject *part)
{
    auto *widget = qobject_cast<QWidget *>(part);
    if (!widget || (widget != m_page && widget->isWindow()))
        return;
    widget->installEventFilter(this);
    spareFocus(*widget);
    const QObjectList parts = widget->children();
    for (QObject *each : parts)
        watch(each);
}

bool WheelGuard::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (type == QEvent::ChildAdded) // fields come and go with what is chosen on the page
        watch(static_cast<QChildEvent *>(event)->child());
    if (type != QEvent::Wheel && type != QEvent::Polish)
        return false;
    auto *field = qobject_cast<QWidget *>(watched);
    if (!turnsWithTheWheel(field) || !m_page->isAncestorOf(field))
        return false;
    if (type == QEvent::Polish) { // it came while it was not yet what it is
        spareFocus(*field);
        return false;
    }
    scrollAround(*field, *static_cast<QWheelEvent *>(event));
    event->accept();
    return true;
}

} // namespace ui
