#include "store/privatecopies.h"

#include "store/durable.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace store {
namespace {

constexpr qint64 chunk = 1 << 18;

auto failure(StoreError::Kind kind, const QString &detail)
{
    return tl::make_unexpected(StoreError{kind, detail});
}

//! A name may come from outside: only 64 hexadecimal digits ever become a path.
bool isSha256(const QString &text)
{
    return text.size() == 64 && std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
           });
}

StoreError writeError(const QFile &file)
{
    return {file.error() == QFile::ResourceError ? StoreError::Kind::Full : StoreError::Kind::Other,
            file.errorString()};
}

//! The digest of what was copied.
StoreResult<QString> copyInto(QFile &from, QFile &to)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    while (!from.atEnd()) {
        const auto bytes = from.read(chunk);
        if (bytes.isEmpty())
            return failure(StoreError::Kind::Other, from.errorString());
        hash.addData(bytes);
        if (to.write(bytes) != bytes.size())
            return tl::make_unexpected(writeError(to));
    }
    if (!to.flush())
        return tl::make_unexpected(writeError(to));
    if (!durable::sync(to))
        return failure(StoreError::Kind::Other, u"fsync"_s);
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace

PrivateCopies::PrivateCopies(const QString &folder)
    : m_folder(QDir(folder).absolutePath())
{
}

StoreResult<PrivateCopies::Copy> PrivateCopies::add(const QString &path) const
{
    QFile source(path);
    if (!source.open(QIODevice::ReadOnly))
        return failure(source.exists() ? StoreError::Kind::CannotOpen : StoreError::Kind::NotFound,
                       source.errorString());
    QTemporaryFile copy(m_folder + u"/.copy-XXXXXX"_s); // made 0600
    if (!copy.open())
        return failure(StoreError::Kind::CannotOpen, copy.errorString());
    const auto digest = copyInto(source, copy);
    if (!digest)
        return tl::make_unexpected(digest.error());
    const auto readBack = sha256Of(copy.fileName());
    if (!readBack)
        return tl::make_unexpected(readBack.error());
    if (*readBack != *digest)
        return failure(StoreError::Kind::Corrupt, u"The copy differs from what was read."_s);

    const QString target = m_folder + u'/' + *digest;
    if (const auto known = find(*digest)) {
        QFile again(target);
        // existing only: a sweep that is faster must not leave an empty one
        if (again.open(QIODevice::ReadWrite | QIODevice::ExistingOnly)) {
            (void)again.setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileModificationTime);
            if (again.size() == known->bytes)
                return known;
        }
    } else if (known.error().kind == StoreError::Kind::Corrupt)
        QFile::remove(target); // a damaged one is replaced
    if (!copy.rename(target)) {
        // another thread was faster with the same file
        const auto known = find(*digest);
        return known ? known : failure(StoreError::Kind::Other, copy.errorString());
    }
    copy.setAutoRemove(false);
    return Copy{target, *digest, copy.size()};
}

StoreResult<PrivateCopies::Copy> PrivateCopies::find(const QString &sha256Hex) const
{
    if (!isSha256(sha256Hex))
        return failure(StoreError::Kind::NotFound, u"not a SHA-256"_s);
    const QString path = m_folder + u'/' + sha256Hex;
    if (!QFile::exists(path))
        return failure(StoreError::Kind::NotFound, sha256Hex);
    const auto digest = sha256Of(path);
    if (!digest)
        return tl::make_unexpected(digest.error());
    if (*digest != sha256Hex)
        return failure(StoreError::Kind::Corrupt, sha256Hex);
    return Copy{path, sha256Hex, QFile(path).size()};
}

QStringList PrivateCopies::olderThan(int seconds) const
{
    const QDateTime limit = QDateTime::currentDateTimeUtc().addSecs(-seconds);
    QStringList hashes;
    const QFileInfoList files = QDir(m_folder).entryInfoList(QDir::Files | QDir::Hidden | QDir::System);
    for (const QFileInfo &file : files) {
        if (file.lastModified() > limit)
            continue;
        if (isSha256(file.fileName()))
            hashes << file.fileName();
        else if (file.fileName().startsWith(".copy-"_L1))
            QFile::remove(file.filePath());
    }
    return hashes;
}

StoreResult<void> PrivateCopies::remove(const QString &sha256Hex) const
{
    if (!isSha256(sha256Hex))
        return failure(StoreError::Kind::NotFound, u"not a SHA-256"_s);
    QFile file(m_folder + u'/' + sha256Hex);
    if (!file.exists())
        return failure(StoreError::Kind::NotFound, sha256Hex);
    if (!file.remove())
        return failure(StoreError::Kind::Other, file.errorString());
    return {};
}

StoreResult<QString> PrivateCopies::sha256Of(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(file.exists() ? StoreError::Kind::CannotOpen : StoreError::Kind::NotFound,
                       file.errorString());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!hash.addData(&file))
        return failure(StoreError::Kind::Other, file.errorString());
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace store
