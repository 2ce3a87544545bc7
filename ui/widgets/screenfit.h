#pragma once

#include <QDeadlineTimer>
#include <QMargins>
#include <QObject>
#include <QPointer>

class QWidget;

namespace ui {

//! A window or dialog that would open larger than its screen opens as large as that, and one that would open
//! partly beyond its edge opens inside, with its frame: neither its buttons nor its title are out of reach.
//! For the whole program, as an event filter. Once it is open, it is where a person puts it.
class ScreenFit : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void bringInside(QWidget &window, const QMargins &frame);

    QPointer<QWidget> m_opening; //!< its frame comes a moment after it
    QDeadlineTimer m_opens;
    bool m_isMoving = false;
};

} // namespace ui
