#include "api/codec/widenumbers.h"

#include <QRandomGenerator>

#include <algorithm>

namespace api::codec {

namespace {

constexpr qsizetype fewestDigits = 19; // of 2^63

//! Another one in each run: a text of somebody else that began with it would come out as a number.
const QByteArray &mark()
{
    static const QByteArray ours =
        "wide:" + QByteArray::number(QRandomGenerator::system()->generate64(), 36) + ':';
    return ours;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isInNumber(char c)
{
    return isDigit(c) || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
}

qsizetype endOfText(const QByteArray &json, qsizetype begin)
{
    for (qsizetype i = begin + 1; i < json.size(); ++i) {
        if (json.at(i) == '"')
            return i + 1;
        if (json.at(i) == '\\')
            ++i;
    }
    return json.size();
}

qsizetype endOfNumber(const QByteArray &json, qsizetype begin)
{
    return std::find_if_not(json.begin() + begin, json.end(), isInNumber) - json.begin();
}

//! No fraction, and nothing that is no number in JSON, which would become a text and pass.
bool isWide(const QByteArray &number)
{
    const qsizetype first = number.startsWith('-') ? 1 : 0;
    if (number.size() - first < fewestDigits || number.at(first) == '0' ||
        !std::all_of(number.begin() + first, number.end(), isDigit))
        return false;
    bool fits = false;
    (void)number.toLongLong(&fits);
    return !fits;
}

} // namespace

QByteArray withWideAsTexts(const QByteArray &json)
{
    QByteArray marked;
    qsizetype taken = 0;
    for (qsizetype i = 0; i < json.size();) {
        const char c = json.at(i);
        if (c != '"' && c != '-' && !isDigit(c)) {
            ++i;
            continue;
        }
        const qsizetype begin = i;
        i = c == '"' ? endOfText(json, begin) : endOfNumber(json, begin);
        if (c == '"' || i - begin < fewestDigits)
            continue;
        const QByteArray number = json.mid(begin, i - begin);
        if (!isWide(number))
            continue;
        marked += json.mid(taken, begin - taken);
        marked += '"' + mark() + number + '"';
        taken = i;
    }
    marked += json.mid(taken);
    return marked;
}

QByteArray withTextsAsWide(const QByteArray &json)
{
    const QByteArray opening = '"' + mark();
    QByteArray plain;
    qsizetype taken = 0;
    for (qsizetype at = json.indexOf(opening); at >= 0; at = json.indexOf(opening, taken)) {
        const qsizetype number = at + opening.size();
        const qsizetype end = json.indexOf('"', number);
        if (end < 0)
            break; // what is no JSON stays as it is
        const QByteArray digits = json.mid(number, end - number);
        plain += json.mid(taken, (isWide(digits) ? at : end + 1) - taken);
        if (isWide(digits))
            plain += digits;
        taken = end + 1;
    }
    if (taken == 0)
        return json;
    plain += json.mid(taken);
    return plain;
}

bool isWideNumber(std::string_view text)
{
    if (!text.starts_with(std::string_view(mark().constData(), size_t(mark().size()))))
        return false;
    const std::string_view digits = text.substr(size_t(mark().size()));
    return isWide(QByteArray(digits.data(), qsizetype(digits.size())));
}

} // namespace api::codec
