#pragma once

#include "api/transport.h"

//! Whether a call that failed is tried again, and when. Internal to api/.
namespace api {

//! \a repeats: how often it was tried again before.
[[nodiscard]] bool mayTryAgain(const Exchange &exchange, const ApiError &error, int repeats,
                               const TransportSettings &settings);
//! Milliseconds; what the service said wins.
[[nodiscard]] int waitBefore(const ApiError &error, int repeats, const TransportSettings &settings);

} // namespace api
