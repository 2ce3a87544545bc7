#pragma once

#include "domain/stucksession.h"

namespace ui {

//! Why a session does not go on, and what can be done about it, in sentences. \a who: the signer of the
//! session in which the cause lies; may be empty.
[[nodiscard]] QString stuckText(domain::StuckCause::Kind kind, const QString &who);
//! The same of a session that its signer, \a who, has rejected.
[[nodiscard]] QString rejectedText(const QString &who);
//! The same of one that was not signed in time.
[[nodiscard]] QString overdueText();

} // namespace ui
