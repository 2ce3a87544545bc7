#include "ui/sessions/resultcolumns.h"

#include <QHeaderView>
#include <QTreeWidget>

namespace ui {

ResultColumns::ResultColumns(QTreeWidget &tree)
    : ColumnFit(tree, *tree.header(), &tree)
{
    tree.header()->setSectionResizeMode(What, QHeaderView::ResizeToContents);
    tree.header()->setSectionResizeMode(Name, QHeaderView::Fixed);
}

ColumnRoom ResultColumns::roomOf(int column) const
{
    if (column == Name)
        return {.wanted = wantedBy(Name), .share = 1, .gives = ColumnRoom::Gives::ToNeeded, .least = 1};
    return {.wanted = wantedBy(column), .mayBeScrolledTo = column == Id};
}

} // namespace ui
