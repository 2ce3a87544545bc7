#pragma once

#include "domain/sessionfilter.h"
#include "store/sessionlists.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace tasks {

class Account;

//! Tells when time alone has changed how many sessions views have: one is overdue now, a link ends soon,
//! another day has begun.
class CountClock : public QObject
{
    Q_OBJECT

public:
    explicit CountClock(Account &account, QObject *parent = nullptr);
    //! Waits for the next such moment of these; asked anew whenever they are counted, since what is listed
    //! may be other sessions.
    void follow(const QList<domain::SessionFilter> &filters);

Q_SIGNALS:
    void turned();

private:
    void ask();
    void wait();
    void look();

    store::SessionLists m_lists;
    QList<domain::SessionFilter> m_filters;
    bool m_isAsking = false, m_asksAgain = false;
    QDateTime m_next;
    QElapsedTimer m_sinceTurn;
    QTimer m_timer;
};

} // namespace tasks
