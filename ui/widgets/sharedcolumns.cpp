#include "ui/widgets/sharedcolumns.h"

#include <QHeaderView>
#include <QTableView>

namespace ui {

namespace {
constexpr int leastTextWidth = 60; //!< then the table scrolls
}

SharedColumns::SharedColumns(QTableView &table, const QList<int> &texts)
    : ColumnFit(table, *table.horizontalHeader(), &table)
    , m_texts(texts)
{
    connect(table.horizontalHeader(), &QHeaderView::sectionResized, this, [this] {
        if (!isFitting() && !m_wanted.isEmpty())
            m_isChosen = true;
    });
}

void SharedColumns::measure()
{
    if (m_isChosen)
        return;
    m_wanted.clear();
    for (int column = 0; column < header().count(); ++column)
        m_wanted << wantedBy(column);
    fit();
}

void SharedColumns::refit()
{
    if (!m_wanted.isEmpty())
        measure();
}

ColumnRoom SharedColumns::roomOf(int column) const
{
    if (m_isChosen || m_wanted.isEmpty())
        return {.wanted = header().sectionSize(column)};
    if (!m_texts.contains(column))
        return {.wanted = m_wanted.value(column)};
    return {.wanted = m_wanted.value(column),
            .share = 1,
            .gives = ColumnRoom::Gives::ToNeeded,
            .least = leastTextWidth};
}

} // namespace ui
