#pragma once

#include "store/storeresult.h"

namespace store {

//! Where everything that lasts is: the folder of --data-dir, or the system's place for this program.
class DataFolder
{
public:
    //! Makes the folder and those in it, for this user only (0700).
    [[nodiscard]] static StoreResult<DataFolder> open(const QString &path = {});

    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] QString database() const { return m_path + QLatin1String("/countersign.sqlite"); }
    [[nodiscard]] QString indexes() const { return m_path + QLatin1String("/sessions"); }
    //! The file of the sessions of one account.
    [[nodiscard]] QString index(const QString &profileId) const;
    [[nodiscard]] QString copies() const { return m_path + QLatin1String("/copies"); }
    [[nodiscard]] QString sandbox() const { return m_path + QLatin1String("/sandbox"); }
    [[nodiscard]] QString temporary() const { return m_path + QLatin1String("/tmp"); }
    [[nodiscard]] QString settings() const { return m_path + QLatin1String("/settings.ini"); }
    [[nodiscard]] QString profiles() const { return m_path + QLatin1String("/profiles.ini"); }

private:
    explicit DataFolder(const QString &path)
        : m_path(path)
    {
    }
    QString m_path;
};

} // namespace store
