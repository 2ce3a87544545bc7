#include "domain/identitynumbers.h"

#include <QByteArrayView>

#include <algorithm>
#include <array>
#include <functional>
#include <string_view>

namespace domain {
namespace {

// the others are of what an eID tells beside the rest, which has no fixed names
constexpr std::array members{QByteArrayView("nationalIdentificationNumber"),
                             QByteArrayView("nin"),
                             QByteArrayView("ssn"),
                             QByteArrayView("cpr"),
                             QByteArrayView("personalNumber"),
                             QByteArrayView("personal_number"),
                             QByteArrayView("nationalId"),
                             QByteArrayView("national_id"),
                             QByteArrayView("socialSecurityNumber")};
constexpr char hidden[] = "***"; // as services write what they do not tell: see isWhatWasSent()

qsizetype afterSpace(const QByteArray &json, qsizetype at)
{
    while (at < json.size() && (json[at] == ' ' || json[at] == '\n' || json[at] == '\r' || json[at] == '\t'))
        ++at;
    return at;
}

//! Behind the closing quote of the text whose opening one is at \a at.
qsizetype afterText(const QByteArray &json, qsizetype at)
{
    for (++at; at < json.size() && json[at] != '"'; ++at)
        if (json[at] == '\\')
            ++at;
    return std::min(at + 1, json.size());
}

//! Behind the object or array whose opening bracket is at \a at.
qsizetype afterBracket(const QByteArray &json, qsizetype at)
{
    qsizetype depth = 0;
    while (at < json.size()) {
        const char c = json[at];
        if (c == '"') {
            at = afterText(json, at);
            continue;
        }
        ++at;
        if (c == '{' || c == '[')
            ++depth;
        else if ((c == '}' || c == ']') && --depth == 0)
            break;
    }
    return at;
}

//! Behind a number.
qsizetype afterNumber(const QByteArray &json, qsizetype at)
{
    constexpr QByteArrayView letters("+-.0123456789eE");
    while (at < json.size() && letters.contains(json[at]))
        ++at;
    return at;
}

qsizetype afterValue(const QByteArray &json, qsizetype at)
{
    const char c = at < json.size() ? json[at] : '\0';
    if (c == '"')
        return afterText(json, at);
    return c == '{' || c == '[' ? afterBracket(json, at) : afterNumber(json, at);
}

//! A letter may also be written as its number, which makes no other name of it.
QByteArray withoutEscapes(const QByteArray &name)
{
    QByteArray plain;
    for (qsizetype at = 0; at < name.size(); ++at) {
        bool isNumber = false;
        const uint letter = name.mid(at, 2) == "\\u" ? name.mid(at + 2, 4).toUInt(&isNumber, 16) : 0;
        const bool isLetter = isNumber && letter < 0x80;
        plain += isLetter ? char(letter) : name[at];
        if (isLetter)
            at += 5;
    }
    return plain;
}

bool isMember(QByteArrayView name)
{
    const QByteArray plain = name.contains('\\') ? withoutEscapes(name.toByteArray()) : QByteArray();
    const QByteArrayView wanted = plain.isEmpty() ? name : QByteArrayView(plain);
    return std::find(members.begin(), members.end(), wanted) != members.end();
}

//! Most texts have no such name, and no letter that is written as a number. A first fill asks this of every
//! session.
bool mayHoldSome(const QByteArray &json)
{
    for (qsizetype at = json.indexOf('\\'); at >= 0; at = json.indexOf('\\', at + 2))
        if (const auto rest = QByteArrayView(json).sliced(at);
            rest.size() > 4 && rest.startsWith("\\u00") && rest[4] >= '4' && rest[4] <= '7')
            return true;
    using Searcher = std::boyer_moore_horspool_searcher<const char *>;
    static constexpr std::string_view first = "nationalIdentificationNumber", second = "\"nin\"",
                                      third = "\"extra\""; // what an eID tells beside the rest
    static const std::array searchers{Searcher(first.begin(), first.end()),
                                      Searcher(second.begin(), second.end()),
                                      Searcher(third.begin(), third.end())};
    return std::any_of(searchers.begin(), searchers.end(), [&json](const Searcher &searcher) {
        return std::search(json.cbegin(), json.cend(), searcher) != json.cend();
    });
}

//! "", null, {} and such; what stands there may also be hidden already.
bool tellsNobody(const QByteArray &json, qsizetype from, qsizetype end)
{
    const auto told = QByteArrayView(json).sliced(from, end - from);
    if (told.startsWith('{') || told.startsWith('[')) // one of several may be hidden
        return afterSpace(json, from + 1) == end - 1;
    return told.isEmpty() || told == QByteArrayView("\"\"") || told.contains('*');
}

} // namespace

QByteArray withoutIdentityNumbers(const QByteArray &json)
{
    if (!mayHoldSome(json))
        return json;
    QByteArray result;
    qsizetype copied = 0;
    for (qsizetype at = 0; at < json.size();) {
        if (json[at] != '"') {
            ++at;
            continue;
        }
        const qsizetype end = afterText(json, at);
        const auto name = QByteArrayView(json).sliced(at + 1, std::max<qsizetype>(0, end - at - 2));
        at = end;
        const qsizetype colon = afterSpace(json, end);
        if (colon >= json.size() || json[colon] != ':' || !isMember(name))
            continue;
        const qsizetype value = afterSpace(json, colon + 1);
        at = afterValue(json, value);
        if (tellsNobody(json, value, at))
            continue;
        result += QByteArrayView(json).sliced(copied, value - copied);
        result += '"';
        result += hidden;
        result += '"';
        copied = at;
    }
    return copied == 0 ? json : result + json.mid(copied);
}

} // namespace domain
