#include "api/codec/parsed.h"

#include "api/codec/widenumbers.h"

namespace api::codec {

Parsed::Parsed(const QByteArray &json)
{
    const qsizetype skipped = json.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    parse(json.constData() + skipped, json.size() - skipped);
    if (m_error != simdjson::NUMBER_ERROR)
        return;
    // simdjson refuses integers above 64 bits; a page should not fail for one of them in a member we do not
    // even know.
    const QByteArray again = withWideAsTexts(json.mid(skipped));
    parse(again.constData(), again.size());
}

void Parsed::parse(const char *text, qsizetype size)
{
    m_error = m_parser.parse(text, size_t(size)).get(m_root);
}

} // namespace api::codec
