#pragma once

#include <QString>

namespace models {

//! What a person reads for the API's word of a state.
[[nodiscard]] QString sessionStateText(const QString &state);

} // namespace models
