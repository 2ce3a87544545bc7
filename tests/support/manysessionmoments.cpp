#include "support/manysessionmoments.h"

#include "support/manysessionids.h"

#include <algorithm>

namespace support {

namespace {

constexpr std::int64_t nsPerMs = 1'000'000;
constexpr std::int64_t msPerDay = 24LL * 3600 * 1000;
constexpr std::int64_t allDays = 3 * 365, recentDays = 45;
constexpr double recentShare = 0.10; // business grows; and 5 % of all must fit into the newest 45 days

//! \a count moments over [beginMs, endMs), each in a slice of its own and so in order.
void spread(std::vector<std::int64_t> &out, std::uint64_t seed, std::uint32_t count, std::int64_t beginMs,
            std::int64_t endMs, bool subMillisecond)
{
    const double slice = double(endMs - beginMs) / std::max(1u, count);
    std::int64_t last = 0;
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::uint64_t random = manyMixed(seed ^ (std::uint64_t(i) << 20));
        const double within = double(random >> 11) / double(1ULL << 53);
        std::int64_t ns = std::min(beginMs + std::int64_t(slice * (i + within)), endMs - 1) * nsPerMs;
        if (subMillisecond)
            ns += std::int64_t(random % nsPerMs);
        last = std::max(last, ns); // two of one millisecond
        out.push_back(last);
    }
}

} // namespace

ManyMoments manyMoments(const ManyRecipe &recipe)
{
    const std::uint32_t burst = std::min(recipe.burst, recipe.count), others = recipe.count - burst;
    const auto recent = std::uint32_t(others * recentShare);
    const std::int64_t end = recipe.endMs, begin = end - allDays * msPerDay,
                       turn = end - recentDays * msPerDay;
    const std::int64_t second = (begin + (end - begin) / 2) / 1000 * 1000;
    ManyMoments result;
    auto &[all, firstRecent] = result;
    all.reserve(recipe.count);
    spread(all, recipe.seed, others - recent, begin, turn, recipe.subMillisecond);
    // in the second of the burst there is nothing else, so that what it holds is known
    const auto isIn = [&](std::int64_t ns) {
        return ns >= second * nsPerMs && ns < (second + 1000) * nsPerMs;
    };
    for (std::int64_t &ns : all)
        if (burst > 0 && isIn(ns))
            ns = second * nsPerMs - (recipe.subMillisecond ? 1 : nsPerMs);
    std::vector<std::int64_t> ofBurst;
    spread(ofBurst, ~recipe.seed, burst, second, second + 1000, recipe.subMillisecond);
    all.insert(std::lower_bound(all.begin(), all.end(), second * nsPerMs), ofBurst.begin(), ofBurst.end());
    firstRecent = std::uint32_t(all.size());
    spread(all, recipe.seed ^ 0x5bd1e995, recent, turn, end, recipe.subMillisecond);
    return result;
}

} // namespace support
