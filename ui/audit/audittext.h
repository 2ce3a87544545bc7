#pragma once

#include "store/auditfile.h"

namespace ui {

//! What a check of the audit log found, in one sentence.
[[nodiscard]] QString auditCheckText(const store::AuditCheck &check);

} // namespace ui
