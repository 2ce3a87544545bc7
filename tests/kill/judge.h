#pragma once

#include "domain/session.h"
#include "kill/runplan.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace killtest {

//! What the server has of one run, beside what was wanted.
struct Verdict
{
    int duplicated = 0; //!< sessions that nobody wanted
    int lost = 0;       //!< sessions that are not there, or of a send that ended as a failure
    int undecided = 0;  //!< sends that ended in front of a person; what they lack is not lost
    QStringList findings;

    [[nodiscard]] bool isGood() const { return duplicated == 0 && lost == 0; }
};

//! \a ends is what became of each send, by title; \a there is all that the server lists. Sessions of \a
//! earlier were there before the run.
[[nodiscard]] Verdict judge(const RunPlan &plan, const QHash<QString, QString> &ends,
                            const QList<domain::SigningSession> &there, const QStringList &earlier);

//! By the server's own log: what it made and does not list any more counts as duplicated, since whoever had a
//! link to it has it no more. Nothing when the log does not tell of all that is listed: then what is not seen
//! cannot be judged.
[[nodiscard]] std::optional<Verdict> judgeLog(const QByteArray &log,
                                              const QList<domain::SigningSession> &there);

} // namespace killtest
