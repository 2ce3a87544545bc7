#include "tasks/safename.h"

#include "domain/filename.h"

#include <QFile>
#include <QFileInfo>

#include <filesystem>
#include <system_error>

using namespace Qt::StringLiterals;

namespace tasks {

namespace {

constexpr int maxTries = 10'000;

//! Makes an empty file of this name, or says that the name is taken: by a file, a folder or a link, whatever
//! it leads to.
bool claim(const QString &path, bool *isTaken)
{
    QFile file(path);
    const bool isOurs = file.open(QIODevice::WriteOnly | QIODevice::NewOnly);
    *isTaken = !isOurs && (QFileInfo::exists(path) || QFileInfo(path).isSymLink());
    return isOurs;
}

} // namespace

QString safeFileName(const QString &wanted, const QString &suffix)
{
    const QString name = domain::safeFileName(wanted);
    return suffix.isEmpty() ? name : name + u'.' + suffix;
}

QString suffixOf(const QString &mimeType)
{
    const QString type = mimeType.section(u';', 0, 0).trimmed().toLower();
    if (type == "application/pdf"_L1)
        return u"pdf"_s;
    if (type == "application/xml"_L1 || type == "text/xml"_L1 || type.endsWith("+xml"_L1))
        return u"xml"_s;
    if (type == "text/plain"_L1)
        return u"txt"_s;
    return type == "text/markdown"_L1 ? u"md"_s : u"bin"_s;
}

QString renameWithoutReplacing(const QString &temporary, const QString &name)
{
    return renameWithoutReplacing(temporary, name, QFileInfo(temporary).absolutePath());
}

QString renameWithoutReplacing(const QString &temporary, const QString &name, const QString &folder)
{
    const QString base = QFileInfo(name).completeBaseName();
    const QString suffix = QFileInfo(name).suffix();
    for (int i = 1; i <= maxTries; ++i) {
        QString candidate = i == 1 ? base : u"%1 (%2)"_s.arg(base, QString::number(i));
        if (!suffix.isEmpty())
            candidate += u'.' + suffix;
        const QString path = folder + u'/' + candidate;
        // Not QFile::rename(): when another takes the name meanwhile, it copies over the other's file.
        bool isTaken = false;
        if (claim(path, &isTaken)) {
            std::error_code error;
            std::filesystem::rename(QFileInfo(temporary).filesystemAbsoluteFilePath(),
                                    QFileInfo(path).filesystemAbsoluteFilePath(), error);
            if (!error)
                return path;
            QFile::remove(path);
        }
        if (!isTaken)
            return {};
    }
    return {};
}

} // namespace tasks
