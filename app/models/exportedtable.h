#pragma once

#include "domain/masking.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

namespace models {

//! What a table of this folder says outside the program.
struct ExportedTable
{
    QStringList headers;
    QList<QStringList> rows;
};

//! How a moment is told there: "2 hours ago" is untrue tomorrow.
enum class MomentCells {
    ForPeople, //!< date and time, as briefly as paper wants it
    ForBoth    //!< two cells, the first one for programs and the second one in words
};

//! What was read of a table, to become an ExportedTable.
struct TableCells
{
    struct Cell
    {
        QString text; //!< without what masked mode does
        QDateTime moment;
    };
    QStringList headers;
    QList<bool> areMoments; //!< of the columns
    QList<QList<Cell>> rows;
    int all = 0; //!< rows that the table has
};

//! \a masker, one for a whole export, takes out addresses, numbers and links. For any thread.
[[nodiscard]] ExportedTable exportedTable(const TableCells &cells, MomentCells moments,
                                          domain::Masker *masker = nullptr);

} // namespace models
