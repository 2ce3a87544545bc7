#pragma once

#include <QString>

namespace domain {

//! A line of a log as it may be written down: without credentials, tokens, links, e-mail addresses, telephone
//! and identity numbers, also where they are percent-encoded, escaped as in JSON or in Base64. What names a
//! credential or a person ("password=…", "email":"…") hides its value, whatever that looks like. It rather
//! takes too much than too little: of an address only the host stays; UUIDs and plain hexadecimal stay.
//! One line whatever is in it, without control characters. Text beyond mostRedacted characters is left out,
//! so that no line takes long.
[[nodiscard]] QString redacted(const QString &text);

inline constexpr qsizetype mostRedacted = 8192;

} // namespace domain
