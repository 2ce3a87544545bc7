#include "ui/merge/batchrowfilter.h"

#include "models/batchtablemodel.h"

namespace ui {

namespace {

QSet<int> statesOfChoice(BatchRowFilter::Choice choice)
{
    using Choice = BatchRowFilter::Choice;
    using State = store::BatchRow::State;
    switch (choice) {
    case Choice::Problems:
        return {int(State::Problem)};
    case Choice::Failed:
        return {int(State::Failed), int(State::NeedsDecision), int(State::Cancelled)};
    case Choice::NotSentYet:
        return {int(State::Unchecked), int(State::Pending), int(State::Sending)};
    case Choice::Sent:
        return {int(State::Sent)};
    case Choice::LeftOut:
        return {int(State::Excluded)};
    case Choice::All:
    case Choice::Cautions:
    case Choice::Count:
        break;
    }
    return {};
}

} // namespace

BatchRowFilter::BatchRowFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(models::BatchTableModel::SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setDynamicSortFilter(false); // a row does not jump away while it is sent or corrected
}

void BatchRowFilter::setChoice(Choice choice)
{
    m_choice = choice;
    m_states = statesOfChoice(choice);
    invalidateFilter();
}

void BatchRowFilter::follow()
{
    if (m_choice != Choice::All)
        invalidateFilter();
}

bool BatchRowFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    using Model = models::BatchTableModel;
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    return (m_states.isEmpty() || m_states.contains(index.data(Model::StateRole).toInt())) &&
           (m_choice != Choice::Cautions || index.data(Model::CautionRole).toBool());
}

} // namespace ui
