#pragma once

#include <functional>

namespace store {
class AuditLog;
class MaskedMode;
} // namespace store

namespace ui {

//! Writes down that masked mode is turned on or off while no account is open: else that is of the account,
//! and Revealing says so. Both outlive whoever turns it.
void followMasking(const store::MaskedMode &masking, store::AuditLog &audit,
                   const std::function<bool()> &isAccountOpen);

} // namespace ui
