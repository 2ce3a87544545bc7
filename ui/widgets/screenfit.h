#pragma once

#include <QObject>

namespace ui {

//! A window or dialog that would open larger than its screen opens as large as that: its buttons are never
//! out of reach. For the whole program, as an event filter.
class ScreenFit : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace ui
