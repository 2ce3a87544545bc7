#pragma once

#include "support/manysessions.h"

namespace support {

struct ManyMoments
{
    std::vector<std::int64_t> createdNs; //!< in order
    std::uint32_t firstRecent = 0;       //!< from here on they are of the newest 45 days
};

//! Over three years up to the recipe's end, a tenth of them in the newest 45 days; the burst is alone in the
//! second in the middle.
[[nodiscard]] ManyMoments manyMoments(const ManyRecipe &recipe);

} // namespace support
