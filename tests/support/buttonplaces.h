#pragma once

#include <QDialogButtonBox>
#include <QPushButton>

namespace support {

//! Whether the button that does it and the one that leaves stand to each other as in every other dialog.
inline bool standAsInABox(const QPushButton *acting, const QPushButton *leaving)
{
    if (!acting || !leaving)
        return false;
    QDialogButtonBox box(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    box.show();
    const auto left = [](const QWidget *button) { return button->mapTo(button->window(), QPoint()).x(); };
    const bool isFirst = left(box.button(QDialogButtonBox::Ok)) < left(box.button(QDialogButtonBox::Cancel));
    return acting->isVisible() && leaving->isVisible() && (left(acting) < left(leaving)) == isFirst;
}

} // namespace support
