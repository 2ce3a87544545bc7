#include "domain/masking.h"

#include "domain/digits.h"

#include <QCryptographicHash>
#include <QDate>
#include <QStringList>

#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace domain {

namespace {

using Kind = Masker::Kind;

//! Around what was replaced, while other things are looked for: nobody has them in a text, unlike brackets.
constexpr QChar doneBegin(0xE000), doneEnd(0xE001);

//! Ids and hashes are full of digits that are nobody's.
const QString &ids()
{
    static const QString pattern = u"(?:\\b[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}\\b|"
                                   "\\b[0-9a-fA-F]{32,}\\b)(*SKIP)(*FAIL)|"_s;
    return pattern;
}

//! So are moments.
const QString &moments()
{
    static const QString pattern =
        u"(?:\\b\\d{4}-\\d{2}-\\d{2}T[\\d:.]+(?:Z|[+-]\\d{2}:\\d{2})?|\\b\\d{4}-\\d{2}-\\d{2}\\b)(*SKIP)(*FAIL)|"_s;
    return pattern;
}

const QString &linkPattern()
{
    static const QString pattern = u"\\b[a-z][a-z0-9+.-]*://[^\\s\"<>]+"_s;
    return pattern;
}

const QString &emailPattern()
{
    static const QString pattern = u"[\\w.!#$%&'*+/=?^`{|}~-]+@[\\w-]+(?:\\.[\\w-]+)+"_s;
    return pattern;
}

//! As the Nordic countries, the Baltic ones, Germany's neighbours and certificates write them.
const QStringList &identityPatterns()
{
    static const QStringList patterns{
        u"\\bPNO[A-Z]{2}-[\\w-]+"_s,
        u"(?<!\\w)\\d{6}[ .-]?\\d{5}(?!\\w)"_s,
        u"(?<!\\w)(?:18|19|20)?\\d{6}[-+ ]\\d{4}(?!\\w)"_s,
        u"(?<!\\w)\\d{6}[-+A-FU-Y]\\d{3}[\\dA-Z](?!\\w)"_s,
        u"(?<!\\w)(?:18|19|20)\\d{10}(?!\\w)"_s,
        u"(?<!\\w)\\d{2}(?:0[1-9]|1[0-2])(?:[0-8]\\d|9[0-1])\\d{4}(?!\\w)"_s,
        u"(?<!\\w)(?:[0-6]\\d|7[01])(?:0[1-9]|1[0-2])\\d{6}(?!\\w)"_s,
    };
    return patterns;
}

const QStringList &phonePatterns()
{
    static const QStringList patterns{
        u"(?<![\\w+])(?:\\+|00)\\d(?:[ ()./-]{0,2}\\d){6,14}(?!\\w)"_s,
        u"(?<![\\w./-])[49]\\d{2} ?\\d{2} ?\\d{3}(?!\\w)"_s,
        u"(?<![\\w./-])\\d{2} \\d{2} \\d{2} \\d{2}(?!\\w)"_s,
        u"(?<!\\w)0\\d{1,3}[- /]\\d{2,3}(?: ?\\d{2}){2,3}(?!\\w)"_s,
        // Swedish and Finnish without spaces, and Danish, but for 20240131
        u"(?<![\\w./-])0[1-9]\\d{7,9}(?!\\w)"_s,
        u"(?<![\\w./-])(?!20\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01]))[2-9]\\d{7}(?![\\w/-])"_s,
    };
    return patterns;
}

//! Digits with anything between them that people write there.
QString spacedPattern(const QString &digits)
{
    QStringList parts;
    for (const QChar c : digits)
        parts << QString(c);
    return u"(?<!\\d)(?:\\+|00)?"_s + parts.join(u"[ ()./-]{0,2}"_s) + u"(?!\\d)"_s;
}

//! Letters end a word, but for the s of a genitive; scripts that put no space between words have no such end.
QString wordPattern(const QString &word)
{
    const QString escaped = QRegularExpression::escape(word);
    const auto script = word.isEmpty() ? QChar::Script_Latin : word.at(0).script();
    const bool hasSpaces = script != QChar::Script_Han && script != QChar::Script_Hiragana &&
                           script != QChar::Script_Katakana && script != QChar::Script_Hangul &&
                           script != QChar::Script_Thai;
    return hasSpaces ? u"(?<!\\p{L})"_s + escaped + u"(?=s?(?!\\p{L}))"_s : escaped;
}

QDate dateOf(const QString &text)
{
    if (const QDate date = QDate::fromString(text.left(10), Qt::ISODate); date.isValid())
        return date;
    for (const QString &format : {u"d.M.yyyy"_s, u"d/M/yyyy"_s, u"yyyyMMdd"_s, u"ddMMyyyy"_s})
        if (const QDate date = QDate::fromString(text, format); date.isValid())
            return date;
    return {};
}

//! As people write it, day, month or year first. With the rest of an identity number behind it, it is left to
//! the patterns of those or goes together with that.
QStringList datePatterns(const QDate &date)
{
    const QString year = date.toString(u"yyyy"_s), day = u"0?%1"_s.arg(date.day()),
                  month = u"0?%1"_s.arg(date.month());
    const QString shortYear = u"(?:%1|%2)"_s.arg(year, year.right(2));
    const auto within = [](const QString &pattern) { return u"(?<!\\d)"_s + pattern + u"(?!\\d)"_s; };
    const auto dense = [&date](const QString &first, const QString &second, const QString &rest) {
        return u"(?<!\\w)(?<!\\d\\.)(?:%1|%2)(?!\\w)(?!(?:%3)(?!\\w))"_s.arg(date.toString(first),
                                                                             date.toString(second), rest);
    };
    return {within(u"%1[./-] ?%2[./-] ?%3(?:[ -]?\\d{5})?"_s.arg(day, month, shortYear)),
            within(u"%1/%2/%3"_s.arg(month, day, shortYear)),
            within(u"%1[./-]%2[./-]%3"_s.arg(year, month, day)),
            dense(u"ddMMyy"_s, u"yyMMdd"_s, u"[ .-]\\d{5}|[-+ ]\\d{4}|[-+]\\d{3}[\\dA-Z]"_s),
            dense(u"ddMMyyyy"_s, u"yyyyMMdd"_s, u"[-+ ]\\d{4}"_s)};
}

//! Made once for each pattern: that costs more than looking for it.
QRegularExpression expressionOf(const QString &pattern, Kind kind)
{
    // what was replaced before is left alone
    QString before = u"%1[^%2]*%2(*SKIP)(*FAIL)|"_s.arg(doneBegin, doneEnd);
    if (kind == Kind::Phone || kind == Kind::IdentityNumber)
        before += ids() + moments();
    else if (kind == Kind::BirthDate)
        before += ids();
    return QRegularExpression(before + pattern, QRegularExpression::CaseInsensitiveOption |
                                                    QRegularExpression::UseUnicodePropertiesOption);
}

QList<QRegularExpression> expressionsOf(const QStringList &patterns, Kind kind)
{
    QList<QRegularExpression> expressions;
    for (const QString &pattern : patterns)
        expressions << expressionOf(pattern, kind);
    return expressions;
}

QString wordOf(Kind kind)
{
    switch (kind) {
    case Kind::Email:
        return u"e-mail"_s;
    case Kind::Phone:
        return u"phone"_s;
    case Kind::IdentityNumber:
        return u"identity number"_s;
    case Kind::BirthDate:
        return u"birth date"_s;
    case Kind::Name:
        return u"name"_s;
    case Kind::Link:
        return u"link"_s;
    case Kind::Other:
        break;
    }
    return u"hidden"_s;
}

//! How a value is told to be the same one.
QString keyOf(Kind kind, const QString &value)
{
    constexpr qsizetype national = 8; // of a number with or without its country
    if (kind == Kind::Phone || kind == Kind::IdentityNumber) {
        const QString digits = digitsOf(value);
        return kind == Kind::Phone ? digits.right(national)
                                   : (digits.isEmpty() ? value.toCaseFolded() : digits);
    }
    return value.simplified().toCaseFolded();
}

//! Long enough that two values of a million do not meet.
quint64 hashOf(Kind kind, const QString &value)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArray::number(int(kind)) + ' ' + keyOf(kind, value).toUtf8());
    return qFromBigEndian<quint64>(hash.result().constData());
}

} // namespace

