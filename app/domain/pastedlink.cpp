#include "domain/pastedlink.h"

#include "domain/rules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace domain {

namespace {

//! Below 0: there is none. Most texts are nothing but a link.
qsizetype beginOfLink(const QString &text)
{
    if (text.startsWith("https://"_L1))
        return 0;
    qsizetype begin = -1;
    for (const QString &scheme : {u"https://"_s, u"http://"_s})
        if (const qsizetype at = text.indexOf(scheme, 0, Qt::CaseInsensitive); at >= 0)
            begin = begin < 0 ? at : std::min(begin, at);
    return begin;
}

bool endsLink(QChar letter)
{
    const char16_t c = letter.unicode();
    if ((c >= u'-' && c <= u';') || (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z'))
        return false; // most of what there is
    return letter.isSpace() || QStringView(u"<>\"'`|\\^{}").contains(letter);
}

} // namespace

QString linkIn(const QString &text)
{
    const qsizetype begin = beginOfLink(text);
    if (begin < 0)
        return {};
    const auto end =
        std::find_if(text.cbegin() + begin, text.cend(), [](QChar letter) { return endsLink(letter); });
    QString link = text.mid(begin, end - text.cbegin() - begin);
    if (const qsizetype hash = link.indexOf(u'#'); hash >= 0)
        link.truncate(hash);
    // the end of a sentence, or of brackets around it
    while (!link.isEmpty() && QStringView(u".,;:!?)]").contains(link.back()))
        link.chop(1);
    // only the name of the machine does not depend on the case of its letters
    const qsizetype path = link.indexOf(u'/', link.indexOf(u"://"_s) + 3);
    return link.left(path).toLower() + (path < 0 ? QString() : link.mid(path));
}

QString idIn(const QString &text)
{
    constexpr qsizetype size = 36;
    for (qsizetype at = text.size() - size; at >= 0; --at)
        if (const QString part = text.mid(at, size); rules::isUuid(part))
            return part.toLower();
    return {};
}

} // namespace domain
