#pragma once

#include <QLoggingCategory>

//! Steps and ends of long work, in numbers and kinds; never a title, a name or a detail, which tell of
//! people.
namespace tasks {

Q_DECLARE_LOGGING_CATEGORY(lcTask) // countersign.task
Q_DECLARE_LOGGING_CATEGORY(lcSend) // countersign.send
Q_DECLARE_LOGGING_CATEGORY(lcSync) // countersign.sync

} // namespace tasks
