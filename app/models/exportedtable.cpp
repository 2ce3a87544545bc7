#include "models/exportedtable.h"

#include "models/activitymodel.h"
#include "models/batchlistmodel.h"
#include "models/celltext.h"
#include "models/collectiontablemodel.h"
#include "models/documenttablemodel.h"
#include "models/drafttablemodel.h"

#include <QAbstractItemModel>
#include <QCoreApplication>

#include <algorithm>

namespace models {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(models::SessionExport)
};

//! Of each of them: what a cell is sorted by is a moment where it tells one.
constexpr int rawRole = Qt::UserRole + 1;
static_assert(int(DocumentTableModel::SortRole) == rawRole &&
              int(CollectionTableModel::SortRole) == rawRole && int(DraftTableModel::SortRole) == rawRole &&
              int(BatchListModel::SortRole) == rawRole && int(ActivityModel::SortRole) == rawRole);

//! In some row: those that are being uploaded have none.
bool tellsMoments(const QAbstractItemModel &model, int column, int rows)
{
    for (int row = 0; row < rows; ++row)
        if (model.index(row, column).data(rawRole).typeId() == QMetaType::QDateTime)
            return true;
    return false;
}

} // namespace

ExportedTable exportedTable(const QAbstractItemModel &model, const QList<int> &columns, MomentCells moments,
                            int mostRows, domain::Masker *masker)
{
    const int rows = std::min(model.rowCount(), mostRows);
    ExportedTable table;
    QList<bool> areMoments;
    for (const int column : columns) {
        const QString header = model.headerData(column, Qt::Horizontal).toString();
        areMoments << tellsMoments(model, column, rows);
        table.headers << header;
        if (areMoments.last() && moments == MomentCells::ForBoth)
            table.headers << Words::tr("%1, in words").arg(header);
    }
    for (int row = 0; row < rows; ++row) {
        QStringList cells;
        for (qsizetype i = 0; i < columns.size(); ++i) {
            const QModelIndex index = model.index(row, columns.at(i));
            if (areMoments.at(i)) {
                const QDateTime moment = index.data(rawRole).toDateTime();
                if (moments == MomentCells::ForBoth)
                    cells << isoText(moment);
                cells << absoluteText(moment);
            } else {
                const QString text = index.data().toString();
                cells << (masker ? masker->masked(text) : text);
            }
        }
        table.rows << cells;
    }
    return table;
}

} // namespace models
