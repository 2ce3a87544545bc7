#pragma once

#include "domain/session.h"

#include <QString>

namespace ui {

//! What one says of a session in a mail or a ticket, line by line: title, state, signer, due date, reference
//! and ID. Without the link, which lets whoever has it sign, and without identity numbers.
[[nodiscard]] QString sessionFacts(const domain::SigningSession &session, const QDateTime &now);

} // namespace ui
