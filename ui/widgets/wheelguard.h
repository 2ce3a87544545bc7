#pragma once

#include <QWidget>

namespace ui {

//! On a page that is scrolled the wheel only scrolls: a choice, a number or a date that comes under the mouse
//! on the way keeps its value, and does not take the focus.
class WheelGuard : public QObject
{
    Q_OBJECT

public:
    explicit WheelGuard(QWidget *page);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void watch(QObject *part); //!< and all that it consists of, but for windows

    QWidget *m_page;
};

} // namespace ui
