#include "tasks/batchtask.h"

#include "tasks/account.h"

namespace tasks {

BatchTask::BatchTask(Account &account, const QString &batchId, QObject *parent)
    : Task(parent)
    , m_account(account)
    , m_batchId(batchId)
{
    addSubject(batchId);
}

void BatchTask::run()
{
    m_account.batches().get(m_batchId, this, [this](const store::StoreResult<store::BatchRecord> &record) {
        if (isFinished())
            return;
        if (!record)
            return fail(localError(record.error().detail));
        const auto pattern = patternOf(*record);
        if (!pattern)
            return fail(pattern.error());
        m_pattern = *pattern;
        recordRead(*record);
    });
}

} // namespace tasks
