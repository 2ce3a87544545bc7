#pragma once

#include "store/activitylog.h"
#include "tasks/task.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QTimer>

namespace tasks {

//! The tasks of this run: owns and starts them, and tells the activity log how they fare.
class Activities : public QObject
{
    Q_OBJECT

public:
    explicit Activities(store::ActivityLog &log, QObject *parent = nullptr);

    //! Whose work it is; what is written down is kept as long as this account says.
    void setProfile(const QString &profileId) { m_profileId = profileId; }

    //! Takes the task over and starts it. It is deleted by remove() or with this object.
    void add(Task *task);
    [[nodiscard]] Task *task(const QString &id) const; //!< null when it is not of this run
    [[nodiscard]] QList<Task *> tasks() const { return m_tasks; }
    [[nodiscard]] int runningCount() const;
    //! Forgets a finished task, here and in the log; not one that is unsettled.
    void remove(const QString &id);
    void cancelAll();
    //! What a person took back before it began is written down all the same, as cancelled. It is called by
    //! \a titleWords; see store/saidwords.h. No task of this run has it.
    void noteCancelled(const QStringList &titleWords, const QString &detail);
    //! The window has another language: what goes on, and what ended in this run within the last day, is
    //! written down in it. What ended before stays as it was told then.
    void retranslate();

Q_SIGNALS:
    void taskAdded(tasks::Task *task);
    void taskFinished(tasks::Task *task);

private:
    void writeChanged();
    void write(const Task &task);

    store::ActivityLog &m_log;
    QString m_profileId;
    QList<Task *> m_tasks;
    QHash<QString, QDateTime> m_startedAt, m_endedAt;
    QSet<QString> m_changed; //!< not written yet
    QTimer m_later;
};

} // namespace tasks
