#pragma once

#include <QByteArray>

#include <simdjson.h>

namespace api::codec {

//! A text with the room behind it that the parser reads ahead into: where it lies, if there is some, else a
//! copy. It lives no longer than the text. Private to the codec.
class PaddedText
{
public:
    explicit PaddedText(const QByteArray &text);

    [[nodiscard]] simdjson::padded_string_view view() const { return m_view; }

private:
    simdjson::padded_string m_copy; //!< empty where none was needed
    simdjson::padded_string_view m_view;
};

} // namespace api::codec
