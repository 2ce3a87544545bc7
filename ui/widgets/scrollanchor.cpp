#include "ui/widgets/scrollanchor.h"

#include <QScrollBar>
#include <QTableView>

namespace ui {

ScrollAnchor::ScrollAnchor(QTableView &table)
    : QObject(&table)
    , m_table(table)
{
    connect(table.model(), &QAbstractItemModel::rowsAboutToBeInserted, this, &ScrollAnchor::noteTop);
    connect(table.model(), &QAbstractItemModel::rowsInserted, this, &ScrollAnchor::restore);
    connect(table.model(), &QAbstractItemModel::layoutAboutToBeChanged, this, &ScrollAnchor::noteRows);
    connect(table.model(), &QAbstractItemModel::layoutChanged, this, &ScrollAnchor::follow);
}

void ScrollAnchor::noteTop()
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
    m_top = QPersistentModelIndex(); // what is held goes one by one, as if somebody had chosen it
}

void ScrollAnchor::noteRows()
{
    // A row that went by itself a moment ago, as one that is chosen does, is not laid out yet. It would be
    // with what comes now, and not be painted.
    (void)m_table.indexAt(QPoint());
    noteTop();
    m_rows.clear();
    m_firstRow = m_table.rowAt(0);
    const int last = m_table.rowAt(m_table.viewport()->height() - 1); // none where the list ends before that
    for (int row = m_firstRow; row >= 0 && row <= last; ++row)
        m_rows.append(m_table.model()->index(row, 0));
}

bool ScrollAnchor::isStill() const
{
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        if (m_rows.at(i).row() != m_firstRow + int(i))
            return false;
    return !m_rows.isEmpty();
}

void ScrollAnchor::follow()
{
    const bool still = isStill();
    m_rows.clear();
    if (!still && !m_top.isValid())
        return;
    // The scroll bar reaches as far as there are rows now. Laying them out paints all that is in sight, which
    // takes a frame: while an account is filled, thousands come below it every moment.
    QWidget &viewport = *m_table.viewport();
    const bool isPainted = viewport.updatesEnabled();
    if (still) // as setUpdatesEnabled() does, which paints when it is over
        viewport.setAttribute(Qt::WA_UpdatesDisabled, true);
    m_table.doItemsLayout();
    if (still)
        viewport.setAttribute(Qt::WA_UpdatesDisabled, !isPainted);
    restore();
}

} // namespace ui
