#pragma once

#include <simdjson.h>

#include <mutex>

namespace api::codec {

//! The one parser of pages, for as long as this is held. It keeps the memory that the longest page needed,
//! six times as long as that: so there is one, and not one for each thread, and who reads a page waits some
//! milliseconds for another who does. Private to the codec.
class PageParser
{
public:
    PageParser();
    PageParser(const PageParser &) = delete;
    PageParser &operator=(const PageParser &) = delete;

    [[nodiscard]] simdjson::ondemand::parser *operator->() const;

private:
    std::unique_lock<std::mutex> m_alone;
};

} // namespace api::codec
