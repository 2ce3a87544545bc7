#include "tasks/sha256sums.h"

#include "tasks/filewriting.h"

#include <QFile>
#include <QFileInfo>
#include <QLockFile>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace tasks::sha256sums {

namespace {

constexpr int lockWaitMs = 10'000, lockStaleMs = 30'000;
constexpr qsizetype hashLength = 64;

QByteArray endOf(const QString &relativePath)
{
    return "  " + relativePath.toUtf8() + '\n'; // safe names have none of what would have to be escaped
}

QString lockOf(const QString &folder)
{
    return folder + u"/.countersign.lock"_s;
}

//! Other programs may save into it, too.
bool take(QLockFile &lock)
{
    lock.setStaleLockTime(lockStaleMs);
    return lock.tryLock(lockWaitMs) || lock.error() == QLockFile::PermissionError;
}

//! Its last line is: a long list is not read for this.
bool isWhole(QFile &file)
{
    return file.size() == 0 || (file.seek(file.size() - 1) && file.read(1) == "\n");
}

//! One write at the end: a reader sees the whole line or nothing of it.
QString append(const QString &path, const QByteArray &line)
{
    QFile file(path);
    // names of files may name signers
    if (file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered,
                  QFile::ReadOwner | QFile::WriteOwner) &&
        file.write(line) == line.size())
        return {};
    return file.errorString();
}

//! As "sha256sum -b" writes them, too, with a star. A line without its end was cut short.
Hashes hashesIn(const QByteArray &content, const QStringList &relativePaths)
{
    QHash<QByteArray, QString> wanted;
    for (const QString &path : relativePaths)
        wanted.insert(path.toUtf8(), path);
    Hashes found;
    for (qsizetype from = 0, end = content.indexOf('\n'); end >= 0;
         from = end + 1, end = content.indexOf('\n', from)) {
        const QByteArray line = content.mid(from, end - from);
        const QByteArray between = line.mid(hashLength, 2);
        if (between != "  " && between != " *")
            continue;
        if (const auto path = wanted.constFind(line.mid(hashLength + 2)); path != wanted.constEnd())
            found[*path] << QString::fromLatin1(line.left(hashLength)).toLower();
    }
    return found;
}

//! A line that a crash or a full disk cut short is left out, and so are those of \a ends.
QByteArray without(const QByteArray &content, const QList<QByteArray> &ends)
{
    QByteArray kept;
    for (qsizetype from = 0; from < content.size();) {
        const qsizetype end = content.indexOf('\n', from);
        if (end < 0)
            break;
        const QByteArray line = content.mid(from, end + 1 - from);
        const bool isLeftOut = std::any_of(ends.cbegin(), ends.cend(), [&line](const QByteArray &each) {
            return line.size() == hashLength + each.size() && line.endsWith(each);
        });
        if (!isLeftOut)
            kept += line;
        from = end + 1;
    }
    return kept;
}

} // namespace

QString fileName()
{
    return u"SHA256SUMS"_s;
}

QString add(const QString &folder, const QString &relativePath, const QString &sha256Hex,
            const QStringList &instead, Known known)
{
    const QString path = folder + u'/' + fileName();
    QLockFile lock(lockOf(folder));
    if (!take(lock))
        return QStringLiteral("%1 is locked").arg(path);
    QList<QByteArray> ends{endOf(relativePath)};
    for (const QString &old : instead)
        ends << endOf(old);
    if (QFileInfo(path).isSymLink()) // somebody else's file would grow by it
        return QStringLiteral("%1 is a link").arg(path);
    QFile file(path);
    const bool isThere = file.open(QIODevice::ReadOnly);
    if (!isThere && file.exists())
        return file.errorString();
    const QByteArray line = sha256Hex.toLatin1() + ends.first();
    if (!isThere || (isWhole(file) && known == Known::No && instead.isEmpty()))
        return append(path, line);
    file.seek(0);
    const QByteArray content = file.readAll();
    file.close();
    const bool isListed = std::any_of(ends.cbegin(), ends.cend(),
                                      [&content](const QByteArray &each) { return content.contains(each); });
    if (isListed || !(content.isEmpty() || content.endsWith('\n')))
        return writeFile(path, without(content, ends) + line);
    return append(path, line);
}

Hashes listed(const QString &folder, const QStringList &relativePaths)
{
    const QString path = folder + u'/' + fileName();
    QFile file(path);
    if (QFileInfo(path).isSymLink() || !file.open(QIODevice::ReadOnly))
        return {};
    return hashesIn(file.readAll(), relativePaths);
}

QString complete(const QString &folder, const Hashes &files)
{
    const QString path = folder + u'/' + fileName();
    QLockFile lock(lockOf(folder));
    if (!take(lock))
        return QStringLiteral("%1 is locked").arg(path);
    if (QFileInfo(path).isSymLink())
        return QStringLiteral("%1 is a link").arg(path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) && file.exists())
        return file.errorString();
    const QByteArray content = file.isOpen() ? file.readAll() : QByteArray();
    file.close();
    QStringList paths = files.keys();
    paths.sort();
    const Hashes known = hashesIn(content, paths); // somebody may have saved one meanwhile
    QByteArray lines;
    for (const QString &each : std::as_const(paths))
        if (!known.contains(each))
            for (const QString &sha256Hex : files.value(each))
                lines += sha256Hex.toLatin1() + endOf(each);
    if (lines.isEmpty())
        return {};
    if (content.isEmpty() || content.endsWith('\n'))
        return append(path, lines);
    return writeFile(path, without(content, {}) + lines);
}

} // namespace tasks::sha256sums
