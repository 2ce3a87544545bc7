#pragma once

#include "domain/masking.h"
#include "tasks/evidencefacts.h"

namespace tasks {

//! What says who somebody is becomes a word with a number, in everything that a bundle tells. Afterwards
//! nothing else of the session is known to who writes the bundle.
void mask(EvidenceFacts &facts, domain::Masker &masker);
//! A session of which nothing but what masker leaves is known; names stay unless it hides them.
[[nodiscard]] domain::SigningSession masked(const domain::SigningSession &session, domain::Masker &masker);
//! Where the link of the session stands in its JSON, that it was left out: whoever has it can open the
//! session.
void leaveOutLink(domain::SigningSession &session);

} // namespace tasks
