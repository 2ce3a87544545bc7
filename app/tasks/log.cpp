#include "tasks/log.h"

namespace tasks {

Q_LOGGING_CATEGORY(lcTask, "countersign.task", QtWarningMsg)
Q_LOGGING_CATEGORY(lcSend, "countersign.send", QtWarningMsg)
Q_LOGGING_CATEGORY(lcSync, "countersign.sync", QtWarningMsg)

} // namespace tasks
