#include "tasks/countclock.h"

#include "tasks/account.h"

#include <algorithm>
#include <utility>

namespace tasks {

namespace {

constexpr qint64 longestWaitMs = 60'000;  // a clock may be set, and a computer may sleep
constexpr qint64 betweenTurnsMs = 10'000; // of a million sessions some are due in every second

QDateTime nextDay(const QDateTime &now)
{
    return now.toLocalTime().date().addDays(1).startOfDay().toUTC();
}

} // namespace

CountClock::CountClock(Account &account, QObject *parent)
    : QObject(parent)
    , m_lists(account.sessionIndex())
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer); // a moment too early would find that nothing has changed
    connect(&m_timer, &QTimer::timeout, this, &CountClock::look);
}

void CountClock::follow(const QList<domain::SessionFilter> &filters)
{
    m_filters = filters;
    if (m_isAsking)
        m_asksAgain = true;
    else
        ask();
}

void CountClock::ask()
{
    m_isAsking = true;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_lists.nextTurn(m_filters, now, this, [this, now](const store::StoreResult<QDateTime> &next) {
        m_isAsking = false;
        if (std::exchange(m_asksAgain, false))
            return ask();
        m_next = nextDay(now);
        if (next && !next->isNull())
            m_next = std::min(m_next, *next);
        wait();
    });
}

void CountClock::wait()
{
    qint64 ms = std::min(QDateTime::currentDateTimeUtc().msecsTo(m_next), longestWaitMs);
    if (m_sinceTurn.isValid())
        ms = std::max(ms, betweenTurnsMs - m_sinceTurn.elapsed());
    m_timer.start(int(std::max<qint64>(1, ms)));
}

void CountClock::look()
{
    if (QDateTime::currentDateTimeUtc() < m_next)
        return wait();
    m_sinceTurn.start();
    Q_EMIT turned();
}

} // namespace tasks
