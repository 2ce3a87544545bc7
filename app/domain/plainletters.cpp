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

//! Marks, embeddings, overrides and isolates (Unicode Standard Annex 9).
bool isDirection(QChar letter)
{
    return letter == u'\x200e' || letter == u'\x200f' || letter == u'\x61c' ||
           (letter >= u'\x202a' && letter <= u'\x202e') || (letter >= u'\x2066' && letter <= u'\x2069');
}

bool isOfKeyboards(QChar letter)
{
    return letter < firstBeyondAscii && letter != u'`';
}

//! None of them is a sign, or a direction.
bool isLetterOfLatin(QChar letter)
{
    return letter >= u'\xc0' && letter <= u'\x2b8';
}

QChar plainSign(QChar sign)
{
    if (isOfKeyboards(sign) || isLetterOfLatin(sign))
        return sign;
    // ` ´, those of names in letters (ʹ ʻ ʼ ʽ ˊ ˋ), those of print (‘ ’ ‛ ′ ‵), and the wide one
    for (const char16_t apostrophe :
         {u'`', u'\xb4', u'\x2b9', u'\x2bb', u'\x2bc', u'\x2bd', u'\x2ca', u'\x2cb', u'\x2018', u'\x2019',
          u'\x201b', u'\x2032', u'\x2035', u'\xff07'})
        if (sign == apostrophe)
            return u'\'';
    // hyphens, dashes and bars, the bullet that looks like one, minus, small ones, and the wide one
    const bool isDash = (sign >= u'\x2010' && sign <= u'\x2015') || sign == u'\x2043' || sign == u'\x2212' ||
                        sign == u'\xfe58' || sign == u'\xfe63' || sign == u'\xff0d';
    return isDash ? QChar(u'-') : sign;
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

QString withoutDirections(const QString &text)
{
    if (std::none_of(text.cbegin(), text.cend(), isDirection))
        return text;
    QString rest = text;
    rest.removeIf(isDirection);
    return rest;
}

QString plainSigns(const QString &text)
{
    if (std::all_of(text.cbegin(), text.cend(),
                    [](QChar sign) { return isOfKeyboards(sign) || isLetterOfLatin(sign); }))
        return text;
    QString plain = withoutDirections(text);
    for (QChar &sign : plain)
        sign = plainSign(sign);
    return plain;
}

QString writtenOut(const QString &text)
{
    const bool hasLooseMarks = std::any_of(text.cbegin(), text.cend(), isMark);
    const QString whole = hasLooseMarks ? text.normalized(QString::NormalizationForm_C) : text;
    QString written;
    written.reserve(whole.size() + 4);
    for (const QChar c : whole) {
        switch (c.unicode()) {
        case u'å':
            written += QLatin1String("aa");
            break;
        case u'ä':
        case u'æ':
            written += QLatin1String("ae");
            break;
        case u'ö':
        case u'ø':
        case u'œ':
            written += QLatin1String("oe");
            break;
        case u'ü':
            written += QLatin1String("ue");
            break;
        case u'ß':
            written += QLatin1String("ss");
            break;
        case u'\'':
            break;
        default:
            written += c;
        }
    }
    return written == whole ? text : plainLetters(written);
}

} // namespace domain
