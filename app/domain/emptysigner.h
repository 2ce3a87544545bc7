#pragma once

#include "domain/draft.h"

namespace domain {

//! Nothing is written of this signer, and something of another one: most likely a row that was begun and
//! left. The service takes it, and waits for somebody whom nobody knows: a reason to ask and none to refuse.
[[nodiscard]] bool isLeftEmpty(const SessionDraft &draft, const DraftSigner &signer);

} // namespace domain
