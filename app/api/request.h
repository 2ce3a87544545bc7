#pragma once

#include <QPointer>

namespace api {

class Call;

//! The handle of a call under way. Destroying or cancel()ing it ends the call and its handler never runs;
//! move-assigning another call over it means "the latest wins".
class [[nodiscard]] Request
{
public:
    Request();
    explicit Request(Call *call);
    Request(Request &&other) noexcept;
    Request &operator=(Request &&other) noexcept;
    Request(const Request &) = delete;
    Request &operator=(const Request &) = delete;
    ~Request();

    void cancel();
    //! Lets the call go on without a handle; its context still guards it.
    void detach();
    [[nodiscard]] bool isActive() const;

private:
    QPointer<Call> m_call;
};

} // namespace api
