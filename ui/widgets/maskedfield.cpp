#include "ui/widgets/maskedfield.h"

#include "ui/widgets/masking.h"

#include <QLineEdit>

namespace ui {

void maskField(QLineEdit &field, const store::MaskedMode &masking)
{
    const auto showAnew = [&field, &masking] { maskAnew(field, &masking); };
    QObject::connect(&masking, &store::MaskedMode::changed, &field, showAnew);
    QObject::connect(&field, &QLineEdit::textEdited, &field, [&field, showAnew] {
        if (field.echoMode() != QLineEdit::Normal)
            showAnew();
    });
    showAnew();
}

void maskAnew(QLineEdit &field, const Masking &masking)
{
    const bool isHidden = masking.shown(field.text()) != field.text();
    field.setEchoMode(isHidden ? QLineEdit::PasswordEchoOnEdit : QLineEdit::Normal);
}

} // namespace ui
