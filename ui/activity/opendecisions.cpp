#include "ui/activity/opendecisions.h"

#include "models/activitymodel.h"
#include "tasks/activities.h"

namespace ui {

OpenDecisions::OpenDecisions(store::ActivityLog &log, tasks::Activities &activities,
                             const store::MaskedMode &masking, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_activities(&activities)
{
    auto *all = new models::ActivityModel(log, this);
    all->setMasking(masking);
    setSourceModel(all);
}

bool OpenDecisions::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    return index.data(models::ActivityModel::StateRole).toInt() ==
               int(store::ActivityEntry::State::NeedsDecision) &&
           m_activities && m_activities->task(index.data(models::ActivityModel::EntryIdRole).toString());
}

} // namespace ui
