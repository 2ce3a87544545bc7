#include "store/setaside.h"

#include "store/namedmoment.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <filesystem>
#include <system_error>

using namespace Qt::StringLiterals;

namespace store::setaside {

namespace {

const QString dateFormat = u"yyyyMMdd-HHmmss"_s;

//! The name of the file, and when it was.
const QRegularExpression &namePattern()
{
    static const QRegularExpression pattern(
        u"^(.+)-(?:damaged|unreadable)-(\\d{8}-\\d{6})(?:-\\d+)?\\.sqlite(?:-wal|-shm)?$"_s);
    return pattern;
}

//! A second name for the same bytes; a second file where the file system has no such thing.
bool nameAlso(const QString &path, const QString &other)
{
    std::error_code error;
    std::filesystem::create_hard_link(QFileInfo(path).filesystemFilePath(),
                                      QFileInfo(other).filesystemFilePath(), error);
    return !error || QFile::copy(path, other);
}

} // namespace

StoreResult<QString> move(const QString &path, const QString &reason)
{
    const QFileInfo file(path);
    const QString stem = file.absolutePath() + u'/' + file.completeBaseName() + u'-' + reason + u'-' +
                         QDateTime::currentDateTimeUtc().toString(dateFormat);
    QString target = stem + u'.' + file.suffix();
    for (int i = 2; QFile::exists(target) || QFile::exists(target + u"-wal"_s); ++i)
        target = stem + u"-%1."_s.arg(i) + file.suffix();
    // Whoever is cut off here must find the database with its log, under the old name or under the new one:
    // without it the steps of a send are missing. So the log has both names until the database has moved.
    const QString log = path + u"-wal"_s, movedLog = target + u"-wal"_s;
    const bool hasLog = QFile::exists(log);
    if (hasLog && !nameAlso(log, movedLog))
        return tl::make_unexpected(StoreError{StoreError::Kind::CannotOpen, log});
    if (QFile old(path); !old.rename(target)) {
        QFile::remove(movedLog);
        return tl::make_unexpected(StoreError{StoreError::Kind::CannotOpen, old.errorString()});
    }
    // a new file of the old name would take it for its own
    if (hasLog && !QFile::remove(log)) {
        (void)QFile::rename(target, path);
        QFile::remove(movedLog);
        return tl::make_unexpected(StoreError{StoreError::Kind::CannotOpen, log});
    }
    QFile::remove(path + u"-shm"_s); // is made anew from the log
    return target;
}

QString newestOf(const QString &path)
{
    const QFileInfo current(path);
    QString newest, newestDate;
    const QFileInfoList files = current.absoluteDir().entryInfoList(QDir::Files, QDir::Name | QDir::Reversed);
    for (const QFileInfo &file : files) {
        const QRegularExpressionMatch match = namePattern().match(file.fileName());
        if (match.captured(1) != current.completeBaseName() || !file.fileName().endsWith(".sqlite"_L1) ||
            match.captured(2) < newestDate)
            continue;
        newest = file.absoluteFilePath();
        newestDate = match.captured(2);
    }
    return newest;
}

void removeOld(const QString &folder, const QString &stem, int days, const QDateTime &now)
{
    const QFileInfoList files = QDir(folder).entryInfoList(QDir::Files | QDir::Hidden | QDir::System);
    for (const QFileInfo &file : files) {
        const QRegularExpressionMatch match = namePattern().match(file.fileName());
        if (!match.hasMatch() || (!stem.isEmpty() && match.captured(1) != stem))
            continue;
        const QDateTime at = namedMoment(match.captured(2));
        if (at.isValid() && at < now.addDays(-days))
            QFile::remove(file.filePath());
    }
}

bool isDatabase(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(16) == QByteArray("SQLite format 3\0", 16);
}

} // namespace store::setaside
