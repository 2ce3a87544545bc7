#include "store/backups.h"

#include "store/durable.h"
#include "store/namedmoment.h"
#include "store/sql.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace store::backups {

namespace {

constexpr qsizetype mostKept = 3;
constexpr int oldestDays = 30; // what was removed since should not stay in them
const QString format = u"yyyyMMdd-HHmmss-zzz"_s;

QString folderOf(const QString &path)
{
    return QFileInfo(path).absolutePath() + u"/backups"_s;
}

StoreError problem(const QString &detail)
{
    return {StoreError::Kind::CannotOpen, detail};
}

} // namespace

StoreResult<void> make(QSqlDatabase &database, const QString &path, int version)
{
    const QString folder = folderOf(path);
    if (!QDir().mkpath(folder))
        return tl::make_unexpected(problem(folder));
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QString name = folder + u'/' + QFileInfo(path).completeBaseName() + u'-' +
                         QDateTime::currentDateTimeUtc().toString(format) + u"-v%1.sqlite"_s.arg(version);
    const QString part = name + u".part"_s;
    QFile::remove(part);
    QFile file(part); // SQLite takes an empty one: it is ours alone from its first byte
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return tl::make_unexpected(problem(file.errorString()));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.close();
    const auto copied = sql::run(database, u"VACUUM INTO ?"_s, {part});
    if (!copied || !durable::sync(part) || !QFile::rename(part, name)) {
        QFile::remove(part);
        return copied ? tl::make_unexpected(problem(name)) : copied;
    }
    durable::syncFolder(folder);
    removeOld(path);
    return {};
}

void removeOld(const QString &path)
{
    const QList<Backup> all = of(path);
    const QDateTime oldest = QDateTime::currentDateTimeUtc().addDays(-oldestDays);
    for (qsizetype i = 0; i < all.size(); ++i)
        if (i >= mostKept || all.at(i).at < oldest)
            QFile::remove(all.at(i).path);
    // of one that was cut off
    QDir folder(folderOf(path));
    const QString halves = QFileInfo(path).completeBaseName() + u"-*.sqlite.part"_s;
    for (const QString &half : folder.entryList({halves}, QDir::Files))
        folder.remove(half);
}

QList<Backup> of(const QString &path)
{
    const QString stem = QFileInfo(path).completeBaseName() + u'-';
    QList<Backup> found;
    const QFileInfoList files =
        QDir(folderOf(path)).entryInfoList({stem + u"*.sqlite"_s}, QDir::Files, QDir::Name | QDir::Reversed);
    for (const QFileInfo &file : files) {
        const QDateTime at = namedMoment(file.fileName().mid(stem.size(), format.size()));
        if (at.isValid())
            found.append({file.absoluteFilePath(), at});
    }
    return found;
}

} // namespace store::backups
