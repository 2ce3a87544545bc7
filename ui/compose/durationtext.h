#pragma once

#include "domain/duration.h"

#include <QString>

namespace ui {

//! "1 year, 6 months", "3 days, 12 hours".
[[nodiscard]] QString durationText(const domain::Duration &duration);

} // namespace ui
