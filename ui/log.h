#pragma once

#include <QLoggingCategory>

namespace ui {

Q_DECLARE_LOGGING_CATEGORY(lcUi) // countersign.ui: how the program starts and ends; never what is shown

} // namespace ui
