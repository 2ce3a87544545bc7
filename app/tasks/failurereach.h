#pragma once

#include "api/apierror.h"

namespace tasks {

// How far a failure reaches: what it says of the requests that come after it. A kind may be in none of them,
// or in two: a service that fails may fail for one session, and may have come round in a minute.

//! The way to the service is closed, or it does not know who asks: each other request would fare the same.
[[nodiscard]] bool nothingGetsThrough(const api::ApiError &error);
//! It may be about what was asked for alone: what else is asked for may be answered all the same.
[[nodiscard]] bool mayConcernOneAlone(const api::ApiError &error);
//! In a while the same request may succeed; several in a row are not about what was asked for.
[[nodiscard]] bool mayPass(const api::ApiError &error);

} // namespace tasks
