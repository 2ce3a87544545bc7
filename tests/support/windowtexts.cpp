#include "support/windowtexts.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMultiMap>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QSpinBox>
#include <QTabBar>
#include <QTableView>
#include <QTextBrowser>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace support {

namespace {

constexpr int shownRows = 30;

class Collector
{
public:
    QList<std::pair<QString, QString>> texts;

    void add(const QString &place, const QString &text)
    {
        if (!text.trimmed().isEmpty())
            texts.append({place, text});
    }

    void visit(const QWidget *widget)
    {
        if (widget->objectName().startsWith("qt_"_L1))
            return; // a part of a widget of Qt's, whose names are made once
        const QString place =
            QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
        add(place + u" title"_s, widget->windowTitle());
        add(place + u" tool tip"_s, widget->toolTip());
        add(place + u" accessible name"_s, widget->accessibleName());
        for (const char *property : {"placeholderText", "suffix", "prefix", "format"})
            add(place + u' ' + QString::fromLatin1(property), widget->property(property).toString());
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            add(place, label->text());
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            add(place, button->text());
        if (const auto *group = qobject_cast<const QGroupBox *>(widget))
            add(place, group->title());
        if (const auto *menu = qobject_cast<const QMenu *>(widget))
            add(place, menu->title());
        if (const auto *tabs = qobject_cast<const QTabBar *>(widget))
            for (int i = 0; i < tabs->count(); ++i)
                add(place + u" tab"_s, tabs->tabText(i));
        if (const auto *box = qobject_cast<const QComboBox *>(widget))
            for (int i = 0; i < box->count(); ++i)
                add(place + u" choice"_s, box->itemText(i));
        if (const auto *words = qobject_cast<const QTextBrowser *>(widget))
            for (const QString &line : words->toPlainText().split(u'\n'))
                add(place + u" line"_s, line);
        if (const auto *view = qobject_cast<const QAbstractItemView *>(widget); view && view->model())
            visitView(place, view);
    }

private:
    void visitView(const QString &place, const QAbstractItemView *view)
    {
        if (qobject_cast<const QHeaderView *>(view))
            return; // has the model of its table
        const QAbstractItemModel *model = view->model();
        const bool hasHeader =
            qobject_cast<const QTableView *>(view) || qobject_cast<const QTreeView *>(view);
        for (int column = 0; column < model->columnCount(); ++column) {
            if (hasHeader)
                add(place + u" header"_s, model->headerData(column, Qt::Horizontal).toString());
            for (int row = 0; row < qMin(shownRows, model->rowCount()); ++row)
                for (const int role :
                     {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)})
                    add(place + u" cell"_s, model->index(row, column).data(role).toString());
        }
    }
};

bool isShownIn(const QWidget *widget, const QWidget &root)
{
    return widget == &root || (widget->isVisibleTo(&root) && widget->window() == root.window());
}

QStringList clashes(const QString &place, const QStringList &texts)
{
    QMultiMap<QString, QString> byKey;
    for (const QString &text : texts)
        if (const QKeySequence key = QKeySequence::mnemonic(text); !key.isEmpty())
            byKey.insert(key.toString(), text);
    QStringList lines;
    for (const QString &key : byKey.uniqueKeys())
        if (byKey.count(key) > 1)
            lines << place + u", "_s + key + u": "_s + byKey.values(key).join(u" | "_s);
    return lines;
}

} // namespace

QList<std::pair<QString, QString>> textsOf(const QWidget &root)
{
    Collector collector;
    collector.visit(&root);
    for (const QWidget *widget : root.findChildren<QWidget *>())
        if (isShownIn(widget, root) || qobject_cast<const QMenu *>(widget))
            collector.visit(widget);
    for (const QAction *action : root.findChildren<QAction *>()) {
        if (action->objectName().startsWith("language_"_L1))
            continue; // each language in its own words
        collector.add(u"action "_s + action->objectName(), action->text());
        collector.add(u"action tool tip "_s + action->objectName(), action->toolTip());
    }
    return collector.texts;
}

QStringList accessKeyClashesIn(const QWidget &root)
{
    QStringList inWindow, lines;
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (const auto *menu = qobject_cast<const QMenu *>(widget)) {
            QStringList texts;
            for (const QAction *action : menu->actions())
                if (action->isVisible())
                    texts << action->text();
            lines << clashes(u"menu "_s + menu->title(), texts);
        }
        if (!isShownIn(widget, root))
            continue;
        if (const auto *bar = qobject_cast<const QMenuBar *>(widget))
            for (const QAction *action : bar->actions())
                inWindow << action->text();
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            inWindow << button->text();
        if (const auto *label = qobject_cast<const QLabel *>(widget); label && label->buddy())
            inWindow << label->text();
        if (const auto *tabs = qobject_cast<const QTabBar *>(widget))
            for (int i = 0; i < tabs->count(); ++i)
                inWindow << tabs->tabText(i);
        if (widget->contextMenuPolicy() == Qt::ActionsContextMenu) {
            QStringList texts;
            for (const QAction *action : widget->actions())
                texts << action->text();
            lines << clashes(u"context menu of "_s + widget->objectName(), texts);
        }
    }
    lines << clashes(u"window "_s + root.windowTitle(), inWindow);
    return lines;
}

} // namespace support
