#include "ui/settings/maskingtrail.h"

#include "store/auditlog.h"
#include "store/maskedmode.h"

namespace ui {

void followMasking(const store::MaskedMode &masking, store::AuditLog &audit,
                   const std::function<bool()> &isAccountOpen)
{
    QObject::connect(&masking, &store::MaskedMode::toggled, &audit, [&audit, isAccountOpen](bool on) {
        if (!isAccountOpen())
            audit.add({}, on ? store::AuditEvent::DataMasked : store::AuditEvent::DataUnmasked, {});
    });
}

} // namespace ui
