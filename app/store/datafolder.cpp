#include "store/datafolder.h"

#include "store/setaside.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace store {
namespace {

constexpr int halfDoneSeconds = 3'600;

const QStringList &ourFiles()
{
    static const QStringList names{u"countersign*"_s, u"*.ini"_s,  u"key-id"_s,
                                   u"example-key"_s,  u"audit*"_s, u"lock"_s};
    return names;
}

//! A person may have chosen a folder in which others look for something else.
bool holdsOtherThings(const DataFolder &folder)
{
    const QStringList folders{folder.indexes(), folder.copies(),    folder.backups(),
                              folder.sandbox(), folder.temporary(), folder.crashes()};
    const QFileInfoList there =
        QDir(folder.path())
            .entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    return std::any_of(there.cbegin(), there.cend(), [&folders](const QFileInfo &each) {
        return each.isDir() ? !folders.contains(each.filePath()) : !QDir::match(ourFiles(), each.fileName());
    });
}

bool makePrivate(const QString &path)
{
    const bool isNew = !QFileInfo::exists(path);
    if (!QDir().mkpath(path))
        return false;
    const auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    const bool isOurs = QFile::setPermissions(path, ownerOnly);
    return (isOurs || !isNew) && QFileInfo(path).isWritable();
}

void narrowFile(const QFileInfo &file)
{
    if (file.isSymLink())
        return; // would change what it leads to
    const auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
    const auto wanted = file.isDir() ? ownerOnly | QFile::ExeOwner : QFile::Permissions(ownerOnly);
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                        QFile::WriteOther | QFile::ExeOther;
    if (file.permissions() & others)
        QFile::setPermissions(file.filePath(), wanted);
}

void narrowAll(const QString &folder)
{
    QDirIterator each(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                      QDirIterator::Subdirectories);
    while (each.hasNext()) {
        each.next();
        narrowFile(each.fileInfo());
    }
}

} // namespace

QString DataFolder::index(const QString &profileId) const
{
    // an id is somebody's text; a path it becomes only in this form
    return indexes() + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(profileId)) + u".sqlite"_s;
}

bool DataFolder::removeIndex(const QString &profileId) const
{
    const QFileInfo index(this->index(profileId));
    const QString stem = index.completeBaseName();
    const QFileInfoList files =
        index.dir().entryInfoList({stem + u".sqlite*"_s, stem + u"-damaged-*"_s, stem + u"-unreadable-*"_s},
                                  QDir::Files | QDir::Hidden | QDir::System | QDir::CaseSensitive);
    bool isGone = true;
    for (const QFileInfo &file : files)
        if (!QFile::remove(file.filePath()) && QFile::exists(file.filePath()))
            isGone = false;
    return isGone;
}

QString DataFolder::keyEntry() const
{
    // two folders have two keys: one of them may be copied to another computer, or thrown away
    const auto hash = QCryptographicHash::hash(m_path.toUtf8(), QCryptographicHash::Sha256);
    return u"data-key/"_s + QString::fromLatin1(hash.toHex().first(16));
}

StoreResult<DataFolder> DataFolder::open(const QString &path)
{
    const QString root =
        QDir(path.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) : path)
            .absolutePath();
    const DataFolder folder(root);
    // read only: so that what is there can at least be looked at
    if (const QFileInfo there(root);
        there.isDir() && there.isReadable() && there.isExecutable() && !there.isWritable())
        return folder;
    const bool isShared = !path.isEmpty() && QFileInfo::exists(root) && holdsOtherThings(folder);
    if (isShared ? !QFileInfo(root).isWritable() : !makePrivate(root))
        return tl::make_unexpected(StoreError{StoreError::Kind::CannotOpen, root});
    for (const auto &each : {folder.indexes(), folder.copies(), folder.sandbox(), folder.temporary()})
        if (!makePrivate(each))
            return tl::make_unexpected(StoreError{StoreError::Kind::CannotOpen, each});
    return folder;
}

void DataFolder::narrow() const
{
    // not all that lies in it: a person may have chosen a folder that has other things, too
    const QFileInfoList files = QDir(m_path).entryInfoList(ourFiles(), QDir::Files | QDir::Hidden);
    for (const QFileInfo &file : files)
        narrowFile(file);
    for (const QString &folder : {indexes(), copies(), backups(), sandbox(), temporary(), crashes()})
        if (const QFileInfo there(folder); there.isDir() && !there.isSymLink()) {
            narrowFile(there);
            narrowAll(folder);
        }
    const QDateTime now = QDateTime::currentDateTimeUtc();
    setaside::removeOld(m_path, QFileInfo(database()).completeBaseName(), setaside::daysKept, now);
    setaside::removeOld(indexes(), {}, setaside::daysOfListsKept, now);
    // not what this run has begun
    const QDateTime earlier = now.addSecs(-halfDoneSeconds);
    const QFileInfoList halfDone = QDir(temporary()).entryInfoList(QDir::Files | QDir::Hidden | QDir::System);
    for (const QFileInfo &file : halfDone)
        if (file.lastModified() < earlier)
            QFile::remove(file.filePath());
}

} // namespace store
