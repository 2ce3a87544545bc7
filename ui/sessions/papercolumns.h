#pragma once

#include <QList>

namespace ui {

//! What the words of a column would take.
struct PaperColumn
{
    qreal wanted = 0; //!< all of them in one line
    qreal least = 0;  //!< the longest of them in one piece
};

//! Of each column how much it gets of \a room: all that it wants where that is little; the others at least
//! what leaves their words in one piece, as long as that is there for all, and of the rest a part.
[[nodiscard]] QList<qreal> paperWidths(const QList<PaperColumn> &columns, qreal room);
//! Whether no word has to be broken.
[[nodiscard]] bool keepsWords(const QList<PaperColumn> &columns, qreal room);

} // namespace ui
