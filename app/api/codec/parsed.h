#pragma once

#include "api/result.h"

#include <QByteArray>
#include <QStringDecoder>

#include <simdjson.h>

namespace api::codec {

//! A parsed text; its elements live as long as it does. Whole numbers above 64 bits are texts in it that
//! isWideNumber() knows. Private to the codec.
class Parsed
{
public:
    explicit Parsed(const QByteArray &json);

    [[nodiscard]] bool isValid() const { return m_error == simdjson::SUCCESS; }
    [[nodiscard]] simdjson::dom::element root() const { return m_root; }
    [[nodiscard]] QString errorText() const { return QString::fromLatin1(simdjson::error_message(m_error)); }

private:
    void parse(const char *text, qsizetype size);

    simdjson::dom::parser m_parser;
    simdjson::dom::element m_root;
    simdjson::error_code m_error = simdjson::EMPTY;
};

[[nodiscard]] inline QString toText(std::string_view utf8)
{
    // A text in a file may begin with the mark of byte order, which Qt takes for one; in an answer it is a
    // letter.
    if (utf8.substr(0, 3) == "\xEF\xBB\xBF")
        return QStringDecoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom)
            .decode(QByteArrayView(utf8.data(), qsizetype(utf8.size())));
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

} // namespace api::codec
