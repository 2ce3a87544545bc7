#include "models/collectiontablemodel.h"

#include "models/celltext.h"

using namespace Qt::StringLiterals;

namespace models {

namespace {

//! Those of it that are known here. Its status must not read as if it had never been sent.
bool areAllDeleted(const store::CollectionRecord &record)
{
    return record.sessionCount == 0 && record.deletedSessionCount > 0;
}

} // namespace

void CollectionTableModel::setRecords(const QList<store::CollectionRecord> &records)
{
    makeEqual(*this, m_records, records, 0, [](const store::CollectionRecord &record) { return record.id; });
}

store::CollectionRecord CollectionTableModel::record(int row) const
{
    return m_records.value(row);
}

int CollectionTableModel::rowOf(const QString &collectionId) const
{
    for (int i = 0; i < m_records.size(); ++i)
        if (m_records.at(i).id == collectionId)
            return i;
    return -1;
}

int CollectionTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_records.size());
}

int CollectionTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Column::Count);
}

bool CollectionTableModel::isHarmless(int column) const
{
    return static_cast<Column>(column) == Column::Created;
}

QVariant CollectionTableModel::plainData(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::ParentIsInvalid) || !index.isValid())
        return {};
    const auto &record = m_records.at(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return displayText(record, column);
    case Qt::EditRole:
        return column == Column::Name ? record.name : displayText(record, column);
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        if (column == Column::Created)
            return absoluteText(record.createdAt);
        return displayText(record, column);
    case SortRole:
        return sortValue(record, column);
    case CollectionIdRole:
        return record.id;
    case RecordRole:
        return QVariant::fromValue(record);
    case OfBatchRole:
        return record.origin == store::Origin::Batch;
    default:
        return {};
    }
}

QString CollectionTableModel::displayText(const store::CollectionRecord &record, Column column) const
{
    switch (column) {
    case Column::Name:
        return record.name.isEmpty() ? tr("Collection %1").arg(record.id.left(8)) : record.name;
    case Column::Documents:
        return tr("%n document(s)", nullptr, static_cast<int>(record.documentIds.size()));
    case Column::PackageTo:
        return record.packageTo.join(u", "_s).replace(u"PADES_CONTAINER"_s, tr("One signed PDF"));
    case Column::Sessions:
        return areAllDeleted(record) ? tr("%n deleted session(s)", nullptr, record.deletedSessionCount)
                                     : tr("%n session(s)", nullptr, record.sessionCount);
    case Column::Packages:
        return record.packages.isEmpty()
                   ? QString()
                   : tr("%n package(s)", nullptr, static_cast<int>(record.packages.size()));
    case Column::Created:
        return relativeText(record.createdAt, QDateTime::currentDateTimeUtc());
    case Column::Status:
        return record.goneSince.isValid()                   ? tr("Gone from the service")
               : !record.packages.isEmpty()                 ? tr("Packaged")
               : record.origin == store::Origin::Discovered ? tr("Seen in a session")
               : record.sessionCount > 0                    ? tr("In use")
               : record.deletedSessionCount > 0             ? tr("Was sent")
                                                            : tr("Not sent yet");
    case Column::Id:
        return record.id;
    case Column::Count:
        break;
    }
    return {};
}

QVariant CollectionTableModel::sortValue(const store::CollectionRecord &record, Column column) const
{
    switch (column) {
    case Column::Documents:
        return record.documentIds.size();
    case Column::Sessions:
        return record.sessionCount;
    case Column::Packages:
        return record.packages.size();
    case Column::Created:
        return record.createdAt;
    default:
        return displayText(record, column);
    }
}

bool CollectionTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::ParentIsInvalid) || !index.isValid() || role != Qt::EditRole ||
        static_cast<Column>(index.column()) != Column::Name)
        return false;
    const auto &record = m_records.at(index.row());
    const QString name = value.toString().trimmed();
    if (name == record.name)
        return false;
    Q_EMIT renameRequested(record.id, name);
    return true;
}

QVariant CollectionTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Name:
        return tr("Name");
    case Column::Documents:
        return tr("Documents");
    case Column::PackageTo:
        return tr("Package");
    case Column::Sessions:
        return tr("Sessions");
    case Column::Packages:
        return tr("Packages made");
    case Column::Created:
        return tr("Created");
    case Column::Status:
        return tr("Status");
    case Column::Id:
        return tr("Collection ID");
    case Column::Count:
        break;
    }
    return {};
}

Qt::ItemFlags CollectionTableModel::flags(const QModelIndex &index) const
{
    if (!checkIndex(index, CheckIndexOption::ParentIsInvalid) || !index.isValid())
        return Qt::NoItemFlags;
    const auto flags = MaskedTableModel::flags(index) | Qt::ItemNeverHasChildren;
    return static_cast<Column>(index.column()) == Column::Name ? flags | Qt::ItemIsEditable : flags;
}

} // namespace models
