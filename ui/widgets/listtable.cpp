#include "ui/widgets/listtable.h"

#include <QHeaderView>

namespace ui {

QModelIndex RowTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if ((action != MoveHome && action != MoveEnd) || !currentIndex().isValid())
        return QTableView::moveCursor(action, modifiers);
    return currentIndex().siblingAtRow(action == MoveHome ? 0 : model()->rowCount(rootIndex()) - 1);
}

void makeList(QTableView &table)
{
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setContextMenuPolicy(Qt::ActionsContextMenu);
    table.setAlternatingRowColors(true);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setFrameShape(QFrame::NoFrame);
    table.setTabKeyNavigation(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(table.fontMetrics().height() + 12);
    QHeaderView *header = table.horizontalHeader();
    header->setStretchLastSection(true);
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void makeSortable(QTableView &table)
{
    table.setSortingEnabled(true);
    table.horizontalHeader()->setSortIndicatorClearable(true);
    table.sortByColumn(-1, Qt::AscendingOrder);
}

} // namespace ui
