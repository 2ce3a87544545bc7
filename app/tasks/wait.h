#pragma once

#include <QDateTime>
#include <QDeadlineTimer>

namespace tasks {

//! A wait that is over as soon as either of two clocks says so: one that only goes on, as the wall clock may
//! be set back; and the wall clock, as the other stands still while the machine sleeps.
class Wait
{
public:
    Wait() = default; //!< it is over
    //! \a ms is not negative. \a now: UTC.
    Wait(qint64 ms, const QDateTime &now)
        : m_deadline(ms)
        , m_until(now.addMSecs(ms))
    {
    }

    [[nodiscard]] bool isOver(const QDateTime &now) const
    {
        return m_deadline.hasExpired() || now >= m_until;
    }
    //! At most, in milliseconds; 0: it is over.
    [[nodiscard]] qint64 leftMs(const QDateTime &now) const
    {
        return isOver(now) ? 0 : qMin(m_deadline.remainingTime(), now.msecsTo(m_until));
    }

private:
    QDeadlineTimer m_deadline;
    QDateTime m_until; //!< by the wall clock
};

} // namespace tasks
