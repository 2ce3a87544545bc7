#include "support/accessiblechecker.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QCalendarWidget>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QScrollArea>
#include <QSplitterHandle>
#include <QTabBar>
#include <QToolBar>
#include <QWidgetAction>

namespace support {

namespace {

//! Parts that Qt makes for itself (the field of a spin box, the viewport of a view, the button of a tool
//! bar), and messages that are not there.
bool isPartOfQt(const QWidget &widget)
{
    for (const QWidget *owner = widget.parentWidget(); owner; owner = owner->parentWidget()) {
        if (qobject_cast<const QAbstractSpinBox *>(owner) || qobject_cast<const QComboBox *>(owner) ||
            qobject_cast<const QCalendarWidget *>(owner) || qobject_cast<const QFileDialog *>(owner) ||
            qobject_cast<const QTabBar *>(owner) || qobject_cast<const QMessageBox *>(owner) ||
            qobject_cast<const QLineEdit *>(owner))
            return true;
    }
    for (const QWidget *owner = widget.parentWidget(); owner; owner = owner->parentWidget())
        if (owner->objectName() == u"inlineMessage" && owner->isHidden())
            return true; // it has nothing to say yet, and its buttons have no words
    if (widget.inherits("QTableCornerButton"))
        return true;
    const auto *area = qobject_cast<const QAbstractScrollArea *>(widget.parentWidget());
    return (area && area->viewport() == &widget) || qobject_cast<const QHeaderView *>(&widget) ||
           qobject_cast<const QSplitterHandle *>(&widget) || qobject_cast<const QCalendarWidget *>(&widget) ||
           qobject_cast<const QMenu *>(&widget) || widget.inherits("QTableCornerButton") ||
           widget.objectName().startsWith(u"qt_");
}

bool takesPartInTheFocus(const QWidget &widget)
{
    if (qobject_cast<const QAbstractButton *>(&widget) || qobject_cast<const QAbstractItemView *>(&widget))
        return true; // a button that only the mouse reaches is still read out
    return widget.focusPolicy() != Qt::NoFocus && !widget.focusProxy();
}

bool hasBuddy(const QWidget &root, const QWidget &widget)
{
    const auto labels = root.window()->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        if (label->buddy() == &widget && !label->text().isEmpty())
            return true;
    return false;
}

bool hasName(const QWidget &root, QWidget &widget)
{
    if (!widget.accessibleName().trimmed().isEmpty() || hasBuddy(root, widget))
        return true;
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return !button->text().trimmed().isEmpty() || button->isHidden(); // gets its text when it is needed
    if (const auto *group = qobject_cast<const QGroupBox *>(&widget))
        return !group->title().trimmed().isEmpty();
    if (qobject_cast<const QLabel *>(&widget))
        return true; // it says itself; an empty one says nothing to anybody
    if (const auto *area = qobject_cast<const QScrollArea *>(&widget))
        return area->focusPolicy() != Qt::StrongFocus; // its contents have names of their own
    return false;
}

QString told(const QObject &object)
{
    return QStringLiteral("%1 \"%2\"")
        .arg(QString::fromLatin1(object.metaObject()->className()), object.objectName());
}

} // namespace

QStringList unnamedIn(const QWidget &root)
{
    QStringList found;
    if (qobject_cast<const QDialog *>(&root) && root.windowTitle().trimmed().isEmpty())
        found << QStringLiteral("window without a title: %1").arg(told(root));
    QList<QWidget *> widgets = root.findChildren<QWidget *>();
    widgets.prepend(const_cast<QWidget *>(&root));
    for (QWidget *widget : std::as_const(widgets)) {
        if (isPartOfQt(*widget) || !takesPartInTheFocus(*widget) || hasName(root, *widget))
            continue;
        const QString parent = widget->parentWidget() ? told(*widget->parentWidget()) : QString();
        found << QStringLiteral("no accessible name: %1 in %2").arg(told(*widget), parent);
    }
    const auto actions = root.findChildren<QAction *>();
    for (const QAction *action : actions) {
        const auto *owner = qobject_cast<const QWidget *>(action->parent());
        const auto *bar = qobject_cast<const QToolBar *>(action->parent());
        if (action->isSeparator() || (bar && bar->toggleViewAction() == action) ||
            qobject_cast<const QWidgetAction *>(action) || action->menu() ||
            action->objectName().startsWith(u"_q_") || (owner && isPartOfQt(*owner)))
            continue;
        if (owner && (qobject_cast<const QLineEdit *>(owner) || qobject_cast<const QCalendarWidget *>(owner)))
            continue;
        if (action->text().trimmed().isEmpty())
            found << QStringLiteral("action without a text: %1").arg(told(*action));
        if (action->icon().isNull())
            found << QStringLiteral("action without an icon: %1 (%2)").arg(told(*action), action->text());
    }
    for (const QString &line : std::as_const(found))
        qInfo("%s", qPrintable(line)); // a comparison of lists tells only how many there are
    return found;
}

} // namespace support
