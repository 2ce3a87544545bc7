#include "domain/filename.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace domain {

namespace {

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

} // namespace

QString safeFileName(const QString &wanted, qsizetype bytes)
{
    static const QRegularExpression reserved(
        u"^(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[0-9¹²³]) *(\\.|$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString name = cutTo(cleaned(wanted), bytes).trimmed();
    while (name.startsWith(u'.') || name.startsWith(u' '))
        name.remove(0, 1); // neither hidden nor "."
    while (name.endsWith(u'.') || name.endsWith(u' '))
        name.chop(1);
    if (name.isEmpty())
        name = u"document"_s;
    if (reserved.match(name).hasMatch())
        name.prepend(u'_');
    return name;
}

} // namespace domain
