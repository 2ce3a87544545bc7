#pragma once

#include "store/datafolder.h"
#include "tasks/idlewalk.h"

#include <QObject>

namespace store {
class AuditLog;
class Database;
class ProfileStore;
} // namespace store

namespace tasks {

class IdleResults;

//! Wipes what is due of the accounts that nobody opens: their period ends all the same. One after the other,
//! some time after the start and then once a day. What is about to be lost of them, results() finds.
class IdleAccounts : public QObject
{
    Q_OBJECT

public:
    //! All of them outlive this.
    IdleAccounts(const store::ProfileStore &profiles, const store::DataFolder &folder,
                 store::Database &database, store::AuditLog &audit, QObject *parent = nullptr);

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
    IdleResults *const m_results;
    IdleWalk m_walk;
};

} // namespace tasks
