#pragma once

#include "domain/profile.h"
#include "store/storeresult.h"

#include <QDateTime>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <functional>

namespace store {
class AuditLog;
class Database;
class SessionIndex;
} // namespace store

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
    //! Of an account that is not open. All of them outlive this.
    PersonalDataWipe(const domain::Profile &profile, store::Database &database, store::SessionIndex &index,
                     store::AuditLog &audit, QObject *parent = nullptr);

    void setPace(int firstMs, int everyMs);
    void start();
    //! As if today were this day. finished() follows, unless nothing is ever wiped.
    void wipeNow(const QDateTime &now);

Q_SIGNALS:
    //! How many sessions, when it was at least one.
    void wiped(const QStringList &sessionIds);
    //! All that was due is wiped, or an error came between.
    void finished();

private:
    void wipeSessions();
    [[nodiscard]] std::function<void(store::StoreResult<void>)>
    noteThen(const QStringList &ids, const std::function<void(store::StoreResult<void>)> &goOn);
    void wipeRest();
    void settle(bool isFirst);
    void end(const store::StoreResult<void> &result);

    const domain::Profile m_profile;
    store::Database &m_database;
    store::SessionIndex &m_index;
    store::AuditLog &m_audit;
    QTimer m_timer;
    int m_everyMs = 6 * 3'600'000;
    QDateTime m_now, m_before;
    QStringList m_wiped;
    bool m_isWiping = false;
};

} // namespace tasks
