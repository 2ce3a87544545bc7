#pragma once

#include "store/secretstore.h"

#include <QString>

namespace ui {

//! What a person reads about a keychain that did not do what was asked.
[[nodiscard]] QString secretText(const store::SecretError &error);

} // namespace ui
