// How wide the columns of SignerTable are.
#include "ui/compose/signertable.h"

#include "ui/widgets/writtentips.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QStyleOptionViewItem>

#include <algorithm>
#include <utility>

namespace ui {

using Column = models::SignerTableModel::Column;

namespace {
constexpr int mostMeasured = 200; // rows; of more the first tell what the others are like
} // namespace

void SignerTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

//! Each gets what it asks for, and an equal part of the rest; where there is no rest, those that ask for more
//! than their part give way.
void SignerTable::fitColumns()
{
    QList<int> columns;
    int room = viewport()->width();
    for (int column = 0; column < m_model.columnCount(); ++column) {
        if (isColumnHidden(column))
            continue;
        if (column == int(Column::Step))
            room -= columnWidth(column);
        else
            columns << column;
    }
    if (columns.isEmpty() || room <= 0)
        return;
    const int rows = std::min(m_model.rowCount(), mostMeasured);
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    QList<int> wanted;
    for (const int column : std::as_const(columns)) {
        int widest = horizontalHeader()->sectionSizeHint(column);
        for (int row = 0; row < rows; ++row) {
            const QModelIndex cell = m_model.index(row, column);
            widest = std::max(widest, itemDelegateForIndex(cell)->sizeHint(option, cell).width() + 1);
        }
        wanted << widest;
    }
    const auto widthsWithin = [&wanted](int limit) {
        int sum = 0;
        for (const int each : std::as_const(wanted))
            sum += std::min(each, limit);
        return sum;
    };
    int most = room;
    while (most > 1 && widthsWithin(most) > room)
        --most;
    const int rest = std::max(0, room - widthsWithin(most)), count = int(columns.size());
    for (int i = 0; i < count; ++i)
        setColumnWidth(columns.at(i),
                       std::min(wanted.at(i), most) + rest / count + (i + 1 == count ? rest % count : 0));
}

bool SignerTable::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QTableView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QModelIndex cell = indexAt(help->pos());
    const QString words = cell.data(Qt::ToolTipRole).toString(), text = cell.data().toString();
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    if (!cell.isValid() || text.isEmpty() ||
        itemDelegateForIndex(cell)->sizeHint(option, cell).width() <= columnWidth(cell.column()))
        return showTipAsWritten(*this, *help) || QTableView::viewportEvent(event);
    showTipAsWritten(*this, *help, cell, words.isEmpty() ? text : text + u'\n' + words);
    return true;
}

} // namespace ui
