#pragma once

#include <QString>

#include <functional>

class QPrinter;
class QWidget;

namespace store {
class MaskedMode;
}

namespace ui {

//! Pages that somebody wants on paper.
struct PrintWish
{
    QString title;   //!< of the pages, for the printer
    QString heading; //!< of the window that shows them
    bool isLandscape = true;
    std::function<void(QPrinter &)> paint; //!< owns what it uses
    std::function<void()> printed;         //!< somebody printed them
    //! They hold what may not be seen while this hides; it outlives the window. Null: nothing of it is on
    //! them.
    const store::MaskedMode *hiddenBy = nullptr;
};

//! Shows them above \a pane as they will be, to be printed from there; not while it shows others.
void showPrintPreview(QWidget &pane, const PrintWish &wish);

} // namespace ui
