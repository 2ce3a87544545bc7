#include "ui/log.h"

namespace ui {

Q_LOGGING_CATEGORY(lcUi, "countersign.ui", QtWarningMsg)

} // namespace ui
