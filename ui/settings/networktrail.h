#pragma once

namespace store {
class AuditLog;
}
namespace tasks {
class Network;
}

namespace ui {

//! Writes down by which way everything goes from now on, whenever somebody changes that. Neither who asks for
//! it there nor a password.
void followNetwork(const tasks::Network &network, store::AuditLog &audit);

} // namespace ui
