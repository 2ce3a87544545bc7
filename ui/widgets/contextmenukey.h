#pragma once

#include <QObject>

namespace ui {

//! Shift+F10 opens the menu that the Menu key opens: many keyboards have no such key, and under X11 Qt knows
//! no other. For the whole program, as an event filter.
class ContextMenuKey : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace ui
