#pragma once

#include "support/manysessions.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace support {

//! What the parameters of GET /signing-sessions ask for.
struct ManyQuery
{
    ManySessions::Query query;
    std::vector<std::pair<std::string, std::string>> problems; //!< parameter and reason; any: 400
    bool asksForTitle = false;                                 //!< sessionTitleLike, which is not there
};

//! \a parameters are decoded, a plus sign as the blank that it means.
[[nodiscard]] ManyQuery manyQueryOf(const std::multimap<std::string, std::string> &parameters);

} // namespace support
