#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>

namespace bench {

//! How long the event loop of this thread was away at most: a beat that should come every millisecond.
class Heartbeat
{
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            m_longest = std::max(m_longest, m_clock.nsecsElapsed());
            m_clock.start();
        });
    }
    void start()
    {
        m_longest = 0;
        m_clock.start();
        m_timer.start(1);
    }
    [[nodiscard]] double longestMs() const { return double(m_longest) / 1e6; }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_longest = 0;
};

} // namespace bench
