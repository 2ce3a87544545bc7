#include "store/crashreports.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace store::crashreports {

namespace {

constexpr qsizetype mostReports = 5;
constexpr qint64 mostBytes = 64LL * 1024;

//! What crashes can count no more than seconds: whoever reads it is told a date and a time.
QString withTime(QString report)
{
    static const QRegularExpression line(u"^Seconds since 1970 \\(UTC\\): ([0-9]{1,11})$"_s,
                                         QRegularExpression::MultilineOption);
    const QRegularExpressionMatch match = line.match(report);
    if (!match.hasMatch())
        return report;
    const QDateTime moment = QDateTime::fromSecsSinceEpoch(match.captured(1).toLongLong(), Qt::UTC);
    return report.replace(match.capturedStart(), match.capturedLength(),
                          u"Time: "_s + moment.toString(u"yyyy-MM-dd HH:mm:ss"_s) + u" UTC"_s);
}

} // namespace

QStringList unread(const QString &folder)
{
    QStringList files;
    for (const QFileInfo &file : QDir(folder).entryInfoList({u"crash-*.txt"_s}, QDir::Files, QDir::Name))
        if (!file.isSymLink() && file.size() > 0)
            files << file.filePath();
    return files;
}

QString textOf(const QStringList &files)
{
    QStringList texts;
    for (const QString &name : files) {
        QFile file(name);
        if (file.open(QIODevice::ReadOnly))
            texts << withTime(QString::fromUtf8(file.read(mostBytes)).trimmed());
    }
    return texts.join(u"\n\n"_s);
}

void markRead(const QStringList &files)
{
    for (const QString &file : files)
        (void)QFile::rename(file, QFileInfo(file).path() + u"/read-"_s + QFileInfo(file).fileName());
    if (files.isEmpty())
        return;
    const QFileInfoList kept =
        QDir(QFileInfo(files.first()).path())
            .entryInfoList({u"read-crash-*.txt"_s}, QDir::Files, QDir::Name | QDir::Reversed);
    for (const QFileInfo &old : kept.mid(mostReports))
        QFile::remove(old.filePath());
}

void remove(const QStringList &files)
{
    for (const QString &file : files)
        QFile::remove(file);
}

} // namespace store::crashreports
