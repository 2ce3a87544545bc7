#include "tasks/safename.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <filesystem>
#include <system_error>

using namespace Qt::StringLiterals;

namespace tasks {

namespace {

constexpr qsizetype maxBytes = 150; //!< leaves room for " (123)" and the suffix in the 255 of file systems
constexpr int maxTries = 10'000;

bool mayStay(char32_t c)
{
    // What Windows forbids, and what only changes how a name looks: direction marks can hide the real suffix.
    static const QString forbidden = u"<>:\"/\\|?*"_s;
    return (c > 0xffff || !forbidden.contains(QChar(char16_t(c)))) && QChar::isPrint(c) &&
           QChar::category(c) != QChar::Other_Format;
}

QString cleaned(const QString &wanted)
{
    QString result;
    for (const char32_t c : wanted.normalized(QString::NormalizationForm_C).toUcs4())
        result += mayStay(c) ? QString::fromUcs4(&c, 1) : u" "_s;
    return result.simplified();
}

QString cutTo(QString text, qsizetype bytes)
{
    text.truncate(bytes); // no letter is less than a byte; a hostile text can be very long
    while (text.toUtf8().size() > bytes || (!text.isEmpty() && text.back().isHighSurrogate()))
        text.chop(text.size() > 1 && text.back().isLowSurrogate() ? 2 : 1);
    return text;
}

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
    static const QRegularExpression reserved(
        u"^(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[0-9¹²³]) *(\\.|$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString name = cutTo(cleaned(wanted), maxBytes).trimmed();
    while (name.startsWith(u'.') || name.startsWith(u' '))
        name.remove(0, 1); // neither hidden nor "."
    while (name.endsWith(u'.') || name.endsWith(u' '))
        name.chop(1);
    if (name.isEmpty())
        name = u"document"_s;
    if (reserved.match(name).hasMatch())
        name.prepend(u'_');
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
    const QString folder = QFileInfo(temporary).absolutePath();
    const QString base = QFileInfo(name).completeBaseName();
    const QString suffix = QFileInfo(name).suffix();
    for (int i = 1; i <= maxTries; ++i) {
        QString candidate = i == 1 ? base : u"%1 (%2)"_s.arg(base).arg(i);
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
