// What the cells of DocumentTableModel say.
#include "domain/rules.h"
#include "models/celltext.h"
#include "models/documenttablemodel.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace models {
namespace {

QString typeText(const QString &mimeType)
{
    if (mimeType == "application/pdf"_L1)
        return DocumentTableModel::tr("PDF");
    if (mimeType == "text/plain"_L1)
        return DocumentTableModel::tr("Text");
    if (mimeType == "text/markdown"_L1)
        return DocumentTableModel::tr("Markdown");
    if (mimeType == "application/xml"_L1)
        return DocumentTableModel::tr("XML");
    return mimeType;
}

} // namespace

bool DocumentTableModel::isHarmless(int column) const
{
    return static_cast<Column>(column) == Column::Uploaded;
}

QVariant DocumentTableModel::plainData(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::ParentIsInvalid) || !index.isValid())
        return {};
    const auto column = static_cast<Column>(index.column());
    if (index.row() < m_pending.size())
        return pendingData(m_pending.at(index.row()), column, role);
    return recordData(m_records.at(index.row() - m_pending.size()), column, role);
}

QVariant DocumentTableModel::pendingData(const Pending &pending, Column column, int role) const
{
    switch (role) {
    case PendingKeyRole:
        return pending.key;
    case DocumentIdRole:
        return QString();
    case ProgressRole:
        return pending.failure.isEmpty() ? pending.percent : -2;
    case Qt::ToolTipRole:
        return pending.failure.isEmpty() ? pending.path : pending.failure;
    case Qt::TextAlignmentRole:
        return column == Column::Size ? int(Qt::AlignRight | Qt::AlignVCenter)
                                      : int(Qt::AlignLeft | Qt::AlignVCenter);
    case SortRole:
        if (column == Column::Size)
            return pending.bytes;
        break;
    default:
        break;
    }
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != SortRole)
        return {};
    switch (column) {
    case Column::Title:
    case Column::Filename:
        return pending.name;
    case Column::Size:
        return sizeText(pending.bytes);
    case Column::Status:
        return pending.failure.isEmpty() ? tr("Uploading, %1%").arg(pending.percent)
                                         : tr("Not uploaded: %1").arg(pending.failure);
    default:
        return QString();
    }
}

QVariant DocumentTableModel::recordData(const store::DocumentRecord &record, Column column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return displayText(record, column);
    case Qt::EditRole:
        return column == Column::Title ? record.title : displayText(record, column);
    case Qt::AccessibleTextRole:
        return column == Column::Uploaded ? absoluteText(record.uploadedAt) : displayText(record, column);
    case Qt::ToolTipRole:
        if (column == Column::Uploaded)
            return absoluteText(record.uploadedAt);
        return column == Column::Title && !record.description.isEmpty() ? record.description
                                                                        : displayText(record, column);
    case Qt::TextAlignmentRole:
        return column == Column::Size ? int(Qt::AlignRight | Qt::AlignVCenter)
                                      : int(Qt::AlignLeft | Qt::AlignVCenter);
    case SortRole:
        return sortValue(record, column);
    case DocumentIdRole:
        return record.documentId;
    case RecordRole:
        return QVariant::fromValue(record);
    case OfBatchRole:
        return record.origin == store::Origin::Batch;
    case ProgressRole:
        return -1;
    case PendingKeyRole:
        return QString();
    case OrphanSecondsRole:
        if (const auto seconds = orphanSeconds(record))
            return *seconds;
        return {};
    default:
        return {};
    }
}

QString DocumentTableModel::displayText(const store::DocumentRecord &record, Column column) const
{
    switch (column) {
    case Column::Title:
        if (record.title.isEmpty() && record.filename.isEmpty())
            return tr("Document %1").arg(record.documentId.left(8));
        return record.title.isEmpty() ? record.filename : record.title;
    case Column::Filename:
        return record.filename;
    case Column::Type:
        return typeText(record.mimeType);
    case Column::Size:
        return sizeText(record.bytes);
    case Column::Uploaded:
        return relativeText(record.uploadedAt, m_now);
    case Column::TimeLeft: {
        const auto seconds = orphanSeconds(record);
        return seconds && *seconds > 0 ? tr("%n min", nullptr, static_cast<int>((*seconds + 59) / 60))
                                       : QString();
    }
    case Column::Status:
        return statusText(record);
    case Column::Id:
        return record.documentId;
    case Column::Description:
        return record.description;
    case Column::Count:
        break;
    }
    return {};
}

QString DocumentTableModel::statusText(const store::DocumentRecord &record) const
{
    if (record.goneSince.isValid())
        return tr("Gone from the service");
    const auto seconds = orphanSeconds(record);
    if (seconds && *seconds <= 0)
        return tr("Expired: it was in no session");
    if (record.origin == store::Origin::Result)
        return tr("Signed result"); // in a session or sealed
    QString text = record.sessionCount > 0 ? tr("In %n session(s)", nullptr, record.sessionCount)
                   : record.goneSessionCount > 0
                       ? tr("In %n deleted session(s)", nullptr, record.goneSessionCount)
                   : record.inSession ? tr("In a session")
                                      : tr("Uploaded");
    // a batch uploads one file hundreds of times: whom it is for tells them apart
    if (!record.signer.isEmpty())
        text = tr("%1: %2", "where the document is, and the signer").arg(text, record.signer);
    if (record.isAlreadySigned)
        text = tr("%1, already signed").arg(text);
    return text;
}

std::optional<qint64> DocumentTableModel::orphanSeconds(const store::DocumentRecord &record) const
{
    // a sealed document has the clock too; results of sessions are noted as in a session
    const bool hasClock = record.origin != store::Origin::Discovered && !record.inSession &&
                          record.sessionCount + record.goneSessionCount == 0 && record.uploadedAt.isValid() &&
                          !record.goneSince.isValid();
    if (!hasClock)
        return {};
    constexpr qint64 life =
        domain::rules::orphanMinutes * 60LL; // no more, though the service's clock be ahead
    return std::clamp<qint64>(m_now.secsTo(record.uploadedAt.addSecs(life)), 0, life);
}

QVariant DocumentTableModel::sortValue(const store::DocumentRecord &record, Column column) const
{
    switch (column) {
    case Column::Size:
        return record.bytes;
    case Column::Uploaded:
        return record.uploadedAt;
    case Column::TimeLeft:
        return orphanSeconds(record).value_or(std::numeric_limits<qint64>::max());
    default:
        return displayText(record, column);
    }
}

QVariant DocumentTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == int(Column::Size))
        return int(Qt::AlignRight | Qt::AlignVCenter); // as the numbers below it
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Title:
        return tr("Title");
    case Column::Filename:
        return tr("File name");
    case Column::Type:
        return tr("Type");
    case Column::Size:
        return tr("Size");
    case Column::Uploaded:
        return tr("Uploaded");
    case Column::TimeLeft:
        return tr("Time left");
    case Column::Status:
        return tr("Status");
    case Column::Id:
        return tr("Document ID");
    case Column::Description:
        return tr("Description");
    case Column::Count:
        break;
    }
    return {};
}

} // namespace models
