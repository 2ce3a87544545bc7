#include "soak/widgetchoice.h"

#include "soak/leftout.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTextEdit>
#include <QWindow>

using namespace Qt::StringLiterals;

namespace soak {

namespace {

bool isSeen(const QWidget &widget)
{
    return widget.isVisible() && widget.isEnabled() && !widget.visibleRegion().isEmpty();
}

bool isClickable(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return label->textInteractionFlags() & Qt::LinksAccessibleByMouse;
    return qobject_cast<const QAbstractButton *>(&widget) || qobject_cast<const QLineEdit *>(&widget) ||
           qobject_cast<const QComboBox *>(&widget) || qobject_cast<const QAbstractSpinBox *>(&widget) ||
           qobject_cast<const QTextEdit *>(&widget) || qobject_cast<const QPlainTextEdit *>(&widget);
}

void addActions(QWidget &widget, const QList<QAction *> &actions, QList<Target> &found)
{
    for (QAction *action : actions) {
        QRect place;
        if (const auto *menu = qobject_cast<QMenu *>(&widget))
            place = menu->actionGeometry(action);
        else if (const auto *bar = qobject_cast<QMenuBar *>(&widget))
            place = bar->actionGeometry(action);
        if (action->isVisible() && action->isEnabled() && !action->isSeparator() && !whyLeftOut(*action) &&
            widget.rect().contains(place.center()))
            found.append({&widget, place.center(), u"action “%1”"_s.arg(action->text())});
    }
}

} // namespace

QString nameOf(const QWidget &widget)
{
    QString name = QString::fromLatin1(widget.metaObject()->className());
    if (!widget.objectName().isEmpty())
        name += u'#' + widget.objectName();
    else if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        name += u" “%1”"_s.arg(button->text());
    return widget.isWindow() ? name : name + u" in "_s + nameOf(*widget.window());
}

QWidget *windowInFront(QRandomGenerator &dice)
{
    if (auto *popup = QApplication::activePopupWidget())
        return popup;
    if (auto *modal = QApplication::activeModalWidget())
        return modal;
    QList<QWidget *> windows;
    for (QWidget *one : QApplication::topLevelWidgets())
        if (one->isVisible() && one->windowHandle() && one->windowType() != Qt::ToolTip)
            windows << one;
    return windows.isEmpty() ? nullptr : windows.at(dice.bounded(int(windows.size())));
}

QList<QWidget *> windowsAbove(const QWidget &main)
{
    QList<QWidget *> windows;
    for (QWidget *one : QApplication::topLevelWidgets())
        if (one->isVisible() && one != &main && one->windowType() != Qt::ToolTip &&
            !one->inherits("QDockWidget") && one != QApplication::activeModalWidget() &&
            one != QApplication::activePopupWidget())
            windows << one;
    for (auto *one : {QApplication::activeModalWidget(), QApplication::activePopupWidget()})
        if (one)
            windows << one;
    return windows;
}

QList<Target> targetsIn(QWidget &window)
{
    QList<Target> found;
    if (qobject_cast<QMenu *>(&window)) {
        addActions(window, window.actions(), found);
        return found;
    }
    for (auto *widget : window.findChildren<QWidget *>()) {
        if (widget->window() != &window || !isSeen(*widget) || whyLeftOut(*widget))
            continue;
        const QPoint middle = widget->visibleRegion().boundingRect().center();
        if (qobject_cast<QMenuBar *>(widget)) {
            continue; // chosen on its own
        } else if (const auto *tabs = qobject_cast<QTabBar *>(widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                if (tabs->isTabEnabled(i) && tabs->visibleRegion().contains(tabs->tabRect(i).center()))
                    found.append({widget, tabs->tabRect(i).center(), u"tab %1"_s.arg(i)});
        } else if (const auto *header = qobject_cast<QHeaderView *>(widget)) {
            if (header->count() > 0)
                found.append({header->viewport(), header->viewport()->rect().center(), u"header"_s});
        } else if (isClickable(*widget)) {
            found.append({widget, middle, {}});
        }
    }
    return found;
}

QList<Target> rowsIn(QWidget &window, QRandomGenerator &dice)
{
    QList<Target> found;
    for (auto *view : window.findChildren<QAbstractItemView *>()) {
        QWidget *viewport = view->viewport();
        if (view->window() != &window || !isSeen(*viewport) || view->inherits("QHeaderView") ||
            whyLeftOut(*view))
            continue;
        const QRect seen = viewport->visibleRegion().boundingRect();
        const QPoint at(seen.left() + dice.bounded(seen.width()), seen.top() + dice.bounded(seen.height()));
        const QModelIndex index = view->indexAt(at);
        found.append({viewport, at,
                      u"%1 row %2 column %3"_s.arg(view->objectName()).arg(index.row()).arg(index.column())});
    }
    return found;
}

QList<QWidget *> dropPlacesIn(QWidget &window)
{
    QList<QWidget *> found;
    if (window.acceptDrops())
        found << &window;
    for (auto *widget : window.findChildren<QWidget *>())
        if (widget->window() == &window && widget->acceptDrops() && isSeen(*widget))
            found << widget;
    return found;
}

} // namespace soak