void Masker::learn(Kind kind, const QString &value)
{
    constexpr qsizetype shortestPart = 3, shortestDigits = 6;
    const QString text = value.normalized(QString::NormalizationForm_C).simplified();
    if (text.isEmpty() || (kind == Kind::Name && !m_hidesNames))
        return;
    const QString digits = digitsOf(text);
    const bool isNumber =
        (kind == Kind::Phone || kind == Kind::IdentityNumber) && digits.size() >= shortestDigits;
    const auto known = [kind, &text](const QString &pattern) {
        return Known{kind, text, pattern, expressionOf(pattern, kind)};
    };
    QList<Known> found{known(isNumber ? spacedPattern(digits) : wordPattern(text))};
    if (kind == Kind::Phone && digits.size() > 8)
        found.append(known(spacedPattern(digits.right(8))));
    static const QRegularExpression partsEnd(u"[\\s,]+"_s);
    if (kind == Kind::BirthDate)
        if (const QDate date = dateOf(text); date.isValid())
            for (const QString &pattern : datePatterns(date))
                found.append(known(pattern));
    if (kind == Kind::Name)
        for (const QString &part : text.split(partsEnd, Qt::SkipEmptyParts))
            if (part != text && (part.size() >= shortestPart || wordPattern(part) == part))
                found.append(known(wordPattern(part)));
    for (const Known &each : std::as_const(found))
        if (std::none_of(m_known.cbegin(), m_known.cend(),
                         [&each](const Known &other) { return other.pattern == each.pattern; }))
            m_known.append(each);
    // the whole before its parts, also where a part is another one's whole
    std::stable_sort(m_known.begin(), m_known.end(),
                     [](const Known &a, const Known &b) { return a.pattern.size() > b.pattern.size(); });
}

