#include "ui/widgets/scrollanchor.h"

#include <QScrollBar>
#include <QTableView>

namespace ui {

ScrollAnchor::ScrollAnchor(QTableView &table)
    : QObject(&table)
    , m_table(table)
{
    connect(table.model(), &QAbstractItemModel::rowsAboutToBeInserted, this, &ScrollAnchor::note);
    connect(table.model(), &QAbstractItemModel::rowsInserted, this, &ScrollAnchor::restore);
    connect(table.model(), &QAbstractItemModel::layoutAboutToBeChanged, this, &ScrollAnchor::note);
    connect(table.model(), &QAbstractItemModel::layoutChanged, this, [this] {
        if (!m_top.isValid())
            return;
        m_table.doItemsLayout(); // the scroll bar reaches as far as there are rows now
        restore();
    });
}

void ScrollAnchor::note()
{
    m_top = QPersistentModelIndex();
    if (m_table.verticalScrollBar()->value() == 0)
        return; // to look for it, the table would be laid out once more each time
    const QModelIndex top = m_table.indexAt(QPoint(4, 4));
    m_top = top;
    m_topAt = top.isValid() ? m_table.visualRect(top).top() : 0;
}

void ScrollAnchor::restore()
{
    if (!m_top.isValid())
        return;
    QScrollBar *bar = m_table.verticalScrollBar();
    bar->setValue(bar->value() + m_table.rowViewportPosition(m_top.row()) - m_topAt);
}

} // namespace ui
