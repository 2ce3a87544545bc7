#pragma once

#include "domain/draft.h"
#include "domain/rules.h"

namespace domain {

//! One broken rule of a draft and whose it is. field: as in CreateSigningSession, or "documents", "signers".
struct DraftProblem
{
    Violation violation;
    int signerRow = -1; //!< of SessionDraft::signers; -1: of all sessions
    QString word;       //!< what it is about, for example the placeholder that nobody knows
    bool operator==(const DraftProblem &) const = default;
};

//! What the service would refuse, and placeholders without a value. Rules about ids that only exist after the
//! upload are left out.
[[nodiscard]] QList<DraftProblem> problemsOf(const SessionDraft &draft, const QDateTime &now);

} // namespace domain
