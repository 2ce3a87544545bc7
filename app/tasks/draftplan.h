#pragma once

#include "domain/draft.h"
#include "tasks/sendplan.h"

namespace tasks {

//! What is sent for a draft without problems. \a now: when it is sent, for rules such as "in 10 days".
[[nodiscard]] SendPlan planOf(const domain::SessionDraft &draft, const QDateTime &now);
//! What a signer is called in progress and errors: name, e-mail or mobile, else "Signer 2".
[[nodiscard]] QString labelOf(const domain::DraftSigner &signer, qsizetype index);

} // namespace tasks
