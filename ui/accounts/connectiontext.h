#pragma once

#include "tasks/connectiontest.h"

#include <QString>

namespace ui {

//! Which part of an account fails, and what to look at: the line above the words of the error itself.
[[nodiscard]] QString connectionText(tasks::ConnectionTest::Part part);

} // namespace ui
