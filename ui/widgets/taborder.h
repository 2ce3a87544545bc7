#pragma once

class QWidget;

namespace ui {

//! Tab goes through \a late directly behind \a before, both of one window. Without that, a part that is made
//! when it is first wanted comes behind everything else.
void placeInTabOrder(QWidget &late, QWidget &before);

} // namespace ui
