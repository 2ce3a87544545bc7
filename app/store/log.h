#pragma once

#include <QLoggingCategory>

namespace store {

Q_DECLARE_LOGGING_CATEGORY(lcStore) // countersign.store: how files were opened; never what is in them

} // namespace store
