#pragma once

#include <QString>

namespace ui {

//! What a person wrote, for an action, a button or a tab: those take the letter behind an "&" for an access
//! key, and "Berg & Dal" would be "Berg _Dal".
[[nodiscard]] inline QString menuText(QString written)
{
    return written.replace(QLatin1Char('&'), QLatin1String("&&"));
}

//! What a person reads of such a text: without the mark of its access key.
[[nodiscard]] inline QString withoutAccessKey(QString text)
{
    for (qsizetype i = 0; i < text.size(); ++i) // the letter behind a mark stays, also when it is another "&"
        if (text.at(i) == QLatin1Char('&'))
            text.remove(i, 1);
    return text;
}

} // namespace ui
