#pragma once

#include <QString>

namespace ui {

//! The value of an environment variable, which is there no more afterwards: neither for programs that this
//! one starts, nor, on Linux, where the system shows the environment that a program began with (ps, /proc).
[[nodiscard]] QString takenFromEnvironment(const char *name);

} // namespace ui
