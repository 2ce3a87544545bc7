#include "support/manysessions.h"

#include "support/manysessionids.h"
#include "support/manysessionmoments.h"

#include <algorithm>
#include <mutex>

namespace support {

namespace {

constexpr std::int64_t nsPerMs = 1'000'000;

//! How many numbers of \a list are below \a number.
std::size_t below(const std::vector<std::uint32_t> &list, std::size_t number)
{
    return std::size_t(std::lower_bound(list.begin(), list.end(), number) - list.begin());
}

} // namespace

std::optional<ManyState> manyStateNamed(std::string_view name)
{
    for (std::size_t i = 0; i < manyStateNames.size(); ++i)
        if (manyStateNames[i] == name)
            return ManyState(i);
    return {};
}

ManySessions::ManySessions(const ManyRecipe &recipe)
    : m_recipe(recipe)
{
    auto [moments, firstRecent] = manyMoments(recipe);
    m_createdNs = std::move(moments);
    m_firstRecent = firstRecent;
    m_state.reserve(recipe.count);
    m_alive.reserve(recipe.count);
    for (std::uint32_t number = 0; number < recipe.count; ++number) {
        const ManyState state = firstState(number);
        m_state.push_back(std::uint8_t(state));
        m_alive.push_back(number);
        of(state).push_back(number);
    }
}

ManyState ManySessions::firstState(std::uint32_t number) const
{
    if (number >= m_recipe.count)
        return ManyState::Ready;
    const std::uint64_t percent = manyMixed(m_recipe.seed ^ (std::uint64_t(number) << 32)) % 100;
    if (number < m_firstRecent)
        return percent < 5 ? ManyState::Rejected : ManyState::Signed;
    if (percent < 30)
        return ManyState::Ready;
    if (percent < 50)
        return ManyState::Blocked;
    return percent < 54 ? ManyState::Rejected : ManyState::Signed;
}

ManySessions::Row ManySessions::row(std::uint32_t number) const
{
    Row row{.number = number,
            .state = ManyState(m_state[number]),
            .createdNs = m_createdNs[number],
            .seed = m_recipe.seed,
            .endNs = m_recipe.endMs * nsPerMs};
    if (firstState(number) != ManyState::Blocked)
        return row;
    constexpr std::uint32_t furthest = 64;
    for (std::uint32_t back = 1; back <= std::min(number, furthest) && !row.hasPredecessor; ++back) {
        row.predecessor = number - back;
        row.hasPredecessor = firstState(row.predecessor) == ManyState::Ready || back == furthest;
    }
    row.predecessorNs = m_createdNs[row.predecessor];
    return row;
}

ManySessions::Page ManySessions::page(const Query &query) const
{
    const std::shared_lock lock(m_mutex);
    const auto lowest = std::size_t(std::lower_bound(m_createdNs.begin(), m_createdNs.end(), query.fromNs) -
                                    m_createdNs.begin());
    const auto end = std::size_t(std::upper_bound(m_createdNs.begin(), m_createdNs.end(), query.toNs) -
                                 m_createdNs.begin());
    std::vector<const Numbers *> lists;
    for (std::size_t i = 0; i < query.states.size(); ++i)
        if (query.states[i])
            lists.push_back(&m_byState[i]);
    if (lists.empty() || lists.size() == m_byState.size())
        lists = {&m_alive};
    // how many of what is listed have a number below this one
    const auto rank = [&](std::size_t number) {
        std::size_t sum = 0;
        for (const Numbers *list : lists)
            sum += below(*list, number);
        return sum;
    };
    Page page;
    const std::size_t skipped = rank(lowest);
    page.total = lowest < end ? rank(end) - skipped : 0;
    const std::size_t offset = std::min(query.offset, page.total);
    const std::size_t count = std::min(query.limit, page.total - offset);
    const std::size_t wanted = skipped + (query.isOldestFirst ? offset : page.total - offset - count);
    std::size_t from = lowest, beyond = end;
    while (from < beyond) { // the first number that has as many before it as are wanted
        const std::size_t middle = from + (beyond - from) / 2;
        if (rank(middle) < wanted)
            from = middle + 1;
        else
            beyond = middle;
    }
    std::vector<std::pair<const std::uint32_t *, const std::uint32_t *>> heads;
    for (const Numbers *list : lists)
        heads.emplace_back(list->data() + below(*list, from), list->data() + list->size());
    page.rows.reserve(count);
    while (page.rows.size() < count) {
        auto *next = &heads.front();
        for (auto &head : heads)
            if (head.first != head.second && (next->first == next->second || *head.first < *next->first))
                next = &head;
        page.rows.push_back(row(*next->first++));
    }
    if (!query.isOldestFirst)
        std::reverse(page.rows.begin(), page.rows.end());
    return page;
}

std::optional<std::uint32_t> ManySessions::numberOf(std::string_view id) const
{
    if (id.size() != manyIdLength)
        return {};
    std::int64_t ms = 0; // the first 48 bits of the id are its moment
    for (std::size_t i = 0; i < 13; ++i) {
        if (i == 8)
            continue;
        const char c = id[i];
        const int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
        if (digit < 0)
            return {};
        ms = ms * 16 + digit;
    }
    if (ms > std::numeric_limits<std::int64_t>::max() / nsPerMs - 1)
        return {};
    auto it = std::lower_bound(m_createdNs.begin(), m_createdNs.end(), ms * nsPerMs);
    for (; it != m_createdNs.end() && *it < (ms + 1) * nsPerMs; ++it) {
        const auto number = std::uint32_t(it - m_createdNs.begin());
        char text[manyIdLength];
        writeManyId(text, m_recipe.seed, number, *it, ManyId::Session);
        if (m_state[number] != gone && std::string_view(text, manyIdLength) == id)
            return number;
    }
    return {};
}

std::optional<ManySessions::Row> ManySessions::find(std::string_view id) const
{
    const std::shared_lock lock(m_mutex);
    const auto number = numberOf(id);
    return number ? std::optional(row(*number)) : std::nullopt;
}

std::string ManySessions::ids() const
{
    const std::shared_lock lock(m_mutex);
    std::string lines((manyIdLength + 1) * m_alive.size(), '\n');
    char *to = lines.data();
    for (const std::uint32_t number : m_alive) {
        writeManyId(to, m_recipe.seed, number, m_createdNs[number], ManyId::Session);
        to += manyIdLength + 1;
    }
    return lines;
}

std::size_t ManySessions::size() const
{
    const std::shared_lock lock(m_mutex);
    return m_alive.size();
}

bool ManySessions::change(std::string_view id, ManyState state)
{
    const std::unique_lock lock(m_mutex);
    const auto number = numberOf(id);
    if (!number)
        return false;
    Numbers &before = of(ManyState(m_state[*number]));
    before.erase(before.begin() + std::ptrdiff_t(below(before, *number)));
    Numbers &after = of(state);
    after.insert(after.begin() + std::ptrdiff_t(below(after, *number)), *number);
    m_state[*number] = std::uint8_t(state);
    return true;
}

bool ManySessions::remove(std::string_view id)
{
    const std::unique_lock lock(m_mutex);
    const auto number = numberOf(id);
    if (!number)
        return false;
    Numbers &list = of(ManyState(m_state[*number]));
    list.erase(list.begin() + std::ptrdiff_t(below(list, *number)));
    m_alive.erase(m_alive.begin() + std::ptrdiff_t(below(m_alive, *number)));
    m_state[*number] = gone;
    return true;
}

std::vector<ManySessions::Row> ManySessions::add(std::uint32_t count, std::int64_t nowMs)
{
    const std::unique_lock lock(m_mutex);
    const std::int64_t moment = std::max(nowMs * nsPerMs, m_createdNs.empty() ? 0 : m_createdNs.back());
    std::vector<Row> rows;
    for (std::uint32_t i = 0; i < count; ++i) {
        const auto number = std::uint32_t(m_createdNs.size());
        m_createdNs.push_back(moment);
        m_state.push_back(std::uint8_t(ManyState::Ready));
        m_alive.push_back(number);
        of(ManyState::Ready).push_back(number);
        rows.push_back(row(number));
    }
    return rows;
}

} // namespace support
