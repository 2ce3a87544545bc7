#include "domain/redaction.h"

#include "domain/masking.h"

#include <QByteArray>
#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace domain {

namespace {

constexpr qsizetype longestWord = 512; //!< without a space: nobody reads that, and patterns take long over it
constexpr qsizetype shortestEncoded = 12; //!< characters of Base64 that may hide something
constexpr qsizetype longestPlain = 24; //!< of letters of both cases and digits in a row: else it is a token
constexpr int mostLayers = 4;          //!< of encodings around each other

const QRegularExpression &compiled(const QRegularExpression &expression)
{
    expression.optimize();
    return expression;
}

QRegularExpression expressionOf(const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption);
}

//! Members of JSON, of forms and of headers whose value is nobody's business, whatever is around the word.
const QString &privateNames()
{
    static const QString names =
        u"(?:secret|passw(?:or)?d|passphrase|token|assertion|authorization|cookie|credential|api-?key|"
        "sign(?:ature|ing)?-?(?:url|link)|e-?mail|mobile|phone|username|(?:first|last|full)-?name|"
        "national-?id\\w*|identity-?number|birth-?date|date-?of-?birth|ssn|\\bnin\\b|_nin\\b|\\bnin_)"_s;
    return names;
}

//! "name": "value", name=value, Name: value to the end of the line for a header.
QString withoutNamedValues(QString text)
{
    static const QRegularExpression headers =
        expressionOf(u"\\b((?:proxy-)?authorization|(?:set-)?cookie)(\\\\*[\"']?\\s*[:=]\\s*)[^\\n]*"_s);
    static const QRegularExpression members = expressionOf(
        u"([\\w.-]{0,40}"_s + privateNames() +
        u"[\\w.-]{0,40}\\\\*[\"']?\\s{0,8}(?:[:=]|%3a|%3d)\\s{0,8})"
        "(?:\\\\*\"(?:[^\"\\\\]|\\\\[^\"]|\\\\\"(?=[^,}\\]\\s]))*+\\\\*\"?|'[^']*+'?|[\\[{][^\\n]*|[^\\s,;&}\\]]+)"_s);
    static const QRegularExpression schemes = expressionOf(
        u"\\b(bearer|basic|digest|negotiate)((?:\\s|%20|\\+|\\\\n|\\\\r)+|:)(?!\\[)[^\\s,;\"']+"_s);
    text.replace(compiled(headers), u"\\1\\2[hidden]"_s);
    text.replace(compiled(members), u"\\1[hidden]"_s);
    text.replace(compiled(schemes), u"\\1 [hidden]"_s);
    return text;
}

//! Of an address: where it goes, not what it asks for, and not as whom.
QString withoutAddresses(QString text)
{
    static const QRegularExpression addresses = expressionOf(
        u"\\b[a-z][a-z0-9+.-]{0,30}:(?:\\\\*/){2}(?:[^\\s\"<>/@]*@)?([a-z0-9.-]*(?::\\d{1,5})?(?![^\\s\"<>/?#\\\\]))?[^\\s\"<>]*"_s);
    static const QRegularExpression queries = expressionOf(u"\\?[\\w.%\\[\\]-]+=[^\\s\"<>]*"_s);
    text.replace(compiled(addresses), u"[link at \\1]"_s);
    text.replace(compiled(queries), u"?[hidden]"_s);
    return text;
}

bool isHex(QStringView word)
{
    return std::all_of(word.begin(), word.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F') || c == u'-';
    });
}

//! Whether these are the characters of a text, in UTF-8 or two bytes each.
bool readsAsText(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QByteArray narrow = QByteArray(bytes).replace('\0', QByteArray());
    const QString text = decoder(narrow);
    return narrow.size() >= 6 && !decoder.hasError() &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c.isPrint() || c.isSpace(); });
}

bool isOpaque(const QString &word)
{
    const auto has = [&word](auto kind) { return std::any_of(word.begin(), word.end(), kind); };
    const bool isMixed = has([](QChar c) { return c.isDigit(); }) &&
                         has([](QChar c) { return c.isLower(); }) && has([](QChar c) { return c.isUpper(); });
    if (isHex(word))
        return false;
    if ((word.size() >= longestPlain && isMixed) || word.size() > 2 * longestPlain)
        return true;
    QByteArray encoded = word.toLatin1();
    encoded.replace('-', '+').replace('_', '/');
    // a word of before may stand in front of it
    for (int skipped = 0; skipped < 4; ++skipped)
        if (readsAsText(QByteArray::fromBase64(encoded.mid(skipped))))
            return true;
    return false;
}

