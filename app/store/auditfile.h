#pragma once

#include "store/auditentry.h"
#include "store/storeresult.h"

#include <QList>

namespace store {

//! What a check of the audit log found.
struct AuditCheck
{
    enum class Problem {
        None,
        CannotRead, //!< detail says why
        NoLog,      //!< there is no database, or none with a log
        Changed,    //!< the entry is not what its hash was made of
        Broken,     //!< the entry does not follow the one before
        CutOff,     //!< entries after it are missing: the note knows more
        OtherNote,  //!< the note tells of another entry
        NoNote      //!< there is no note of where the log ends
    };
    Problem problem = Problem::None;
    qint64 firstBad = 0; //!< the number of the entry; of those that are missing, the first
    qint64 count = 0;    //!< the number of the last entry
    qint64 lost = 0;     //!< so many of them went with a damaged database, as an entry says
    QString hash;        //!< of the last one
    QString detail;      //!< English
};

//! The audit log as a file on the disk, read beside the program that writes it. All of it takes a moment: for
//! any thread but the window's.
class AuditFile
{
public:
    //! \a folder is the data folder.
    explicit AuditFile(const QString &folder)
        : m_folder(folder)
    {
    }

    [[nodiscard]] AuditCheck check() const;
    //! Newest first, at most so many.
    [[nodiscard]] StoreResult<QList<AuditEntry>> newest(int count) const;
    //! All of it as lines of JSON, oldest first; see auditLine(). How many they were.
    [[nodiscard]] StoreResult<qint64> exportTo(const QString &path) const;

private:
    QString m_folder;
};

} // namespace store
