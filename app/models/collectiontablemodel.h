#pragma once

#include "models/tableordering.h"
#include "store/collectionregistry.h"

namespace models {

//! The collections of the registry.
class CollectionTableModel : public OrderedTable
{
    Q_OBJECT

public:
    enum class Column { Name, Documents, PackageTo, Sessions, Packages, Created, Status, Id, Count };
    Q_ENUM(Column)
    enum Role {
        SortRole = Qt::UserRole + 1, //!< raw value
        CollectionIdRole,
        RecordRole, //!< store::CollectionRecord
        OfBatchRole //!< whether it was made for a row of a batch
    };

    using OrderedTable::OrderedTable;

    //! What is new is added, what is gone removed, what changed told; never a reset.
    void setRecords(const QList<store::CollectionRecord> &records);
    [[nodiscard]] store::CollectionRecord record(int row) const;
    [[nodiscard]] int rowOf(const QString &collectionId) const; //!< -1 when not there

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    //! Name alone: emits renameRequested, shows the old value until setRecords says otherwise.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void renameRequested(const QString &collectionId, const QString &name);

protected:
    [[nodiscard]] QVariant plainData(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool isHarmless(int column) const override;

private:
    [[nodiscard]] QString displayText(const store::CollectionRecord &record, Column column) const;
    [[nodiscard]] QVariant sortValue(const store::CollectionRecord &record, Column column) const;

    QList<store::CollectionRecord> m_records;
};

} // namespace models
