#pragma once

#include <QPointer>
#include <QSortFilterProxyModel>

namespace store {
class ActivityLog;
class MaskedMode;
} // namespace store
namespace tasks {
class Activities;
}

namespace ui {

//! What of the log waits for a person, as a models::ActivityModel has it. The log has the work of all
//! accounts, of which only this one's can be decided about here.
class OpenDecisions : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    //! \a log and \a masking outlive this; without \a activities nothing is listed any more.
    OpenDecisions(store::ActivityLog &log, tasks::Activities &activities, const store::MaskedMode &masking,
                  QObject *parent = nullptr);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QPointer<tasks::Activities> m_activities;
};

} // namespace ui
