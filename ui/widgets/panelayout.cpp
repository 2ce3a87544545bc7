#include "ui/widgets/panelayout.h"

#include <QToolBar>
#include <QVBoxLayout>

namespace ui {

QToolBar *makePaneTools(const QString &objectName, QWidget *pane)
{
    auto *tools = new QToolBar(pane);
    tools->setObjectName(objectName);
    tools->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    tools->setIconSize({18, 18});
    return tools;
}

QVBoxLayout *makePaneColumn(QWidget *pane)
{
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    return column;
}

} // namespace ui
