#pragma once

#include "domain/profile.h"
#include "store/datafolder.h"

#include <QList>
#include <QObject>
#include <QTimer>

#include <memory>

namespace store {
class AuditLog;
class Database;
class ProfileStore;
class SessionIndex;
} // namespace store

namespace tasks {

class IdleResults;
class PersonalDataWipe;

//! Wipes what is due of the accounts that nobody opens: their period ends all the same. One after the other,
//! some time after the start and then once a day. What is about to be lost of them, results() finds.
class IdleAccounts : public QObject
{
    Q_OBJECT

public:
    //! All of them outlive this.
    IdleAccounts(const store::ProfileStore &profiles, const store::DataFolder &folder,
                 store::Database &database, store::AuditLog &audit, QObject *parent = nullptr);
    ~IdleAccounts() override;

    //! This one sees to itself; empty: none is open.
    void setOpen(const QString &profileId);
    void setPace(int firstMs, int everyMs);
    //! Once it is known which key there is.
    void start();
    //! Goes by the same open account, and starts with this.
    [[nodiscard]] IdleResults &results() const { return *m_results; }

Q_SIGNALS:
    void finished(); //!< with all of them, for now

private:
    void begin();
    void next();
    void letGo();

    const store::ProfileStore &m_profiles;
    const store::DataFolder m_folder;
    store::Database &m_database;
    store::AuditLog &m_audit;
    IdleResults *const m_results;
    QTimer m_timer;
    int m_everyMs = 24 * 3'600'000;
    QString m_openId, m_currentId;
    QList<domain::Profile> m_waiting;
    std::unique_ptr<store::SessionIndex> m_index;
    std::unique_ptr<PersonalDataWipe> m_wipe; //!< works with the index, so it goes first
};

} // namespace tasks
