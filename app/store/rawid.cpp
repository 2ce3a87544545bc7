#include "store/rawid.h"

namespace store {
namespace {

constexpr qsizetype letters = 36;

bool isHyphen(qsizetype place)
{
    return place == 8 || place == 13 || place == 18 || place == 23;
}

int digitOf(QChar letter)
{
    const char16_t code = letter.unicode();
    if (code >= u'0' && code <= u'9')
        return code - u'0';
    return code >= u'a' && code <= u'f' ? code - u'a' + 10 : -1;
}

} // namespace

std::optional<RawId> rawIdOf(QStringView text)
{
    if (text.size() != letters)
        return std::nullopt;
    RawId id{};
    size_t digits = 0;
    for (qsizetype place = 0; place < letters; ++place) {
        if (isHyphen(place)) {
            if (text[place] != u'-')
                return std::nullopt;
            continue;
        }
        const int digit = digitOf(text[place]);
        if (digit < 0)
            return std::nullopt;
        id[digits / 2] = static_cast<unsigned char>(id[digits / 2] << 4 | digit);
        ++digits;
    }
    return id;
}

QString textOf(const RawId &id)
{
    QString text(letters, u'-');
    size_t digits = 0;
    for (qsizetype place = 0; place < letters; ++place) {
        if (isHyphen(place))
            continue;
        const int digit = digits % 2 == 0 ? id[digits / 2] >> 4 : id[digits / 2] & 15;
        text[place] = QChar(digit < 10 ? u'0' + digit : u'a' + digit - 10);
        ++digits;
    }
    return text;
}

} // namespace store
