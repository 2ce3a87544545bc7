#pragma once

#include "tasks/sendplan.h"
#include "ui/compose/sessiondraft.h"

namespace ui {

//! What is sent for a draft without problems.
[[nodiscard]] tasks::SendPlan planOf(const SessionDraft &draft);
//! What a signer is called in progress and errors: name, e-mail or mobile, else "Signer 2".
[[nodiscard]] QString labelOf(const models::SignerRow &signer, qsizetype index);

} // namespace ui
