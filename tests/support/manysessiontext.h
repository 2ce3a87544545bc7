#pragma once

#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>

namespace support {

//! Text that is written from front to back, and whose memory is used again.
class ManyText
{
public:
    void clear() { m_size = 0; }
    //! After it, as many bytes may be appended unchecked.
    void makeRoom(std::size_t bytes);
    void append(std::string_view text)
    {
        std::memcpy(m_bytes.get() + m_size, text.data(), text.size());
        m_size += text.size();
    }
    void appendNumber(std::uint64_t number);
    void appendDigits(std::uint32_t number, int digits); //!< with zeros before it
    void appendMoment(std::int64_t ns);                  //!< 2026-11-26T08:00:00.123000000Z
    //! A place for \a bytes that the caller fills.
    char *extend(std::size_t bytes)
    {
        char *place = m_bytes.get() + m_size;
        m_size += bytes;
        return place;
    }
    [[nodiscard]] std::string_view view() const { return {m_bytes.get(), m_size}; }

private:
    std::unique_ptr<char[]> m_bytes;
    std::size_t m_size = 0, m_room = 0;
};

} // namespace support
