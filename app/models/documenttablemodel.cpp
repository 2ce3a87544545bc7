#include "models/documenttablemodel.h"

#include "domain/rules.h"
#include "models/celltext.h"

#include <QFileInfo>
#include <QMimeData>
#include <QUuid>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace models {
namespace {

QString idOf(const store::DocumentRecord &record)
{
    return record.documentId;
}

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

void DocumentTableModel::setRecords(const QList<store::DocumentRecord> &records)
{
    makeEqual(*this, m_records, records, static_cast<int>(m_pending.size()), idOf);
}

store::DocumentRecord DocumentTableModel::record(int row) const
{
    return m_records.value(row - m_pending.size());
}

int DocumentTableModel::rowOf(const QString &documentId) const
{
    for (int i = 0; i < m_records.size(); ++i)
        if (m_records.at(i).documentId == documentId)
            return i + static_cast<int>(m_pending.size());
    return -1;
}

QString DocumentTableModel::addPending(const QString &path)
{
    const QFileInfo file(path);
    const Pending pending{QUuid::createUuid().toString(QUuid::WithoutBraces), path, {}, file.size(), 0};
    const int row = static_cast<int>(m_pending.size());
    beginInsertRows({}, row, row);
    m_pending.append(pending);
    endInsertRows();
    return pending.key;
}

void DocumentTableModel::setProgress(const QString &key, qint64 sent, qint64 total)
{
    const int row = pendingRow(key);
    if (row < 0)
        return;
    const int percent = total > 0 ? static_cast<int>(std::clamp<qint64>(sent * 100 / total, 0, 100)) : 0;
    auto &pending = m_pending[row];
    if (pending.percent == percent && pending.failure.isEmpty())
        return;
    pending.percent = percent;
    pending.failure.clear();
    told(row);
}

void DocumentTableModel::setPendingFailed(const QString &key, const QString &reason)
{
    const int row = pendingRow(key);
    if (row < 0)
        return;
    m_pending[row].failure = reason;
    told(row);
}

void DocumentTableModel::removePending(const QString &key)
{
    const int row = pendingRow(key);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_pending.removeAt(row);
    endRemoveRows();
}

int DocumentTableModel::pendingRow(const QString &key) const
{
    for (int i = 0; i < m_pending.size(); ++i)
        if (m_pending.at(i).key == key)
            return i;
    return -1;
}

void DocumentTableModel::setNow(const QDateTime &now)
{
    m_now = now;
    const int first = static_cast<int>(m_pending.size());
    if (m_records.isEmpty())
        return;
    // the status too: it says when the thirty minutes are over
    Q_EMIT dataChanged(index(first, int(Column::Uploaded)), index(rowCount() - 1, int(Column::Status)));
}

int DocumentTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_pending.size() + m_records.size());
}

int DocumentTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Column::Count);
}

QVariant DocumentTableModel::data(const QModelIndex &index, int role) const
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
        return QFileInfo(pending.path).fileName();
    case Column::Size:
        return sizeText(pending.bytes);
    case Column::Status:
        return pending.failure.isEmpty() ? tr("Uploading, %1 %").arg(pending.percent)
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
        return column == Column::Size || column == Column::TimeLeft ? int(Qt::AlignRight | Qt::AlignVCenter)
                                                                    : int(Qt::AlignLeft | Qt::AlignVCenter);
    case SortRole:
        return sortValue(record, column);
    case DocumentIdRole:
        return record.documentId;
    case RecordRole:
        return QVariant::fromValue(record);
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
    QString text = record.sessionCount > 0 ? tr("In %n session(s)", nullptr, record.sessionCount)
                   : record.inSession      ? tr("In a session")
                   : record.origin == store::Origin::Result ? tr("Signed result")
                                                            : tr("Uploaded");
    if (record.isAlreadySigned && record.origin != store::Origin::Result)
        text = tr("%1, already signed").arg(text);
    return text;
}

std::optional<qint64> DocumentTableModel::orphanSeconds(const store::DocumentRecord &record) const
{
    const bool hasClock = record.origin == store::Origin::Uploaded && !record.inSession &&
                          record.sessionCount == 0 && record.uploadedAt.isValid() &&
                          !record.goneSince.isValid();
    if (!hasClock)
        return {};
    return qMax<qint64>(0, m_now.secsTo(record.uploadedAt.addSecs(domain::rules::orphanMinutes * 60)));
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

bool DocumentTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::ParentIsInvalid) || !index.isValid() || role != Qt::EditRole ||
        index.row() < m_pending.size())
        return false;
    const auto known = record(index.row());
    const QString text = value.toString().trimmed();
    domain::UpdateDocument update;
    switch (static_cast<Column>(index.column())) {
    case Column::Title:
        if (text == known.title)
            return false;
        update.title = text;
        break;
    case Column::Filename:
        if (text == known.filename || text.isEmpty())
            return false;
        update.filename = text;
        break;
    case Column::Description:
        if (text == known.description)
            return false;
        update.description = text;
        break;
    default:
        return false;
    }
    Q_EMIT editRequested(known.documentId, update);
    return true;
}

QVariant DocumentTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
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

Qt::ItemFlags DocumentTableModel::flags(const QModelIndex &index) const
{
    if (!checkIndex(index, CheckIndexOption::ParentIsInvalid) || !index.isValid())
        return Qt::NoItemFlags;
    auto flags = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    if (index.row() < m_pending.size())
        return flags;
    const bool isGone = record(index.row()).goneSince.isValid();
    if (!isGone)
        flags |= Qt::ItemIsDragEnabled;
    const auto column = static_cast<Column>(index.column());
    if (!isGone && (column == Column::Title || column == Column::Filename || column == Column::Description))
        flags |= Qt::ItemIsEditable;
    return flags;
}

QStringList DocumentTableModel::mimeTypes() const
{
    return {QLatin1String(mimeTypeOfIds)};
}

QMimeData *DocumentTableModel::mimeData(const QModelIndexList &indexes) const
{
    QMap<int, QString> ids; // one for each row, in the order of the rows
    for (const auto &index : indexes)
        if (const auto id = index.data(DocumentIdRole).toString(); !id.isEmpty())
            ids.insert(index.row(), id);
    if (ids.isEmpty())
        return nullptr;
    auto *data = new QMimeData;
    data->setData(QLatin1String(mimeTypeOfIds), QStringList(ids.values()).join(u'\n').toUtf8());
    return data;
}

QStringList DocumentTableModel::documentIdsIn(const QMimeData *data)
{
    if (!data || !data->hasFormat(QLatin1String(mimeTypeOfIds)))
        return {};
    return QString::fromUtf8(data->data(QLatin1String(mimeTypeOfIds))).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace models
