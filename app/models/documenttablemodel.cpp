#include "models/documenttablemodel.h"

#include <QFileInfo>
#include <QMimeData>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace models {
namespace {

QString idOf(const store::DocumentRecord &record)
{
    return record.documentId;
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

QString DocumentTableModel::addPending(const QString &path, const QString &name)
{
    const QFileInfo file(path);
    const Pending pending{QUuid::createUuid().toString(QUuid::WithoutBraces),
                          path,
                          name.isEmpty() ? file.fileName() : name,
                          {},
                          file.size(),
                          0};
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

Qt::ItemFlags DocumentTableModel::flags(const QModelIndex &index) const
{
    if (!checkIndex(index, CheckIndexOption::ParentIsInvalid) || !index.isValid())
        return Qt::NoItemFlags;
    auto flags = MaskedTableModel::flags(index) | Qt::ItemNeverHasChildren;
    if (index.row() < m_pending.size())
        return flags;
    // Asked for each cell of what is chosen, so not of a copy
    const bool isGone = m_records.at(index.row() - m_pending.size()).goneSince.isValid();
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
    data->setData(QLatin1String(mimeTypeOfIds), QStringList(ids.cbegin(), ids.cend()).join(u'\n').toUtf8());
    return data;
}

QStringList DocumentTableModel::documentIdsIn(const QMimeData *data)
{
    if (!data || !data->hasFormat(QLatin1String(mimeTypeOfIds)))
        return {};
    return QString::fromUtf8(data->data(QLatin1String(mimeTypeOfIds))).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace models
