#include "domain/searchwords.h"

#include "domain/digits.h"
#include "domain/plainletters.h"

#include <QStringTokenizer>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace domain {

namespace {

//! Of a telephone number; 15 is the most there is, behind 00.
constexpr qsizetype fewestDigits = 6, mostDigits = 17;

//! Digits and blanks, behind a + that may be there; \a hasSigns: and what else is written between them.
bool looksLikeTelephone(const QString &text, bool hasSigns)
{
    static const QString signs = u"()-./"_s;
    qsizetype digits = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isDigit())
            ++digits;
        else if (!c.isSpace() && !(i == 0 && c == u'+') && !(hasSigns && signs.contains(c)))
            return false;
    }
    return digits >= fewestDigits && digits <= mostDigits;
}

//! How many digits of a number tell its country: by the plan of all numbers (ITU-T E.164).
qsizetype countryDigits(const QString &digits)
{
    static const QString ofThree =
        u"21 22 23 24 25 26 29 35 37 38 42 50 59 67 68 69 80 83 85 87 88 89 96 97 99"_s;
    if (digits.startsWith(u'1') || digits.startsWith(u'7'))
        return 1;
    return ofThree.contains(digits.left(2)) ? 3 : 2;
}

QStringList waysOfTelephone(const QString &typed)
{
    constexpr qsizetype fewestWithZeros = 11, fewestWithZero = 9; // shorter ones may be any number
    QString digits = digitsOf(typed);
    const bool hasPlus = typed.startsWith(u'+');
    const bool hasZeros =
        !hasPlus && digits.size() >= fewestWithZeros && digits.startsWith("00"_L1) && digits.at(2) != u'0';
    if (hasZeros)
        digits.remove(0, 2);
    QStringList ways{typed, digits};
    if (hasPlus || hasZeros) {
        // kept without its country it begins a line, or it would be that of another country
        const QString national = digits.mid(countryDigits(digits));
        if (national.size() >= fewestDigits)
            ways << QString(u'\n' + national) << QString(u"\n0"_s + national);
    } else if (digits.size() >= fewestWithZero && digits.startsWith(u'0') && digits.at(1) != u'0') {
        ways << digits.mid(1); // behind the code of a country there is no 0
    }
    ways.removeDuplicates();
    return ways;
}

QStringList waysOfWord(const QString &typed)
{
    constexpr qsizetype fewestLetters = 3; // of O' the O alone is in everything
    const QString plain = plainSigns(typed), written = writtenOut(plain);
    QStringList ways{typed, plain};
    if (written.size() >= plain.size() || written.size() >= fewestLetters)
        ways << written;
    ways.removeDuplicates();
    return ways;
}

//! As somebody types it. Other signs than blanks may be in a reference, too, where no + is before them.
bool isTypedTelephone(const QString &typed)
{
    return looksLikeTelephone(plainSigns(typed), typed.startsWith(u'+'));
}

//! A name may be typed as lists have it: "Nordmann, Kari". Within a word such a sign is a part of it.
QStringList typedWords(const QString &typed)
{
    const QStringList parts = typed.split(u' ', Qt::SkipEmptyParts);
    QStringList words;
    for (const QString &part : parts) {
        QString word = part;
        while (word.endsWith(u',') || word.endsWith(u';'))
            word.chop(1);
        if (!word.isEmpty())
            words << word;
    }
    return words.isEmpty() ? parts : words; // nothing but signs is looked for as it is
}

//! Most texts: what is to be found by them is what they are.
bool hasOneForm(QStringView text)
{
    return std::all_of(text.cbegin(), text.cend(),
                       [](QChar c) { return c < u'\x80' && c != u'`' && c != u'\''; });
}

QString writtenWords(const QString &line)
{
    QStringList words;
    for (const QStringView part : qTokenize(line, u' ', Qt::SkipEmptyParts)) {
        if (hasOneForm(part))
            continue;
        const QString word = part.toString();
        if (const QString written = writtenOut(word); written != word && written != plainLetters(word))
            words << written;
    }
    return words.join(u' ');
}

} // namespace

QList<QStringList> wantedParts(const QString &text)
{
    QList<QStringList> wanted;
    QStringList parts = typedWords(withoutDirections(text).toLower().simplified());
    const QString typed = parts.join(u' ');
    // two numbers without a sign of it are a case and a year more often than a telephone
    const bool isSure = typed.startsWith(u'+') || typed.startsWith(u'0') || parts.size() != 2;
    if (isSure && isTypedTelephone(typed))
        parts = QStringList{typed};
    parts.removeDuplicates();
    for (const QString &part : std::as_const(parts))
        wanted.append(isTypedTelephone(part) ? waysOfTelephone(part) : waysOfWord(part));
    return wanted;
}

QString findable(const QString &lines)
{
    const QString plain = plainSigns(lines), others = otherForms(plain);
    return others.isEmpty() ? plain : plain + u'\n' + others;
}

QString otherForms(const QString &lines)
{
    if (hasOneForm(lines))
        return {};
    QStringList others;
    const auto isThere = [&lines, &others](const QString &form) {
        for (const QStringView line : qTokenize(lines, u'\n'))
            if (line == form)
                return true;
        return others.contains(form);
    };
    for (const QStringView line : qTokenize(lines, u'\n')) {
        if (hasOneForm(line))
            continue;
        const QString plain = plainSigns(line.toString());
        for (const QString &form : {plain, plainLetters(plain), writtenWords(plain)})
            if (!form.isEmpty() && !isThere(form))
                others << form;
    }
    return others.join(u'\n');
}

QString numberForms(const QString &lines)
{
    QStringList numbers;
    const QString plain = plainSigns(lines);
    for (const QStringView line : qTokenize(plain, u'\n', Qt::SkipEmptyParts)) {
        if (std::count_if(line.cbegin(), line.cend(), [](QChar c) { return c.isDigit(); }) < fewestDigits)
            continue;
        const QString number = line.toString().simplified(), digits = digitsOf(number);
        if (looksLikeTelephone(number, true) && !number.endsWith(digits) && !numbers.contains(digits))
            numbers << digits;
    }
    return numbers.join(u'\n');
}

} // namespace domain