QString Masker::numbered(Kind kind, const QString &value)
{
    int &number = m_numbers[hashOf(kind, value)];
    if (number == 0)
        number = ++m_counts[kind];
    return u"[%1 %2]"_s.arg(m_kindWords.value(kind, wordOf(kind))).arg(number);
}

QString Masker::word(Kind kind, const QString &value)
{
    if (value.isEmpty())
        return value;
    return kind == Kind::Name && !m_hidesNames ? masked(value) : numbered(kind, value);
}

//! \a value: what each find stands for; empty: itself.
QString Masker::replaced(const QString &text, const QRegularExpression &expression, Kind kind,
                         const QString &value)
{
    QString result;
    qsizetype end = 0;
    for (auto matches = expression.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        result += text.mid(end, match.capturedStart() - end);
        result += doneBegin + numbered(kind, value.isEmpty() ? match.captured() : value) + doneEnd;
        end = match.capturedEnd();
    }
    return end == 0 ? text : result + text.mid(end);
}

QString Masker::masked(const QString &text)
{
    if (text.isEmpty())
        return text;
    const auto withoutMarks = [](QString marked) { return marked.remove(doneBegin).remove(doneEnd); };
    QString result = withoutMarks(text.normalized(QString::NormalizationForm_C));
    static const QRegularExpression links = expressionOf(linkPattern(), Kind::Link),
                                    emails = expressionOf(emailPattern(), Kind::Email);
    static const QList<QRegularExpression> identities =
        expressionsOf(identityPatterns(), Kind::IdentityNumber);
    static const QList<QRegularExpression> phones = expressionsOf(phonePatterns(), Kind::Phone);
    result = replaced(result, links, Kind::Link, {});
    result = replaced(result, emails, Kind::Email, {});
    for (const Known &known : std::as_const(m_known))
        result = replaced(result, known.expression, known.kind, known.value);
    for (const QRegularExpression &expression : identities)
        result = replaced(result, expression, Kind::IdentityNumber, {});
    for (const QRegularExpression &expression : phones)
        result = replaced(result, expression, Kind::Phone, {});
    return withoutMarks(result);
}

} // namespace domain
