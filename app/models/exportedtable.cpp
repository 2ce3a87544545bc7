#include "models/exportedtable.h"

#include "models/celltext.h"

#include <QCoreApplication>

namespace models {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(models::SessionExport)
};

} // namespace

ExportedTable exportedTable(const TableCells &cells, MomentCells moments, domain::Masker *masker)
{
    ExportedTable table;
    for (qsizetype column = 0; column < cells.headers.size(); ++column) {
        table.headers << cells.headers.at(column);
        if (cells.areMoments.at(column) && moments == MomentCells::ForBoth)
            table.headers << Words::tr("%1, in words").arg(cells.headers.at(column));
    }
    table.rows.reserve(cells.rows.size());
    for (const QList<TableCells::Cell> &row : cells.rows) {
        QStringList texts;
        for (qsizetype column = 0; column < row.size(); ++column) {
            const TableCells::Cell &cell = row.at(column);
            if (cells.areMoments.at(column)) {
                if (moments == MomentCells::ForBoth)
                    texts << isoText(cell.moment) << absoluteText(cell.moment);
                else
                    texts << shortText(cell.moment);
            } else {
                texts << (masker ? masker->masked(cell.text) : cell.text);
            }
        }
        table.rows << texts;
    }
    return table;
}

} // namespace models
