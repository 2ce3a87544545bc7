#pragma once

#include "domain/draft.h"

namespace domain {

//! An identity number is to be filled in or checked for everyone, and this signer has none. The service takes
//! it, and then has nothing to fill in and nothing to compare: a reason to ask and none to refuse.
[[nodiscard]] bool lacksIdentityNumber(const CreateSigningSession &common, const DraftSigner &signer);

} // namespace domain
