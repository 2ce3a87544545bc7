#pragma once

#include "domain/profile.h"

#include <QList>
#include <QObject>

namespace store {
class AuditLog;
class ProfileStore;
} // namespace store

namespace ui {

//! Writes down which accounts come, change and go, and tells of those that go.
class AccountTrail : public QObject
{
    Q_OBJECT

public:
    //! Both outlive this.
    AccountTrail(store::ProfileStore &profiles, store::AuditLog &audit, QObject *parent = nullptr);

Q_SIGNALS:
    void removed(const QString &profileId);

private:
    void compare();

    store::ProfileStore &m_profiles;
    store::AuditLog &m_audit;
    QList<domain::Profile> m_known;
};

} // namespace ui
