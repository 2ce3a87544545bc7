#pragma once

#include "api/apierror.h"

#include <QByteArray>

namespace api {

//! What an answer outside 200…299 says. The status alone decides the kind; code, detail, traceId and
//! invalidParams are filled from application/problem+json (or other JSON) as far as they can be read [docs:
//! all members are optional], and stay empty for HTML or a broken body.
[[nodiscard]] ApiError decodeProblem(int status, const QByteArray &contentType, const QByteArray &body);

} // namespace api
