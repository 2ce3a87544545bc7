#pragma once

#include "domain/profile.h"
#include "store/storeresult.h"

#include <QObject>

namespace store {

//! The accounts, in a file without secrets.
class ProfileStore : public QObject
{
    Q_OBJECT

public:
    explicit ProfileStore(const QString &path, QObject *parent = nullptr);

    //! In the order in which they were first saved.
    [[nodiscard]] QList<domain::Profile> list() const { return m_profiles; }
    //! A profile with an empty id when there is none.
    [[nodiscard]] domain::Profile get(const QString &id) const;
    //! Adds or replaces by id. When it fails nothing changed.
    StoreResult<void> save(const domain::Profile &profile);
    StoreResult<void> remove(const QString &id);

Q_SIGNALS:
    void changed();

private:
    StoreResult<void> write(const QList<domain::Profile> &profiles);

    QString m_path;
    QList<domain::Profile> m_profiles;
};

} // namespace store
