#pragma once

#include "support/manysessionids.h"
#include "support/manysessions.h"
#include "support/manysessionwords.h"

namespace support {

//! Falls in the same way for the same session.
class ManyDice
{
public:
    explicit ManyDice(const ManySessions::Row &row)
        : m_state(manyMixed(row.seed * 31 + row.number))
    {
    }
    std::uint32_t below(std::uint32_t count)
    {
        m_state = manyMixed(m_state);
        return std::uint32_t((m_state >> 32) * count >> 32);
    }
    bool oneOf(std::uint32_t count) { return below(count) == 0; }
    template <typename List>
    const auto &from(const List &list)
    {
        return list[below(std::uint32_t(list.size()))];
    }

private:
    std::uint64_t m_state;
};

//! What is said in more than one place of a session.
struct ManyChoice
{
    explicit ManyChoice(const ManySessions::Row &row)
        : dice(row)
    {
    }

    ManyDice dice; // first: the others are its falls, in this order
    const bool isForeign = dice.oneOf(24);
    const manywords::Name &given = dice.from(manywords::given);
    const manywords::Name &family =
        isForeign ? dice.from(manywords::elsewhere) : dice.from(manywords::family);
    const manywords::Name &middle = dice.from(manywords::family);
    const bool hasMiddle = !isForeign && dice.oneOf(3);
    const bool isPki = dice.oneOf(5);
    const bool wantsPackage = !isPki && dice.oneOf(2);
    const std::string_view title = dice.from(manywords::titles);
    const std::string_view place = dice.from(manywords::places);
    const std::string_view firm = dice.from(manywords::firms);
    const manywords::Language &language = dice.from(manywords::languages);
    const std::string_view referenceWord = dice.from(manywords::references);
    const std::uint32_t reference = dice.below(900'000) + 100'000;
};

} // namespace support
