#pragma once

#include <QObject>

namespace ui {

//! Notices that pictures of the screen begin to be taken, where the desktop tells everybody: GNOME, and those
//! that speak its way, for calls, recorders and remote desktops that ask it for a stream. Elsewhere nothing
//! is told.
class ScreenSharing : public QObject
{
    Q_OBJECT

public:
    explicit ScreenSharing(QObject *parent = nullptr);

    //! Asks whether it is shared already, and listens from now on. Waits until the bus of the session has
    //! taken the program in.
    void watch();

Q_SIGNALS:
    void began();

private Q_SLOTS:
    void streamBegan(); // called by name, from the bus
};

} // namespace ui
