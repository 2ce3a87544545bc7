#include "store/rawid.h"

namespace store {
namespace {

constexpr qsizetype letters = 36;
//! Where the two digits of each byte are; hyphens are between them.
constexpr std::array<qsizetype, 16> places{0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34};
constexpr std::array<qsizetype, 4> hyphens{8, 13, 18, 23};
constexpr char16_t digits[] = u"0123456789abcdef";
constexpr unsigned char none = 255;

//! Of every letter below 128; none where it is no digit.
constexpr std::array<unsigned char, 128> valuesOfLetters()
{
    std::array<unsigned char, 128> values{};
    values.fill(none);
    for (unsigned char value = 0; value < 16; ++value)
        values[digits[value]] = value;
    return values;
}

constexpr auto values = valuesOfLetters();

} // namespace

// Plain loops over plain memory: a first fill does this several million times.

std::optional<RawId> rawIdOf(QStringView text)
{
    if (text.size() != letters)
        return std::nullopt;
    const char16_t *from = text.utf16();
    for (const qsizetype hyphen : hyphens)
        if (from[hyphen] != u'-')
            return std::nullopt;
    RawId id{};
    unsigned char *to = id.data();
    for (const qsizetype place : places) {
        const char16_t high = from[place], low = from[place + 1];
        if ((high | low) >= 128)
            return std::nullopt;
        const unsigned char first = values[high], second = values[low];
        if ((first | second) == none)
            return std::nullopt;
        *to++ = static_cast<unsigned char>(first << 4 | second);
    }
    return id;
}

QString textOf(const RawId &id)
{
    std::array<char16_t, letters> text;
    text.fill(u'-');
    const unsigned char *from = id.data();
    for (const qsizetype place : places) {
        text[size_t(place)] = digits[*from >> 4];
        text[size_t(place + 1)] = digits[*from++ & 15];
    }
    return QString::fromUtf16(text.data(), letters);
}

} // namespace store
