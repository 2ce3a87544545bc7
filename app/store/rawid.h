#pragma once

#include <QString>

#include <array>
#include <optional>

//! Private to store/.
namespace store {

//! A UUID in 16 bytes instead of 36 letters.
using RawId = std::array<unsigned char, 16>;

//! Nothing unless \a text is exactly what textOf() makes of it: small letters, four hyphens.
[[nodiscard]] std::optional<RawId> rawIdOf(QStringView text);
[[nodiscard]] QString textOf(const RawId &id);

} // namespace store
