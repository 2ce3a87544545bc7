#include "domain/rulebook.h"

#include "domain/rules.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace domain::rules {

namespace {

qint64 lengthOf(const QString &text)
{
    const auto pairs = std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLowSurrogate(); });
    return text.size() - pairs;
}

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

} // namespace

bool isUuid(const QString &text)
{
    if (text.size() != 36)
        return false;
    for (int i = 0; i < 36; ++i) {
        const char16_t c = text[i].unicode();
        const bool isHex = (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
        const bool isDash = i == 8 || i == 13 || i == 18 || i == 23;
        if (isDash ? c != u'-' : !isHex)
            return false;
    }
    return true;
}

bool Rulebook::required(const QString &field, const QString &text)
{
    const bool isThere = !text.trimmed().isEmpty();
    if (!isThere)
        add(field, Reason::Required);
    return isThere;
}

void Rulebook::maxLength(const QString &field, const QString &text, int limit)
{
    if (const qint64 length = lengthOf(text); length > limit)
        add(field, Reason::TooLong, limit, length);
}

void Rulebook::maxLength(const QString &field, const std::optional<QString> &text, int limit)
{
    if (text)
        maxLength(field, *text, limit);
}

void Rulebook::count(const QString &field, qsizetype actual, int fewest, int most)
{
    if (actual < fewest)
        add(field, Reason::TooFew, fewest, actual);
    else if (actual > most)
        add(field, Reason::TooMany, most, actual);
}

void Rulebook::range(const QString &field, qint64 actual, qint64 smallest, qint64 largest)
{
    if (actual < smallest || actual > largest)
        add(field, Reason::NotANumberInRange, largest, actual);
}

void Rulebook::uuid(const QString &field, const QString &text)
{
    if (required(field, text) && !isUuid(text))
        add(field, Reason::NotAUuid);
}

void Rulebook::url(const QString &field, const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const QString scheme = url.scheme().toLower();
    const bool isWeb = scheme == u"http" || scheme == u"https";
    // Apps have schemes of their own; what would run or open something here is none of them
    const bool isBanned =
        scheme == u"javascript" || scheme == u"data" || scheme == u"file" || scheme == u"vbscript";
    if (!url.isValid() || scheme.isEmpty() || isBanned || (isWeb && url.host().isEmpty()))
        add(field, Reason::NotAUrl);
}

void Rulebook::email(const QString &field, const QString &text)
{
    const qsizetype at = text.indexOf(u'@');
    const bool isOne =
        at > 0 && at < text.size() - 1 && text.count(u'@') == 1 &&
        std::none_of(text.begin(), text.end(), [](QChar c) { return c.isSpace() || !c.isPrint(); });
    const QString host = text.mid(at + 1);
    // A comma for a dot, or the sign that stands between two addresses; only quotes make it part of a name
    const auto isForeign = [](QChar c) { return u",;<>"_s.contains(c); };
    const bool isQuoted = text.startsWith(u'"') && text.left(at).endsWith(u'"') && at > 2;
    const bool isSlip =
        std::any_of(host.begin(), host.end(), isForeign) ||
        (!isQuoted && std::any_of(text.begin(), text.begin() + std::max<qsizetype>(at, 0), isForeign));
    if (!isOne || isSlip || host.startsWith(u'.') || host.endsWith(u'.') || host.contains(u".."_s))
        add(field, Reason::NotAnEmail);
}

void Rulebook::phone(const QString &field, const QString &text)
{
    const QString rest = text.startsWith(u'+') ? text.mid(1) : text;
    const auto digits = std::count_if(rest.begin(), rest.end(), isAsciiDigit);
    const bool isOne =
        digits >= 4 && digits <= 15 && std::all_of(rest.begin(), rest.end(), [](QChar c) {
            return isAsciiDigit(c) || c == u' ' || c == u'-' || c == u'(' || c == u')' || c == u'.';
        });
    if (!isOne)
        add(field, Reason::NotAPhoneNumber);
}

QString Rulebook::element(const QString &field, qsizetype index, const QString &member)
{
    const QString place = field + u'[' + QString::number(index) + u']';
    return member.isEmpty() ? place : place + u'.' + member;
}

} // namespace domain::rules
