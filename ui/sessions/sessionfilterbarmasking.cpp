// What may be seen of words and labels while personal data is masked.
#include "ui/sessions/sessionfilterbar.h"
#include "ui/widgets/maskedfield.h"

namespace ui {

void SessionFilterBar::setMasking(const store::MaskedMode &masking)
{
    maskField(*m_text, masking);
    m_masking.follow(masking, this, &SessionFilterBar::showLabels);
    showLabels();
}

//! Searches are often for whom somebody knows by an address.
void SessionFilterBar::hideWords()
{
    maskAnew(*m_text, m_masking);
}

} // namespace ui