//! What looks like a token, a key, or like a text in another coat.
QString withoutOpaqueWords(const QString &text)
{
    static const QRegularExpression words(u"[A-Za-z0-9+/_-]{%1,}={0,2}"_s.arg(shortestEncoded));
    QString result;
    qsizetype end = 0;
    for (auto found = words.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const QString word = match.captured();
        result += QStringView(text).mid(end, match.capturedStart() - end);
        result += isOpaque(word) ? u"[hidden]"_s : word;
        end = match.capturedEnd();
    }
    return result + text.mid(end);
}

QString withoutLongWords(const QString &text)
{
    QString result;
    qsizetype begin = 0;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        if (at < text.size() && !text.at(at).isSpace())
            continue;
        if (at - begin > longestWord)
            result += u"[%1 characters]"_s.arg(at - begin);
        else
            result += QStringView(text).mid(begin, at - begin);
        if (at < text.size())
            result += text.at(at);
        begin = at + 1;
    }
    return result;
}

//! One layer of escapes less: %40, \u0040, \x40, &#64;, \/ and \".
QString unescaped(const QString &text)
{
    static const QRegularExpression escapes(
        u"(?:%[0-9a-fA-F]{2})+|\\\\+u([0-9a-fA-F]{4})|\\\\+x([0-9a-fA-F]{2})|"
        "&#(\\d{1,5});|&#[xX]([0-9a-fA-F]{1,4});|\\\\+([/\"'])"_s);
    QString result;
    qsizetype end = 0;
    for (auto found = escapes.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        result += QStringView(text).mid(end, match.capturedStart() - end);
        if (match.capturedView(0).startsWith(u'%'))
            result += QString::fromUtf8(QByteArray::fromPercentEncoding(match.captured(0).toLatin1()));
        else if (match.hasCaptured(5))
            result += match.captured(5);
        else if (match.hasCaptured(3))
            result += QChar(ushort(match.captured(3).toUInt()));
        else
            for (const int group : {1, 2, 4})
                if (match.hasCaptured(group))
                    result += QChar(ushort(match.captured(group).toUInt(nullptr, 16)));
        end = match.capturedEnd();
    }
    return end == 0 ? text : result + text.mid(end);
}

//! Longer than any date, beside no letter that makes it an id.
QString withoutNumbers(QString text)
{
    static const QRegularExpression numbers = expressionOf(
        u"(?:\\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\\b|\\b[0-9a-f]{32,}\\b)(*SKIP)(*FAIL)|"
        "\\d[\\d]{7,}"_s);
    return text.replace(compiled(numbers), u"[number]"_s);
}

//! Half a character makes every pattern give up.
QString wellFormed(const QString &text)
{
    return QString::fromUtf8(text.toUtf8());
}

//! A line stays one line, and a terminal is told nothing.
QString onOneLine(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        if (c == u'\n')
            result += u"\\n"_s;
        else if (c == u'\t')
            result += u' ';
        else if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format ||
                 c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph)
            result += u'?';
        else
            result += c;
    }
    return result;
}

} // namespace

QString redacted(const QString &text)
{
    QString result = wellFormed(text.left(mostRedacted));
    const bool isCut = text.size() > mostRedacted;
    if (isCut) {
        // what is cut in the middle might not be known any more for what it is
        qsizetype end = result.size();
        while (end > 0 && !result.at(end - 1).isSpace())
            --end;
        result.truncate(end);
    }
    result = withoutLongWords(result);
    for (int layer = 0; layer < mostLayers; ++layer) {
        result = withoutOpaqueWords(withoutAddresses(withoutNamedValues(result)));
        const QString inner = unescaped(result);
        if (inner == result)
            break;
        result = wellFormed(inner);
    }
    Masker masker(false);
    result = onOneLine(withoutNumbers(masker.masked(result)));
    if (isCut) {
        constexpr qsizetype mostOfANumber = 32; // with spaces in it
        result.chop(mostOfANumber);
        result += u"… (%1 characters)"_s.arg(text.size());
    }
    return result;
}

} // namespace domain
