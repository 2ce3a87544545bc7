#pragma once

#include <QString>

#include <functional>

class QPrinter;
class QWidget;

namespace ui {

//! Pages that somebody wants on paper.
struct PrintWish
{
    QString title;   //!< of the pages, for the printer
    QString heading; //!< of the window that shows them
    bool isLandscape = true;
    std::function<void(QPrinter &)> paint; //!< owns what it uses
    std::function<void()> printed;         //!< somebody printed them
};

//! Shows them above \a pane as they will be, to be printed from there; not while it shows others.
void showPrintPreview(QWidget &pane, const PrintWish &wish);

} // namespace ui
