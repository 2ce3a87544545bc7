#pragma once

#include "domain/duration.h"
#include "domain/timestamp.h"

#include <QDateTime>

#include <atomic>

namespace sandbox {

//! Real time plus an offset that tests move. Safe in any thread.
class Clock
{
public:
    [[nodiscard]] qint64 nowMs() const { return QDateTime::currentMSecsSinceEpoch() + m_offsetMs.load(); }
    [[nodiscard]] QDateTime now() const { return QDateTime::fromMSecsSinceEpoch(nowMs(), Qt::UTC); }
    [[nodiscard]] qint64 offsetMs() const { return m_offsetMs.load(); }
    void setOffsetMs(qint64 offset) { m_offsetMs.store(offset); }
    void advance(const domain::Duration &duration)
    {
        const QDateTime before = now();
        m_offsetMs += before.msecsTo(duration.addedTo(before));
    }

private:
    std::atomic<qint64> m_offsetMs{0};
};

//! As the service writes moments: UTC with nine fraction digits.
[[nodiscard]] QString apiTime(qint64 msSinceEpoch);

} // namespace sandbox
