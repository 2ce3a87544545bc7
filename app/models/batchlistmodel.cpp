#include "models/batchlistmodel.h"

#include "models/celltext.h"

#include <numeric>

namespace models {

using State = store::BatchRow::State;

namespace {

int countOf(const store::BatchSummary &batch, std::initializer_list<State> states)
{
    return std::accumulate(states.begin(), states.end(), 0,
                           [&batch](int sum, State state) { return sum + batch.counts.value(state); });
}

int allOf(const store::BatchSummary &batch)
{
    return std::accumulate(batch.counts.begin(), batch.counts.end(), 0);
}

int troubleOf(const store::BatchSummary &batch)
{
    return countOf(batch, {State::Problem, State::Failed, State::NeedsDecision});
}

QString statusOf(const store::BatchSummary &batch)
{
    if (batch.record.isRunning)
        return BatchListModel::tr("Being sent");
    if (countOf(batch, {State::NeedsDecision}) > 0)
        return BatchListModel::tr("Needs a decision");
    const int open = countOf(batch, {State::Pending, State::Unchecked, State::Sending});
    if (open > 0 && batch.record.isPaused)
        return BatchListModel::tr("Paused: %n row(s) not sent yet", nullptr, open);
    if (open > 0)
        return countOf(batch, {State::Sent}) > 0 ? BatchListModel::tr("%n row(s) not sent yet", nullptr, open)
                                                 : BatchListModel::tr("Not sent yet");
    const int trouble = troubleOf(batch);
    return trouble > 0 ? BatchListModel::tr("%n row(s) to correct", nullptr, trouble)
                       : BatchListModel::tr("Done");
}

} // namespace

void BatchListModel::setBatches(const QList<store::BatchSummary> &batches,
                                const QHash<QString, QString> &templateNames)
{
    m_templateNames = templateNames; // of a batch it never becomes another one
    makeEqual(*this, m_batches, batches, 0, [](const store::BatchSummary &batch) { return batch.record.id; });
}

void BatchListModel::setCounts(const QString &batchId, const store::BatchCounts &counts)
{
    const int row = rowOf(batchId);
    if (row < 0 || m_batches.at(row).counts == counts)
        return;
    m_batches[row].counts = counts;
    told(row);
}

int BatchListModel::rowOf(const QString &batchId) const
{
    for (int i = 0; i < m_batches.size(); ++i)
        if (m_batches.at(i).record.id == batchId)
            return i;
    return -1;
}

int BatchListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_batches.size());
}

int BatchListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Column::Count);
}

bool BatchListModel::isHarmless(int column) const
{
    return static_cast<Column>(column) == Column::Created;
}

QVariant BatchListModel::plainData(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::ParentIsInvalid) || !index.isValid())
        return {};
    const store::BatchSummary &batch = m_batches.at(index.row());
    if (role == BatchIdRole)
        return batch.record.id;
    const auto column = static_cast<Column>(index.column());
    if (column == Column::Created && role == SortRole)
        return batch.record.createdAt;
    if (column == Column::Created && role == Qt::ToolTipRole)
        return absoluteText(batch.record.createdAt);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != SortRole)
        return {};
    switch (column) {
    case Column::Name:
        return batch.record.name.isEmpty() ? tr("Batch %1").arg(batch.record.id.left(8)) : batch.record.name;
    case Column::Status:
        return statusOf(batch);
    case Column::Rows:
        return allOf(batch);
    case Column::Sent:
        return countOf(batch, {State::Sent});
    case Column::Problems:
        return troubleOf(batch);
    case Column::Source:
        return batch.record.sourceName;
    case Column::Created:
        return relativeText(batch.record.createdAt, QDateTime::currentDateTimeUtc());
    case Column::Template:
        return m_templateNames.value(batch.record.id);
    case Column::Count:
        break;
    }
    return {};
}

QVariant BatchListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Name:
        return tr("Name");
    case Column::Status:
        return tr("State");
    case Column::Rows:
        return tr("Rows");
    case Column::Sent:
        return tr("Sent");
    case Column::Problems:
        return tr("With problems");
    case Column::Source:
        return tr("Spreadsheet");
    case Column::Created:
        return tr("Created");
    case Column::Template:
        return tr("Template");
    case Column::Count:
        break;
    }
    return {};
}

} // namespace models
