#include "ui/merge/batchgrid.h"

#include <QFontMetrics>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>
#include <utility>

// How wide the columns of a batch are, and in which order.

namespace ui {

using Model = models::BatchTableModel;

namespace {
constexpr int leastOfProblems = 260, enoughForProblems = 600;
} // namespace

void BatchGrid::layOutColumns()
{
    const std::pair<Model::Column, int> widths[] = {{Model::Column::Row, 56},
                                                    {Model::Column::State, 210},
                                                    {Model::Column::Session, 280},
                                                    {Model::Column::Attempts, 80}};
    for (const auto &[column, width] : widths)
        m_table->setColumnWidth(int(column), width);
    QHeaderView *header = m_table->horizontalHeader();
    m_hadProblems = false;
    m_table->setColumnWidth(int(Model::Column::Problem),
                            header->sectionSizeHint(int(Model::Column::Problem)));
    for (int column = int(Model::Column::FirstCell); column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, cellWidth(column));
    // what the service gave stands behind what the person has
    for (const Model::Column column : {Model::Column::Session, Model::Column::Attempts})
        header->moveSection(header->visualIndex(int(column)), header->count() - 1);
    giveRoomToProblems();
}

//! What the other columns leave, so that it is read why a row cannot be sent. Those about sessions are empty
//! while none was made: for what is read before, they may go out of sight.
int BatchGrid::roomForProblems() const
{
    int others = 0, ofSessions = 0;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        if (column == int(Model::Column::Session) || column == int(Model::Column::Attempts))
            ofSessions += m_table->columnWidth(column);
        else if (column != int(Model::Column::Problem))
            others += m_table->columnWidth(column);
    }
    const auto &rows = m_model->rows();
    const bool hasSessions = std::any_of(
        rows.begin(), rows.end(), [](const store::BatchRow &row) { return !row.sessionIds.isEmpty(); });
    const int left = m_table->viewport()->width() - others;
    const int wanted = hasSessions ? leastOfProblems : std::min(left, enoughForProblems);
    return std::max({leastOfProblems, wanted, left - ofSessions});
}

//! Where nothing is wrong the cells of the spreadsheet have it. It is done once, and stays when nothing is
//! wrong any more: all columns would slide from under the eyes of who corrected the last row. Who made it
//! wider or narrower keeps that, too.
void BatchGrid::giveRoomToProblems()
{
    const auto &rows = m_model->rows();
    const bool hasProblems = std::any_of(rows.begin(), rows.end(), [](const store::BatchRow &row) {
        return !row.problems.isEmpty() || !row.warnings.isEmpty();
    });
    if (hasProblems && !std::exchange(m_hadProblems, true))
        m_table->setColumnWidth(int(Model::Column::Problem), roomForProblems());
}

//! For the longest of the first values, with the sign and the bold letters of one that is wrong.
int BatchGrid::cellWidth(int column) const
{
    constexpr qsizetype rowsLookedAt = 50;
    const int cell = column - int(Model::Column::FirstCell);
    QString longest = m_model->record().headers.value(cell);
    const auto &rows = m_model->rows();
    for (const store::BatchRow &row : rows.first(std::min(rowsLookedAt, rows.size())))
        if (const QString value = row.values.value(cell); value.size() > longest.size())
            longest = value;
    QFont bold = m_table->font();
    bold.setBold(true);
    return std::clamp(QFontMetrics(bold).horizontalAdvance(longest.simplified()) + 44, 90, 320);
}

} // namespace ui
