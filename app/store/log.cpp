#include "store/log.h"

namespace store {

Q_LOGGING_CATEGORY(lcStore, "countersign.store", QtWarningMsg)

} // namespace store
