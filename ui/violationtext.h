#pragma once

#include "domain/violation.h"

#include <QString>

namespace ui {

//! The sentence a person reads beside the field.
[[nodiscard]] QString violationText(const domain::Violation &violation);

} // namespace ui
