#pragma once

#include <QDialog>

class QMenu;
class QMenuBar;
class QTreeWidget;
class QTreeWidgetItem;

namespace ui {

//! Every key of the menus, menu by menu, and those that lists have beside them. It shows what the menus say
//! when it is opened; it deletes itself when it is closed.
class KeysDialog : public QDialog
{
    Q_OBJECT

public:
    explicit KeysDialog(const QMenuBar &menus, QWidget *parent = nullptr);

private:
    void addMenu(const QMenu &menu);
    void addActions(const QMenu &menu, QTreeWidgetItem &heading);
    void addOthers();
    [[nodiscard]] int widthOfLines() const;

    QTreeWidget *m_keys;
};

} // namespace ui
