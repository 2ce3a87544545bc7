#pragma once

#include "store/storeresult.h"

#include <QString>
#include <QStringList>

namespace store {

//! Copies of the files that were sent, each named by its SHA-256: what a person drops may be moved or changed
//! before it is needed again. The folder is 0700, the files 0600. These functions read and write files: call
//! them where waiting is allowed. Safe in several threads.
class PrivateCopies
{
public:
    struct Copy
    {
        QString path;      //!< absolute
        QString sha256Hex; //!< lower case
        qint64 bytes = 0;
        bool operator==(const Copy &) const = default;
    };

    explicit PrivateCopies(const QString &folder);

    //! Copies \a path under a temporary name, reads it back, then renames. A copy that is there already is
    //! kept, and as young as if it was made now.
    [[nodiscard]] StoreResult<Copy> add(const QString &path) const;
    //! NotFound, or Corrupt when the file is not what its name says.
    [[nodiscard]] StoreResult<Copy> find(const QString &sha256Hex) const;
    //! Hashes of those that were added that long ago; what an earlier run left half copied is removed.
    [[nodiscard]] QStringList olderThan(int seconds) const;
    [[nodiscard]] StoreResult<void> remove(const QString &sha256Hex) const;
    //! SHA-256 of a file, in lower-case hexadecimal digits.
    [[nodiscard]] static StoreResult<QString> sha256Of(const QString &path);

private:
    QString m_folder;
};

} // namespace store
