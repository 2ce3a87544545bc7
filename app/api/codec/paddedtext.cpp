#include "api/codec/paddedtext.h"

namespace api::codec {

PaddedText::PaddedText(const QByteArray &text)
{
    const auto size = size_t(text.size()), room = size_t(text.capacity());
    if (room >= size + simdjson::SIMDJSON_PADDING) {
        m_view = simdjson::padded_string_view(text.constData(), size, room);
        return;
    }
    m_copy = simdjson::padded_string(text.constData(), size);
    m_view = m_copy;
}

} // namespace api::codec
