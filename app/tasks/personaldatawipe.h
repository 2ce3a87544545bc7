#pragma once

#include "store/storeresult.h"

#include <QDateTime>
#include <QObject>
#include <QStringList>
#include <QTimer>

namespace tasks {

class Account;

//! Wipes what this computer knows of people once their sessions have been final for as many days as the
//! account says: at the start, and then a few times a day. Some sessions at a time, so that nobody waits.
class PersonalDataWipe : public QObject
{
    Q_OBJECT

public:
    //! \a account outlives this.
    explicit PersonalDataWipe(Account &account, QObject *parent = nullptr);

    void setPace(int firstMs, int everyMs);
    void start();
    //! As if today were this day; for tests.
    void wipeNow(const QDateTime &now);

Q_SIGNALS:
    //! How many sessions, when it was at least one.
    void wiped(const QStringList &sessionIds);
    //! All that was due is wiped, or an error came between.
    void finished();

private:
    void wipeSessions();
    void wipeRest();
    void settle(bool isFirst);
    void end(const store::StoreResult<void> &result);

    Account &m_account;
    QTimer m_timer;
    int m_everyMs = 6 * 3'600'000;
    QDateTime m_before;
    QStringList m_wiped;
    bool m_isWiping = false;
};

} // namespace tasks
