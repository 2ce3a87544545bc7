#pragma once

#include "sandbox/routes.h"

namespace sandbox {

//! Makes \a count realistic sessions in all states, the same for the same number (ids and times apart).
void seedSessions(Context &context, int count);

} // namespace sandbox
