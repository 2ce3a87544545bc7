#include "tasks/absentdrive.h"

#include "tasks/sha256sums.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace tasks {

namespace {

//! In it systems put drives, which have no folder there when they are away.
bool isForDrives(const QString &folder)
{
    const QString around = QFileInfo(folder).path(); // /media/USER/DRIVE
    return folder == u"/mnt"_s || folder == u"/Volumes"_s || folder == u"/media"_s ||
           folder == u"/run/media"_s || around == u"/media"_s || around == u"/run/media"_s;
}

//! A drive that is not mounted leaves an empty folder where it should be.
bool isEmptyFolder(const QString &folder)
{
    return QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

} // namespace

bool isOnAbsentDrive(const store::SavedResult &result)
{
    const QFileInfo folder(result.folder.isEmpty() ? QFileInfo(result.path).path() : result.folder);
    if (folder.isDir()) // one that has lost its list, and the file, is most likely where a drive should be
        return !result.folder.isEmpty() && !QFile::exists(result.path) &&
               !QFile::exists(result.folder + u'/' + sha256sums::fileName());
    if (folder.isSymLink() || folder.isRoot())
        return true;
    // what it lay in tells whether it was removed
    const QFileInfo around(folder.path());
    return !around.isDir() || !around.isReadable() || isEmptyFolder(around.filePath()) ||
           isForDrives(around.filePath());
}

} // namespace tasks
