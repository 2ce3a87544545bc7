#pragma once

#include <QDateTime>
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace tasks {

//! What the system says of the network. Where it says nothing, the network is taken to be there and free.
class NetworkState : public QObject
{
    Q_OBJECT

public:
    //! \a now is the clock on the wall, when it is not the real one.
    explicit NetworkState(QObject *parent = nullptr, std::function<QDateTime()> now = {});

    //! Begins to listen to the system, which takes a moment the first time; only the clocks are looked at
    //! before.
    void start();
    [[nodiscard]] bool isMetered() const; //!< each byte costs money
    //! Whatever the system says, which on most computers says nothing.
    void pretendMetered(bool isMetered);
    //! Between two looks at the clocks, 20 s at first.
    void setPulse(int milliseconds) { m_pulse.start(milliseconds); }

Q_SIGNALS:
    void meteredChanged();
    void changed();  //!< connections of before may be dead
    void cameBack(); //!< there was none before, or this computer slept; after changed()

private:
    void lookAtClocks();

    std::function<QDateTime()> m_now;
    QTimer m_pulse;
    QElapsedTimer m_sinceLook;
    QDateTime m_lastLook;
    std::optional<bool> m_pretended;
};

} // namespace tasks
