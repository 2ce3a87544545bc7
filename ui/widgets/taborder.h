#pragma once

class QWidget;

namespace ui {

//! Tab goes through \a late directly behind \a before, both of one window. Without that, a part that is made
//! when it is first wanted comes behind everything else.
void placeInTabOrder(QWidget &late, QWidget &before);

//! The keys are for \a part from now on, or, where it takes none itself, for the first thing in it that does.
void focusIn(QWidget &part);
//! The same for \a list in \a part; while that is not seen, for \a part, and for the list when it comes,
//! unless they are elsewhere by then.
void focusList(QWidget &list, QWidget &part);

} // namespace ui
