#pragma once

#include <cstdint>
#include <cstring>

namespace support {

// Everything about a session follows from the seed and its number.

//! SplitMix64's last step: neighbours in, strangers out.
inline std::uint64_t manyMixed(std::uint64_t value)
{
    value += 0x9e3779b97f4a7c15u;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9u;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebu;
    return value ^ (value >> 31);
}

//! What the ids that a session has are for.
enum class ManyId : std::uint8_t {
    Session,
    Link,
    Collection,
    Document,
    SecondDocument,
    Result,
    Package,
    Packed
};

inline constexpr std::size_t manyIdLength = 36;

//! Writes a version 7 UUID of that moment, \c manyIdLength characters.
inline void writeManyId(char *to, std::uint64_t seed, std::uint32_t number, std::int64_t createdNs,
                        ManyId what)
{
    static constexpr char digits[] = "0123456789abcdef";
    const std::uint64_t random =
        manyMixed(manyMixed(seed) ^ (std::uint64_t(number) << 8) ^ static_cast<std::uint64_t>(what));
    const std::uint64_t more = manyMixed(random);
    const std::uint64_t high =
        (static_cast<std::uint64_t>(createdNs / 1'000'000) << 16) | 0x7000 | (more & 0x0fff);
    const std::uint64_t low = (random & 0x3fffffffffffffffu) | 0x8000000000000000u;
    const auto hex = [&to](std::uint64_t value, int from, int count) {
        for (int i = 0; i < count; ++i)
            *to++ = digits[(value >> (60 - 4 * (from + i))) & 15];
    };
    hex(high, 0, 8);
    *to++ = '-';
    hex(high, 8, 4);
    *to++ = '-';
    hex(high, 12, 4);
    *to++ = '-';
    hex(low, 0, 4);
    *to++ = '-';
    hex(low, 4, 12);
}

} // namespace support
