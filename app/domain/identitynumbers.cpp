#include "domain/identitynumbers.h"

#include <QByteArrayView>

#include <algorithm>
#include <array>

namespace domain {
namespace {

constexpr std::array members{QByteArrayView("nationalIdentificationNumber"), QByteArrayView("nin")};
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

//! Behind a number.
qsizetype afterNumber(const QByteArray &json, qsizetype at)
{
    constexpr QByteArrayView letters("+-.0123456789eE");
    while (at < json.size() && letters.contains(json[at]))
        ++at;
    return at;
}

} // namespace

QByteArray withoutIdentityNumbers(const QByteArray &json)
{
    const auto mayHold = [&json](QByteArrayView member) { return json.contains(member); };
    if (std::none_of(members.begin(), members.end(), mayHold))
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
        if (colon >= json.size() || json[colon] != ':' ||
            std::find(members.begin(), members.end(), name) == members.end())
            continue;
        const qsizetype value = afterSpace(json, colon + 1);
        const bool isText = value < json.size() && json[value] == '"';
        at = isText ? afterText(json, value) : afterNumber(json, value);
        const auto told = QByteArrayView(json).sliced(value, at - value);
        if (told.isEmpty() || told == QByteArrayView("\"\"") || told.contains('*'))
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
