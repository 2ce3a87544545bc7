#pragma once

#include "domain/timestamp.h"
#include "domain/unknownmembers.h"

#include <optional>

namespace domain {

//! What PATCH /signing-sessions/{id} may set: the due date alone [seed].
struct UpdateSession
{
    std::optional<Timestamp> dueDate; //!< at most 45 days from now [seed]
    UnknownMembers unknown;
    bool operator==(const UpdateSession &) const = default;
};

} // namespace domain
