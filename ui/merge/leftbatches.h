#pragma once

#include "store/batchstore.h"
#include "ui/widgets/inlinemessage.h"

namespace tasks {
class Account;
class Activities;
class MergeTask;
} // namespace tasks

namespace ui {

//! What an earlier run of the program left of batches, said above the views: that one goes on by itself,
//! which can be paused here, or that it is paused and can go on.
class LeftBatches : public InlineMessage
{
    Q_OBJECT

public:
    //! Both outlive it.
    LeftBatches(tasks::Account &account, tasks::Activities &activities, QWidget *parent = nullptr);

    //! Goes on with those that were being sent, and says so.
    void resume();
    //! "The batch “Easter” is paused: 480 rows are not sent yet."
    [[nodiscard]] static QString sentence(const QString &name, int rows, bool isPaused);

Q_SIGNALS:
    void batchActivated(const QString &batchId);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Left
    {
        QString id, name;
        int rows = 0;
        bool isPaused = false;
    };

    void take(const QList<store::BatchSummary> &batches);
    void compare(const QList<store::BatchSummary> &batches);
    void follow(tasks::MergeTask *task);
    void forget(const QString &batchId);
    void tell();
    void act();
    [[nodiscard]] tasks::MergeTask *taskOf(const QString &batchId) const;

    tasks::Account &m_account;
    tasks::Activities &m_activities;
    QList<Left> m_left;
};

} // namespace ui
