#pragma once

#include "store/database.h"
#include "store/memorysecretstore.h"
#include "tasks/account.h"
#include "tasks/activities.h"
#include "tasks/sendtask.h"

#include "kill/killbatch.h"

#include <memory>

namespace killtest {

//! The program that is killed: an account over a data folder. It goes on with what an earlier start left
//! unfinished, as the window does, and sends the plans of which the journal knows nothing, as a person would
//! who finds them still among the drafts.
class KillChild : public QObject
{
    Q_OBJECT

public:
    enum Exit { AllDone = 0, Broken = 2, Undecided = 3, Failed = 4 };
    static constexpr const char *secretVariable = "COUNTERSIGN_KILLTEST_SECRET";

    //! Words of the command line, in this order.
    struct Arguments
    {
        QString dataFolder, plansFile, root, clientId;
        QString killAt;  //!< COMMIT:MOMENT, or empty
        QString holdMs;  //!< how long new sends are held; those of an earlier start know it
        QString asBatch; //!< not empty: the plans are the rows of a batch
        [[nodiscard]] QStringList toList() const
        {
            return {dataFolder, plansFile, root, clientId, killAt, holdMs, asBatch};
        }
        static Arguments fromList(const QStringList &words);
    };

    explicit KillChild(const Arguments &arguments);
    void start();

private:
    void openAccount();
    void secretKept(const store::SecretResult<void> &kept);
    void readBegun();
    void resumeUnfinished(const QStringList &begun);
    void sendOthers(const QStringList &begun);
    void sendAsBatch();
    void batchEnded(const QList<store::BatchRow> &rows);
    //! Nothing when one cannot be read.
    [[nodiscard]] std::optional<QList<tasks::SendPlan>> plans();
    void armKill();
    void end(int exit);
    void add(tasks::SendTask *task);
    void endWhenSettled();
    void broken(const QString &why);

    Arguments m_arguments;
    store::MemorySecretStore m_secrets;
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<tasks::Account> m_account;
    std::unique_ptr<store::ActivityLog> m_log;
    std::unique_ptr<tasks::Activities> m_activities;
    std::unique_ptr<KillBatch> m_batch;
    bool m_allAdded = false;
};

//! main() of the child.
int runChild(int argc, char **argv);

} // namespace killtest
