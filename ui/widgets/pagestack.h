#pragma once

#include <QStackedWidget>

namespace ui {

//! Pages one upon the other. The one that is seen takes the height that there is.
//! Qt would ask every page, those that nobody sees too, how high it wants to be at each width that is tried:
//! with the wrapped texts of all panes in them that was half of what the start of the window took.
class PageStack : public QStackedWidget
{
public:
    using QStackedWidget::QStackedWidget;

    [[nodiscard]] bool hasHeightForWidth() const override { return false; }
};

} // namespace ui
