#pragma once

#include "domain/session.h"

namespace store {
class MaskedMode;
}

namespace ui {

//! What of \a session may be seen now.
[[nodiscard]] domain::SigningSession shownSession(const domain::SigningSession &session,
                                                  const store::MaskedMode &masking);

} // namespace ui
