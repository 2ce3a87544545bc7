#pragma once

#include "domain/draft.h"
#include "tasks/sendfacts.h"

namespace tasks {

//! What of a send was not made, to be corrected and sent anew: in the same collection and after those that
//! were made. Nothing was made: all of it, as it was planned.
[[nodiscard]] domain::SessionDraft restOf(const SendPlan &plan, const SendFacts &facts);

} // namespace tasks
