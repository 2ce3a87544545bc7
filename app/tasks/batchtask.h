#pragma once

#include "tasks/mergerow.h"
#include "tasks/task.h"

namespace tasks {

class Account;

//! Work over the rows of one batch: begins with what all of them have in common.
class BatchTask : public Task
{
    Q_OBJECT

public:
    [[nodiscard]] QString batchId() const { return m_batchId; }

protected:
    BatchTask(Account &account, const QString &batchId, QObject *parent);

    void run() override;
    //! Goes on with the batch; the pattern of its rows is read.
    virtual void recordRead(const store::BatchRecord &record) = 0;

    Account &m_account;
    QString m_batchId;
    MergePattern m_pattern;
};

} // namespace tasks
