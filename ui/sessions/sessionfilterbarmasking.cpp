// What may be seen of words and labels while personal data is masked.
#include "ui/sessions/sessionfilterbar.h"

#include <QLineEdit>

namespace ui {

void SessionFilterBar::setMasking(const store::MaskedMode &masking)
{
    const auto showAnew = [this] {
        hideWords();
        showLabels();
    };
    m_masking.follow(masking, this, showAnew);
    showAnew();
}

//! Searches are often for whom somebody knows by an address.
void SessionFilterBar::hideWords()
{
    const bool isHidden = m_masking.shown(m_text->text()) != m_text->text();
    m_text->setEchoMode(isHidden ? QLineEdit::PasswordEchoOnEdit : QLineEdit::Normal);
}

//! What is typed instead is seen, also when the person goes on to what was found.
void SessionFilterBar::showTyped()
{
    if (m_text->echoMode() != QLineEdit::Normal)
        hideWords();
}

} // namespace ui
