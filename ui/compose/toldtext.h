#pragma once

#include "domain/session.h"

#include <QString>

namespace ui {

//! How the signers learn that there is something to sign, in a sentence.
[[nodiscard]] QString toldText(const domain::CreateSigningSession &session);

} // namespace ui
