#pragma once

#include "api/apierror.h"

#include <tl/expected.hpp>

namespace api {

//! A value, or why there is none.
template <typename T>
using Result = tl::expected<T, ApiError>;

//! What a call returns that has no body to return (204).
struct Nothing
{
    bool operator==(const Nothing &) const = default;
};

} // namespace api
