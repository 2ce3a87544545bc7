#pragma once

#include "domain/sessionrequest.h"

namespace ui {

//! How it is signed, in a few words: "Logging in with Norwegian BankID".
[[nodiscard]] QString signingText(const domain::SigningSetup &setup);

} // namespace ui
