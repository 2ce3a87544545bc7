#include "ui/widgets/wheelguard.h"

#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
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
    // Of the whole program: the fields of a page come and go with what is chosen on it
    QCoreApplication::instance()->installEventFilter(this);
}

bool WheelGuard::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if ((type != QEvent::Wheel && type != QEvent::Polish) || !turnsWithTheWheel(watched))
        return false;
    auto *field = qobject_cast<QWidget *>(watched);
    if (!m_page->isAncestorOf(field))
        return false;
    if (type == QEvent::Polish) {
        if (field->focusPolicy() == Qt::WheelFocus)
            field->setFocusPolicy(Qt::StrongFocus);
        return false;
    }
    scrollAround(*field, *static_cast<QWheelEvent *>(event));
    event->accept();
    return true;
}

} // namespace ui
