#include "ui/sessions/bulkduedates.h"

#include "models/sessiontablemodel.h"
#include "tasks/account.h"
#include "ui/sessions/duedatechanges.h"

#include <QUndoStack>

#include <algorithm>

namespace ui {

BulkDueDates::BulkDueDates(tasks::Account &account, tasks::Activities &activities,
                           models::SessionTableModel &model, DueDateChanges &shown, QUndoStack &undo,
                           QObject *parent)
    : QObject(parent)
    , m_account(account)
    , m_activities(activities)
    , m_model(model)
    , m_shown(shown)
    , m_undo(undo)
{
}

void BulkDueDates::read(const store::SessionNumbers &numbers,
                        std::function<void(const QList<store::SessionRow> &)> done)
{
    store::SessionLists(m_account.sessionIndex())
        .rows(numbers, this,
              [this, done = std::move(done)](const store::StoreResult<QList<store::NumberedSession>> &found) {
                  QList<store::SessionRow> rows;
                  for (const auto &numbered : found.value_or(QList<store::NumberedSession>())) {
                      rows << numbered.row;
                      rows.last().dueDate = m_model.dueDateOf(numbered.row);
                  }
                  done(rows);
              });
}

void BulkDueDates::change(const QList<tasks::DueDateItem> &items)
{
    auto *change = new BulkDueDateChange(m_account, m_activities, m_shown, m_undo, items, this);
    connect(change, &BulkDueDateChange::progressed, this, &BulkDueDates::progressed);
    connect(change, &BulkDueDateChange::ended, this, &BulkDueDates::ended);
    change->push();
}

void BulkDueDates::undo()
{
    m_undo.undo();
}

int BulkDueDates::pendingCount(const QList<store::SessionRow> &rows) const
{
    return int(std::count_if(rows.cbegin(), rows.cend(), [this](const store::SessionRow &row) {
        return m_shown.pendingOf(row.id).has_value();
    }));
}

} // namespace ui
