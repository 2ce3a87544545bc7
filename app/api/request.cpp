#include "api/request.h"

#include "api/call.h"

#include <utility>

namespace api {

Request::Request() = default;
Request::Request(Call *call)
    : m_call(call)
{
}
Request::Request(Request &&other) noexcept
    : m_call(std::exchange(other.m_call, nullptr))
{
}

Request &Request::operator=(Request &&other) noexcept
{
    if (this != &other) {
        cancel();
        m_call = std::exchange(other.m_call, nullptr);
    }
    return *this;
}

Request::~Request()
{
    cancel();
}

void Request::cancel()
{
    if (const auto call = std::exchange(m_call, nullptr))
        call->cancel();
}

void Request::detach()
{
    m_call.clear();
}

bool Request::isActive() const
{
    return m_call && m_call->isActive();
}

} // namespace api
