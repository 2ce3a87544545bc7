#include "ui/widgets/restcolumn.h"

#include <QHeaderView>
#include <QTableView>

#include <utility>

namespace ui {

namespace {
constexpr int restSoonMs = 400;
}

RestColumn::RestColumn(QTableView &table, int column, int usual)
    : ColumnFit(table, *table.horizontalHeader(), &table)
    , m_table(table)
    , m_column(column)
    , m_usual(usual)
    , m_least(table.columnWidth(column))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(restSoonMs);
    connect(&m_soon, &QTimer::timeout, this, &RestColumn::fit);
    connect(table.horizontalHeader(), &QHeaderView::sectionResized, this,
            [this](int resized, int, int width) { noteWidth(resized, width); });
    connect(table.horizontalHeader(), &QHeaderView::sectionMoved, &m_soon, qOverload<>(&QTimer::start));
}

void RestColumn::shareWith(int column, int usual)
{
    m_other = column;
    m_otherUsual = usual;
    m_otherLeast = header().sectionSize(column);
    fit();
}

void RestColumn::setOtherHolds(int width)
{
    if (std::exchange(m_otherHolds, width) != width)
        fit();
}

//! No more than those in front of it leave, or it would not be in sight at all.
int RestColumn::wantedByOther() const
{
    if (m_otherLeast != m_otherUsual)
        return m_otherLeast;
    int room = m_table.viewport()->width() - m_least;
    for (int place = 0; place < header().visualIndex(m_other); ++place)
        if (const int column = header().logicalIndex(place); column != m_column)
            room -= header().sectionSize(column); // 0: it is hidden
    return qMax(m_otherLeast, qMin(m_otherHolds, room));
}

void RestColumn::noteWidth(int column, int width)
{
    if (isFitting())
        return;
    if (column == m_column && width > 0) // 0: it is hidden
        m_least = width;
    if (column == m_other && width > 0)
        m_otherLeast = width;
    m_soon.start();
}

//! Where not all of the others have room, it has what those leave that do: what is scrolled to begins at the
//! edge, and no column is cut by it.
ColumnRoom RestColumn::roomOf(int column) const
{
    if (column == m_column)
        return {.wanted = m_least, .share = 1};
    const bool isChosen = m_least > m_usual; // by a person, who may want it so all the same
    if (column == m_other)
        return {.wanted = wantedByOther(),
                .share = m_otherLeast == m_otherUsual ? 1 : 0,
                .mayBeScrolledTo = !isChosen};
    return {.wanted = header().sectionSize(column), .mayBeScrolledTo = !isChosen};
}

QByteArray RestColumn::headerState()
{
    resize(m_column, m_least);
    if (m_other >= 0)
        resize(m_other, m_otherLeast);
    const QByteArray state = header().saveState();
    fit();
    return state;
}

} // namespace ui
