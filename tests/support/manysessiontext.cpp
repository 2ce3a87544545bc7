#include "support/manysessiontext.h"

#include <algorithm>
#include <charconv>
#include <chrono>

namespace support {

void ManyText::makeRoom(std::size_t bytes)
{
    if (m_room - m_size >= bytes)
        return;
    m_room = std::max(m_size + bytes, m_room + m_room / 2);
    std::unique_ptr<char[]> more(new char[m_room]); // not cleared: what is never written takes no memory
    if (m_size > 0)
        std::memcpy(more.get(), m_bytes.get(), m_size);
    m_bytes = std::move(more);
}

void ManyText::appendNumber(std::uint64_t number)
{
    char digits[20];
    const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    append({digits, std::size_t(end - digits)});
}

void ManyText::appendDigits(std::uint32_t number, int digits)
{
    char *place = extend(std::size_t(digits));
    for (int i = digits - 1; i >= 0; --i, number /= 10)
        place[i] = char('0' + number % 10);
}

void ManyText::appendMoment(std::int64_t ns)
{
    using namespace std::chrono;
    constexpr std::int64_t nsPerSecond = 1'000'000'000;
    const std::int64_t secondsOfAll = ns / nsPerSecond;
    const auto day = std::int32_t(secondsOfAll / 86400), second = std::int32_t(secondsOfAll % 86400);
    const year_month_day date{sys_days{days{day}}};
    appendDigits(std::uint32_t(int(date.year())), 4);
    append("-");
    appendDigits(unsigned(date.month()), 2);
    append("-");
    appendDigits(unsigned(date.day()), 2);
    append("T");
    appendDigits(std::uint32_t(second / 3600), 2);
    append(":");
    appendDigits(std::uint32_t(second / 60 % 60), 2);
    append(":");
    appendDigits(std::uint32_t(second % 60), 2);
    append(".");
    appendDigits(std::uint32_t(ns % nsPerSecond), 9);
    append("Z");
}

} // namespace support
