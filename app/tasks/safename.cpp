#include "tasks/safename.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

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
    while (text.toUtf8().size() > bytes)
        text.chop(text.size() > 1 && text.back().isLowSurrogate() ? 2 : 1);
    return text;
}

} // namespace

QString safeFileName(const QString &wanted, const QString &suffix)
{
    static const QRegularExpression reserved(u"^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\.|$)"_s,
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
        // Qt's rename never replaces a file; it fails when another took the name first.
        if (!QFile::exists(path) && QFile::rename(temporary, path))
            return path;
        if (!QFile::exists(path))
            return {};
    }
    return {};
}

} // namespace tasks
