#pragma once

#include "store/storeresult.h"

#include <QDateTime>
#include <QList>
#include <QMetaType>

#include <optional>

class QSqlDatabase;

namespace store {

struct DatabaseUse;

//! What became of a file that was damaged. The old one is kept, whatever could be made of it.
struct Damage
{
    enum class Remedy {
        Rescued,   //!< what could be read of it is in the new file
        Backup,    //!< nothing could: the newest backup is in its place
        BegunAnew, //!< nor is there a backup; or all of it can be fetched again
    };
    struct Table
    {
        QString name;
        qint64 saved = 0;    //!< rows
        bool isWhole = true; //!< nothing of it was unreadable
        qint64 lost = -1;    //!< rows; -1: nobody can tell
        bool operator==(const Table &) const = default;
    };
    Remedy remedy = Remedy::BegunAnew;
    QString oldFile;      //!< absolute: where it lies now
    QDateTime backupAt{}; //!< UTC; of the backup that was used
    QList<Table> tables{};
    //! Of sends that were under way: their records may lack something, so that nobody goes on with them.
    int stoppedSends = 0;
};

//! How a file was opened.
struct Opening
{
    bool isReadOnly = false; //!< neither it nor its folder can be written
    bool wasCutOff = false;  //!< whoever had it the last time did not close it
    std::optional<Damage> damage{};
};

//! Opens \a database, which is made for QSQLITE and has no file yet. A file that is not whole is set aside
//! and replaced; one that a newer program wrote is left alone. The main file is checked each time unless it
//! is large and was closed well; one that can be fetched again only when it is marked or cannot be opened:
//! IndexCheck looks through it later. For a look nothing of that is done, and the file stays as it is.
[[nodiscard]] StoreResult<Opening> openFile(QSqlDatabase &database, const QString &path,
                                            const DatabaseUse &use);

//! TooNew when the file's head says so. Reads a hundred bytes, and nothing else.
[[nodiscard]] std::optional<StoreError> isOfNewerProgram(const QString &path);

//! That it was seen to be damaged: the next opening does not use it.
void markDamaged(const QString &path);
//! What has its name now is another one.
void unmarkDamaged(const QString &path);

} // namespace store

Q_DECLARE_METATYPE(store::Damage)
