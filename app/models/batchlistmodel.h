#pragma once

#include "models/tableordering.h"
#include "store/batchstore.h"

#include <QHash>

namespace models {

//! The batches of an account, with how many of their rows are where.
class BatchListModel : public OrderedTable
{
    Q_OBJECT

public:
    enum class Column { Name, Status, Rows, Sent, Problems, Source, Created, Template, Count };
    Q_ENUM(Column)
    enum Role {
        SortRole = Qt::UserRole + 1, //!< raw value
        BatchIdRole
    };

    using OrderedTable::OrderedTable;

    //! \a templateNames: what each was made with, by the batch's id.
    void setBatches(const QList<store::BatchSummary> &batches,
                    const QHash<QString, QString> &templateNames = {});
    //! What is known of the rows of one of them sooner than the list is read again.
    void setCounts(const QString &batchId, const store::BatchCounts &counts);
    [[nodiscard]] int rowOf(const QString &batchId) const; //!< -1 when not there

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] QVariant plainData(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool isHarmless(int column) const override;

private:
    QList<store::BatchSummary> m_batches;
    QHash<QString, QString> m_templateNames;
};

} // namespace models
