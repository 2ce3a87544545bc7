#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QTimer>

namespace soak {

//! How much memory the program holds, again and again. What is open at one moment is more than what is open
//! at another, so two stretches are compared by their middle values: the second fifth of the time with the
//! last. Pages of files that SQLite keeps are not counted: they become as many as we allow it, for as long as
//! the files grow, and no more.
class MemoryWatch
{
public:
    MemoryWatch();

    struct Growth
    {
        double heapKiB = 0, rssKiB = 0; //!< from the one stretch to the other
        double minutes = 0;             //!< between their middles; 0: too few values
        //! By so much the middle values differ without anything that grows: what is open is another thing.
        static constexpr double noiseKiB = 8 * 1024;
        //! What is over that, in a minute.
        [[nodiscard]] double heapPerMinute() const
        {
            return minutes > 0 && heapKiB > noiseKiB ? (heapKiB - noiseKiB) / minutes : 0;
        }
    };
    [[nodiscard]] Growth growth() const;
    //! Now, KiB.
    [[nodiscard]] static double heapKiB();   //!< what is in use of it
    [[nodiscard]] static double sqliteKiB(); //!< what SQLite has of it
    [[nodiscard]] static double rssKiB();
    void stop() { m_timer.stop(); }

private:
    struct Value
    {
        double minute, heap, rss;
    };
    QTimer m_timer;
    QElapsedTimer m_clock;
    QList<Value> m_values;
};

} // namespace soak
