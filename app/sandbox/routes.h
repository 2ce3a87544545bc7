#pragma once

#include "sandbox/http.h"
#include "sandbox/lifecycle.h"
#include "sandbox/requestlog.h"
#include "sandbox/tokens.h"
#include "sandbox/world.h"

#include <optional>

namespace sandbox {

//! What the routes work with.
struct Context
{
    World &world;
    Lifecycle &lifecycle;
    Tokens &tokens;
    Sealer &sealer;
    RequestLog &log;
};

// One function per resource. \a rest is what follows the resource in the path: "", "id", or "id/something".
// They answer 404 for paths and 405 for methods that they do not have.
[[nodiscard]] Answer documentsRoute(Context &context, const Request &request, const QStringList &rest);
[[nodiscard]] Answer collectionsRoute(Context &context, const Request &request, const QStringList &rest);
[[nodiscard]] Answer sessionsRoute(Context &context, const Request &request, const QStringList &rest);
[[nodiscard]] Answer merchantSignRoute(Context &context, const Request &request);
[[nodiscard]] Answer controlRoute(Context &context, const Request &request, const QStringList &rest);
[[nodiscard]] Answer signingPagesRoute(Context &context, const Request &request, const QStringList &rest);

[[nodiscard]] Answer listSessions(Context &context, const Request &request);

//! 405 with the methods that are there.
[[nodiscard]] Answer wrongMethod(const QByteArray &allowed);
//! The JSON body, or the answer that refuses it (413, 415, 400).
[[nodiscard]] std::optional<Answer> readJson(Context &context, const Request &request, QByteArray *body);
//! 400 when \a id is no UUID.
[[nodiscard]] std::optional<Answer> refuseId(const QString &id, const QString &name);

} // namespace sandbox
