#pragma once

#include "domain/masking.h"

#include <QList>
#include <QStringList>

class QAbstractItemModel;

namespace models {

//! What a table of this folder says outside the program.
struct ExportedTable
{
    QStringList headers;
    QList<QStringList> rows;
};

//! How a moment is told there: "2 hours ago" is untrue tomorrow.
enum class MomentCells {
    ForPeople, //!< date and time
    ForBoth    //!< two cells, the first one for programs
};

//! Of these columns in this order, at most so many rows. \a masker, one for a whole export, takes out
//! addresses, numbers and links.
[[nodiscard]] ExportedTable exportedTable(const QAbstractItemModel &model, const QList<int> &columns,
                                          MomentCells moments, int mostRows,
                                          domain::Masker *masker = nullptr);

} // namespace models
