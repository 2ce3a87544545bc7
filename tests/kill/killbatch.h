#pragma once

#include "tasks/account.h"
#include "tasks/mergetask.h"
#include "tasks/sendplan.h"

#include <memory>

namespace killtest {

//! The plans of a run as the rows of a batch: made by the first start that gets so far, gone on with by those
//! after it.
class KillBatch : public QObject
{
    Q_OBJECT

public:
    //! Every plan has one signer and one document of its own.
    KillBatch(tasks::Account &account, const QList<tasks::SendPlan> &plans, QObject *parent = nullptr);
    void start();

Q_SIGNALS:
    //! One for each row: what became of it, and its title.
    void ended(const QList<store::BatchRow> &rows);
    void broken(const QString &why);

private:
    void create();
    void send(const QString &id);
    void readRows();

    tasks::Account &m_account;
    QList<tasks::SendPlan> m_plans;
    std::unique_ptr<tasks::MergeTask> m_task;
    QString m_id;
};

} // namespace killtest
