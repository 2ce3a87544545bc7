#pragma once

#include "kill/coverage.h"
#include "kill/judge.h"
#include "kill/killrun.h"
#include "support/apifixture.h"

#include <QElapsedTimer>

namespace killtest {

//! Many runs, some at a time, over a sandbox that lasts for a batch of them.
class KillTest
{
public:
    struct Options
    {
        quint32 seed = 1;
        bool withFaults = false, isVerbose = false;
        int atATime = 3;
    };

    explicit KillTest(const Options &options);
    //! False when the surroundings fail, such as the sandbox: then the runs say nothing.
    [[nodiscard]] bool run(const QList<int> &numbers);

    [[nodiscard]] const Verdict &total() const { return m_total; }
    //! Where the runs were killed or spoilt, and how often.
    [[nodiscard]] QString table() const;
    [[nodiscard]] const Hits &hits() const { return m_hits; }

private:
    struct Batch;
    [[nodiscard]] bool runBatch(const QList<int> &numbers);
    [[nodiscard]] bool prepare(Batch &batch, RunPlan &plan);
    void runAll(Batch &batch);
    [[nodiscard]] bool judgeAll(Batch &batch);
    void tell(const KillRun &run, const Verdict &verdict) const;

    Options m_options;
    Verdict m_total;
    int m_kills = 0;
    Hits m_hits;
};

} // namespace killtest
