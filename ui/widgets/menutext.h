#pragma once

#include <QString>

namespace ui {

//! What a person wrote, for an action, a button or a tab: those take the letter behind an "&" for an access
//! key, and "Berg & Dal" would be "Berg _Dal".
[[nodiscard]] inline QString menuText(QString written)
{
    return written.replace(QLatin1Char('&'), QLatin1String("&&"));
}

} // namespace ui
