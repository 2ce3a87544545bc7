#pragma once

#include "domain/session.h"

#include <optional>

namespace tasks {

//! True when \a session is what \a sent asked for: same documents of the same collection, signer, title,
//! reference and predecessors. What the server adds or may mask is not compared.
[[nodiscard]] bool isWhatWasSent(const domain::SigningSession &session,
                                 const domain::CreateSigningSession &sent);

//! One session of \a candidates for each of \a sent, in the order of what was sent; nothing when they cannot
//! be paired so that none is left over. Those that look the same are taken in the order in which they come.
[[nodiscard]] std::optional<QList<domain::SigningSession>>
pairedWith(const QList<domain::CreateSigningSession> &sent, const QList<domain::SigningSession> &candidates);

} // namespace tasks
