#include "tasks/failurereach.h"

namespace tasks {

using Kind = api::ApiError::Kind;

bool nothingGetsThrough(const api::ApiError &error)
{
    return error.kind == Kind::Offline || error.kind == Kind::TlsFailed || error.kind == Kind::ProxyFailed ||
           error.kind == Kind::NoSecret || error.kind == Kind::Unauthorized;
}

bool mayConcernOneAlone(const api::ApiError &error)
{
    return error.kind == Kind::NotUnderstood || error.kind == Kind::ServerFailed ||
           error.kind == Kind::Forbidden || error.kind == Kind::BadRequest;
}

bool mayPass(const api::ApiError &error)
{
    return error.kind == Kind::TimedOut || error.kind == Kind::ConnectionLost ||
           error.kind == Kind::TooManyRequests || error.kind == Kind::ServerFailed;
}

} // namespace tasks
