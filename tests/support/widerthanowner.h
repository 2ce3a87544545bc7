#pragma once

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QList>

namespace support {

[[nodiscard]] inline bool isForOwnerAlone(const QFileInfo &file)
{
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                            QFile::WriteOther | QFile::ExeOther;
    return file.exists() && !(file.permissions() & others);
}

//! What somebody else may read, write or look into, below a folder.
[[nodiscard]] inline QList<QByteArray> widerThanOwner(const QString &folder)
{
    QList<QByteArray> wide;
    for (QDirIterator each(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                           QDirIterator::Subdirectories);
         each.hasNext();)
        if (const QFileInfo info(each.next()); !info.isSymLink() && !isForOwnerAlone(info))
            wide.append(info.filePath().toUtf8());
    return wide;
}

} // namespace support
