#pragma once

namespace pdf {

//! From now on standard input and output carry bytes as they are, not lines of a text: Windows would change
//! some. False: it refused.
[[nodiscard]] bool takeStandardStreamsAsBytes();

} // namespace pdf
