#include "store/datafolder.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace store {
namespace {

bool makePrivate(const QString &path)
{
    const bool isNew = !QFileInfo::exists(path);
    if (!QDir().mkpath(path))
        return false;
    const auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    const bool isOurs = QFile::setPermissions(path, ownerOnly);
    return (isOurs || !isNew) && QFileInfo(path).isWritable();
}

} // namespace

QString DataFolder::index(const QString &profileId) const
{
    // an id is somebody's text; a path it becomes only in this form
    return indexes() + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(profileId)) + u".sqlite"_s;
}

StoreResult<DataFolder> DataFolder::open(const QString &path)
{
    const QString root =
        QDir(path.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) : path)
            .absolutePath();
    const DataFolder folder(root);
    for (const auto &each : {root, folder.indexes(), folder.copies(), folder.sandbox(), folder.temporary()})
        if (!makePrivate(each))
            return tl::make_unexpected(StoreError{StoreError::Kind::CannotOpen, each});
    return folder;
}

} // namespace store
