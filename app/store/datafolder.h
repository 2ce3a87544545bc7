#pragma once

#include "store/storeresult.h"

namespace store {

//! Where everything that lasts is: the folder of --data-dir, or the system's place for this program.
class DataFolder
{
public:
    //! Makes the folder and those in it, for this user only (0700); one that somebody chose and that has
    //! other things, too, stays as open as it is. One that is there and can be read but not written is
    //! opened, too.
    [[nodiscard]] static StoreResult<DataFolder> open(const QString &path = {});
    //! Sees to it that nobody else can read what is in it: files 0600, folders 0700, also those that another
    //! program, or an earlier one, left there. Only what is this program's; links are not followed. What was
    //! left half done in it is removed, and what was set aside too long ago. For a worker thread.
    void narrow() const;
    //! The sessions of an account that was removed, with what was set aside of them. False: some of it is
    //! still there, for example since somebody holds it open. For a worker thread.
    [[nodiscard]] bool removeIndex(const QString &profileId) const;

    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] QString database() const { return m_path + QLatin1String("/countersign.sqlite"); }
    [[nodiscard]] QString indexes() const { return m_path + QLatin1String("/sessions"); }
    //! The file of the sessions of one account.
    [[nodiscard]] QString index(const QString &profileId) const;
    [[nodiscard]] QString copies() const { return m_path + QLatin1String("/copies"); }
    [[nodiscard]] QString sandbox() const { return m_path + QLatin1String("/sandbox"); }
    [[nodiscard]] QString backups() const { return m_path + QLatin1String("/backups"); }
    [[nodiscard]] QString crashes() const { return m_path + QLatin1String("/crashes"); }
    [[nodiscard]] QString temporary() const { return m_path + QLatin1String("/tmp"); }
    [[nodiscard]] QString settings() const { return m_path + QLatin1String("/settings.ini"); }
    //! Which key sealed what is here, see DataKey; and that key itself, for examples.
    [[nodiscard]] QString keyMark() const { return m_path + QLatin1String("/key-id"); }
    [[nodiscard]] QString keyEntry() const; //!< the key's name in the keychain
    [[nodiscard]] QString exampleKey() const { return m_path + QLatin1String("/example-key"); }
    [[nodiscard]] QString profiles() const { return m_path + QLatin1String("/profiles.ini"); }

private:
    explicit DataFolder(const QString &path)
        : m_path(path)
    {
    }
    QString m_path;
};

} // namespace store
