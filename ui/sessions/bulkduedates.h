#pragma once

#include "store/sessionlists.h"
#include "ui/sessions/bulkduedatechange.h"

namespace models {
class SessionTableModel;
}

namespace ui {

//! Changes of many due dates at once: the rows that they are planned from, and the doing.
class BulkDueDates : public QObject
{
    Q_OBJECT

public:
    BulkDueDates(tasks::Account &account, tasks::Activities &activities, models::SessionTableModel &model,
                 DueDateChanges &shown, QUndoStack &undo, QObject *parent = nullptr);

    //! With the due dates that the service has, also where the index has them not yet.
    void read(const store::SessionNumbers &numbers,
              std::function<void(const QList<store::SessionRow> &)> done);
    void change(const QList<tasks::DueDateItem> &items);
    void undo(); //!< the change of which it was told that it is next
    //! How many of them have a change on its way.
    [[nodiscard]] int pendingCount(const QList<store::SessionRow> &rows) const;

Q_SIGNALS:
    void progressed(bool isUndo, qint64 done, qint64 count);
    void ended(const ui::DueDatesReport &report);

private:
    tasks::Account &m_account;
    tasks::Activities &m_activities;
    models::SessionTableModel &m_model;
    DueDateChanges &m_shown;
    QUndoStack &m_undo;
};

} // namespace ui
