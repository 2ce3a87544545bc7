#pragma once

#include <QByteArray>

#include <string_view>

//! Private to the codec: whole numbers that 64 bits with a sign do not hold. They are texts while somebody
//! has them who would refuse them or make them doubles.
namespace api::codec {

//! Each of them in \a json becomes a text that nobody else can write.
[[nodiscard]] QByteArray withWideAsTexts(const QByteArray &json);
//! And back, in what was made of that.
[[nodiscard]] QByteArray withTextsAsWide(const QByteArray &json);
//! Whether \a text, without its quotes, is one of those.
[[nodiscard]] bool isWideNumber(std::string_view text);

} // namespace api::codec
