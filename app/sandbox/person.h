#pragma once

#include "sandbox/records.h"

namespace sandbox {

//! What the eID of a session's signer would tell about the person; the same for the same session, and
//! obviously made up where the session says nothing.
[[nodiscard]] QJsonObject userInfoOf(const SessionRecord &session, qint64 signedMs);

} // namespace sandbox
