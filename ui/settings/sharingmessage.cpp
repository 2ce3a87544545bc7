#include "ui/settings/sharingmessage.h"

#include "store/maskedmode.h"

using namespace Qt::StringLiterals;

namespace ui {

SharingMessage::SharingMessage(store::MaskedMode &masking, QWidget *parent)
    : InlineMessage(parent)
    , m_masked(masking)
{
    setObjectName(u"sharingMessage"_s);
    connect(&m_screen, &ScreenSharing::began, this, &SharingMessage::mask);
    connect(&masking, &store::MaskedMode::toggled, this, [this](bool on) {
        if (!on)
            dismiss();
    });
}

void SharingMessage::mask()
{
    if (m_masked.isOn())
        return;
    m_masked.setOn(true);
    showWords(Tone::Info, [] {
        return tr(
            "The screen is shared: e-mail, phone and identity numbers are masked. Ctrl+Shift+M shows them.");
    });
}

} // namespace ui
