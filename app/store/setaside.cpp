#include "store/setaside.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace store::setaside {

StoreResult<QString> move(const QString &path, const QString &reason)
{
    const QFileInfo file(path);
    const QString stem = file.absolutePath() + u'/' + file.completeBaseName() + u'-' + reason + u'-' +
                         QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s);
    QString target = stem + u'.' + file.suffix();
    for (int i = 2; QFile::exists(target); ++i)
        target = stem + u"-%1."_s.arg(i) + file.suffix();
    // the log first: with a new file of the old name it would be taken for that one's
    const QString log = path + u"-wal"_s;
    if (QFile::exists(log) && !QFile::rename(log, target + u"-wal"_s))
        return tl::make_unexpected(StoreError{StoreError::Kind::CannotOpen, log});
    if (QFile old(path); !old.rename(target)) {
        (void)QFile::rename(target + u"-wal"_s, log);
        return tl::make_unexpected(StoreError{StoreError::Kind::CannotOpen, old.errorString()});
    }
    QFile::remove(path + u"-shm"_s); // is made anew from the log
    return target;
}

bool isDatabase(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(16) == QByteArray("SQLite format 3\0", 16);
}

} // namespace store::setaside
