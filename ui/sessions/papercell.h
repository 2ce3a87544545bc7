#pragma once

#include <QFont>
#include <QList>
#include <QStringList>

namespace ui {

//! A text for paper and how wide it is, in heights of the letters (em): so it is measured once, and holds for
//! each size of letters and each printer.
struct PaperCell
{
    QString words;
    qreal advance = 0;     //!< all of it in one line
    qreal longestWord = 0; //!< the longest piece between spaces
    bool isPlain = false;  //!< one line of letters that the font itself has
};

using PaperRows = QList<QList<PaperCell>>;

//! Measured with the program's font; for any thread, and better not for the window's: two thousand rows take
//! longer than a person should wait for the window.
[[nodiscard]] PaperRows paperRows(const QList<QStringList> &rows, QFont::Weight weight = QFont::Normal);

} // namespace ui
