#pragma once

#include "kill/diskwatch.h"
#include "tasks/sendplan.h"

#include <QList>
#include <QString>

namespace killtest {

//! What spoils one start of the program.
struct Interruption
{
    enum class Moment {
        None,
        BeforeForwarded, //!< killed when request \a at has come to the relay, which keeps it
        Executed,        //!< killed when the server has executed request \a at and its answer is kept back
        Answered,        //!< killed \a milliseconds after the answer of request \a at was passed on
        AtCommit,        //!< killed at a moment of commit \a at of the database
        AfterTime,       //!< killed \a milliseconds after the start
        Fault,           //!< not killed: a rule of the relay
    };
    Moment moment = Moment::None;
    int at = 0; //!< from 1
    int milliseconds = 0;
    DiskMoment disk = DiskMoment::Synced;
    QString rule{};

    [[nodiscard]] bool isKill() const { return moment != Moment::None && moment != Moment::Fault; }
};

[[nodiscard]] QString describe(const Interruption &interruption);

//! One run: what is sent, and what happens on the way. The same seed and number give the same.
struct RunPlan
{
    enum class Kind {
        Single,   //!< one signer
        Parallel, //!< several in one request, sometimes the same one twice
        Chained,  //!< two or three steps
        Merge,    //!< a batch, one signer and one document in each row
        Existing, //!< into a collection in which sessions that look the same are waiting already
        Count
    };
    int number = 0;
    Kind kind{};
    QList<tasks::SendPlan> sends;
    QList<QByteArray> files;           //!< PDFs of the sends
    QList<Interruption> interruptions; //!< kills: one start each. Faults: all in one start
    int holdMs = 0;                    //!< the time in which sends can be undone; kills fall into it, too
    bool startsOnceMore = false;       //!< when all is done: nothing may happen any more
};

[[nodiscard]] QString nameOf(RunPlan::Kind kind);
[[nodiscard]] RunPlan runPlan(quint32 seed, int number, bool withFaults);
//! In lines.
[[nodiscard]] QString describe(const RunPlan &plan);

} // namespace killtest
