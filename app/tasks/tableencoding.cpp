#include "tasks/tableencoding.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace tasks {

namespace {

constexpr qsizetype looksAt = 64LL * 1024; // of a file without a mark, for zero bytes

//! 0x80…0x9F, where Windows-1252 differs from Latin-1; 0 is for what it does not have.
constexpr std::array<char16_t, 32> windowsPart{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

DecodedText fromWindows1252(const QByteArray &bytes)
{
    DecodedText result;
    result.text.reserve(bytes.size());
    for (const char byte : bytes) {
        const auto value = static_cast<unsigned char>(byte);
        const char16_t letter =
            value >= 0x80 && value < 0xA0 ? windowsPart.at(value - 0x80) : char16_t(value);
        result.faults += letter == 0 ? 1 : 0;
        result.text.append(letter == 0 ? QChar(QChar::ReplacementCharacter) : QChar(letter));
    }
    return result;
}

bool isUtf8(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    (void)QString(decoder.decode(bytes));
    return !decoder.hasError();
}

//! Text of one byte a letter has no zeros; UTF-16 has one in every second place where its letters are
//! western.
std::optional<TableEncoding> byZeros(const QByteArray &bytes)
{
    qsizetype even = 0, odd = 0;
    const qsizetype size = std::min(bytes.size(), looksAt);
    for (qsizetype i = 0; i < size; ++i)
        if (bytes[i] == 0)
            ++(i % 2 == 0 ? even : odd);
    if (even + odd == 0)
        return std::nullopt;
    return odd >= even ? TableEncoding::Utf16Le : TableEncoding::Utf16Be;
}

QStringDecoder::Encoding qtName(TableEncoding encoding)
{
    switch (encoding) {
    case TableEncoding::Utf16Le:
        return QStringDecoder::Utf16LE;
    case TableEncoding::Utf16Be:
        return QStringDecoder::Utf16BE;
    default:
        return QStringDecoder::Utf8;
    }
}

} // namespace

bool isText(QStringView text)
{
    const QStringView seen = text.first(std::min(text.size(), looksAt));
    const auto strange = std::count_if(seen.begin(), seen.end(), [](QChar letter) {
        switch (letter.category()) {
        case QChar::Other_Control:
            return !letter.isSpace() && letter != u'\x1a'; // which ends files of DOS
        case QChar::Other_NotAssigned:
        case QChar::Other_PrivateUse:
            return true;
        default:
            return letter == QChar::ReplacementCharacter;
        }
    });
    constexpr qsizetype few = 16; // are broken cells of a table that is one
    return strange <= few || strange * 20 <= seen.size();
}

TableEncoding encodingOf(const QByteArray &bytes)
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        return TableEncoding::Utf8;
    if (bytes.startsWith("\xFF\xFE"))
        return TableEncoding::Utf16Le;
    if (bytes.startsWith("\xFE\xFF"))
        return TableEncoding::Utf16Be;
    if (const auto wide = byZeros(bytes))
        return *wide;
    return isUtf8(bytes) ? TableEncoding::Utf8 : TableEncoding::Windows1252;
}

DecodedText decoded(const QByteArray &bytes, TableEncoding encoding)
{
    if (encoding == TableEncoding::Windows1252)
        return fromWindows1252(bytes);
    DecodedText result;
    QStringDecoder decoder(qtName(encoding), QStringDecoder::Flag::Stateless);
    result.text = decoder.decode(bytes);
    if (result.text.startsWith(QChar(QChar::ByteOrderMark)))
        result.text.remove(0, 1);
    if (decoder.hasError())
        result.faults = std::max(1, int(result.text.count(QChar(QChar::ReplacementCharacter))));
    return result;
}

} // namespace tasks
