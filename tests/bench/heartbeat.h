#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QTimer>

#include <algorithm>

namespace bench {

//! How long the event loop of this thread was away: a beat that should come every millisecond.
class Heartbeat
{
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            m_gaps.append(float(m_clock.nsecsElapsed()) / 1e6F);
            m_clock.start();
        });
    }
    void start()
    {
        m_gaps.clear();
        m_clock.start();
        m_timer.start(1);
    }
    void stop() { m_timer.stop(); }
    [[nodiscard]] double longestMs() const
    {
        return m_gaps.isEmpty() ? 0 : double(*std::max_element(m_gaps.cbegin(), m_gaps.cend()));
    }
    //! No longer than it in \a part of all beats.
    [[nodiscard]] double partMs(double part) const
    {
        if (m_gaps.isEmpty())
            return 0;
        QList<float> sorted = m_gaps;
        std::sort(sorted.begin(), sorted.end());
        return double(sorted[qMin(sorted.size() - 1, qsizetype(part * double(sorted.size())))]);
    }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    QList<float> m_gaps; //!< milliseconds
};

} // namespace bench
