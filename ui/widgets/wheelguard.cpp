#include "ui/widgets/wheelguard.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>

namespace ui {

namespace {
bool turnsWithTheWheel(const QObject *object)
{
    return qobject_cast<const QComboBox *>(object) || qobject_cast<const QAbstractSpinBox *>(object);
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
    event->ignore(); // and so it goes on to what the field stands in
    return true;
}

} // namespace ui
