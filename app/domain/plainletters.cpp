#include "domain/plainletters.h"

#include <algorithm>

namespace domain {

namespace {

constexpr char16_t firstBeyondAscii = u'\x80', lastLatin = u'\x24f', firstMoreLatin = u'\x1e00',
                   lastMoreLatin = u'\x1eff';

bool hasMark(QChar letter)
{
    return (letter >= firstBeyondAscii && letter <= lastLatin) ||
           (letter >= firstMoreLatin && letter <= lastMoreLatin);
}

//! A mark by itself, as file systems and some programs write it behind its letter.
bool isMark(QChar letter)
{
    return letter >= u'\x300' && letter <= u'\x36f';
}

//! Without the marks: of ế first one goes, and then the other.
QChar unmarked(QChar letter)
{
    while (letter.decompositionTag() == QChar::Canonical)
        letter = letter.decomposition().front();
    return letter;
}

} // namespace

QString plainLetters(const QString &text)
{
    if (std::none_of(text.cbegin(), text.cend(), [](QChar c) { return hasMark(c) || isMark(c); }))
        return text;
    QString plain;
    plain.reserve(text.size() + 4);
    for (const QChar c : text) {
        if (isMark(c))
            continue;
        const QChar letter = hasMark(c) ? unmarked(c) : c;
        switch (letter.unicode()) {
        case u'ø':
            plain += u'o';
            break;
        case u'æ':
            plain += QLatin1String("ae");
            break;
        case u'œ':
            plain += QLatin1String("oe");
            break;
        case u'ß':
            plain += QLatin1String("ss");
            break;
        case u'þ':
            plain += QLatin1String("th");
            break;
        case u'ð':
        case u'đ':
            plain += u'd';
            break;
        case u'ł':
            plain += u'l';
            break;
        case u'ŋ':
            plain += u'n';
            break;
        case u'ŧ':
            plain += u't';
            break;
        case u'ı':
            plain += u'i';
            break;
        default:
            plain += letter;
        }
    }
    return plain;
}

} // namespace domain
