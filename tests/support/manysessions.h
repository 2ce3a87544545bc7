#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <vector>

namespace support {

enum class ManyState : std::uint8_t { Ready, Blocked, Signed, Rejected };
inline constexpr std::array<std::string_view, 4> manyStateNames{"READY", "BLOCKED", "SIGNED", "REJECTED"};
[[nodiscard]] std::optional<ManyState> manyStateNamed(std::string_view name);

//! What ManySessions are made of: the same recipe gives the same sessions, to the byte.
struct ManyRecipe
{
    std::uint32_t count = 1'000'000;
    std::uint32_t burst = 5'000; //!< so many of them are created within one second
    std::uint64_t seed = 1;
    std::int64_t endMs = 0;      //!< the newest is created just before it
    bool subMillisecond = false; //!< created at any nanosecond, as the real service may; else at whole ones
};

//! Any number of signing sessions in some 17 bytes each: when each was created and its state. All else is
//! computed from its number when it is written (manysessionjson.h). Any thread.
class ManySessions
{
public:
    static constexpr std::int64_t dueAfterNs = 30LL * 24 * 3600 * 1'000'000'000;

    //! One session as it was when it was looked at.
    struct Row
    {
        std::uint32_t number = 0;
        ManyState state{};
        std::int64_t createdNs = 0; //!< since 1970
        std::uint64_t seed = 0;
        std::int64_t endNs = 0;
        bool hasPredecessor = false; //!< began as BLOCKED by the one below
        std::uint32_t predecessor = 0;
        std::int64_t predecessorNs = 0;
    };
    struct Query
    {
        bool isOldestFirst = false;
        std::int64_t fromNs = std::numeric_limits<std::int64_t>::min();
        std::int64_t toNs = std::numeric_limits<std::int64_t>::max();
        std::array<bool, 4> states{}; //!< none: all
        std::size_t offset = 0, limit = 100;
    };
    struct Page
    {
        std::size_t total = 0;
        std::vector<Row> rows;
    };

    explicit ManySessions(const ManyRecipe &recipe);

    //! Bounds are inclusive. Sessions of one moment keep one order.
    [[nodiscard]] Page page(const Query &query) const;
    [[nodiscard]] std::optional<Row> find(std::string_view id) const;
    [[nodiscard]] std::string ids() const; //!< all of them, one a line, oldest first
    [[nodiscard]] std::size_t size() const;

    bool change(std::string_view id, ManyState state);
    bool remove(std::string_view id);
    //! READY sessions that are created at \a nowMs, or at the newest one's moment when that is later.
    std::vector<Row> add(std::uint32_t count, std::int64_t nowMs);

private:
    using Numbers = std::vector<std::uint32_t>; //!< sorted, and so in the order of creation
    static constexpr std::uint8_t gone = 255;

    [[nodiscard]] ManyState firstState(std::uint32_t number) const;
    [[nodiscard]] Row row(std::uint32_t number) const;
    [[nodiscard]] std::optional<std::uint32_t> numberOf(std::string_view id) const;
    [[nodiscard]] Numbers &of(ManyState state) { return m_byState[static_cast<std::size_t>(state)]; }

    ManyRecipe m_recipe;
    std::uint32_t m_firstRecent = 0; //!< only from here on is a session still open
    mutable std::shared_mutex m_mutex;
    std::vector<std::int64_t> m_createdNs; //!< by number, sorted
    std::vector<std::uint8_t> m_state;     //!< by number
    Numbers m_alive;
    std::array<Numbers, 4> m_byState;
};

} // namespace support
