#pragma once

#include <QString>

namespace sandbox {

//! A version 7 UUID, as the service's document ids are: time first, so that ids sort by age.
[[nodiscard]] QString newId(qint64 msSinceEpoch);
//! 32 hexadecimal digits, for trace ids.
[[nodiscard]] QString newTraceId();
//! An unguessable word of letters and digits.
[[nodiscard]] QString newSecret(int bytes = 32);

} // namespace sandbox
