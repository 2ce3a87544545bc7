#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QString>
#include <QTimer>

#include <atomic>
#include <thread>

namespace soak {

//! A time in which the event loop of the window's thread was away.
struct Stall
{
    double ms = 0;     //!< without the time in which the system gave the processor to others
    double wallMs = 0; //!< with it
    QString during;    //!< the last thing that was done
    QString place;     //!< where in the program, after the first 100 ms; a line for each call
};

//! A beat of this thread every few milliseconds. Another thread watches: it looks where this one is when the
//! beat stays away, and ends the program when it stays away for good.
class Heartbeat
{
public:
    static constexpr int longMs = 100;
    static constexpr int hangMs = 30'000;

    Heartbeat();
    ~Heartbeat();
    Q_DISABLE_COPY_MOVE(Heartbeat)

    //! What is done from now on; stays until the next one, since much happens behind it.
    void setDoing(const QString &what);
    //! Longer than longMs.
    [[nodiscard]] const QList<Stall> &stalls() const { return m_stalls; }
    [[nodiscard]] double longestMs() const { return m_longestMs; }
    void stop();

private:
    void beat();
    void watch();
    [[nodiscard]] qint64 waitedNs() const;

    QTimer m_timer;
    QElapsedTimer m_clock;
    std::atomic<qint64> m_beatAt = 0;
    qint64 m_waited = 0;
    int m_schedule = -1;
    QString m_doing;
    double m_longestMs = 0;
    QList<Stall> m_stalls;
    std::atomic_bool m_ends = false;
    unsigned long m_home;
    std::thread m_watcher;
};

//! When the program crashes, this is said with where it was.
void tellCrashes();
void noteForCrash(const QByteArray &what);

} // namespace soak
